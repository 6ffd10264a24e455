/** Leads from the first schema to the second. Released: never changed. */
export const STEP_2 = `
	ALTER TABLE import ADD COLUMN source TEXT NOT NULL DEFAULT '';
	UPDATE import SET source = layout;
	ALTER TABLE import ADD COLUMN sender TEXT;
	ALTER TABLE import ADD COLUMN reason TEXT;
	ALTER TABLE import ADD COLUMN undone_at TEXT;
	ALTER TABLE import ADD COLUMN rows_refused INTEGER NOT NULL DEFAULT 0;
	ALTER TABLE import ADD COLUMN rows_skipped INTEGER NOT NULL DEFAULT 0;
	ALTER TABLE import ADD COLUMN contents TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(contents));
	UPDATE import SET contents = json_object(
		'observations', (SELECT count(*) FROM observation WHERE import_id = import.id),
		'budgetLines', (SELECT count(*) FROM budget_line WHERE import_id = import.id),
		'proposals', (SELECT count(*) FROM proposal WHERE import_id = import.id),
		'programmes', (SELECT count(*) FROM programme WHERE import_id = import.id),
		'periods', json((SELECT json_group_array(label) FROM period WHERE id IN
			(SELECT period_id FROM observation WHERE import_id = import.id))));

	CREATE TABLE observation_mark_2 (
		variable_id INTEGER NOT NULL REFERENCES variable,
		place_id INTEGER NOT NULL REFERENCES place,
		period_id INTEGER NOT NULL REFERENCES period,
		source_id INTEGER NOT NULL REFERENCES source,
		value REAL NOT NULL,
		state TEXT NOT NULL CHECK (state IN ('confirmed', 'left_out')),
		reason TEXT NOT NULL,
		decided_at TEXT NOT NULL,
		PRIMARY KEY (variable_id, place_id, period_id, source_id, value)
	) STRICT, WITHOUT ROWID;
	INSERT INTO observation_mark_2 SELECT variable_id, place_id, period_id, source_id, o.value, state, mark.reason, imported_at
		FROM observation_mark mark JOIN observation o USING (variable_id, place_id, period_id, source_id)
		JOIN import ON import.id = o.import_id
		WHERE state <> 'doubtful' AND o.import_id = (SELECT max(import_id) FROM observation newest
			WHERE newest.variable_id = o.variable_id AND newest.place_id = o.place_id AND newest.period_id = o.period_id
				AND newest.source_id = o.source_id);
	DROP TABLE observation_mark;
	ALTER TABLE observation_mark_2 RENAME TO observation_mark;

	CREATE TABLE source_choice (
		variable_id INTEGER PRIMARY KEY REFERENCES variable,
		source_id INTEGER NOT NULL REFERENCES source,
		reason TEXT NOT NULL,
		decided_at TEXT NOT NULL
	) STRICT;

	CREATE TABLE village_alias (
		source TEXT NOT NULL,
		name TEXT NOT NULL,
		place_id INTEGER NOT NULL REFERENCES place,
		decided_at TEXT NOT NULL,
		PRIMARY KEY (source, name)
	) STRICT, WITHOUT ROWID;

	CREATE TABLE answer (
		source TEXT NOT NULL,
		name TEXT NOT NULL,
		value TEXT NOT NULL,
		decided_at TEXT NOT NULL,
		PRIMARY KEY (source, name)
	) STRICT, WITHOUT ROWID;

	CREATE TABLE layout (
		id TEXT PRIMARY KEY,
		definition TEXT NOT NULL CHECK (json_valid(definition)),
		added_at TEXT NOT NULL
	) STRICT, WITHOUT ROWID;

	CREATE TABLE budget_line_2 (
		id INTEGER PRIMARY KEY,
		import_id INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
		place_id INTEGER NOT NULL REFERENCES place,
		year INTEGER NOT NULL,
		month INTEGER,
		stage TEXT NOT NULL CHECK (stage IN ('anggaran', 'perubahan', 'realisasi')),
		activity TEXT,
		activity_name TEXT,
		account TEXT NOT NULL,
		fund_source TEXT,
		description TEXT NOT NULL,
		amount REAL NOT NULL,
		source_id INTEGER NOT NULL REFERENCES source,
		sheet_id INTEGER NOT NULL REFERENCES sheet,
		row_number INTEGER NOT NULL,
		columns_id INTEGER NOT NULL REFERENCES columns,
		cells TEXT
	) STRICT;
	INSERT INTO budget_line_2 SELECT id, import_id, place_id, year, month, stage, activity, NULL, account, fund_source,
		description, amount, source_id, sheet_id, row_number, columns_id, NULL FROM budget_line;
	DROP TABLE budget_line;
	ALTER TABLE budget_line_2 RENAME TO budget_line;
	CREATE INDEX budget_line_by_place ON budget_line (place_id, year);
	CREATE INDEX budget_line_by_import ON budget_line (import_id);

	CREATE TABLE proposal_2 (
		id INTEGER PRIMARY KEY,
		import_id INTEGER REFERENCES import ON DELETE CASCADE,
		source_id INTEGER REFERENCES source,
		place_id INTEGER NOT NULL REFERENCES place,
		year INTEGER NOT NULL,
		origin TEXT NOT NULL,
		activity_text TEXT NOT NULL,
		activity TEXT,
		location TEXT,
		volume_text TEXT,
		volume REAL,
		volume_unit TEXT,
		cost REAL,
		schedule TEXT,
		beneficiaries TEXT,
		fund_source TEXT,
		addressee TEXT,
		sector TEXT,
		indicator TEXT,
		status TEXT NOT NULL,
		answer TEXT,
		sheet_id INTEGER REFERENCES sheet,
		row_number INTEGER,
		columns_id INTEGER REFERENCES columns,
		cells TEXT
	) STRICT;
	INSERT INTO proposal_2 (id, import_id, place_id, year, origin, activity_text, activity, location, volume, volume_unit,
			cost, sector, indicator, status, answer, sheet_id, row_number)
		SELECT id, import_id, place_id, year, origin, activity_text, activity, location, volume, volume_unit,
			cost, sector, indicator, status, answer, sheet_id, row_number FROM proposal;
	DROP TABLE proposal;
	ALTER TABLE proposal_2 RENAME TO proposal;
	CREATE INDEX proposal_by_place ON proposal (place_id, year);
	CREATE INDEX proposal_by_import ON proposal (import_id);

	CREATE TABLE programme_2 (
		id INTEGER PRIMARY KEY,
		import_id INTEGER REFERENCES import ON DELETE CASCADE,
		source_id INTEGER REFERENCES source,
		level TEXT NOT NULL CHECK (level IN ('desa', 'kecamatan', 'kabupaten', 'provinsi', 'pusat', 'swasta')),
		owner TEXT NOT NULL,
		place_id INTEGER REFERENCES place,
		year INTEGER NOT NULL,
		activity_text TEXT NOT NULL,
		activity TEXT,
		location TEXT,
		volume_text TEXT,
		volume REAL,
		volume_unit TEXT,
		ceiling REAL,
		schedule TEXT,
		beneficiaries TEXT,
		fund_source TEXT,
		status TEXT,
		sector TEXT,
		sheet_id INTEGER REFERENCES sheet,
		row_number INTEGER,
		columns_id INTEGER REFERENCES columns,
		cells TEXT
	) STRICT;
	INSERT INTO programme_2 (id, import_id, level, owner, place_id, year, activity_text, volume, volume_unit, ceiling,
			sector, sheet_id, row_number)
		SELECT id, import_id, level, owner, place_id, year, activity_text, volume, volume_unit, ceiling,
			sector, sheet_id, row_number FROM programme;
	DROP TABLE programme;
	ALTER TABLE programme_2 RENAME TO programme;
	CREATE INDEX programme_by_place ON programme (place_id, year);
	CREATE INDEX programme_by_import ON programme (import_id);
`;

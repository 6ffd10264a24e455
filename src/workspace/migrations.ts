/** `dsbr` in ASCII: marks a SQLite file as a dasbor workspace (PRAGMA application_id). */
export const APPLICATION_ID = 0x64736272;

/**
 * The schema, oldest step first. The steps a file lacks run in one transaction together with its version number (PRAGMA
 * user_version, counted from 1). A released step is never changed; what is wrong is mended by a new one.
 *
 * Facts carry their origin: `import_id` names the file, `sheet_id` the sheet, `row_number` and `columns_id` the cells.
 * `columns` holds a set of column letters once, however many rows use it (`G I K` when a value is a sum of three cells);
 * `cells` overrides both where a value was put together from several rows. Of several observations with the same key
 * (place, variable, period, source) the one with the highest import_id is in force; the others are its history. An import
 * taken back (`undone_at`) keeps its row and loses its facts. A mark of a person (`observation_mark`) holds while the value
 * it was given for is in force. Names of villages confirmed by a person, and answers to what a layout leaves out, are
 * remembered by source. Budget lines, proposals and programmes are in force as a set (see `lines.ts`): the newest import of a
 * source, place and year replaces all that an older one brought for them. `import.contents` counts what it brought.
 */
export const MIGRATIONS: readonly string[] = [
	`
	CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

	CREATE TABLE place (
		id INTEGER PRIMARY KEY,
		code TEXT NOT NULL UNIQUE,
		name TEXT NOT NULL,
		kind TEXT NOT NULL CHECK (kind IN ('kecamatan', 'desa', 'kelurahan')),
		position INTEGER NOT NULL
	) STRICT;

	CREATE TABLE import (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		file TEXT NOT NULL,
		sha256 TEXT NOT NULL,
		fingerprint TEXT NOT NULL,
		layout TEXT NOT NULL,
		rank INTEGER NOT NULL CHECK (rank BETWEEN 1 AND 4),
		imported_at TEXT NOT NULL,
		rows_read INTEGER NOT NULL,
		rows_new INTEGER NOT NULL,
		rows_changed INTEGER NOT NULL,
		rows_same INTEGER NOT NULL,
		rows_outside INTEGER NOT NULL,
		decisions TEXT NOT NULL CHECK (json_valid(decisions))
	) STRICT;

	CREATE TABLE sheet (
		id INTEGER PRIMARY KEY,
		import_id INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
		name TEXT NOT NULL,
		UNIQUE (import_id, name)
	) STRICT;

	CREATE TABLE columns (id INTEGER PRIMARY KEY, letters TEXT NOT NULL UNIQUE) STRICT;
	CREATE TABLE variable (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
	CREATE TABLE period (id INTEGER PRIMARY KEY, label TEXT NOT NULL UNIQUE) STRICT;
	CREATE TABLE source (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;

	CREATE TABLE observation (
		variable_id INTEGER NOT NULL REFERENCES variable,
		place_id INTEGER NOT NULL REFERENCES place,
		period_id INTEGER NOT NULL REFERENCES period,
		source_id INTEGER NOT NULL REFERENCES source,
		import_id INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
		value REAL NOT NULL,
		sheet_id INTEGER NOT NULL REFERENCES sheet,
		row_number INTEGER NOT NULL,
		columns_id INTEGER NOT NULL REFERENCES columns,
		cells TEXT,
		PRIMARY KEY (variable_id, place_id, period_id, source_id, import_id)
	) STRICT, WITHOUT ROWID;
	CREATE INDEX observation_by_import ON observation (import_id);

	CREATE TABLE observation_mark (
		variable_id INTEGER NOT NULL REFERENCES variable,
		place_id INTEGER NOT NULL REFERENCES place,
		period_id INTEGER NOT NULL REFERENCES period,
		source_id INTEGER NOT NULL REFERENCES source,
		state TEXT NOT NULL CHECK (state IN ('doubtful', 'confirmed', 'left_out')),
		reason TEXT NOT NULL,
		PRIMARY KEY (variable_id, place_id, period_id, source_id)
	) STRICT, WITHOUT ROWID;

	CREATE TABLE place_code (
		place_id INTEGER NOT NULL REFERENCES place,
		system TEXT NOT NULL CHECK (system IN ('bps', 'siskeudes')),
		code TEXT NOT NULL,
		import_id INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
		PRIMARY KEY (place_id, system, code, import_id)
	) STRICT, WITHOUT ROWID;

	CREATE TABLE budget_line (
		id INTEGER PRIMARY KEY,
		import_id INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
		place_id INTEGER NOT NULL REFERENCES place,
		year INTEGER NOT NULL,
		month INTEGER,
		stage TEXT NOT NULL CHECK (stage IN ('anggaran', 'perubahan', 'realisasi')),
		activity TEXT,
		account TEXT NOT NULL,
		fund_source TEXT,
		description TEXT NOT NULL,
		amount INTEGER NOT NULL,
		source_id INTEGER NOT NULL REFERENCES source,
		sheet_id INTEGER NOT NULL REFERENCES sheet,
		row_number INTEGER NOT NULL,
		columns_id INTEGER NOT NULL REFERENCES columns
	) STRICT;
	CREATE INDEX budget_line_by_place ON budget_line (place_id, year);

	CREATE TABLE proposal (
		id INTEGER PRIMARY KEY,
		import_id INTEGER REFERENCES import ON DELETE CASCADE,
		place_id INTEGER NOT NULL REFERENCES place,
		year INTEGER NOT NULL,
		origin TEXT NOT NULL,
		activity_text TEXT NOT NULL,
		activity TEXT,
		location TEXT,
		volume REAL,
		volume_unit TEXT,
		cost INTEGER,
		sector TEXT,
		indicator TEXT,
		status TEXT NOT NULL,
		answer TEXT,
		sheet_id INTEGER REFERENCES sheet,
		row_number INTEGER
	) STRICT;

	CREATE TABLE programme (
		id INTEGER PRIMARY KEY,
		import_id INTEGER REFERENCES import ON DELETE CASCADE,
		level TEXT NOT NULL CHECK (level IN ('desa', 'kecamatan', 'kabupaten', 'provinsi', 'pusat', 'swasta')),
		owner TEXT NOT NULL,
		place_id INTEGER REFERENCES place,
		year INTEGER NOT NULL,
		activity_text TEXT NOT NULL,
		volume REAL,
		volume_unit TEXT,
		ceiling INTEGER,
		sector TEXT,
		sheet_id INTEGER REFERENCES sheet,
		row_number INTEGER
	) STRICT;

	CREATE TABLE decision (
		id INTEGER PRIMARY KEY,
		import_id INTEGER REFERENCES import ON DELETE CASCADE,
		kind TEXT NOT NULL,
		subject TEXT NOT NULL,
		decided_on TEXT NOT NULL,
		content TEXT NOT NULL CHECK (json_valid(content)),
		sheet_id INTEGER REFERENCES sheet,
		row_number INTEGER
	) STRICT;
	`,
	`
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
	`,
];

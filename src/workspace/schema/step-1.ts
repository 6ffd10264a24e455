/** The first schema of a workspace. Released: never changed. */
export const STEP_1 = `
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
`;

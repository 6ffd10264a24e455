import type { Kecamatan, Village } from '../model/place.ts';
import { villageStatus } from '../model/place.ts';
import { type Connection, WorkspaceFile } from './database.ts';

/** Makes the workspace file of a kecamatan with its villages. Throws `Mistake('file_exists')` when `path` is taken. */
export function createWorkspace(
	path: string,
	kecamatan: Kecamatan,
	villages: readonly { readonly code: string; readonly name: string }[],
): void {
	WorkspaceFile.create(path, (db) => {
		const setting = db.prepare('INSERT INTO setting (name, value) VALUES (?, ?)');
		if (kecamatan.regency) setting.run('regency', kecamatan.regency);
		if (kecamatan.province) setting.run('province', kecamatan.province);
		const place = db.prepare('INSERT INTO place (code, name, kind, position) VALUES (?, ?, ?, ?)');
		place.run(kecamatan.code, kecamatan.name, 'kecamatan', 0);
		villages.forEach((village, i) => {
			place.run(village.code, village.name, villageStatus(village.code), i + 1);
		});
	});
}

/** The kecamatan of a workspace. */
export function readKecamatan(db: Connection): Kecamatan {
	const place = db.prepare("SELECT code, name FROM place WHERE kind = 'kecamatan'").get() as {
		code: string;
		name: string;
	};
	const setting = db.prepare('SELECT value FROM setting WHERE name = ?').pluck();
	return {
		...place,
		regency: (setting.get('regency') as string | undefined) ?? null,
		province: (setting.get('province') as string | undefined) ?? null,
	};
}

/** The villages of a workspace in the order of the register; BPS codes from the newest import that supplied one. */
export function readVillages(db: Connection): Village[] {
	return db
		.prepare(
			`SELECT place.code, name, kind AS status,
				(SELECT place_code.code FROM place_code
				 WHERE place_id = place.id AND system = 'bps' ORDER BY import_id DESC LIMIT 1) AS bpsCode
			FROM place WHERE kind <> 'kecamatan' ORDER BY position`,
		)
		.all() as Village[];
}

/** Village code by Siskeudes' own code (`04.2014`), from the newest import that gave it. */
export function readSiskeudesCodes(db: Connection): Map<string, string> {
	const rows = db
		.prepare(
			`SELECT place_code.code AS own, place.code AS village FROM place_code
			 JOIN place ON place.id = place_id JOIN import ON import.id = import_id
			 WHERE system = 'siskeudes' AND undone_at IS NULL ORDER BY import_id`,
		)
		.all() as { own: string; village: string }[];
	return new Map(rows.map(({ own, village }) => [own, village]));
}

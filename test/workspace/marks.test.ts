import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { WorkspaceFile } from '../../src/workspace/database.ts';
import { keepMark, type Mark, readMarks, removeMark } from '../../src/workspace/marks.ts';
import { readObservations } from '../../src/workspace/observations.ts';
import { createWorkspace } from '../../src/workspace/places.ts';
import { tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(() => folders.remove());

const A = '99.01.01.2001';
let workspace: WorkspaceFile;
beforeEach(() => {
	const path = join(folders.make(), 'uji.dasbor');
	createWorkspace(path, { code: '99.01.01', name: 'Sukamaju Raya', regency: null, province: null }, [
		{ code: A, name: 'Sukamaju' },
	]);
	workspace = WorkspaceFile.open(path);
	workspace.write((db) => {
		db.exec(`
			INSERT INTO import (id, file, sha256, fingerprint, layout, rank, imported_at, rows_read, rows_new, rows_changed,
				rows_same, rows_outside, decisions, source)
			VALUES (1, 'a.csv', '', '', 'umum', 2, '', 2, 2, 0, 0, 0, '[]', 'umum'), (2, 'b.csv', '', '', 'umum', 2, '', 1, 0, 1, 0, 0, '[]', 'umum');
			INSERT INTO sheet (id, import_id, name) VALUES (1, 1, ''), (2, 2, '');
			INSERT INTO columns (id, letters) VALUES (1, 'B');
			INSERT INTO variable (id, code) VALUES (1, 'penduduk');
			INSERT INTO period (id, label) VALUES (1, '2024');
			INSERT INTO source (id, code) VALUES (1, 'umum');
		`);
		db.prepare(
			`INSERT INTO observation SELECT 1, id, 1, 1, 1, iif(kind = 'kecamatan', 9000, 3000), 1, 2, 1, NULL FROM place`,
		).run();
	});
	return () => workspace.close();
});

const mark = (more: Partial<Mark> = {}): Mark => ({
	variable: 'penduduk',
	village: A,
	period: '2024',
	source: 'umum',
	value: 3000,
	state: 'confirmed',
	reason: 'sudah dicek ke desa',
	decidedAt: '2026-11-22T08:00:00.000Z',
	...more,
});
const states = (): string[] => readObservations(workspace.db).map(({ village, state }) => `${village} ${state}`);

describe('marks on values', () => {
	it('are kept with their reason, and one replaces another', () => {
		keepMark(workspace, mark());
		expect(readMarks(workspace.db)).toEqual([mark()]);
		expect(states()).toEqual(['null ok', `${A} confirmed`]);
		keepMark(workspace, mark({ state: 'left_out', reason: 'salah ketik' }));
		expect(readMarks(workspace.db)).toEqual([mark({ state: 'left_out', reason: 'salah ketik' })]);
	});

	it('can stand on a value of the kecamatan itself', () => {
		keepMark(workspace, mark({ village: null, value: 9000 }));
		expect(states()).toEqual(['null confirmed', `${A} ok`]);
	});

	it('hold while their value is in force, and again when it comes back', () => {
		keepMark(workspace, mark());
		const correct = (value: number) =>
			workspace.write((db) =>
				db
					.prepare(
						`INSERT INTO observation SELECT 1, id, 1, 1, 2, ?, 2, 2, 1, NULL FROM place WHERE kind <> 'kecamatan'
						ON CONFLICT DO UPDATE SET value = excluded.value`,
					)
					.run(value),
			);
		correct(3100);
		expect(states()).toContain(`${A} ok`);
		correct(3000);
		expect(states()).toContain(`${A} confirmed`);
	});

	it('are taken back', () => {
		keepMark(workspace, mark());
		expect(removeMark(workspace, mark())).toBe(true);
		expect(removeMark(workspace, mark())).toBe(false);
		expect(states()).toContain(`${A} ok`);
	});
});

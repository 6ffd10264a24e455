import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { BudgetLine, IncomingFile, IncomingRow, Observation } from '../../src/model/fact.ts';
import { periodOf } from '../../src/model/period.ts';
import { type Account, compareWithKept } from '../../src/workspace/account.ts';
import { WorkspaceFile } from '../../src/workspace/database.ts';
import { readImports } from '../../src/workspace/history.ts';
import { keepFile } from '../../src/workspace/imports.ts';
import { readBudgetLines } from '../../src/workspace/lines.ts';
import { readObservations, traceObservations } from '../../src/workspace/observations.ts';
import { createWorkspace, readVillages } from '../../src/workspace/places.ts';
import { tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(() => folders.remove());

const A = '99.01.01.1001';
const B = '99.01.01.2002';
const AT = '2026-11-21T08:00:00.000Z';
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

let path: string;
let workspace: WorkspaceFile;
beforeEach(() => {
	path = join(folders.make(), 'uji.dasbor');
	createWorkspace(path, { code: '99.01.01', name: 'Sukamaju Raya', regency: null, province: null }, [
		{ code: A, name: 'Sukamaju' },
		{ code: B, name: 'Mekarjaya' },
	]);
	workspace = WorkspaceFile.open(path);
	return () => workspace.close();
});

function fact(
	village: string | null,
	variable: string,
	period: string,
	value: number,
	cells: readonly string[] = ['B2'],
	sheet = 'Rekap',
): Observation {
	return { village, variable, period: periodOf(period), value, origin: { sheet, cells } };
}
const line = (account: string, amount: number, more: Partial<BudgetLine> = {}): BudgetLine => ({
	village: B,
	year: 2024,
	stage: 'anggaran',
	month: null,
	activity: null,
	activityName: null,
	account,
	fundSource: null,
	description: '',
	amount,
	origin: { sheet: 'APBDes', cells: ['D7'] },
	...more,
});
const row = (...observations: Observation[]): IncomingRow => ({ observations, budgetLines: [] });
const budget = (...budgetLines: BudgetLine[]): IncomingRow => ({ observations: [], budgetLines });

function file(name: string, rows: readonly IncomingRow[], more: Partial<IncomingFile> = {}): IncomingFile {
	const sha256 = sha(name + JSON.stringify(rows));
	return {
		name,
		sha256,
		fingerprint: sha(`${sha256} answers`),
		layout: 'umum',
		source: more.layout ?? 'umum',
		rank: 3,
		rowsRead: rows.length,
		rowsOutside: 0,
		rowsRefused: 0,
		rowsSkipped: 0,
		sender: null,
		reason: null,
		decisions: [{ code: 'layout', layout: 'umum', title: 'tabel umum' }],
		rows,
		bpsCodes: new Map(),
		aliases: new Map(),
		...more,
	};
}
const keep = (incoming: IncomingFile): Account => keepFile(workspace, incoming, AT);
/** The counts of an account, without what is told of each change. */
const counted = ({ importId, new: fresh, changed, same, repeated }: Account) => ({
	importId,
	new: fresh,
	changed,
	same,
	repeated,
});
const values = (): unknown[] =>
	readObservations(workspace.db).map((o) => [o.variable, o.village, o.period.label, o.source, o.value, o.importId]);

describe('the account of an import', () => {
	it('counts rows as new, changed and same', () => {
		const first = file('a.csv', [row(fact(A, 'keluarga', '2024', 10)), row(fact(B, 'keluarga', '2024', 20))]);
		expect(counted(keep(first))).toEqual({ importId: 1, new: 2, changed: 0, same: 0, repeated: false });
		const second = file('b.csv', [
			row(fact(A, 'keluarga', '2024', 10)),
			row(fact(B, 'keluarga', '2024', 21)),
			row(fact(B, 'keluarga', '2025', 22)),
		]);
		expect(counted(keep(second))).toEqual({ importId: 2, new: 1, changed: 1, same: 1, repeated: false });
	});

	it('calls a row new when it brings any value not there before, else changed when any differs', () => {
		keep(file('a.csv', [row(fact(A, 'keluarga', '2024', 10), fact(A, 'penduduk', '2024', 40))]));
		const mixed = file('b.csv', [
			row(fact(A, 'keluarga', '2024', 11), fact(A, 'rumah', '2024', 9)),
			row(fact(A, 'penduduk', '2024', 41), fact(A, 'keluarga', '2024', 10)),
		]);
		expect(compareWithKept(workspace.db, mixed)).toMatchObject({ new: 1, changed: 1, same: 0 });
	});

	it('budget lines told again with codes alone are the same, and the names of their activities stay', () => {
		const named = { activity: '02.02.01', activityName: 'Posyandu', fundSource: 'DDS' };
		const codes = { ...named, activityName: null };
		keepFile(workspace, file('penuh.zip', [budget(line('5.2.1', 1000, named)), budget(line('5.2.2', 5, named))]), AT);
		const alone = file('rinci.csv', [budget(line('5.2.1', 1000, codes)), budget(line('5.2.2', 6, codes))]);
		expect(compareWithKept(workspace.db, alone)).toMatchObject({ new: 0, changed: 1, same: 1, gone: 0 });
		keepFile(workspace, alone, AT);
		expect(readBudgetLines(workspace.db)).toMatchObject([
			{ amount: 1000, activityName: 'Posyandu', importId: 2 },
			{ amount: 6, activityName: 'Posyandu', importId: 2 },
		]);
	});

	it('counts a row without facts as same', () => {
		expect(keep(file('a.csv', [row(), row(fact(A, 'keluarga', '2024', 1))]))).toMatchObject({ new: 1, same: 1 });
	});

	it('keeps 0 apart from nothing', () => {
		keep(file('a.csv', [row(fact(A, 'keluarga', '2024', 0))]));
		expect(values()).toEqual([['keluarga', A, '2024', 'umum', 0, 1]]);
		expect(compareWithKept(workspace.db, file('b.csv', [row(fact(B, 'keluarga', '2024', 0))]))).toMatchObject({
			new: 1,
		});
	});

	it('compares within the source: another layout brings new values beside the old', () => {
		keep(file('a.csv', [row(fact(A, 'keluarga', '2024', 10))]));
		const other = file('b.csv', [row(fact(A, 'keluarga', '2024', 12))], { layout: 'prodeskel', rank: 3 });
		expect(keep(other)).toMatchObject({ new: 1, changed: 0 });
		expect(values().sort()).toEqual([
			['keluarga', A, '2024', 'prodeskel', 12, 2],
			['keluarga', A, '2024', 'umum', 10, 1],
		]);
	});

	it('takes facts of the kecamatan itself', () => {
		keep(file('a.csv', [row(fact(null, 'keluarga', '2024', 99))]));
		expect(values()).toEqual([['keluarga', null, '2024', 'umum', 99, 1]]);
		expect(keep(file('b.csv', [row(fact(null, 'keluarga', '2024', 98))]))).toMatchObject({ changed: 1 });
	});

	it('is written down with the import', () => {
		keep(
			file('a.xlsx', [row(fact(A, 'keluarga', '2024-10', 10)), row(fact(B, 'keluarga', '2024-02', 3, ['C3'], 'Dua'))]),
		);
		expect(readImports(workspace.db)).toEqual([
			{
				id: 1,
				file: 'a.xlsx',
				sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
				layout: 'umum',
				rank: 3,
				importedAt: AT,
				read: 2,
				decisions: [{ code: 'layout', layout: 'umum', title: 'tabel umum' }],
				source: 'umum',
				sender: null,
				reason: null,
				undoneAt: null,
				new: 2,
				changed: 0,
				same: 0,
				refused: 0,
				outside: 0,
				skipped: 0,
				budgetLines: 0,
				proposals: 0,
				programmes: 0,
				observations: 2,
				sheet: expect.stringMatching(/^(Rekap, Dua|Dua, Rekap)$/),
				periods: ['2024-02', '2024-10'],
			},
		]);
	});
});

describe('the same file again', () => {
	const first = file('a.csv', [row(fact(A, 'keluarga', '2024', 10)), row(fact(B, 'keluarga', '2024', 20))]);

	it('changes nothing, not one byte', () => {
		keep(first);
		const before = readFileSync(path);
		expect(counted(keep(first))).toEqual({ importId: 1, new: 0, changed: 0, same: 2, repeated: true });
		expect(readFileSync(path).equals(before)).toBe(true);
		expect(readImports(workspace.db)).toHaveLength(1);
	});

	it('is told before it is written', () => {
		keep(first);
		expect(compareWithKept(workspace.db, first)).toMatchObject({ repeated: true, importId: 1 });
	});

	it('comes into force again when another was in between', () => {
		keep(first);
		keep(file('b.csv', [row(fact(A, 'keluarga', '2024', 11))]));
		expect(counted(keep(first))).toEqual({ importId: 3, new: 0, changed: 1, same: 1, repeated: false });
		expect(values()).toContainEqual(['keluarga', A, '2024', 'umum', 10, 3]);
	});

	it('read with other answers is an import of its own', () => {
		keep(first);
		const again = { ...first, fingerprint: sha('other answers') };
		expect(counted(keep(again))).toEqual({ importId: 2, new: 0, changed: 0, same: 2, repeated: false });
	});

	it('changes nothing with budget lines either, also where lines share an account', () => {
		const apbdes = file('apbdes.xlsx', [
			budget(line('5.2.1', 100)),
			budget(line('5.2.1', 250)),
			budget(line('5.2.1', 100, { activity: '2.3.11' })),
			budget(line('5.2.1', 70, { month: 3, stage: 'realisasi' })),
			budget(line('5.2.1', 0, { fundSource: 'DDS' })),
		]);
		expect(keep(apbdes)).toMatchObject({ new: 5, repeated: false });
		const before = readFileSync(path);
		expect(counted(keep(apbdes))).toEqual({ importId: 1, new: 0, changed: 0, same: 5, repeated: true });
		expect(readFileSync(path).equals(before)).toBe(true);
		const revised = file('apbdes-2.xlsx', [
			budget(line('5.2.1', 100)),
			budget(line('5.2.1', 260)),
			budget(line('5.2.1', 5)),
		]);
		expect(compareWithKept(workspace.db, revised)).toMatchObject({ new: 1, changed: 1, same: 1 });
	});
});

describe('a later import', () => {
	it('replaces the value; the older one stays behind it with its origin', () => {
		keep(file('januari.xlsx', [row(fact(A, 'keluarga', '2024', 10, ['D5']))]));
		keep(file('ralat.xlsx', [row(fact(A, 'keluarga', '2024', 12, ['E9'], 'Ralat'))]));
		keep(file('ralat-2.xlsx', [row(fact(A, 'keluarga', '2024', 11, ['F1'], 'Ralat'))]));
		const third = readImports(workspace.db)[2]!;
		expect(traceObservations(workspace.db, 'keluarga', A)).toEqual([
			{
				village: A,
				variable: 'keluarga',
				period: periodOf('2024'),
				value: 11,
				source: 'umum',
				rank: 3,
				importId: 3,
				state: 'ok',
				file: 'ralat-2.xlsx',
				sha256: third.sha256,
				sheet: 'Ralat',
				cells: ['F1'],
				importedAt: AT,
				layout: 'umum',
				reason: null,
				confirmedBy: [],
				previous: [
					{ value: 12, importId: 2, file: 'ralat.xlsx' },
					{ value: 10, importId: 1, file: 'januari.xlsx' },
				],
			},
		]);
		expect(values()).toEqual([['keluarga', A, '2024', 'umum', 11, 3]]);
	});

	it('touches only the keys it names', () => {
		keep(file('a.csv', [row(fact(A, 'keluarga', '2024', 1)), row(fact(B, 'keluarga', '2024', 2))]));
		keep(file('b.csv', [row(fact(A, 'keluarga', '2024', 3))]));
		expect(values().sort()).toEqual(
			[
				['keluarga', A, '2024', 'umum', 3, 2],
				['keluarga', B, '2024', 'umum', 2, 1],
			].sort(),
		);
		expect(traceObservations(workspace.db, 'keluarga', B)[0]!.previous).toEqual([]);
	});
});

describe('origins', () => {
	it.each([
		['one cell', ['B2']],
		['several columns of a row', ['G5', 'I5', 'AA5']],
		['several rows of a column', ['C3', 'C4', 'C17']],
		['several rows and columns', ['C3', 'D4', 'C5', 'D5']],
		['the last cell of a sheet', ['XFD1048576']],
	])('come back as they were: %s', (_, cells) => {
		keep(file('a.xlsx', [row(fact(A, 'keluarga', '2024', 10, cells))]));
		const [traced] = traceObservations(workspace.db, 'keluarga', A);
		expect(traced).toMatchObject({ cells, sheet: 'Rekap', file: 'a.xlsx' });
	});

	it('name the sheet, which is empty for CSV', () => {
		keep(
			file('a.xlsx', [
				row(fact(A, 'keluarga', '2024', 1, ['B2'], ''), fact(A, 'penduduk', '2024', 2, ['B3'], 'Kel\'uarga "2"')),
			]),
		);
		expect(traceObservations(workspace.db, 'keluarga', A)[0]!.sheet).toBe('');
		expect(traceObservations(workspace.db, 'penduduk', A)[0]!.sheet).toBe('Kel\'uarga "2"');
	});

	it('of budget lines are kept', () => {
		keep(file('apbdes.xlsx', [budget(line('5.2.1', 7_500_000_000, { description: 'Jalan desa', month: 2 }))]));
		expect(
			workspace.db
				.prepare(
					`SELECT place.code AS village, year, month, stage, account, description, amount, source.code AS source,
						sheet.name AS sheet, letters || row_number AS cell
					FROM budget_line JOIN place ON place.id = place_id JOIN source ON source.id = source_id
						JOIN sheet ON sheet.id = sheet_id JOIN columns ON columns.id = columns_id`,
				)
				.all(),
		).toEqual([
			{
				village: B,
				year: 2024,
				month: 2,
				stage: 'anggaran',
				account: '5.2.1',
				description: 'Jalan desa',
				amount: 7_500_000_000,
				source: 'umum',
				sheet: 'APBDes',
				cell: 'D7',
			},
		]);
	});
});

describe('codes of BPS', () => {
	const codes = (): unknown[] => readVillages(workspace.db).map((village) => village.bpsCode);

	it('come from the newest file that supplied one', () => {
		expect(codes()).toEqual([null, null]);
		keep(file('a.csv', [row(fact(A, 'keluarga', '2024', 1))], { bpsCodes: new Map([[A, '9901010001']]) }));
		expect(codes()).toEqual(['9901010001', null]);
		keep(
			file('b.csv', [row(fact(B, 'keluarga', '2024', 1))], {
				bpsCodes: new Map([
					[A, '9901010009'],
					[B, '9901010002'],
				]),
			}),
		);
		expect(codes()).toEqual(['9901010009', '9901010002']);
		keep(file('c.csv', [row(fact(B, 'keluarga', '2024', 2))]));
		expect(codes()).toEqual(['9901010009', '9901010002']);
	});
});

describe('reading back', () => {
	it('adds up figures that are large, small and of both signs without a false alarm', () => {
		const amounts = [1e15, 0.1, 0.2, -0.3, -1e15, 1e-9, 2_345_678_901.25];
		keep(
			file(
				'a.csv',
				amounts.map((value, i) => row(fact(A, 'x', `${2000 + i}`, value))),
			),
		);
		expect(
			readObservations(workspace.db)
				.map((o) => o.value)
				.sort(),
		).toEqual(amounts.sort());
		keep(
			file('b.csv', [row(fact(A, 'y', '2024', 0.1)), row(fact(A, 'y', '2025', 0.2)), row(fact(A, 'y', '2026', -0.3))]),
		);
	});

	it.each([
		[
			'observation',
			'CREATE TRIGGER spoil AFTER INSERT ON observation BEGIN UPDATE observation SET value = value + 1 WHERE import_id = new.import_id; END',
		],
		[
			'budget_line',
			'CREATE TRIGGER spoil AFTER INSERT ON budget_line BEGIN UPDATE budget_line SET amount = amount + 1 WHERE id = new.id; END',
		],
	])('takes the whole import back when %s does not hold what was read', (table, trigger) => {
		workspace.write((db) => db.exec(trigger));
		const before = readFileSync(path);
		expect(() => keep(file('a.csv', [row(fact(A, 'keluarga', '2024', 5)), budget(line('5.2.1', 9))]))).toThrow(table);
		expect(readFileSync(path).equals(before)).toBe(true);
		expect(values()).toEqual([]);
	});

	it('leaves nothing of an import that fails on its last fact', () => {
		const before = readFileSync(path);
		const twice = row(fact(A, 'keluarga', '2024', 5), fact(A, 'penduduk', '2024', 5), fact(A, 'keluarga', '2024', 6));
		expect(() => keep(file('a.csv', [twice]))).toThrow(/UNIQUE/);
		expect(readFileSync(path).equals(before)).toBe(true);
	});

	it('gives only the variables asked for', () => {
		keep(
			file('a.csv', [row(fact(A, 'keluarga', '2024', 1), fact(A, 'penduduk', '2024', 2), fact(A, 'rumah', '2024', 3))]),
		);
		const codes = (only: string[] | null) =>
			readObservations(workspace.db, only)
				.map((o) => o.variable)
				.sort();
		expect(codes(['rumah', 'keluarga'])).toEqual(['keluarga', 'rumah']);
		expect(codes(['tidak_ada'])).toEqual([]);
		expect(codes([])).toEqual([]);
		expect(codes(null)).toEqual(['keluarga', 'penduduk', 'rumah']);
	});
});

/** What is in force, kept in memory: the newest value of each key, with the import that told it first and unchanged since. */
class Model {
	readonly kept = new Map<string, { value: number; importId: number }[]>();
	private readonly seen = new Map<string, number>();
	private imports = 0;

	key(layout: string, o: Observation): string {
		return [o.variable, o.village ?? '-', o.period.label, layout].join('|');
	}

	keep(incoming: IncomingFile): ReturnType<typeof counted> {
		const account = { new: 0, changed: 0, same: 0 };
		for (const { observations } of incoming.rows) {
			const before = observations.map((o) => ({
				is: o.value,
				was: this.kept.get(this.key(incoming.layout, o))?.[0]?.value,
			}));
			if (before.some(({ was }) => was === undefined)) account.new++;
			else if (before.some(({ is, was }) => is !== was)) account.changed++;
			else account.same++;
		}
		const earlier = this.seen.get(incoming.fingerprint);
		const stands = (o: Observation): boolean => {
			const later = this.kept.get(this.key(incoming.layout, o))!.filter(({ importId }) => importId >= earlier!);
			return later.at(-1)?.importId === earlier && later.every(({ value }) => value === o.value);
		};
		const facts = incoming.rows.flatMap((r) => r.observations);
		if (earlier !== undefined && account.new + account.changed === 0 && facts.every(stands))
			return { ...account, importId: expect.any(Number) as unknown as number, repeated: true };
		const importId = ++this.imports;
		this.seen.set(incoming.fingerprint, importId);
		for (const o of facts) {
			const key = this.key(incoming.layout, o);
			this.kept.set(key, [{ value: o.value, importId }, ...(this.kept.get(key) ?? [])]);
		}
		return { ...account, importId, repeated: false };
	}

	/** The value of a key in force with its origin, and the older ones. */
	inForce(key: string): { value: number; importId: number }[] {
		const told = this.kept.get(key)!;
		const other = told.findIndex(({ value }) => value !== told[0]!.value);
		return told.slice((other === -1 ? told.length : other) - 1);
	}
}

describe('any sequence of imports', () => {
	const village = fc.constantFrom(A, B, null);
	const variable = fc.constantFrom('keluarga', 'penduduk');
	const period = fc.constantFrom('2023', '2024', '2024-S1', '2024-10', '2024/2025');
	const value = fc.oneof(
		fc.nat(3),
		fc.double({ min: -5, max: 5, noNaN: true }).map((n) => n || 0),
	);
	const facts = fc
		.uniqueArray(fc.record({ village, variable, period, value }), {
			maxLength: 8,
			selector: (o) => `${o.village}|${o.variable}|${o.period}`,
		})
		.map((list) => list.map((o) => fact(o.village, o.variable, o.period, o.value)));
	const some = fc.record({
		facts,
		perRow: fc.integer({ min: 1, max: 3 }),
		layout: fc.constantFrom('umum', 'prodeskel'),
		/** Imports an earlier file again instead. */
		again: fc.option(fc.nat(5), { freq: 2 }),
	});

	it('leaves in force what a simple list would', () => {
		fc.assert(
			fc.property(fc.array(some, { minLength: 1, maxLength: 7 }), (sequence) => {
				const own = join(folders.make(), 'acak.dasbor');
				createWorkspace(own, { code: '99.01.01', name: 'S', regency: null, province: null }, [
					{ code: A, name: 'Sukamaju' },
					{ code: B, name: 'Mekarjaya' },
				]);
				const workspace = WorkspaceFile.open(own);
				const model = new Model();
				const files: IncomingFile[] = [];
				try {
					for (const one of sequence) {
						const rows: IncomingRow[] = [];
						for (let at = 0; at < one.facts.length; at += one.perRow)
							rows.push(row(...one.facts.slice(at, at + one.perRow)));
						const earlier = one.again === null ? undefined : files[one.again];
						const incoming = earlier ?? file(`${files.length}.csv`, rows, { layout: one.layout });
						files.push(incoming);
						const bytes = readFileSync(own);
						const account = keepFile(workspace, incoming, AT);
						expect(counted(account)).toEqual(model.keep(incoming));
						if (account.repeated) expect(readFileSync(own).equals(bytes)).toBe(true);
						expect(incoming.rows.length).toBe(account.new + account.changed + account.same);
					}
					const inForce = readObservations(workspace.db).map((o) => [
						model.key(o.source, { ...o, origin: { sheet: '', cells: [] } }),
						{ value: o.value, importId: o.importId },
					]);
					expect(inForce).toHaveLength(model.kept.size);
					expect(new Map(inForce as [string, unknown][])).toEqual(
						new Map([...model.kept.keys()].map((key) => [key, model.inForce(key)[0]])),
					);
					for (const place of [A, B, null])
						for (const name of ['keluarga', 'penduduk'])
							for (const o of traceObservations(workspace.db, name, place)) {
								const [newest, ...older] = model.inForce(
									model.key(o.source, { ...o, origin: { sheet: '', cells: [] } }),
								);
								expect({ value: o.value, importId: o.importId }).toEqual(newest);
								expect(o.previous.map(({ value, importId }) => ({ value, importId }))).toEqual(older);
							}
				} finally {
					workspace.close();
				}
			}),
			{ numRuns: 60 },
		);
	});
});

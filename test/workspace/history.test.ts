import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BudgetLine, IncomingFile, IncomingRow, Observation, Programme, Proposal } from '../../src/model/fact.ts';
import { Mistake } from '../../src/model/fault.ts';
import { periodOf } from '../../src/model/period.ts';
import { compareWithKept } from '../../src/workspace/account.ts';
import { listAliases } from '../../src/workspace/aliases.ts';
import { readAnswers } from '../../src/workspace/answers.ts';
import { chooseSource, readChoices } from '../../src/workspace/choices.ts';
import type { Connection, WorkspaceFile } from '../../src/workspace/database.ts';
import {
	effectOfUndo,
	readContents,
	readHistory,
	readImports,
	takeBack,
	variablesOf,
} from '../../src/workspace/history.ts';
import { dictionaries } from '../../src/workspace/ids.ts';
import { keepFile } from '../../src/workspace/imports.ts';
import { readBudgetLines, readProgrammes, readProposals } from '../../src/workspace/lines.ts';
import { keepMark, removeMark } from '../../src/workspace/marks.ts';
import { MIGRATIONS } from '../../src/workspace/migrations.ts';
import { readObservations, traceObservations } from '../../src/workspace/observations.ts';
import { readSiskeudesCodes, readVillages } from '../../src/workspace/places.ts';

const A = '99.01.01.1001';
const B = '99.01.01.2002';
const AT = '2026-11-21T08:00:00.000Z';

const EMPTY = (() => {
	const db = new Database(':memory:');
	for (const step of MIGRATIONS) db.exec(step);
	db.exec(`INSERT INTO place (code, name, kind, position) VALUES
		('99.01.01', 'Sukamaju Raya', 'kecamatan', 0), ('${A}', 'Sukamaju', 'kelurahan', 1), ('${B}', 'Mekarjaya', 'desa', 2)`);
	return db.serialize();
})();

/** A workspace in memory: the schema, two villages, and no file to wait for. */
function memory(): WorkspaceFile & { readonly db: Connection } {
	const db = new Database(EMPTY);
	db.pragma('foreign_keys = ON');
	const write = <T>(change: (db: Connection) => T): T => db.transaction(change).immediate(db);
	return { db, write, path: ':memory:', close: () => db.close() } as unknown as WorkspaceFile;
}

const fact = (village: string | null, variable: string, period: string, value: number, cell = 'B2'): Observation => ({
	village,
	variable,
	period: periodOf(period),
	value,
	origin: { sheet: 'Rekap', cells: [cell] },
});
const line = (account: string, amount: number, more: Partial<BudgetLine> = {}): BudgetLine => ({
	village: B,
	year: 2024,
	stage: 'anggaran',
	month: null,
	activity: '02.02.01',
	activityName: 'Posyandu',
	account,
	fundSource: 'DDS',
	description: 'Belanja',
	amount,
	origin: { sheet: 'APBDes', cells: ['D7'] },
	...more,
});
const proposal = (activityText: string, cost: number | null, more: Partial<Proposal> = {}): Proposal => ({
	village: B,
	year: 2025,
	origin: 'musrenbang',
	activityText,
	activity: null,
	location: 'RT 1',
	volumeText: '2 unit',
	volume: 2,
	volumeUnit: 'unit',
	cost,
	schedule: null,
	beneficiaries: null,
	fundSource: null,
	addressee: 'Dinas PU',
	status: 'diusulkan',
	answer: null,
	origins: { sheet: 'Usulan', cells: ['B5', 'C5', 'B6'] },
	...more,
});
const programme = (activityText: string, ceiling: number | null, more: Partial<Programme> = {}): Programme => ({
	level: 'kabupaten',
	owner: 'Dinas Kesehatan',
	village: null,
	year: 2025,
	activityText,
	activity: null,
	location: null,
	volumeText: null,
	volume: null,
	volumeUnit: null,
	ceiling,
	schedule: null,
	beneficiaries: null,
	fundSource: 'APBD',
	status: null,
	origins: { sheet: 'Program', cells: ['C9'] },
	...more,
});
const row = (...observations: Observation[]): IncomingRow => ({ observations, budgetLines: [] });
const budget = (...budgetLines: BudgetLine[]): IncomingRow => ({ observations: [], budgetLines });
const lists = (proposals: Proposal[], programmes: Programme[] = []): IncomingRow => ({
	observations: [],
	budgetLines: [],
	proposals,
	programmes,
});

function file(name: string, rows: readonly IncomingRow[], more: Partial<IncomingFile> = {}): IncomingFile {
	const sha256 = createHash('sha256')
		.update(name + JSON.stringify([rows, [...(more.bpsCodes ?? [])]]))
		.digest('hex');
	return {
		name,
		sha256,
		fingerprint: sha256,
		layout: 'umum',
		source: 'umum',
		rank: 3,
		rowsRead: rows.length,
		rowsOutside: 0,
		rowsRefused: 0,
		rowsSkipped: 0,
		sender: null,
		reason: null,
		decisions: [],
		rows,
		bpsCodes: new Map(),
		aliases: new Map(),
		...more,
	};
}

/** Everything in force, with its origin but without numbers of imports, which differ when others are left out. */
function inForce(db: Connection): unknown {
	const variables = db.prepare('SELECT code FROM variable ORDER BY code').pluck().all() as string[];
	const values = variables.flatMap((variable) =>
		[null, A, B].flatMap((village) =>
			traceObservations(db, variable, village).map((o) =>
				[o.variable, o.village, o.period.label, o.source, o.value, o.rank, o.file, o.sha256, o.sheet, o.cells].join(
					'|',
				),
			),
		),
	);
	const lines = [...readBudgetLines(db), ...readProposals(db), ...readProgrammes(db)];
	return {
		values: values.sort(),
		lines: lines.map(({ importId: _, ...rest }) => JSON.stringify(rest)).sort(),
		codes: readVillages(db).map((village) => village.bpsCode),
		siskeudes: [...readSiskeudesCodes(db)].sort(),
		states: readObservations(db)
			.map((o) => [o.variable, o.village, o.period.label, o.source, o.value, o.state].join('|'))
			.sort(),
		choices: [...readChoices(db)].map(([variable, { source }]) => `${variable} ${source}`).sort(),
	};
}

describe('taking an import back', () => {
	it('brings the older value back and keeps later ones', () => {
		const workspace = memory();
		keepFile(workspace, file('a', [row(fact(A, 'keluarga', '2024', 10), fact(B, 'keluarga', '2024', 1))]), AT);
		keepFile(workspace, file('b', [row(fact(A, 'keluarga', '2024', 11), fact(A, 'rumah', '2024', 9))]), AT);
		keepFile(workspace, file('c', [row(fact(A, 'keluarga', '2025', 12), fact(B, 'keluarga', '2024', 2))]), AT);
		const expected = {
			going: 1,
			returning: 1,
			unaffected: 0,
			linesGoing: 0,
			linesReturning: 0,
		};
		expect(variablesOf(workspace.db, 2).sort()).toEqual(['keluarga', 'rumah']);
		const left = readObservations(workspace.db, ['keluarga', 'rumah'], 2).map((o) => [o.village, o.value, o.importId]);
		expect(left).toEqual([
			[A, 10, 1],
			[A, 12, 3],
			[B, 2, 3],
		]);
		expect(effectOfUndo(workspace.db, 2)).toEqual(expected);
		expect(takeBack(workspace, 2, AT)).toEqual(expected);
		const values = readObservations(workspace.db).map((o) => [o.village, o.variable, o.period.label, o.value]);
		expect(values.sort()).toEqual(
			[
				[A, 'keluarga', '2024', 10],
				[A, 'keluarga', '2025', 12],
				[B, 'keluarga', '2024', 2],
			].sort(),
		);
		expect(effectOfUndo(workspace.db, 1)).toMatchObject({ going: 1, returning: 0, unaffected: 1 });
		expect(readHistory(workspace.db).map(({ id, undoneAt, observations }) => [id, undoneAt, observations])).toEqual([
			[1, null, 2],
			[2, AT, 2],
			[3, null, 2],
		]);
		expect(readImports(workspace.db).map(({ id }) => id)).toEqual([1, 3]);
	});

	it('leaves a value that another import holds too', () => {
		const workspace = memory();
		for (const name of ['a', 'b', 'c']) keepFile(workspace, file(name, [row(fact(A, 'keluarga', '2024', 10))]), AT);
		const before = traceObservations(workspace.db, 'keluarga', A)[0]!;
		expect(before).toMatchObject({ file: 'a', importId: 1, previous: [] });
		expect(before.confirmedBy).toEqual([
			{ importId: 3, file: 'c' },
			{ importId: 2, file: 'b' },
		]);
		expect(takeBack(workspace, 1, AT)).toMatchObject({ going: 0, returning: 0, unaffected: 1 });
		expect(traceObservations(workspace.db, 'keluarga', A)[0]).toMatchObject({ value: 10, file: 'b', importId: 2 });
	});

	it('leaves no fact, sheet or cells of it behind', () => {
		const workspace = memory();
		const everything: IncomingRow = {
			observations: [fact(A, 'keluarga', '2024', 10, 'XY77')],
			budgetLines: [line('5.1', 5)],
			proposals: [proposal('Jalan', 9)],
			programmes: [programme('Imunisasi', 3)],
		};
		keepFile(workspace, file('a', [everything], { bpsCodes: new Map([[A, '9901010001']]) }), AT);
		expect(takeBack(workspace, 1, AT)).toMatchObject({ going: 1, linesGoing: 3, linesReturning: 0 });
		for (const table of ['observation', 'budget_line', 'proposal', 'programme', 'place_code', 'sheet', 'columns'])
			expect(workspace.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
		expect(readVillages(workspace.db)[0]!.bpsCode).toBeNull();
	});

	it('of a file lets the same file in again as a new import', () => {
		const workspace = memory();
		const one = file('a', [row(fact(A, 'keluarga', '2024', 10))]);
		keepFile(workspace, one, AT);
		expect(keepFile(workspace, one, AT)).toMatchObject({ importId: 1, repeated: true });
		takeBack(workspace, 1, AT);
		expect(keepFile(workspace, one, AT)).toMatchObject({ importId: 2, repeated: false, new: 1 });
	});

	it('is refused for one that is not there or was taken back', () => {
		const workspace = memory();
		keepFile(workspace, file('a.csv', [row(fact(A, 'keluarga', '2024', 10))]), AT);
		keepFile(workspace, file('b.csv', [row(fact(A, 'keluarga', '2024', 11))]), AT);
		takeBack(workspace, 1, AT);
		const mistake = (id: number): Mistake => {
			try {
				takeBack(workspace, id, AT);
			} catch (error) {
				if (error instanceof Mistake) return error;
			}
			throw new Error('no mistake');
		};
		expect(mistake(1)).toMatchObject({ code: 'import_undone', detail: { imports: ['2 (b.csv)'] } });
		expect(mistake(7)).toMatchObject({ code: 'import_unknown', detail: { imports: ['1 (a.csv)', '2 (b.csv)'] } });
	});
});

describe('the same file after others', () => {
	it('is one import as long as nothing told otherwise', () => {
		const workspace = memory();
		const a = file('a', [row(fact(A, 'keluarga', '2024', 10))]);
		const b = file('b', [row(fact(A, 'keluarga', '2024', 10), fact(B, 'keluarga', '2024', 3))]);
		for (const [incoming, importId, repeated] of [
			[a, 1, false],
			[b, 2, false],
			[a, 1, true],
			[b, 2, true],
		] as const)
			expect(keepFile(workspace, incoming, AT)).toMatchObject({ importId, repeated });
	});

	it('comes in anew when another told otherwise in between, even if a third has put it right since', () => {
		const workspace = memory();
		const a = file('a', [row(fact(A, 'keluarga', '2024', 10))]);
		keepFile(workspace, a, AT);
		keepFile(workspace, file('wrong', [row(fact(A, 'keluarga', '2024', 99))]), AT);
		keepFile(workspace, file('right', [row(fact(A, 'keluarga', '2024', 10))]), AT);
		expect(keepFile(workspace, a, AT)).toMatchObject({ importId: 4, same: 1, repeated: false });
		takeBack(workspace, 3, AT);
		expect(readObservations(workspace.db)[0]!.value).toBe(10);
	});
});

describe('the same value for two sources', () => {
	it('is two imports, each repeated by itself', () => {
		const workspace = memory();
		const typed = (source: string) =>
			file('isian tangan', [row(fact(A, 'keluarga', '2024', 1))], { source, fingerprint: 'x' });
		expect(keepFile(workspace, typed('umum'), AT)).toMatchObject({ importId: 1, repeated: false });
		expect(keepFile(workspace, typed('dinas'), AT)).toMatchObject({ importId: 2, repeated: false });
		expect(keepFile(workspace, typed('umum'), AT)).toMatchObject({ importId: 1, repeated: true });
	});
});

describe('what an import holds', () => {
	it('is told by variable and list, in force or replaced by the import that told otherwise', () => {
		const workspace = memory();
		keepFile(
			workspace,
			file('a', [
				row(fact(A, 'keluarga', '2024', 10), fact(B, 'keluarga', '2024', 20), fact(A, 'rumah', '2024', 5)),
				budget(line('5.1', 1), line('5.2', 2), line('5.1', 3, { year: 2023 })),
			]),
			AT,
		);
		keepFile(workspace, file('b', [row(fact(A, 'keluarga', '2024', 11)), budget(line('5.1', 1))]), AT);
		keepFile(workspace, file('c', [row(fact(A, 'keluarga', '2024', 12), fact(A, 'rumah', '2024', 5))]), AT);
		expect(readContents(workspace.db, 1)).toEqual([
			{
				kind: 'observations',
				variable: 'keluarga',
				values: 2,
				inForce: 1,
				replacedBy: [{ importId: 2, values: 1 }],
			},
			{ kind: 'observations', variable: 'rumah', values: 1, inForce: 1, replacedBy: [] },
			{ kind: 'budgetLines', variable: null, values: 3, inForce: 1, replacedBy: [{ importId: 2, values: 2 }] },
		]);
	});
});

describe('lines of budgets, proposals and programmes', () => {
	it('are in force as a set: the newest import of a source, village, year, stage and month', () => {
		const workspace = memory();
		const realised = { stage: 'realisasi', month: 3 } as const;
		keepFile(
			workspace,
			file('a', [budget(line('5.1', 1), line('5.2', 2), line('5.1', 7, realised), line('5.9', 3, { village: A }))]),
			AT,
		);
		const revised = file('b', [budget(line('5.1', 1.5), line('5.3', 4))]);
		expect(compareWithKept(workspace.db, revised)).toMatchObject({ new: 1, gone: 1, repeated: false });
		keepFile(workspace, revised, AT);
		keepFile(
			workspace,
			file('c', [budget(line('5.1', 100))], { source: 'siskeudes', layout: 'siskeudes', rank: 1 }),
			AT,
		);
		const lines = () =>
			readBudgetLines(workspace.db).map((l) => [l.village, l.account, l.amount, l.stage, l.source, l.file]);
		expect(lines()).toEqual([
			[A, '5.9', 3, 'anggaran', 'umum', 'a'],
			[B, '5.1', 7, 'realisasi', 'umum', 'a'],
			[B, '5.1', 1.5, 'anggaran', 'umum', 'b'],
			[B, '5.3', 4, 'anggaran', 'umum', 'b'],
			[B, '5.1', 100, 'anggaran', 'siskeudes', 'c'],
		]);
		expect(takeBack(workspace, 2, AT)).toMatchObject({ linesGoing: 2, linesReturning: 2 });
		expect(lines().map(([, account, amount]) => [account, amount])).toEqual([
			['5.9', 3],
			['5.1', 1],
			['5.2', 2],
			['5.1', 7],
			['5.1', 100],
		]);
		expect(readBudgetLines(workspace.db, 2023)).toEqual([]);
	});

	it('come back as they were read, with their cells', () => {
		const workspace = memory();
		const asked = [proposal('Jalan', 12_500_000.5), proposal('Posyandu', null, { village: A, answer: 'ditunda' })];
		const offered = [programme('Imunisasi', 3e9), programme('Rehab sekolah', null, { village: B, owner: 'Disdik' })];
		keepFile(workspace, file('a', [lists(asked, offered), budget(line('5.1', 9.25))]), AT);
		const from = { source: 'umum', rank: 3, importId: 1, file: 'a' };
		expect(readProposals(workspace.db, 2025)).toEqual([asked[1], asked[0]].map((one) => ({ ...one, ...from })));
		expect(readProgrammes(workspace.db)).toEqual(offered.map((one) => ({ ...one, ...from })));
		expect(readBudgetLines(workspace.db)).toEqual([{ ...line('5.1', 9.25), ...from }]);
	});

	it('of one office do not replace those of another, whatever their layout', () => {
		const workspace = memory();
		keepFile(workspace, file('dinkes', [lists([], [programme('Imunisasi', 1)])]), AT);
		keepFile(workspace, file('pu', [lists([], [programme('Jalan', 2, { owner: 'Dinas PU' })])]), AT);
		expect(readProgrammes(workspace.db).map((one) => one.activityText)).toEqual(['Imunisasi', 'Jalan']);
	});

	it('are compared by what they are, and the same list changes nothing', () => {
		const workspace = memory();
		const first = file('a', [lists([proposal('Jalan', 5), proposal('Saluran', 6)], [programme('Imunisasi', 1)])]);
		expect(keepFile(workspace, first, AT)).toMatchObject({ new: 1, repeated: false });
		expect(keepFile(workspace, first, AT)).toMatchObject({ same: 1, repeated: true });
		const answered = file('b', [
			lists([proposal('Jalan', 5, { status: 'diterima' })]),
			lists([proposal('Saluran', 6)]),
			lists([proposal('Gapura', 1)]),
		]);
		expect(keepFile(workspace, answered, AT)).toMatchObject({ new: 1, changed: 1, same: 1, gone: 0 });
	});
});

describe('values that change', () => {
	it('are told with the file the older one came from, twenty at most', () => {
		const workspace = memory();
		const years = Array.from({ length: 25 }, (_, i) => String(1995 + i));
		keepFile(
			workspace,
			file(
				'a',
				years.map((year) => row(fact(A, 'keluarga', year, 10))),
			),
			AT,
		);
		keepFile(workspace, file('b', [row(fact(A, 'keluarga', '1995', 10))]), AT);
		const next = file(
			'c',
			years.map((year) => row(fact(A, 'keluarga', year, 11))),
		);
		const account = compareWithKept(workspace.db, next);
		expect(account).toMatchObject({ changed: 25, changesTotal: 25 });
		expect(account.changes).toHaveLength(20);
		expect(account.changes[0]).toEqual({
			village: A,
			variable: 'keluarga',
			period: '1995',
			from: 10,
			to: 11,
			file: 'a',
			importId: 1,
		});
	});

	it('shared by several rows are told once', () => {
		const workspace = memory();
		keepFile(workspace, file('a', [row(fact(A, 'keluarga', '2024', 10))]), AT);
		const shared = fact(A, 'keluarga', '2024', 11);
		const account = keepFile(workspace, file('b', [row(shared), row(shared)]), AT);
		expect(account).toMatchObject({ changed: 2, changesTotal: 1 });
		expect(account.changes).toHaveLength(1);
	});
});

describe('any sequence of imports, corrections by hand and imports taken back', () => {
	const SOURCES = [
		{ source: 'umum', layout: 'umum', rank: 3 },
		{ source: 'umum/puskesmas', layout: 'umum', rank: 3 },
		{ source: 'siskeudes', layout: 'siskeudes', rank: 1 },
	] as const;
	const value = fc.integer({ min: 0, max: 2 });
	const source = fc.constantFrom(...SOURCES);
	const key = fc.record({
		village: fc.constantFrom(A, B, null),
		variable: fc.constantFrom('keluarga', 'rumah'),
		period: fc.constantFrom('2024', '2024-10'),
	});
	const content = fc.record({
		kind: fc.constant('file' as const),
		source,
		facts: fc.uniqueArray(fc.record({ key, value }), { maxLength: 4, selector: (one) => JSON.stringify(one.key) }),
		lines: fc.array(
			fc.record({
				village: fc.constantFrom(A, B),
				stage: fc.constantFrom('anggaran' as const, 'realisasi' as const),
				account: fc.constantFrom('5.1', '5.2'),
				amount: value,
			}),
			{ maxLength: 3 },
		),
		asked: fc.array(
			fc.record({ village: fc.constantFrom(A, B), text: fc.constantFrom('Jalan', 'Saluran'), cost: value }),
			{
				maxLength: 2,
			},
		),
		offered: fc.array(
			fc.record({ owner: fc.constantFrom('Dinas Kesehatan', 'Dinas PU'), year: fc.constantFrom(2024, 2025), value }),
			{ maxLength: 2 },
		),
		code: fc.option(fc.constantFrom('9901010001', '9901010009'), { freq: 3 }),
		own: fc.option(fc.constantFrom('01.2001.', '01.2002.'), { freq: 3 }),
		told: fc.option(fc.constantFrom('DBD', 'TBC'), { freq: 3 }),
	});
	const step = fc.oneof(
		{ weight: 4, arbitrary: content },
		{ weight: 3, arbitrary: fc.record({ kind: fc.constant('again' as const), which: fc.nat(5) }) },
		{ weight: 2, arbitrary: fc.record({ kind: fc.constant('hand' as const), source, key, value }) },
		{ weight: 4, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: fc.nat(9) }) },
		{
			weight: 2,
			arbitrary: fc.record({
				kind: fc.constant('mark' as const),
				which: fc.nat(9),
				state: fc.constantFrom('confirmed' as const, 'left_out' as const, null),
			}),
		},
		{
			weight: 1,
			arbitrary: fc.record({ kind: fc.constant('choose' as const), key, source: fc.option(source, { freq: 3 }) }),
		},
	);
	type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

	/** The files of a sequence in their order; null for a step that takes one back. */
	function filesOf(steps: readonly Step[]): (IncomingFile | null)[] {
		const files: IncomingFile[] = [];
		return steps.map((one, at) => {
			if (one.kind === 'undo' || one.kind === 'mark' || one.kind === 'choose') return null;
			const earlier = one.kind === 'again' ? files[one.which % Math.max(files.length, 1)] : undefined;
			let made = earlier;
			if (one.kind === 'hand') {
				const { village, variable, period } = one.key;
				const typed = { ...fact(village, variable, period, one.value), origin: { sheet: '', cells: [] } };
				made = file('isian tangan', [row(typed)], {
					source: one.source.source,
					layout: 'isian',
					rank: one.source.rank,
				});
			} else if (one.kind === 'file') {
				const rows = [
					...one.facts.map((f, i) => row(fact(f.key.village, f.key.variable, f.key.period, f.value, `B${i + 2}`))),
					budget(...one.lines.map((l) => line(l.account, l.amount, { village: l.village, stage: l.stage }))),
					lists(
						one.asked.map((p) => proposal(p.text, p.cost, { village: p.village })),
						one.offered.map((p) => programme('Imunisasi', p.value, { owner: p.owner, year: p.year })),
					),
				];
				made = file(`berkas-${at}`, rows, {
					...one.source,
					bpsCodes: new Map(one.code === null ? [] : [[A, one.code]]),
					siskeudesCodes: new Map(one.own === null ? [] : [[B, one.own]]),
					aliases: new Map(one.told === null ? [] : [['MEKAR JAYA', B]]),
					answers: new Map(one.told === null ? [] : [['penyakit', one.told]]),
				});
			}
			if (made) files.push(made);
			return made ?? null;
		});
	}

	/** What a person said of a value or a source, which no import brings and none takes back. */
	function say(workspace: WorkspaceFile, one: Step, steps: readonly Step[]): void {
		if (one.kind !== 'mark' && one.kind !== 'choose') return;
		const told = steps.flatMap((step) =>
			step.kind === 'hand'
				? [step]
				: step.kind === 'file'
					? step.facts.map((f) => ({ ...f, source: step.source }))
					: [],
		);
		if (one.kind === 'mark' && told.length === 0) return;
		const about = one.kind === 'choose' ? one : told[one.which % told.length]!;
		const { variable, village, period } = about.key;
		// A value is named by what it is; a sequence without its import has none of these names yet.
		workspace.write((db) => {
			const ids = dictionaries(db);
			ids.variable(variable);
			ids.period(period);
			for (const { source } of SOURCES) ids.source(source);
		});
		if (one.kind === 'choose') {
			const choice = one.source && { source: one.source.source, reason: 'kesepakatan', decidedAt: AT };
			chooseSource(workspace, variable, choice);
			return;
		}
		const { source, value } = about as (typeof told)[number];
		const said = { variable, village, period, source: source.source, value };
		if (one.state === null) removeMark(workspace, said);
		else keepMark(workspace, { ...said, state: one.state, reason: 'sudah dicek', decidedAt: AT });
	}

	/** What is remembered whatever is taken back. */
	const remembered = (db: Connection): unknown => [readAnswers(db), listAliases(db)];

	it('ends in the facts of the sequence without the imports taken back', () => {
		const seen = { undone: 0, repeated: 0, undoneTwice: 0, marked: 0 };
		fc.assert(
			fc.property(fc.array(step, { minLength: 3, maxLength: 12 }), (steps) => {
				const files = filesOf(steps);
				const workspace = memory();
				const ids: (number | null)[] = [];
				const undone = new Set<number>();
				for (const [at, one] of steps.entries()) {
					const incoming = files[at];
					if (incoming) {
						const account = keepFile(workspace, incoming, AT);
						expect(account.new + account.changed + account.same).toBe(incoming.rows.length);
						if (account.repeated) seen.repeated++;
						ids.push(account.importId);
						continue;
					}
					ids.push(null);
					say(workspace, one, steps);
					const all = readHistory(workspace.db);
					if (one.kind !== 'undo' || all.length === 0) continue;
					const { id, undoneAt } = all[one.which % all.length]!;
					const before = inForce(workspace.db);
					const known = remembered(workspace.db);
					if (undoneAt === null) {
						const effect = takeBack(workspace, id, AT);
						undone.add(id);
						expect(remembered(workspace.db)).toEqual(known);
						seen.undone++;
						if (effect.going + effect.returning + effect.linesGoing === 0)
							expect(valuesIn(inForce(workspace.db))).toEqual(valuesIn(before));
					} else {
						expect(() => takeBack(workspace, id, AT)).toThrow(Mistake);
						expect(inForce(workspace.db)).toEqual(before);
						seen.undoneTwice++;
					}
				}
				const without = memory();
				for (const [at, one] of steps.entries()) {
					const incoming = files[at];
					if (incoming && !undone.has(ids[at]!)) keepFile(without, incoming, AT);
					else say(without, one, steps);
				}
				if (readObservations(workspace.db).some(({ state }) => state !== 'ok')) seen.marked++;
				expect(inForce(workspace.db)).toEqual(inForce(without.db));
				expect(workspace.db.pragma('foreign_key_check')).toEqual([]);
				workspace.close();
				without.close();
			}),
			{ numRuns: 500 },
		);
		for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50);
	}, 300_000);

	/** Values without their origin. */
	const valuesIn = (facts: unknown): unknown =>
		(facts as { values: string[] }).values.map((text) => text.split('|').slice(0, 5).join('|'));
});

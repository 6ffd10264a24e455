import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { surroundingsOf } from '../../src/catalogue/areas.ts';
import { readFile } from '../../src/intake/read-file.ts';
import type { IntakeResult } from '../../src/intake/request.ts';
import { reportLabel } from '../../src/model/period.ts';
import { CICALENGKA, recogniser, requestOf } from '../support/request.ts';
import { writeBook } from '../support/xlsx-writer.ts';
import { budgetTraps } from './traps/budgets.ts';
import { fileNameTraps } from './traps/file-names.ts';
import { formatTraps } from './traps/formats.ts';
import { headingTraps } from './traps/headings.ts';
import { listTraps } from './traps/lists.ts';
import { namedTraps } from './traps/named.ts';
import { narrowingTraps } from './traps/narrowing.ts';
import { offCentreTraps } from './traps/off-centre.ts';
import { officeTraps } from './traps/offices.ts';
import { ordinaryTraps } from './traps/ordinary.ts';
import { peopleTraps } from './traps/people.ts';
import { periodTraps } from './traps/periods.ts';
import { placeTraps } from './traps/places.ts';
import { rowTraps } from './traps/rows.ts';
import { shapeTraps } from './traps/shapes.ts';
import { titleDateTraps } from './traps/title-dates.ts';
import { titleTraps } from './traps/titles.ts';
import { totalTraps } from './traps/totals.ts';
import { TRAP_VILLAGES, type Trap } from './traps/trap.ts';
import { unitTraps } from './traps/units.ts';
import { valueTraps } from './traps/values.ts';
import { villageTraps } from './traps/villages.ts';

/** The month the traps are read in: November 2026. */
const NOVEMBER = 2026 * 12 + 10;
const AROUND = surroundingsOf('32.04.25');
const folder = mkdtempSync(join(tmpdir(), 'dasbor-traps-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const villageNamed = (name: string) => TRAP_VILLAGES.find((village) => village.name === name)!;

let written = 0;
function read({ table, text, sheets, strings, options = {} }: Trap): Promise<IntakeResult> {
	const { period = '2024', village, file, aliases = {}, ...given } = options;
	const own = join(folder, String(written++));
	mkdirSync(own);
	const path = join(own, file ?? `a.${sheets ? 'xlsx' : 'csv'}`);
	writeFileSync(path, sheets ? writeBook(sheets, strings ? { strings } : {}) : (text ?? table!.replaceAll('|', ';')));
	return readFile(
		path,
		requestOf(
			{ kecamatan: CICALENGKA, villages: TRAP_VILLAGES, surroundings: AROUND },
			{
				...given,
				period,
				today: NOVEMBER,
				...(village && { village: villageNamed(village) }),
				aliases: Object.fromEntries(Object.entries(aliases).map(([name, to]) => [name, villageNamed(to)])),
			},
		),
		recogniser,
	);
}

const names = new Map(TRAP_VILLAGES.map((village) => [village.code, village.name]));
/** Values that came in, or null when nothing did. */
function taken({ incoming }: IntakeResult): string[] | null {
	if (!incoming) return null;
	const nameOf = (village: string | null, none: string) => names.get(village ?? '') ?? none;
	const values = incoming.rows.flatMap(({ observations, proposals = [], programmes = [], budgetLines }) => [
		...observations.map((o) => `${nameOf(o.village, 'kecamatan')} ${o.period.label} ${o.variable} ${o.value}`),
		...proposals.map((p) => `usulan ${nameOf(p.village, '-')} ${p.year} ${p.activityText} ${p.cost}`),
		...programmes.map((p) => `program ${nameOf(p.village, '-')} ${p.year} ${p.activityText} ${p.ceiling}`),
		...budgetLines.map(
			(b) =>
				`apbdes ${nameOf(b.village, '-')} ${reportLabel(b.year, b.month)} ${b.stage} ${b.account} ${b.amount}${b.activity === null ? '' : ` ${b.activity}`}`,
		),
	]);
	return [...new Set(values)].sort();
}

type Verdict = 'right' | 'refused' | 'silently wrong' | 'wrongly refused' | 'not said' | 'false alarm';

/** How a trap was met. Values that come in without being right are the worst: nobody would look at them again. */
function judge(trap: Trap, result: IntakeResult): Verdict {
	const values = taken(result);
	if (values === null) {
		const codes = result.faults.map((fault) => fault.code);
		return trap.refused && codes.includes(trap.refused) ? 'refused' : 'wrongly refused';
	}
	const right = trap.right && values.join('\n') === [...trap.right].sort().join('\n');
	if (!right) return 'silently wrong';
	const said = new Set(result.decisions.map((decision) => decision.code));
	if ((trap.unsaid ?? []).some((code) => said.has(code))) return 'false alarm';
	return (trap.said ?? []).every((code) => said.has(code)) ? 'right' : 'not said';
}

const TRAPS = [
	...villageTraps,
	...periodTraps,
	...valueTraps,
	...rowTraps,
	...shapeTraps,
	...titleDateTraps,
	...titleTraps,
	...namedTraps,
	...narrowingTraps,
	...unitTraps,
	...ordinaryTraps,
	...peopleTraps,
	...placeTraps,
	...totalTraps,
	...headingTraps,
	...offCentreTraps,
	...formatTraps,
	...fileNameTraps,
	...listTraps,
	...budgetTraps,
	...officeTraps,
];

it('every trap is read rightly or refused with its reason', async () => {
	const met = [];
	for (const trap of TRAPS) {
		const result = await read(trap);
		met.push({
			name: trap.name,
			verdict: judge(trap, result),
			values: taken(result),
			faults: result.faults.map((fault) => fault.code),
		});
	}
	const good = met.filter(({ verdict }) => verdict === 'right' || verdict === 'refused');
	const silent = met.filter(({ verdict }) => verdict === 'silently wrong' || verdict === 'not said');
	console.info(
		`jebakan: ${good.length} dari ${met.length} benar atau ditolak dengan alasan, ${silent.length} salah diam-diam`,
	);
	expect(met.filter((one) => !good.includes(one))).toEqual([]);
	expect(met.length).toBeGreaterThanOrEqual(1000);
});

it('no two traps carry one name', () => {
	const all = TRAPS.map((trap) => trap.name);
	expect(new Set(all).size).toBe(all.length);
});

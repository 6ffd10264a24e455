import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { surroundingsOf } from '../../src/catalogue/areas.ts';
import { readFile } from '../../src/intake/read-file.ts';
import { CICALENGKA, recogniser, requestOf } from '../support/request.ts';
import { type OfficeList, officeList } from './random/office-list.ts';
import { TRAP_VILLAGES } from './traps/trap.ts';

const folder = mkdtempSync(join(tmpdir(), 'dasbor-lists-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const office = { kecamatan: CICALENGKA, villages: TRAP_VILLAGES, surroundings: surroundingsOf('32.04.25') };
const request = requestOf(office, { period: '2024', answers: { tingkat: 'kabupaten' } });
const names = new Map(TRAP_VILLAGES.map(({ code, name }) => [code, name]));

/** Other lists than those of every run: `SEED=5000 SHEETS=10000`. */
const FIRST = Number(process.env.SEED ?? 1);
const LISTS = Number(process.env.SHEETS ?? 200);

/** What of a drawn list is not read as it is true; empty where all is right, null where it is refused. */
async function wrong({ rows, truth, outside }: OfficeList, seed: number): Promise<string[] | null> {
	const path = join(folder, `${seed}.csv`);
	writeFileSync(path, rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n'));
	const result = await readFile(path, request, recogniser);
	if (!result.incoming) return result.faults.length > 0 ? null : ['refused without a reason'];
	const taken = result.incoming.rows.flatMap(({ proposals = [], programmes = [] }) => [
		...proposals.map(({ activityText, village, cost }) => ({ activityText, village, amount: cost })),
		...programmes.map(({ activityText, village, ceiling }) => ({ activityText, village, amount: ceiling })),
	]);
	const said = new Map(
		taken.map(({ activityText, village, amount }) => [activityText, `${names.get(village ?? '') ?? '-'} ${amount}`]),
	);
	const right = new Map([...truth].map(([activity, { village, amount }]) => [activity, `${village ?? '-'} ${amount}`]));
	const differing = [...new Set([...said.keys(), ...right.keys()])]
		.filter((activity) => said.get(activity) !== right.get(activity))
		.map((activity) => `${activity}: ${said.get(activity)}, true: ${right.get(activity)}`);
	const doubted = result.decisions.filter(({ code }) => code === 'list_total_differs').map(({ code }) => code);
	return [
		...differing,
		...doubted,
		...(taken.length === truth.size ? [] : [`${taken.length} lines, true: ${truth.size}`]),
		...(result.outside === outside ? [] : [`outside ${result.outside}, true: ${outside}`]),
	];
}

it('whatever list an office draws up is read rightly or refused with a reason', async () => {
	const bad: string[] = [];
	let right = 0;
	for (let seed = FIRST; seed < FIRST + LISTS; seed++) {
		const list = officeList(seed);
		const found = await wrong(list, seed);
		if (found?.length === 0) right++;
		if (found && found.length > 0)
			bad.push(
				[`seed ${seed}: ${list.drawn.join(', ')}`, ...found, ...list.rows.map((row) => row.join('|'))].join('\n'),
			);
	}
	console.info(`daftar acak: ${right} dari ${LISTS} dibaca benar`);
	expect(bad.slice(0, 3).join('\n\n')).toBe('');
	// Refusing all would be no reading.
	expect(right).toBeGreaterThan(LISTS * 0.6);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { surroundingsOf } from '../../src/catalogue/areas.ts';
import { loadLayouts } from '../../src/catalogue/layouts.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { readFile } from '../../src/intake/read-file.ts';
import { Recogniser } from '../../src/intake/recognise.ts';
import type { IntakeRequest, IntakeResult } from '../../src/intake/request.ts';
import { parsePeriod } from '../../src/model/period.ts';
import { writeBook } from '../support/xlsx-writer.ts';
import { drawFrom } from './random/draw.ts';
import { asBook, asText, type OfficeSheet, officeSheet } from './random/office-sheet.ts';
import { TRAP_VILLAGES } from './traps/trap.ts';

const { variables } = loadCatalogue('templates');
const layouts = loadLayouts('templates', variables);
const recogniser = new Recogniser(layouts);
const folder = mkdtempSync(join(tmpdir(), 'dasbor-random-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const request: IntakeRequest = {
	kecamatan: { code: '32.04.25', name: 'Cicalengka', regency: 'Kabupaten Bandung', province: 'Jawa Barat' },
	villages: TRAP_VILLAGES,
	variables,
	layouts,
	period: null,
	today: 2026 * 12 + 10,
	village: null,
	layout: null,
	sheet: null,
	answers: new Map(),
	aliases: new Map(),
	rememberedAliases: new Map(),
	surroundings: surroundingsOf('32.04.25'),
	sender: null,
	skipFaulty: false,
};
const names = new Map(TRAP_VILLAGES.map((village) => [village.code, village.name]));

const taken = ({ incoming }: IntakeResult): Map<string, number> | null =>
	incoming &&
	new Map(
		incoming.rows
			.flatMap((row) => row.observations)
			.map((o) => [`${names.get(o.village ?? '') ?? 'kecamatan'} ${o.period.label} ${o.variable}`, o.value]),
	);

/** Other sheets than those of every run: `SEED=5000 SHEETS=10000`. */
const FIRST = Number(process.env.SEED ?? 1);
const SHEETS = Number(process.env.SHEETS ?? 600);

type Verdict = 'right' | 'right in part' | 'refused' | 'silently wrong' | 'lost' | 'plain sheet refused';

const PASSED_OVER = ['columns_unknown', 'columns_grouped', 'columns_shared', 'villages_missing', 'percent_only'];

/** Reads a drawn sheet, as a workbook or as a text, and says how it was met. */
async function met(sheet: OfficeSheet, seed: number): Promise<{ verdict: Verdict; detail: string[] }> {
	const asCsv = drawFrom(seed + 1e6)(4) === 0;
	const path = join(folder, `${seed}.${asCsv ? 'csv' : 'xlsx'}`);
	writeFileSync(path, asCsv ? asText(sheet, ';') : writeBook(asBook(sheet)));
	const period = sheet.period === null ? null : parsePeriod(sheet.period);
	const result = await readFile(path, { ...request, period }, recogniser);
	const values = taken(result);
	const codes = result.faults.map(({ code }) => code);
	if (values === null) return { verdict: sheet.plain ? 'plain sheet refused' : 'refused', detail: codes };
	const wrong = [...values].filter(([key, value]) => sheet.truth.get(key) !== value);
	if (wrong.length > 0)
		return {
			verdict: 'silently wrong',
			detail: wrong.map(([key, value]) => `${key} = ${value}, true: ${sheet.truth.get(key)}`),
		};
	const lost = [...sheet.truth.keys()].filter((key) => !values.has(key));
	if (lost.length === 0) return { verdict: 'right', detail: [] };
	const said = result.decisions.some(({ code }) => PASSED_OVER.includes(code));
	return { verdict: said && !sheet.plain ? 'right in part' : 'lost', detail: lost };
}

it('whatever an office draws up is read rightly or refused with a reason', async () => {
	const counts = new Map<Verdict, number>();
	const bad: string[] = [];
	for (let seed = FIRST; seed < FIRST + SHEETS; seed++) {
		const sheet = officeSheet(seed);
		const { verdict, detail } = await met(sheet, seed);
		counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
		const good = verdict === 'right' || verdict === 'right in part' || (verdict === 'refused' && detail.length > 0);
		if (!good)
			bad.push([`${verdict} (seed ${seed}: ${sheet.drawn.join(', ')})`, ...detail, asText(sheet, '|')].join('\n'));
	}
	console.info(`lembar acak: ${[...counts].map(([verdict, count]) => `${verdict} ${count}`).join(', ')}`);
	expect(bad.slice(0, 5).join('\n\n')).toBe('');
	// Refusing all would be no reading.
	expect(counts.get('right')).toBeGreaterThan(SHEETS / 3);
}, 240_000);

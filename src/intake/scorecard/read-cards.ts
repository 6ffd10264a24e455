import type { Decision } from '../../model/decision.ts';
import type { IncomingRow, Observation } from '../../model/fact.ts';
import type { Fault } from '../../model/fault.ts';
import type { Layout } from '../../model/layout.ts';
import { comparePeriods, type Period } from '../../model/period.ts';
import type { Village } from '../../model/place.ts';
import { columnLetters } from '../grid.ts';
import { outcome } from '../outcome.ts';
import { identityColumn } from '../personal.ts';
import type { IntakeRequest, IntakeResult } from '../request.ts';
import type { OpenedFile } from '../tables.ts';
import { readValue, textOf } from '../values.ts';
import { foldedAliases, saidAliases } from '../village-aliases.ts';
import { type Card, type CardFigure, cellOf } from './card-figures.ts';
import { placeOfCard } from './card-heading.ts';

/** Variables that a card gives in two parts, of mothers and of children: kept only when both are there. */
const TWO_PARTS = new Set(['hpk_sasaran', 'hpk_air', 'hpk_jamban']);
/** What cannot be more than what: the left side is added up. */
const AT_MOST: readonly (readonly [readonly string[], string])[] = [
	[['tikar_hijau', 'tikar_kuning', 'tikar_merah'], 'anak_0_23'],
	[['bumil_kek_risti'], 'bumil_dipantau'],
	[['bumil_air'], 'bumil_dipantau'],
	[['bumil_jamban'], 'bumil_dipantau'],
	[['bumil_jkn'], 'bumil_dipantau'],
	[['anak_gizi_masalah'], 'anak_0_23'],
	[['anak_air'], 'anak_0_23'],
	[['anak_jamban'], 'anak_0_23'],
	[['akta_0_23'], 'anak_0_23'],
	[['konvergensi_terima'], 'konvergensi_wajib'],
];

/** What the cards of a file come to. */
interface Reading {
	readonly rows: IncomingRow[];
	readonly faults: Fault[];
	readonly faulty: Set<string>;
	readonly impossible: string[];
	/** Values by village, quarter and variable, to find a card that stands there twice. */
	readonly known: Map<string, Observation>;
	read: number;
}

/**
 * Reads the scorecards of a file, one village each: counts into variables, services without a variable named, impossible
 * figures kept and named.
 */
export function readCards(
	opened: OpenedFile,
	cards: readonly Card[],
	layout: Layout,
	request: IntakeRequest,
	before: readonly Decision[],
): IntakeResult {
	const reading: Reading = { rows: [], faults: [], faulty: new Set(), impossible: [], known: new Map(), read: 0 };
	const periods = new Map<string, Period>();
	const villages = new Map<string, Village>();
	const aliases = new Map<string, Village>();
	const others: string[] = [];
	let outside = 0;
	for (const card of cards) {
		const identity = identityColumn(card.sheet.rows);
		if (identity !== null)
			reading.faults.push({
				code: 'personal_data',
				sheet: card.sheet.name,
				detail: { columns: [columnLetters(identity)] },
			});
		const place = placeOfCard(card, request, layout.id, opened.name);
		const size = new Set(card.figures.map(({ row }) => row)).size;
		if (place.kind === 'own') {
			periods.set(place.period.label, place.period);
			villages.set(place.village.code, place.village);
			if (place.alias !== null) aliases.set(place.alias, place.village);
			readCard(card, place.village, place.period, request, reading);
			continue;
		}
		reading.read += size;
		if (place.kind === 'faults') reading.faults.push(...place.faults);
		else {
			outside += size;
			others.push(place.found);
		}
	}
	const decisions: Decision[] = [...before, ...saidAliases(aliases)];
	if (periods.size > 0)
		decisions.push({
			code: 'period_from_file',
			periods: [...periods.values()].sort(comparePeriods).map(({ label }) => label),
		});
	const absent = request.villages.filter(({ code }) => !villages.has(code)).map(({ name }) => name);
	if (villages.size > 1 && absent.length > 0)
		decisions.push({ code: 'villages_missing', villages: absent, period: null });
	const skipped = [...new Set(cards.flatMap((card) => card.skipped))];
	if (skipped.length > 0) decisions.push({ code: 'services_skipped', services: skipped });
	if (reading.impossible.length > 0) decisions.push({ code: 'impossible_values', values: reading.impossible });
	return outcome(
		opened,
		layout,
		request,
		{
			rows: reading.rows,
			read: reading.read,
			outside,
			skipped: skipped.length,
			faulty: reading.faulty.size,
			faults: reading.faults,
			decisions: [],
			others: [...new Set(others)],
			aliases: foldedAliases(aliases, request.villages),
		},
		decisions,
	);
}

function readCard(card: Card, village: Village, period: Period, request: IntakeRequest, reading: Reading): void {
	const sheet = card.sheet.name;
	const parts = new Map<string, { value: number; cells: string[]; row: number }>();
	const counted = new Map<string, number>();
	const rows = new Map<number, Observation[]>();
	for (const figure of card.figures) {
		const number = figure.row.number;
		if (!rows.has(number)) rows.set(number, []);
		for (const target of figure.targets) {
			const variable = request.variables.get(target);
			if (!variable) continue;
			const read = readValue(figure.row.cells[figure.column] ?? null, variable.measure);
			if (read.kind === 'fault') {
				if (target === figure.targets[0])
					reading.faults.push({
						code: read.code,
						sheet,
						row: number,
						column: columnLetters(figure.column),
						cell: cellOf(figure),
						value: read.found,
						village: village.name,
						detail: { variable: target },
					});
				reading.faulty.add(`${sheet}|${number}`);
			}
			if (read.kind !== 'value') continue;
			const known = parts.get(target);
			counted.set(target, (counted.get(target) ?? 0) + 1);
			parts.set(target, {
				value: (known?.value ?? 0) + read.value,
				cells: [...(known?.cells ?? []), cellOf(figure)],
				row: number,
			});
		}
	}
	for (const [variable, { value, cells, row }] of parts) {
		if (TWO_PARTS.has(variable) && counted.get(variable) !== 2) continue;
		const observation: Observation = { village: village.code, variable, period, value, origin: { sheet, cells } };
		if (keep(observation, row, village, reading)) rows.get(row)!.push(observation);
	}
	reading.read += rows.size;
	for (const [row, observations] of rows)
		if (!reading.faulty.has(`${sheet}|${row}`)) reading.rows.push({ observations, budgetLines: [] });
	reading.impossible.push(
		...impossibleOf(card, village, new Map([...parts].map(([code, { value }]) => [code, value]))),
	);
}

/** True for the first value of its key; another figure for it is a fault, the same one a repeat. */
function keep(observation: Observation, row: number, village: Village, reading: Reading): boolean {
	const key = `${observation.village}|${observation.variable}|${observation.period.label}`;
	const known = reading.known.get(key);
	if (!known) {
		reading.known.set(key, observation);
		return true;
	}
	const { sheet, cells } = observation.origin;
	if (known.value !== observation.value) {
		reading.faulty.add(`${sheet}|${row}`);
		reading.faults.push({
			code: 'conflicting_values',
			sheet,
			row,
			cell: cells[0]!,
			value: String(observation.value),
			village: village.name,
			detail: {
				variable: observation.variable,
				values: [String(known.value), String(observation.value)],
				cells: [known.origin.cells[0]!, cells[0]!],
			},
		});
	}
	return false;
}

/** Figures that cannot be true, as `name 1080 > name 147`; percentages above a hundred by their cell. */
function impossibleOf(card: Card, village: Village, values: ReadonlyMap<string, number>): string[] {
	const found: string[] = [];
	for (const [parts, whole] of AT_MOST) {
		const most = values.get(whole);
		const counts = parts.map((part) => values.get(part)).filter((value) => value !== undefined);
		const sum = counts.reduce((total, value) => total + value, 0);
		if (most !== undefined && counts.length > 0 && sum > most)
			found.push(`${parts.join(' + ')} ${sum} > ${whole} ${most}`);
	}
	const number = ({ row, column }: CardFigure): number | null => {
		const read = readValue(row.cells[column] ?? null, 'layanan');
		return read.kind === 'value' ? read.value : null;
	};
	for (const { total, parts } of card.sums) {
		const sum = parts.reduce((all, part) => all + (number(part) ?? 0), 0);
		const own = number(total);
		if (own !== null && own !== sum) found.push(`${cellOf(total)} ${own} ≠ ${sum}`);
	}
	for (const cell of card.percents) {
		const raw = cell.row.cells[cell.column] ?? null;
		const read = readValue(raw, 'persen');
		if (read.kind === 'value' && read.value > 100) found.push(`${cellOf(cell)} ${textOf(raw) || `${read.value}%`}`);
	}
	return found.map((text) => `${village.name}: ${text}`);
}

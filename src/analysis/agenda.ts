import type { Addressee, Catalogue, Indicator } from '../model/catalogue.ts';
import { SECTORS } from '../model/catalogue.ts';
import type {
	AgendaItem,
	AgendaReason,
	DataNote,
	IndicatorRow,
	IndicatorTrend,
	Problem,
	ServiceSummary,
} from '../model/finding.ts';
import type { Village } from '../model/place.ts';
import { familyOf } from './problems.ts';
import { isMissed } from './target.ts';

/** Offices that sit at the table of the Rumah Bersama themselves or are the village: nothing is voiced to them. */
const AT_THE_TABLE = ['desa', 'kecamatan', 'rumah bersama'];

/** The office an indicator's issues are voiced to: by indicator, else by sector (templates/katalog/alamat.csv). */
export const addresseeOf = (catalogue: Catalogue, indicator: Indicator): Addressee | null =>
	catalogue.addressees.find((a) => a.indicator === indicator.code) ??
	catalogue.addressees.find((a) => a.sector === indicator.sector) ??
	null;

/** True when the first office in charge stands above the village (and is not the meeting itself). */
export const isAboveVillage = (indicator: Indicator): boolean =>
	indicator.responsible.length > 0 && !AT_THE_TABLE.includes(indicator.responsible[0]!.toLowerCase());

/**
 * Drafts the agenda. Binwas: one item per village and missed target. Suara: one item per indicator that more than half of
 * the reporting villages miss, or whose first office in charge stands above the village. Of a family that tells one
 * problem only the first missed member becomes an item. Items come with their reasons; people decide.
 */
export function draftAgenda(
	catalogue: Catalogue,
	rows: readonly IndicatorRow[],
	problems: readonly Problem[],
	trends: ReadonlyMap<string, IndicatorTrend>,
	villages: readonly Village[],
): AgendaItem[] {
	return [...binwasItems(problems, villages), ...suaraItems(catalogue, rows, problems, trends, villages)];
}

const trendReason = (trend: { tooShort: boolean } & Problem['trend']): AgendaReason[] =>
	trend.tooShort ? [] : [{ code: 'trend', trend }];

function binwasItems(problems: readonly Problem[], villages: readonly Village[]): AgendaItem[] {
	const order = new Map(villages.map((village, i) => [village.code, i]));
	return problems
		.map((problem): AgendaItem => {
			const { indicator, village, value } = problem;
			return {
				code: `A-${indicator.code}-${village.code.slice(-4)}`,
				direction: 'binwas_desa',
				indicator,
				villages: [village],
				value,
				gapCount: value.gapCount,
				severity: problem.severity,
				action: indicator.villageSteps,
				authority: 'desa',
				addressee: null,
				reasons: [
					{ code: 'target_missed', indicative: value.status === 'indicative_not_met' },
					...(problem.alsoMissed.length ? [{ code: 'also_missed' as const, indicators: problem.alsoMissed }] : []),
					...trendReason(problem.trend),
					...(value.small ? [{ code: 'small_number' as const, denominator: value.denominator! }] : []),
				],
			};
		})
		.sort((a, b) => order.get(a.villages[0]!.code)! - order.get(b.villages[0]!.code)! || b.severity - a.severity);
}

function suaraItems(
	catalogue: Catalogue,
	rows: readonly IndicatorRow[],
	problems: readonly Problem[],
	trends: ReadonlyMap<string, IndicatorTrend>,
	villages: readonly Village[],
): AgendaItem[] {
	const voiced = new Map<string, AgendaReason[]>();
	for (const { indicator, kecamatan, villages: values } of rows) {
		const missing = values.filter((value) => isMissed(value.status)).length;
		if (missing === 0) continue;
		const reasons: AgendaReason[] = [];
		if (missing * 2 > kecamatan.villagesCounted)
			reasons.push({ code: 'most_villages_miss', missing, reporting: kecamatan.villagesCounted });
		if (isAboveVillage(indicator))
			reasons.push({ code: 'responsible_above_village', office: indicator.responsible[0]! });
		if (reasons.length) voiced.set(indicator.code, reasons);
	}
	const items: AgendaItem[] = [];
	for (const row of rows) {
		const reasons = voiced.get(row.indicator.code);
		if (!reasons) continue;
		const family = familyOf(catalogue, row.indicator.code, voiced);
		const addressee = addresseeOf(catalogue, row.indicator);
		if (family.listedBy !== null || !addressee) continue;
		const missing = new Set(row.villages.filter((v) => isMissed(v.status)).map((v) => v.village));
		const own = problems.filter((problem) => problem.indicator.code === row.indicator.code);
		const trend = trends.get(row.indicator.code)?.kecamatan;
		items.push({
			code: `B-${row.indicator.code}-${addressee.key}`,
			direction: 'suara_kabupaten',
			indicator: row.indicator,
			villages: villages.filter((village) => missing.has(village.code)),
			value: row.kecamatan,
			gapCount: row.kecamatan.gapCount,
			severity: own.length ? own.reduce((total, p) => total + p.severity, 0) / own.length : 0,
			action: row.indicator.regencySteps,
			authority: addressee.level,
			addressee,
			reasons: [
				...reasons,
				...(family.alsoMissed.length ? [{ code: 'also_missed' as const, indicators: family.alsoMissed }] : []),
				...(trend ? trendReason(trend) : []),
			],
		});
	}
	const office = (item: AgendaItem): string => item.addressee!.office;
	return items.sort((a, b) => (office(a) !== office(b) ? (office(a) < office(b) ? -1 : 1) : b.severity - a.severity));
}

/** One line per sector: worst item, villages below a target, villages without data, items. */
export function summarise(
	rows: readonly IndicatorRow[],
	items: readonly AgendaItem[],
	villages: readonly Village[],
): ServiceSummary[] {
	return SECTORS.map((sector) => {
		const own = rows.filter((row) => row.indicator.sector === sector);
		const ofSector = items.filter((item) => item.indicator.sector === sector);
		const silent = new Set(villages.map((village) => village.code));
		for (const row of own)
			for (const value of row.villages) if (value.villagesCounted > 0) silent.delete(value.village!);
		const guidance = ofSector.filter((item) => item.direction === 'binwas_desa');
		const [worst] = [...guidance].sort((a, b) => b.severity - a.severity);
		return {
			sector,
			worst: worst ?? null,
			villagesBelow: new Set(guidance.flatMap((item) => item.villages)).size,
			gapCount: worst?.gapCount ?? null,
			villagesWithoutData: silent.size,
			binwasItems: guidance.length,
			suaraItems: ofSector.filter((item) => item.direction === 'suara_kabupaten').length,
			indicatorsWithValue: own.filter((row) => row.kecamatan.value !== null).length,
			indicators: own.length,
		};
	});
}

const CARE = new Set(['above_hundred', 'served_without_target_group', 'sub_periods', 'school_year']);

/** What a reader of the figures must know: villages missing from an indicator that others reported, and values in doubt. */
export function dataNotes(rows: readonly IndicatorRow[], villages: readonly Village[]): DataNote[] {
	const notes: DataNote[] = [];
	for (const { indicator, kecamatan, villages: values } of rows) {
		if (kecamatan.villagesCounted === 0) continue;
		values.forEach((value, i) => {
			const village = villages[i]!;
			if (value.reasons.some((reason) => CARE.has(reason.code)))
				notes.push({ kind: 'care', village, indicator, value });
			else if (value.villagesCounted === 0) notes.push({ kind: 'missing', village, indicator, value });
		});
	}
	return notes;
}

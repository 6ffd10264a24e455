import type { Fault } from '../../model/fault.ts';
import { isInside, type Period, parseOrdinal, quarterPeriod, yearOf } from '../../model/period.ts';
import type { Village } from '../../model/place.ts';
import { foldHeading } from '../heading.ts';
import { foldDistrict, foldName, nearVillages, proposalsOf } from '../names.ts';
import { sheetPeriod } from '../periods.ts';
import type { IntakeRequest } from '../request.ts';
import { shown, textOf } from '../values.ts';
import { villageNamed } from '../village-aliases.ts';
import type { Card } from './card-figures.ts';

/** What the lines above a card say, each null where they say nothing. */
interface CardWords {
	readonly village: string | null;
	readonly district: string | null;
	readonly year: number | null;
	readonly quarter: number | null;
}

const LABEL = /^(desa|kelurahan|desa kelurahan|kecamatan|tahun|triwulan|kuartal)$/;
const NEXT =
	'(?=\\s*(?:\\b(?:provinsi|kabupaten|kab|kota|kecamatan|kec|desa|kelurahan|tahun|triwulan|kuartal|periode|bulan)\\b[^:]*:|$))';
const named = (label: string): RegExp => new RegExp(`\\b${label}\\b[^:]{0,14}:\\s*(.+?)${NEXT}`, 'i');
const VILLAGE = named('(?:desa|kelurahan)');
const DISTRICT = named('(?:kecamatan|kec)');

function wordsAbove({ sheet, top }: Card): CardWords {
	const lines = sheet.rows
		.filter((row) => row.number < top)
		.map((row) => {
			const texts = row.cells.map(textOf).filter(Boolean);
			return texts.map((text) => (LABEL.test(foldHeading(text)) ? `${text.replace(/:\s*$/, '')} :` : text)).join(' ');
		})
		// Label and colon in cells of their own give two colons.
		.map((line) => line.replace(/:\s*:/g, ':'));
	const first = (pattern: RegExp): string | null =>
		lines.map((line) => pattern.exec(line)?.[1]?.trim()).find((text) => text !== undefined && text !== '') ?? null;
	const year =
		first(/\btahun\b\D{0,12}((?:19|20)\d\d)\b/i) ?? first(/\b(?:triwulan|kuartal|tw)\b.*?\b((?:19|20)\d\d)\b/i);
	const quarter = first(/\b(?:triwulan|kuartal|tw)\b(?:\s*ke)?[\s:.-]{0,6}([1-4]|iv|i{1,3})\b/i);
	return {
		village: first(VILLAGE),
		district: first(DISTRICT),
		year: year === null ? null : Number(year),
		quarter: quarter === null ? null : parseOrdinal(quarter, 4),
	};
}

/** Whose card it is and for which quarter; that it belongs to another kecamatan; or why it cannot be told. */
export type CardPlace =
	| { readonly kind: 'own'; readonly village: Village; readonly period: Period; readonly alias: string | null }
	| { readonly kind: 'outside'; readonly found: string }
	| { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** Reads village and quarter from the lines above a card, the name of its sheet and the options. */
export function placeOfCard(card: Card, request: IntakeRequest, layout: string, fileName: string): CardPlace {
	const said = wordsAbove(card);
	const sheet = card.sheet.name;
	if (said.district !== null && foldDistrict(said.district) !== foldDistrict(request.kecamatan.name))
		return { kind: 'outside', found: shown(said.district) };
	const faults: Fault[] = [];
	const ofSheet = villageNamed(sheet, layout, request);
	const village = said.village === null ? (request.village ?? ofSheet) : villageNamed(said.village, layout, request);
	if (said.village !== null && !village) {
		const proposals = proposalsOf(nearVillages(said.village, request.villages));
		faults.push({ code: 'village_unknown', sheet, value: shown(said.village), detail: { proposals } });
	} else if (!village) faults.push({ code: 'village_not_given', sheet });
	for (const [other, name] of [
		[request.village, said.village ?? ''],
		[ofSheet, said.village ?? request.village?.name ?? ''],
	] as const)
		if (village && other && other.code !== village.code)
			faults.push({
				code: 'village_contradiction',
				sheet,
				value: other.code,
				detail: { byCode: other.name, name: shown(name), about: other === request.village ? 'option' : 'sheet' },
			});
	const period = quarterOf(said, request.period, fileName);
	if ('code' in period) faults.push({ ...period, sheet });
	if (faults.length > 0 || !village || 'code' in period) return { kind: 'faults', faults };
	const alias = said.village !== null && foldName(said.village) !== foldName(village.name) ? said.village : null;
	return { kind: 'own', village, period, alias };
}

function quarterOf(
	{ year, quarter }: CardWords,
	given: Period | null,
	fileName: string,
): Period | Pick<Fault, 'code' | 'value' | 'detail'> {
	const ofYear = year ?? (given && given.kind !== 'school_year' ? yearOf(given) : null);
	if (quarter === null || ofYear === null) {
		const period = sheetPeriod(given, 'quarter', fileName);
		if ('code' in period || year === null || yearOf(period) === year) return period;
		return { code: 'period_outside', detail: { found: String(year), given: period.label } };
	}
	const period = quarterPeriod(ofYear, quarter);
	if (given && !isInside(period, given))
		return { code: 'period_outside', value: period.label, detail: { found: period.label, given: given.label } };
	return period;
}

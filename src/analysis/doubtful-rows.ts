import type { IndicatorRow, IndicatorValue } from '../model/finding.ts';
import type { Doubts } from './doubts.ts';

/** Rows of indicators whose values say how many of the kept values they rest on are doubtful. */
export function markDoubtful(rows: readonly IndicatorRow[], doubts: Doubts): IndicatorRow[] {
	return rows.map((row) => {
		const counts = row.villages.map((value) => doubtfulParts(value, doubts));
		const total = counts.reduce((sum, count) => sum + count, 0);
		if (total === 0) return row;
		return {
			...row,
			kecamatan: marked(row.kecamatan, total),
			villages: row.villages.map((value, i) => marked(value, counts[i]!)),
		};
	});
}

const doubtfulParts = (value: IndicatorValue, doubts: Doubts): number =>
	value.parts.filter(({ variable, period, source }) => doubts.at(variable, value.village, period, source).length > 0)
		.length;

const marked = (value: IndicatorValue, parts: number): IndicatorValue =>
	parts === 0 ? value : { ...value, reasons: [{ code: 'doubtful_parts', parts }, ...value.reasons] };

/** How many doubtful values a figure rests on. */
export function partsInDoubt(value: IndicatorValue): number {
	const found = value.reasons.find((reason) => reason.code === 'doubtful_parts');
	return found?.code === 'doubtful_parts' ? found.parts : 0;
}

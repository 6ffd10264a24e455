import type { IndicatorRow, IndicatorValue, Reason } from '../model/finding.ts';
import type { Doubts } from './doubts.ts';

interface Found {
	readonly parts: number;
	readonly weak: boolean;
}

/** Rows of indicators whose values say how many of the kept values they rest on are doubtful. */
export function markDoubtful(rows: readonly IndicatorRow[], doubts: Doubts): IndicatorRow[] {
	return rows.map((row) => {
		const found = row.villages.map((value) => doubtfulParts(value, doubts));
		const parts = found.reduce((sum, one) => sum + one.parts, 0);
		if (parts === 0) return row;
		return {
			...row,
			kecamatan: marked(row.kecamatan, { parts, weak: found.every(({ weak }) => weak) }),
			villages: row.villages.map((value, i) => marked(value, found[i]!)),
		};
	});
}

function doubtfulParts(value: IndicatorValue, doubts: Doubts): Found {
	const found = value.parts
		.map(({ variable, period, source }) => doubts.withReports(variable, value.village, period, source))
		.filter((about) => about.length > 0);
	return {
		parts: found.length,
		weak: found.every((about) => about.every(({ kind }) => kind === 'carried' || kind === 'carried_report')),
	};
}

function marked(value: IndicatorValue, { parts, weak }: Found): IndicatorValue {
	const reason: Reason = { code: 'doubtful_parts', parts, weak };
	return parts === 0 ? value : { ...value, reasons: [reason, ...value.reasons] };
}

/** How many doubtful values a figure rests on. */
export function partsInDoubt(value: Pick<IndicatorValue, 'reasons'>): number {
	const found = value.reasons.find((reason) => reason.code === 'doubtful_parts');
	return found?.code === 'doubtful_parts' ? found.parts : 0;
}

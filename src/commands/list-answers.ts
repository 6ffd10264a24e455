import { budgetTotals } from '../analysis/budget.ts';
import type { Words } from '../language/words.ts';
import type { KeptBudgetLine, KeptLine, KeptProgramme, KeptProposal, Origin } from '../model/fact.ts';
import { groupBy } from '../model/group.ts';
import { reportLabel } from '../model/period.ts';
import type { PageTable } from '../report/page.ts';
import { budgetSums, costs } from './budget-totals.ts';

/** One list as a table for people, rows for programs, and its total in words. */
export interface ListAnswer {
	readonly table: PageTable;
	readonly rows: readonly Record<string, unknown>[];
	readonly total: string;
}

type Row = Readonly<Record<string, unknown>>;
/** Names of villages by their codes. */
export type Names = ReadonlyMap<string, string>;

const amountText = (amount: number | null, words: Words): string =>
	amount === null ? '' : words.number(amount, Number.isInteger(amount) ? 0 : 2);

/** Where a line stands, as programs read it. */
const originRow = ({ source, importId, file }: KeptLine, { sheet, cells }: Origin): Row => ({
	source,
	import_id: importId,
	file,
	sheet,
	cell: cells.join(' '),
});

const originText = ({ importId, file }: KeptLine, { sheet, cells }: Origin): string =>
	[`${importId}:`, file, ...(sheet === '' || sheet === file ? [] : [sheet]), ...cells].join(' ');

/** The stored lines of village budgets. */
export function budgetAnswer(lines: readonly KeptBudgetLine[], names: Names, words: Words): ListAnswer {
	const { budget: say, screens } = words;
	return {
		table: {
			title: say.title,
			columns: [
				{ label: screens.heads.village, wrap: 12 },
				{ label: say.heads.year },
				{ label: say.heads.stage },
				{ label: say.heads.activity, wrap: 14 },
				{ label: say.heads.account },
				{ label: say.heads.fund, drop: 2 },
				{ label: say.heads.description, drop: 3, wrap: 20 },
				{ label: say.heads.amount, align: 'right' },
				{ label: say.heads.origin, drop: 4, wrap: 16, breaks: true },
			],
			rows: lines.map((line) => ({
				cells: [
					{ text: names.get(line.village) ?? line.village },
					{ text: reportLabel(line.year, line.month) },
					{ text: say.stages[line.stage] },
					{ text: [line.activity, line.activityName].filter(Boolean).join(' ') },
					{ text: line.account },
					{ text: line.fundSource ?? '' },
					{ text: line.description },
					{ text: amountText(line.amount, words), value: line.amount },
					{ text: originText(line, line.origin) },
				],
			})),
			notes: lines.length === 0 ? [screens.common.nothing] : [],
		},
		rows: lines.map((line) => ({
			kind: 'anggaran',
			village: line.village,
			name: names.get(line.village) ?? line.village,
			year: line.year,
			month: line.month,
			stage: line.stage,
			activity: line.activity,
			activity_name: line.activityName,
			account: line.account,
			fund_source: line.fundSource,
			description: line.description,
			amount: line.amount,
			...originRow(line, line.origin),
		})),
		total: budgetTotal(lines, words),
	};
}

/** Sums by year, stage and source: two sources may tell the same budget, and are never added up. */
function budgetTotal(lines: readonly KeptBudgetLine[], words: Words): string {
	const say = words.budget;
	const groups = [...groupBy(lines, ({ source }) => source)].flatMap(([source, own]) =>
		budgetTotals(own.map((line) => ({ ...line, village: '' }))).map((one) => [source, one] as const),
	);
	return groups
		.map(
			([source, one]) =>
				`${say.totals(source, say.stages[one.stage], reportLabel(one.year, one.month), budgetSums(one, words))}`,
		)
		.join('; ');
}

/** The stored proposals. */
export function proposalAnswer(lines: readonly KeptProposal[], names: Names, words: Words): ListAnswer {
	const { budget: say, screens } = words;
	return {
		table: {
			title: say.proposals,
			columns: [
				{ label: screens.heads.village, wrap: 12 },
				{ label: say.heads.year },
				{ label: say.heads.list },
				{ label: say.heads.activity, wrap: 20 },
				{ label: say.heads.location, drop: 3, wrap: 12 },
				{ label: say.heads.volume, drop: 2 },
				{ label: say.heads.cost, align: 'right' },
				{ label: say.heads.fund, drop: 4 },
				{ label: screens.heads.status, drop: 1, wrap: 12 },
				{ label: say.heads.origin, drop: 5, wrap: 16, breaks: true },
			],
			rows: lines.map((line) => ({
				cells: [
					{ text: names.get(line.village) ?? line.village },
					{ text: String(line.year) },
					{ text: line.origin },
					{ text: [line.activity, line.activityText].filter(Boolean).join(' ') },
					{ text: line.location ?? '' },
					{ text: line.volumeText ?? '' },
					{ text: amountText(line.cost, words), value: line.cost },
					{ text: line.fundSource ?? '' },
					{ text: line.status },
					{ text: originText(line, line.origins) },
				],
			})),
			notes: lines.length === 0 ? [screens.common.nothing] : [],
		},
		rows: lines.map((line) => ({
			kind: 'usulan',
			village: line.village,
			name: names.get(line.village) ?? line.village,
			year: line.year,
			list: line.origin,
			...details(line),
			cost: line.cost,
			addressee: line.addressee,
			status: line.status,
			answer: line.answer,
			...originRow(line, line.origins),
		})),
		total:
			lines.length === 0
				? ''
				: say.proposalTotal(
						words.number(lines.length, 0),
						...costs(
							lines.map(({ cost }) => cost),
							words,
						),
					),
	};
}

/** The stored programmes. */
export function programmeAnswer(lines: readonly KeptProgramme[], names: Names, words: Words): ListAnswer {
	const { budget: say, screens } = words;
	const place = (village: string | null): string => (village === null ? '' : (names.get(village) ?? village));
	return {
		table: {
			title: say.programmes,
			columns: [
				{ label: say.heads.level },
				{ label: say.heads.owner, wrap: 14 },
				{ label: screens.heads.village, wrap: 12 },
				{ label: say.heads.year },
				{ label: say.heads.activity, wrap: 20 },
				{ label: say.heads.location, drop: 3, wrap: 12 },
				{ label: say.heads.volume, drop: 2 },
				{ label: say.heads.ceiling, align: 'right' },
				{ label: say.heads.fund, drop: 4 },
				{ label: say.heads.origin, drop: 5, wrap: 16, breaks: true },
			],
			rows: lines.map((line) => ({
				cells: [
					{ text: say.levels[line.level] },
					{ text: line.owner },
					{ text: place(line.village) },
					{ text: String(line.year) },
					{ text: [line.activity, line.activityText].filter(Boolean).join(' ') },
					{ text: line.location ?? '' },
					{ text: line.volumeText ?? '' },
					{ text: amountText(line.ceiling, words), value: line.ceiling },
					{ text: line.fundSource ?? '' },
					{ text: originText(line, line.origins) },
				],
			})),
			notes: lines.length === 0 ? [screens.common.nothing] : [],
		},
		rows: lines.map((line) => ({
			kind: 'program',
			village: line.village,
			name: line.village === null ? null : place(line.village),
			year: line.year,
			level: line.level,
			owner: line.owner,
			...details(line),
			ceiling: line.ceiling,
			status: line.status,
			...originRow(line, line.origins),
		})),
		total:
			lines.length === 0
				? ''
				: say.programmeTotal(
						words.number(lines.length, 0),
						...costs(
							lines.map(({ ceiling }) => ceiling),
							words,
						),
					),
	};
}

/** What proposals and programmes say alike. */
const details = (line: KeptProposal | KeptProgramme): Row => ({
	activity_text: line.activityText,
	activity: line.activity,
	location: line.location,
	volume_text: line.volumeText,
	volume: line.volume,
	volume_unit: line.volumeUnit,
	schedule: line.schedule,
	beneficiaries: line.beneficiaries,
	fund_source: line.fundSource,
});

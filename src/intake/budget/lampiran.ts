import type { Decision } from '../../model/decision.ts';
import type { BudgetLine, IncomingRow } from '../../model/fact.ts';
import type { Fault } from '../../model/fault.ts';
import type { Layout } from '../../model/layout.ts';
import { STAGES, type Stage, sen } from '../../model/money.ts';
import { reportLabel } from '../../model/period.ts';
import { copyOfList } from '../copy-table.ts';
import type { GridRow, Sheet } from '../grid.ts';
import { foldHeading } from '../heading.ts';
import { columnsOf } from '../lists/list-cells.ts';
import { headingOf, type ListColumn, laterHeadings, vocabularyOf } from '../lists/list-heading.ts';
import type { FoundList } from '../lists/list-kinds.ts';
import { ListPlaces } from '../lists/list-place.ts';
import { listYear } from '../lists/list-year.ts';
import { joinRupiah } from '../lists/rupiah-cells.ts';
import { tableFaults } from '../lists/table-faults.ts';
import { type Outcome, outcome, UNREAD } from '../outcome.ts';
import { keptText } from '../private-text.ts';
import type { IntakeRequest, IntakeResult } from '../request.ts';
import type { OpenedFile } from '../tables.ts';
import { isSum, numbersList } from '../total-rows.ts';
import { shown, textOf } from '../values.ts';
import { foldedAliases, saidAliases } from '../village-aliases.ts';
import { fundSource } from './codes.ts';
import { LampiranCodes } from './lampiran-codes.ts';
import { plainStage, unreadColumns } from './lampiran-columns.ts';
import { draftFault, realisedMonth } from './lampiran-title.ts';
import {
	activityNameOf,
	type BudgetNode,
	fundOf,
	leavesOf,
	type StatedAmount,
	type SumDifference,
	treeOf,
} from './lampiran-tree.ts';
import { readMoney } from './money.ts';

/** Sums that stand between the parts of a budget and are no lines of it. */
const SUMS =
	/^surplus|^defisit|^\(?defisit|^selisih|^pembiayaan netto|^sisa lebih( \/ ?\(?kurang\)?)? (pembiayaan|perhitungan) anggaran( tahun berkenaan)?$|^silpa tahun berjalan/;
const END = /^(mengetahui|disetujui|ditetapkan|diundangkan|kepala desa|sekretaris desa|kaur|ketua)\b/;
/** Accounts of income, spending and financing. */
const IN_A_BUDGET = /^[456]/;
const FIRST_YEAR = 2019;
const LEAST_BUDGET = 5_000_000;
const WHOLE_BUDGET = 5;
const DIFFERENCES_SHOWN = 10;

/** A published budget in a sheet (Lampiran of Perdes APBDes, report of realisation, table by bidang), or null. */
export function findLampiran(sheet: Sheet, layouts: readonly Layout[]): FoundList | null {
	const layout = layouts.find(({ level }) => level === 'lampiran');
	if (!layout) return null;
	const heading = headingOf(sheet, vocabularyOf(layout, []), (roles) => {
		const amounts = STAGES.some((stage) => roles.has(stage));
		return roles.has('uraian') && amounts;
	});
	return heading ? { sheet, layout, heading } : null;
}

/** Reads published budgets: only the rows that no other row explains are kept, and every sum above them is checked. */
export function readLampiran(
	opened: OpenedFile,
	tables: readonly FoundList[],
	request: IntakeRequest,
	before: readonly Decision[],
): IntakeResult {
	const parts = tables.map((table) => readTable(table, request, opened.name));
	const sum = (count: (part: Outcome) => number): number => parts.reduce((total, part) => total + count(part), 0);
	const made: Outcome = {
		rows: parts.flatMap(({ rows }) => rows),
		read: sum((part) => part.read),
		outside: 0,
		skipped: sum((part) => part.skipped),
		faulty: sum((part) => part.faulty),
		faults: parts.flatMap(({ faults }) => faults),
		decisions: parts.flatMap(({ decisions }) => decisions),
		others: [],
		aliases: new Map(parts.flatMap(({ aliases }) => [...(aliases ?? [])])),
		copy: tables.map(copyOfList),
	};
	return outcome(opened, tables[0]!.layout, request, made, before);
}

function readTable(given: FoundList, request: IntakeRequest, fileName: string): Outcome {
	const table = joinRupiah(given);
	const sheet = table.sheet.name;
	const places = new ListPlaces(table, request, []);
	const year = listYear(table, request, fileName);
	const village = request.village ?? places.titled;
	const upTo = realisedMonth(table, request, typeof year === 'number' ? year : FIRST_YEAR);
	const draft = draftFault(table);
	const plain = plainStage(table);
	const whole: Fault[] = [...tableFaults(table), ...(draft ? [draft] : []), ...('code' in plain ? [plain] : [])];
	if (places.fault) whole.push(places.fault);
	else if (!village) whole.push({ code: 'village_not_given', sheet });
	if (typeof year === 'object') whole.push({ ...year, sheet });
	else if (year < FIRST_YEAR) whole.push({ code: 'budget_too_old', sheet, value: String(year) });
	else if ('code' in upTo) whole.push(upTo);
	if (whole.length > 0 || !village || typeof year === 'object' || 'code' in upTo || 'code' in plain)
		return { ...UNREAD, faults: whole };

	const { nodes: found, faults, faulty, stated } = nodesOf(table);
	if (isOldGeneration(found)) return { ...UNREAD, faults: [{ code: 'budget_too_old', sheet, value: String(year) }] };
	const nodes = found.filter(({ account }) => IN_A_BUDGET.test(account));
	for (const { row, account } of found.filter((node) => !nodes.includes(node))) {
		const [column] = columnsOf(table, 'kode');
		const at = column ? { column: column.letters, cell: `${column.letters}${row}` } : {};
		faults.push({ code: 'account_unreadable', sheet, row, ...at, value: account });
		faulty.add(row);
	}
	const small = tooSmall(nodes);
	if (small !== null) return { ...UNREAD, faults: [{ code: 'amounts_small', sheet, detail: { highest: small } }] };
	const roots = treeOf(nodes);
	const differences: SumDifference[] = [];
	const byNode = new Map<BudgetNode, BudgetLine[]>();
	for (const stage of STAGES) {
		const { leaves } = leavesOf(roots, stage, differences);
		for (const sum of stated.filter((one) => one.stage === stage)) {
			const own = leaves.filter(({ account }) => account.startsWith(sum.section));
			const found = sen(own.reduce((total, node) => total + node.amounts.get(stage)!.amount, 0));
			if (found !== sum.amount) differences.push({ cell: sum.cell, stated: sum.amount, found });
		}
		for (const node of leaves) {
			const { amount, cell } = node.amounts.get(stage)!;
			// What was spent may be taken back; what is planned is not below nothing.
			if (amount < 0 && stage !== 'realisasi') {
				faults.push({
					code: 'value_negative',
					sheet,
					row: node.row,
					cell,
					value: String(amount),
					detail: { variable: node.account },
				});
				faulty.add(node.row);
				continue;
			}
			const line: BudgetLine = {
				village: village.code,
				year,
				stage: stage === 'anggaran' ? plain.stage : stage,
				month: stage === 'realisasi' ? upTo.month : null,
				activity: node.activity,
				activityName: activityNameOf(node),
				account: node.account,
				fundSource: fundOf(node),
				description: node.description,
				amount,
				origin: { sheet, cells: [cell] },
			};
			byNode.set(node, [...(byNode.get(node) ?? []), line]);
		}
	}
	const rows: IncomingRow[] = [...byNode.values()].map((budgetLines) => ({ observations: [], budgetLines }));
	const read = rows.length + faulty.size;
	const decisions: Decision[] = [
		{ code: 'heading_row', row: table.heading.row, rows: table.heading.depth },
		request.village
			? { code: 'village_from_option', village: village.name }
			: { code: 'village_from_title', village: village.name },
		...saidAliases(places.aliasesUsed),
		{ code: 'period_from_file', periods: periodsOf(byNode) },
		...unreadColumns(table, request),
		{ code: 'leaf_lines', lines: rows.length, sums: nodes.length - byNode.size },
	];
	for (const { cell, stated, found } of differences.slice(0, DIFFERENCES_SHOWN))
		decisions.push({ code: 'list_total_differs', cell, stated, found });
	return {
		rows,
		read,
		outside: 0,
		skipped: table.heading.rows.length - read,
		faulty: faulty.size,
		faults,
		decisions,
		others: [],
		aliases: foldedAliases(places.aliasesUsed, request.villages),
	};
}

/** The highest amount of a whole budget that can be no rupiah: no village plans with less than five million; else null. */
function tooSmall(nodes: readonly BudgetNode[]): number | null {
	const planned = nodes.flatMap(({ amounts }) => [
		amounts.get('anggaran')?.amount ?? 0,
		amounts.get('perubahan')?.amount ?? 0,
	]);
	const highest = planned.reduce((most, amount) => Math.max(most, amount), 0);
	return nodes.length >= WHOLE_BUDGET && highest > 0 && highest < LEAST_BUDGET ? highest : null;
}

/** The years and months that lines are for. */
const periodsOf = (lines: ReadonlyMap<BudgetNode, readonly BudgetLine[]>): string[] => [
	...new Set([...lines.values()].flat().map(({ year, month }) => reportLabel(year, month))),
];

/** Accounts of Permendagri 113/2014: 1 is income, 2 spending. */
const isOldGeneration = (nodes: readonly BudgetNode[]): boolean =>
	nodes.some(({ account, description }) => account === '1' && /^pendapatan/i.test(description));

const textsOf = (columns: readonly ListColumn[], row: GridRow): string[] =>
	columns.map(({ index }) => textOf(row.cells[index] ?? null));

/** Every row with a code, or with words that mean one, and its amounts. */
function nodesOf(table: FoundList): {
	nodes: BudgetNode[];
	faults: Fault[];
	faulty: Set<number>;
	stated: StatedSum[];
} {
	const sheet = table.sheet.name;
	const [codeColumns, wordColumns, fundColumns] = ['kode', 'uraian', 'sumber'].map((role) => columnsOf(table, role));
	const words = (row: GridRow): string => keptText(textsOf(wordColumns!, row).filter(Boolean).join(' '));
	const codes = new LampiranCodes(accountsFrom(table, codeColumns!, words));
	const nodes: BudgetNode[] = [];
	const faults: Fault[] = [];
	const faulty = new Set<number>();
	const again = laterHeadings(table.heading).same;
	const anyCode = table.heading.rows.some((row) => textsOf(codeColumns!, row).some((cell) => /\d/.test(cell)));
	const stated: StatedSum[] = [];
	for (const row of table.heading.rows) {
		const description = words(row);
		const name = foldHeading(description);
		const cells = textsOf(codeColumns!, row);
		const amounts = new Map<Stage, StatedAmount>();
		const unreadable: Fault[] = [];
		for (const stage of STAGES)
			for (const column of columnsOf(table, stage)) {
				const cell = `${column.letters}${row.number}`;
				const read = readMoney(row.cells[column.index] ?? null);
				if (read.kind === 'value') amounts.set(stage, { amount: read.value, cell });
				else if (read.kind === 'fault')
					unreadable.push({
						code: read.code,
						sheet,
						row: row.number,
						column: column.letters,
						cell,
						value: read.found,
						detail: { variable: column.title },
					});
			}
		const coded = cells.some((cell) => /\d/.test(cell));
		if (numbersList(row.cells) || again.has(row.number) || (name === '' && !coded)) continue;
		if (END.test(name) && amounts.size === 0 && nodes.length > 0) break;
		if (!coded && (isSum(name) || SUMS.test(name))) {
			const of = /^(?:jumlah|total) (?:(pendapatan)|(belanja))( desa)?$/.exec(name);
			if (of) for (const [stage, sum] of amounts) stated.push({ ...sum, stage, section: of[1] ? '4' : '5' });
			continue;
		}
		const code = codes.read(cells, description);
		const last = nodes.at(-1);
		const found = code === 'none' ? withoutCode(codes, description, anyCode ? last : undefined, anyCode) : code;
		if (!found || unreadable.length > 0) {
			if (amounts.size === 0 && unreadable.length === 0) continue;
			const [column] = code === 'none' ? wordColumns! : codeColumns!;
			const value = shown(code === 'none' ? description : cells.filter(Boolean).join('.'));
			const at = column ? { column: column.letters, cell: `${column.letters}${row.number}` } : {};
			faults.push(
				...(found ? unreadable : [{ code: 'account_unreadable' as const, sheet, row: row.number, ...at, value }]),
			);
			faulty.add(row.number);
			continue;
		}
		const fund = fundSource(textsOf(fundColumns!, row).find(Boolean) ?? '');
		nodes.push({ ...found, row: row.number, description, fund, amounts, children: [], parent: null });
	}
	return { nodes, faults, faulty, stated };
}

/** A sum stated in a row of its own, `JUMLAH BELANJA`. */
interface StatedSum extends StatedAmount {
	readonly stage: Stage;
	readonly section: '4' | '5';
}

/**
 * What a row without a code is: beside coded rows a part of the one above, but for the names of sections and bidang; in a
 * table without codes what its words say. Null for a group that would need its code.
 */
function withoutCode(codes: LampiranCodes, description: string, last: BudgetNode | undefined, anyCode: boolean) {
	if (!anyCode) return codes.named(description);
	const name = foldHeading(description);
	if (/^(pendapatan|belanja|pembiayaan)( desa)?$|^bidang\b/.test(name)) return codes.named(description);
	return last && !/^(sub ?bidang|kegiatan)\b/.test(name) ? partOf(last) : null;
}

/** A line without a code is a part of the row with a code above it, beside other such lines. */
const DETAIL = 100;
const partOf = ({ account, activity }: BudgetNode) => ({ account, activity, depth: DETAIL });

/** Position among the code columns where accounts begin: that of the code of PENDAPATAN; 0 when all share one column. */
function accountsFrom(table: FoundList, columns: readonly ListColumn[], words: (row: GridRow) => string): number {
	const income = table.heading.rows.find((row) => /^pendapatan( desa)?$/.test(foldHeading(words(row))));
	const at = income ? textsOf(columns, income).findIndex((text) => /^4\.?$/.test(text.trim())) : -1;
	return Math.max(0, at);
}

import { observationsIn } from '../analysis/import-totals.ts';
import type { IntakeResult } from '../intake/request.ts';
import type { Words } from '../language/words.ts';
import type { Variable } from '../model/catalogue.ts';
import { type Decision, isWarning, warningsIn } from '../model/decision.ts';
import type { Fault } from '../model/fault.ts';
import type { PageLine } from '../report/page.ts';
import type { Account } from '../workspace/account.ts';
import { budgetLines, budgetRows } from './budget-totals.ts';
import { changeLines, changeRows, overrideLines, overrideRows } from './import-changes.ts';
import type { Effects } from './import-effects.ts';
import { totalLines, totalRows } from './import-totals.ts';
import { countLines } from './persons-page.ts';

const PLACES_SHOWN = 5;
const CELLS_SHOWN = 12;
const PERIODS_SHOWN = 3;
/** A rule that asks for more different things is told with the first of them. */
const HINTS_SHOWN = 3;

/** What the lines about a file depend on beside the file. */
export interface Telling {
	readonly words: Words;
	readonly variables: ReadonlyMap<string, Variable>;
	/** Name of a village; null is the kecamatan. */
	readonly nameOf: (village: string | null) => string;
	readonly dryRun: boolean;
	/** --rinci: every fault and every total. */
	readonly all: boolean;
	/** --ketat: warnings are named. */
	readonly strict: boolean;
	/** --perbaikan: a copy to be repaired is written anyway. */
	readonly repairs: boolean;
	/** --lewati-salah: faulty rows are left out anyway. */
	readonly skips: boolean;
}

const accountOf = (result: IntakeResult, account: Account | null) => ({
	read: result.read,
	fresh: account?.new ?? 0,
	changed: account?.changed ?? 0,
	same: account?.same ?? 0,
	refused: result.refused,
	outside: result.outside,
});

/** What is said about one imported file: decisions, account of rows, totals, faults grouped by rule with their places. */
export function importLines(
	result: IntakeResult,
	account: Account | null,
	effects: Effects,
	telling: Telling,
): PageLine[] {
	const { words } = telling;
	const say = words.screens.impor;
	const n = (value: number): string => words.number(value, 0);
	const { read, fresh, changed, same, refused, outside } = accountOf(result, account);
	const lines: PageLine[] = [result.file];
	// The periods of faulty rows are not known: those of the others would be only half of what a refused file holds.
	const told = result.decisions.filter(({ code }) => account !== null || code !== 'period_from_file');
	lines.push(...decisionLines(told, words));
	const blank = blankRows(result);
	const sameText = account && blank > 0 ? say.more.sameBlank(n(same), n(blank)) : n(same);
	if (read > 0) lines.push(`  ${say.account(n(read), n(fresh), n(changed), sameText, n(refused), n(outside))}`);
	const faulty = faultyRows(result);
	if (!account && faulty !== null && faulty < refused)
		lines.push(`  ${say.more.heldBack(n(faulty), n(refused - faulty))}`);
	// Rows of Siskeudes that are left out by rule are told by their decision.
	const byRule = told.some(({ code }) => code === 'siskeudes_rows_left');
	if (result.skipped > 0 && !byRule) lines.push(`  ${say.skipped(n(result.skipped))}`);
	let values = 0;
	const variables = new Set<string>();
	for (const { variable } of result.incoming ? observationsIn(result.incoming) : []) {
		values++;
		variables.add(variable);
	}
	if (values > 0) lines.push(`  ${say.values(n(values), n(variables.size))}`);
	const budget = result.incoming?.rows.reduce((count, row) => count + row.budgetLines.length, 0) ?? 0;
	if (budget > 0) lines.push(`  ${say.budgetLines(n(budget))}`);
	lines.push(...budgetLines(result, words, telling.nameOf));
	lines.push(...changeLines(account, telling));
	lines.push(...overrideLines(effects, telling));
	// Lists of persons bring many variables of one village: their counts stand closer together.
	const persons = result.layout?.level === 'pribadi' && !telling.all;
	lines.push(...(persons ? countLines(result, words) : totalLines(result, telling.variables, telling.all, words)));
	lines.push(...faultLines(result.faults, telling));
	const warnings = telling.strict && result.incoming ? warningsIn(result.decisions) : [];
	if (warnings.length > 0)
		lines.push(`  ${say.more.warnings(warnings.map((kind) => say.more.warningKinds[kind]).join(', '))}`);
	lines.push(`  ${ending(result, account, telling)}`);
	return lines;
}

/** Decisions, one line each; a file of many periods may lack villages in many of them, and the first few tell enough. */
function decisionLines(decisions: readonly Decision[], words: Words): PageLine[] {
	const missing = decisions.filter(({ code }) => code === 'villages_missing');
	const unsaid = new Set(missing.slice(PERIODS_SHOWN));
	const lines = decisions
		.filter((decision) => !unsaid.has(decision))
		.map((one): PageLine => {
			const text = `  - ${words.decision(one)}`;
			return isWarning(one.code) ? { text, tone: 'warn' } : text;
		});
	if (unsaid.size > 0) lines.push(`  - ${words.screens.impor.missingMore(words.number(unsaid.size, 0))}`);
	return lines;
}

/** Rows read that hold no figure at all; those that repeat the figures of another row are told by their decision. */
function blankRows({ incoming, decisions }: IntakeResult): number {
	const bare = (incoming?.rows ?? [])
		.filter((row) => row.observations.length + row.budgetLines.length === 0 && !row.proposals && !row.programmes)
		.reduce((sum, row) => sum + (row.rows ?? 1), 0);
	const repeated = decisions.reduce((sum, one) => sum + (one.code === 'repeats' ? one.rows : 0), 0);
	return Math.max(0, bare - repeated);
}

/** Rows with a fault, or that contradict each other; null when something is wrong with the file as a whole. */
function faultyRows({ faults, faulty }: IntakeResult): number | null {
	if (faults.length === 0 || faults.some(({ row }) => row === undefined)) return null;
	if (faulty !== undefined) return faulty;
	return new Set(faults.map(({ sheet, row }) => `${sheet ?? ''}|${row}`)).size;
}

/** The options that help with a refused file. */
function helpful(result: IntakeResult, { words, repairs, skips }: Telling): string[] {
	const { repair, skip, noneLeft } = words.screens.impor.more.offer;
	const faulty = faultyRows(result);
	if (faulty === null) return [];
	const persons = result.layout?.level === 'pribadi';
	const good = faulty < result.refused;
	return [
		...(skips && !good ? [noneLeft] : []),
		...(repairs || persons ? [] : [repair]),
		...(good && !skips && !persons ? [skip] : []),
	];
}

function ending(result: IntakeResult, account: Account | null, telling: Telling): string {
	const { words, dryRun } = telling;
	const say = words.screens.impor;
	if (!account) return [say.refused, ...helpful(result, telling)].join(' ');
	if (account.repeated) return say.repeated(account.importId!);
	if (dryRun) return say.dryRun;
	if (account.importId === null) return say.cancelled;
	return result.refused > 0
		? say.partly(account.importId, words.number(result.refused, 0))
		: say.kept(account.importId);
}

/** In the order in which the keys first come. */
function groupedBy(faults: readonly Fault[], keyOf: (fault: Fault) => string): Fault[][] {
	const groups = new Map<string, Fault[]>();
	for (const fault of faults) {
		const key = keyOf(fault);
		const group = groups.get(key);
		if (group) group.push(fault);
		else groups.set(key, [fault]);
	}
	return [...groups.values()];
}

/** Faults by rule, and by what to do where that differs: the first places in full, the cells of the others, and what to do. */
function faultLines(faults: readonly Fault[], { words, all }: Telling): PageLine[] {
	const say = words.screens.impor;
	const lines: PageLine[] = faults.length > 1 ? [`  ${say.faults(words.number(faults.length, 0))}`] : [];
	const groups = groupedBy(faults, ({ code }) => code).flatMap((group) => {
		const byHint = groupedBy(group, (fault) => words.fault(fault).hint);
		return byHint.length <= HINTS_SHOWN ? byHint : [group];
	});
	for (const group of groups) {
		const shown = all ? group : group.slice(0, PLACES_SHOWN);
		for (const fault of shown) {
			const place = placeOf(fault, words);
			lines.push({ text: `  ! ${place ? `${place}: ` : ''}${words.fault(fault).message}`, tone: 'bad' });
		}
		const rest = group.slice(shown.length);
		if (rest.length > 0) {
			const cells = rest.slice(0, CELLS_SHOWN).map((fault) => fault.cell ?? '');
			const listed = cells.every(Boolean) ? cells.join(', ') + (rest.length > CELLS_SHOWN ? ', ...' : '') : '';
			lines.push(`    ${say.more.moreCells(words.number(rest.length, 0), listed)}`);
		}
		lines.push(`    > ${words.fault(group[0]!).hint}`);
	}
	return lines;
}

/** Where a fault stands, as Excel shows it. */
function placeOf(fault: Fault, words: Words): string {
	const say = words.screens.impor;
	return [
		fault.sheet ? `${say.sheet} "${fault.sheet}"` : '',
		fault.cell ? `${say.cell} ${fault.cell}` : fault.row ? `${say.row} ${fault.row}` : '',
		fault.village ?? '',
	]
		.filter(Boolean)
		.join(', ');
}

/** One line on what became of a file, for the summary below several of them. */
export function summaryLine(result: IntakeResult, account: Account | null, { words, dryRun }: Telling): string {
	const say = words.screens.impor.more;
	const { file, faults, refused } = result;
	if (!account) {
		const first = faults[0];
		const place = first ? placeOf(first, words) : '';
		const told = first ? `${place ? `${place}: ` : ''}${words.fault(first).message}` : '';
		return `  ${say.summaryRefused(file, words.number(faults.length, 0), told)}`;
	}
	if (account.repeated) return `  ${say.summaryRepeated(file, account.importId!)}`;
	if (dryRun) return `  ${say.summaryChecked(file)}`;
	if (account.importId === null) return `  ${say.summaryCancelled(file)}`;
	return refused > 0
		? `  ${say.summaryPartly(file, account.importId, words.number(refused, 0))}`
		: `  ${say.summaryKept(file, account.importId)}`;
}

/** The contract's row for one file. */
export function importRow(
	result: IntakeResult,
	account: Account | null,
	effects: Effects,
	telling: Telling,
): Record<string, unknown> {
	const { words, dryRun } = telling;
	const { read, fresh, changed, same, refused, outside } = accountOf(result, account);
	return {
		file: result.file,
		sha256: result.sha256,
		kind: result.layout?.id ?? null,
		read,
		new: fresh,
		changed,
		same,
		blank: blankRows(result),
		refused,
		faulty: faultyRows(result),
		outside,
		skipped: result.skipped,
		import_id: dryRun && !account?.repeated ? null : (account?.importId ?? null),
		repeated: account?.repeated ?? false,
		...changeRows(account, telling),
		...overrideRows(effects, telling),
		totals: totalRows(result, telling.variables),
		faults: result.faults.map((fault) => ({
			code: fault.code,
			sheet: fault.sheet ?? null,
			row: fault.row ?? null,
			column: fault.column ?? null,
			cell: fault.cell ?? null,
			value: fault.value ?? null,
			village: fault.village ?? null,
			...words.fault(fault),
		})),
		budget: budgetRows(result),
		decisions: result.decisions.map((decision) => ({
			...decision,
			message: words.decision(decision),
			warning: isWarning(decision.code),
		})),
	};
}

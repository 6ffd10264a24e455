import type { IntakeResult } from '../intake/request.ts';
import type { Words } from '../language/words.ts';
import type { Decision } from '../model/decision.ts';
import type { Fault } from '../model/fault.ts';
import type { Account } from '../workspace/imports.ts';
import { budgetLines, budgetRows } from './budget-totals.ts';

const PLACES_SHOWN = 5;
const PERIODS_SHOWN = 3;

const accountOf = (result: IntakeResult, account: Account | null) => ({
	read: result.read,
	fresh: account?.new ?? 0,
	changed: account?.changed ?? 0,
	same: account?.same ?? 0,
	refused: result.refused,
	outside: result.outside,
});

/** What is said about one imported file: account of rows, decisions, faults grouped by kind with the first places. */
export function importLines(result: IntakeResult, account: Account | null, dryRun: boolean, words: Words): string[] {
	const say = words.screens.impor;
	const n = (value: number): string => words.number(value, 0);
	const { read, fresh, changed, same, refused, outside } = accountOf(result, account);
	const lines = [result.file];
	lines.push(...decisionLines(result.decisions, words));
	if (read > 0) lines.push(`  ${say.account(n(read), n(fresh), n(changed), n(same), n(refused), n(outside))}`);
	if (result.skipped > 0) lines.push(`  ${say.skipped(n(result.skipped))}`);
	const facts = [...new Set(result.incoming?.rows.flatMap((row) => row.observations))];
	if (facts.length > 0) lines.push(`  ${say.values(n(facts.length), n(new Set(facts.map((o) => o.variable)).size))}`);
	const budget = result.incoming?.rows.reduce((count, row) => count + row.budgetLines.length, 0) ?? 0;
	if (budget > 0) lines.push(`  ${say.budgetLines(n(budget))}`);
	lines.push(...budgetLines(result, words));
	lines.push(...faultLines(result.faults, words));
	lines.push(`  ${ending(result, account, dryRun, words)}`);
	return lines;
}

/** Decisions, one line each; a file of many periods may lack villages in many of them, and the first few tell enough. */
function decisionLines(decisions: readonly Decision[], words: Words): string[] {
	const missing = decisions.filter(({ code }) => code === 'villages_missing');
	const unsaid = new Set(missing.slice(PERIODS_SHOWN));
	const lines = decisions.filter((decision) => !unsaid.has(decision)).map((one) => `  - ${words.decision(one)}`);
	if (unsaid.size > 0) lines.push(`  - ${words.screens.impor.missingMore(words.number(unsaid.size, 0))}`);
	return lines;
}

function ending(result: IntakeResult, account: Account | null, dryRun: boolean, words: Words): string {
	const say = words.screens.impor;
	if (!account) return say.refused;
	if (account.repeated) return say.repeated(account.importId!);
	if (dryRun) return say.dryRun;
	if (account.importId === null) return say.cancelled;
	return result.refused > 0
		? say.partly(account.importId, words.number(result.refused, 0))
		: say.kept(account.importId);
}

function faultLines(faults: readonly Fault[], words: Words): string[] {
	const say = words.screens.impor;
	const groups = new Map<string, Fault[]>();
	for (const fault of faults) groups.set(fault.code, [...(groups.get(fault.code) ?? []), fault]);
	const lines: string[] = faults.length > 1 ? [`  ${say.faults(words.number(faults.length, 0))}`] : [];
	for (const group of groups.values()) {
		for (const fault of group.slice(0, PLACES_SHOWN)) {
			const { message } = words.fault(fault);
			const place = [
				fault.sheet ? `${say.sheet} "${fault.sheet}"` : '',
				fault.cell ? `${say.cell} ${fault.cell}` : fault.row ? `${say.row} ${fault.row}` : '',
				fault.village ?? '',
			]
				.filter(Boolean)
				.join(', ');
			lines.push(`  ! ${place ? `${place}: ` : ''}${message}`);
		}
		if (group.length > PLACES_SHOWN) lines.push(`    ${say.more(words.number(group.length - PLACES_SHOWN, 0))}`);
		lines.push(`    > ${words.fault(group[0]!).hint}`);
	}
	return lines;
}

/** The contract's row for one file. */
export function importRow(
	result: IntakeResult,
	account: Account | null,
	dryRun: boolean,
	words: Words,
): Record<string, unknown> {
	const { read, fresh, changed, same, refused, outside } = accountOf(result, account);
	return {
		file: result.file,
		sha256: result.sha256,
		kind: result.layout?.id ?? null,
		read,
		new: fresh,
		changed,
		same,
		refused,
		outside,
		skipped: result.skipped,
		import_id: dryRun && !account?.repeated ? null : (account?.importId ?? null),
		repeated: account?.repeated ?? false,
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
		decisions: result.decisions.map((decision) => ({ ...decision, message: words.decision(decision) })),
	};
}

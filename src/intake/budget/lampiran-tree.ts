import { type Stage, sen } from '../../model/money.ts';
import type { LampiranCode } from './lampiran-codes.ts';

/** What a column of amounts says: the budget, its change, or what was spent. */

/** An amount and the cell it stands in. */
export interface StatedAmount {
	readonly amount: number;
	readonly cell: string;
}

/** A row of a published budget with the rows that are its parts. */
export interface BudgetNode extends LampiranCode {
	readonly row: number;
	readonly description: string;
	readonly fund: string | null;
	readonly amounts: ReadonlyMap<Stage, StatedAmount>;
	readonly children: BudgetNode[];
	parent: BudgetNode | null;
}

/** A row whose amount its parts do not add up to. */
export interface SumDifference {
	readonly cell: string;
	readonly stated: number;
	readonly found: number;
}

/** Puts rows into a tree by their depth. */
export function treeOf(nodes: readonly BudgetNode[]): BudgetNode[] {
	const roots: BudgetNode[] = [];
	const path: BudgetNode[] = [];
	for (const node of nodes) {
		while (path.length > 0 && path.at(-1)!.depth >= node.depth) path.pop();
		node.parent = path.at(-1) ?? null;
		if (node.parent) node.parent.children.push(node);
		else roots.push(node);
		path.push(node);
	}
	return roots;
}

/**
 * The rows of a stage that no other row of the tree explains: only they may be added up. Rows whose stated amount differs
 * from the sum of their parts are put into `differences`.
 */
export function leavesOf(
	roots: readonly BudgetNode[],
	stage: Stage,
	differences: SumDifference[],
): { leaves: BudgetNode[]; total: number } {
	const leaves: BudgetNode[] = [];
	let total = 0;
	for (const node of roots) {
		const own = node.amounts.get(stage);
		const parts = leavesOf(node.children, stage, differences);
		if (parts.leaves.length === 0) {
			if (own === undefined) continue;
			leaves.push(node);
			total = sen(total + own.amount);
			continue;
		}
		leaves.push(...parts.leaves);
		total = sen(total + parts.total);
		if (own !== undefined && own.amount !== parts.total)
			differences.push({ cell: own.cell, stated: own.amount, found: parts.total });
	}
	return { leaves, total };
}

/** Fund source of a row: its own, else that of the nearest row it is a part of. */
export function fundOf(node: BudgetNode): string | null {
	for (let at: BudgetNode | null = node; at; at = at.parent) if (at.fund) return at.fund;
	return null;
}

/** Name of the activity that a row is a part of. */
export function activityNameOf(node: BudgetNode): string | null {
	for (let at: BudgetNode | null = node; at; at = at.parent)
		if (at.account === '5' && at.activity !== null && at.activity === node.activity) return at.description;
	return null;
}

import type { Decision } from '../../model/decision.ts';

interface Unknown {
	readonly column: string;
	readonly village: string | null;
	readonly made: boolean;
	unknown: number;
	of: number;
}

/** Gathers what cells left unknown, so that each thing is said once: what hinders a figure by village, the rest in sum. */
export class Shortfalls {
	private readonly unknowns = new Map<string, Unknown & { readonly variable: string }>();
	private readonly blanks = new Map<string, { column: string; village: string; variables: string[] }>();

	constructor(private readonly villages: number) {}

	/** Of `of` persons `unknown` have nothing readable in the column that a variable needs. */
	unknown(column: string, variable: string, unknown: number, of: number, made: boolean, village: string): void {
		const key = `${column}|${variable}|${made ? '' : village}`;
		const known = this.unknowns.get(key);
		if (known) {
			known.unknown += unknown;
			known.of += of;
		} else this.unknowns.set(key, { column, variable, unknown, of, made, village: made ? null : village });
	}

	/** A column that a variable needs is wholly blank in a village. */
	blank(column: string, variable: string, village: string): void {
		const key = `${column}|${village}`;
		const known = this.blanks.get(key) ?? { column, village, variables: [] };
		known.variables.push(variable);
		this.blanks.set(key, known);
	}

	notes(): Decision[] {
		const groups = new Map<string, Unknown & { readonly variables: string[] }>();
		for (const { variable, ...one } of this.unknowns.values()) {
			const key = [one.column, one.village ?? '', one.made, one.unknown, one.of].join('|');
			const group = groups.get(key) ?? { ...one, variables: [] };
			group.variables.push(variable);
			groups.set(key, group);
		}
		const columns = new Map<string, { variables: string[]; villages: string[] }>();
		for (const { column, village, variables } of this.blanks.values()) {
			const known = columns.get(column) ?? { variables, villages: [] };
			known.villages.push(village);
			columns.set(column, known);
		}
		return [
			...[...groups.values()].map((group): Decision => ({ code: 'persons_unknown', ...group })),
			...[...columns].flatMap(([column, { variables, villages }]): Decision[] =>
				(villages.length === this.villages ? [null] : villages).map((village) => ({
					code: 'persons_column_blank',
					column,
					village,
					variables,
				})),
			),
		];
	}
}

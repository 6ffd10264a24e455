import type { Observation, Origin } from '../model/fact.ts';
import type { Period } from '../model/period.ts';
import type { MeasuredColumn } from './columns.ts';
import type { DataRow } from './place-rows.ts';

/**
 * A figure of a row, which tells its key and its cells when asked. A file has up to millions of them: held as it stands
 * here, one takes a quarter of the memory.
 */
export class RowFact implements Observation {
	constructor(
		private readonly at: DataRow,
		private readonly measured: MeasuredColumn,
		readonly value: number,
	) {}

	get village(): string | null {
		return this.at.village?.code ?? null;
	}

	get variable(): string {
		return this.measured.variable.code;
	}

	get period(): Period {
		return this.measured.period ?? this.at.period!;
	}

	get origin(): Origin {
		const { table, row } = this.at;
		return { sheet: table.sheet.name, cells: this.measured.columns.map(({ letters }) => `${letters}${row.number}`) };
	}
}

/** A figure whose sheet is told by another name. */
export class RenamedFact implements Observation {
	constructor(
		private readonly fact: Observation,
		private readonly sheet: (name: string) => string,
	) {}

	get village(): string | null {
		return this.fact.village;
	}

	get variable(): string {
		return this.fact.variable;
	}

	get period(): Period {
		return this.fact.period;
	}

	get value(): number {
		return this.fact.value;
	}

	get origin(): Origin {
		const { origin } = this.fact;
		return { ...origin, sheet: this.sheet(origin.sheet) };
	}
}

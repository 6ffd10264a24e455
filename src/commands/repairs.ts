import { basename, extname, resolve } from 'node:path';
import type { IntakeRequest, IntakeResult } from '../intake/request.ts';
import { type Fault, Mistake } from '../model/fault.ts';
import type { Context } from './context.ts';

/** What came of a repair workbook: its name as given to the user, null when there is none, and what is said. */
export interface Repaired {
	readonly file: string | null;
	readonly lines: readonly string[];
}

/** Writes the repair workbooks of a run (--perbaikan FILE): FILE itself for one input, else one beside it for each. */
export class Repairs {
	private readonly taken = new Set<string>();

	/**
	 * `inputs`: the paths that are read, none of which may be written over. Throws `Mistake('format_not_possible')` unless
	 * the name ends in .xlsx, and `Mistake('file_exists')` for the name of an input.
	 */
	constructor(
		private readonly context: Context,
		private readonly target: string,
		/** What the files are read for: by its words it is known what may be copied. */
		private readonly request: IntakeRequest,
		inputs: readonly string[],
		private readonly several: boolean,
	) {
		if (extname(target).toLowerCase() !== '.xlsx')
			throw new Mistake('format_not_possible', { format: extname(target) || target, choices: ['.xlsx'] }, 2);
		for (const input of inputs) this.taken.add(resolve(input).toLowerCase());
		if (!several) this.refuseTaken(target);
	}

	/** Writes the copy of one input, or of `part` of one, with its faulty cells marked, or says why there can be none. */
	async write(result: IntakeResult, part: boolean): Promise<Repaired> {
		const say = this.context.words.screens.impor.more;
		if (result.faults.length === 0) return { file: null, lines: [`  ${say.noRepair.no_fault}`] };
		const { repairBook } = await import('../intake/repair.ts');
		const { plainWords } = await import('../intake/plain-words.ts');
		const book = repairBook({ ...result, faults: this.inWords(result.faults) }, plainWords(this.request));
		if (typeof book === 'string') return { file: null, lines: [`  ${say.noRepair[book]}`] };
		const { repairWorkbook } = await import('../report/xlsx/repair-book.ts');
		const file = this.several || part ? this.nameFor(result.file) : this.target;
		if (!(await this.context.writeOutput(file, () => repairWorkbook(book, this.context.words))))
			return { file: null, lines: [] };
		const n = (count: number): string => this.context.words.number(count, 0);
		const cells = book.sheets.reduce((n, { marks }) => n + marks.length, 0);
		if (book.sheets.length === 0) return { file, lines: [`  ${say.repair.listed(n(result.faults.length), file)}`] };
		return { file, lines: [`  ${say.repairWritten(n(result.faults.length), n(cells), file)}`] };
	}

	/** Faults that call a variable by its label: who repairs a sheet knows no codes. */
	private inWords(faults: readonly Fault[]): Fault[] {
		return faults.map((fault) => {
			const variable = this.request.variables.get(String(fault.detail?.variable));
			if (!variable) return fault;
			return { ...fault, detail: { ...fault.detail, variable: `"${this.context.words.name(variable)}"` } };
		});
	}

	/** `perbaikan.xlsx` for `gizi.xlsx` is `perbaikan-gizi.xlsx`; a number follows when that name is taken. */
	private nameFor(input: string): string {
		const stem = this.target.slice(0, -extname(this.target).length);
		const own = basename(input)
			.replace(/\.[^. ]*$/, '')
			.replace(/[^\p{L}\p{N}._ ()-]+/gu, '-');
		for (let n = 1; ; n++) {
			const name = `${stem}-${own}${n === 1 ? '' : `-${n}`}.xlsx`;
			const path = this.context.path(name).toLowerCase();
			if (this.taken.has(path)) continue;
			this.taken.add(path);
			return name;
		}
	}

	private refuseTaken(file: string): void {
		if (this.taken.has(this.context.path(file).toLowerCase())) throw new Mistake('file_exists', { file }, 2);
	}
}

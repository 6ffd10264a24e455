import { dasbor, tempFolders } from '../support/run.ts';

/** A row of `indikator --format json`. */
export interface Row {
	readonly indicator: string;
	readonly village: string | null;
	readonly name: string;
	readonly period: string;
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly value: number | null;
	readonly villages_counted: number;
	readonly villages_total: number;
}

/** A temporary folder with at most one workspace, in which the program runs inside this process. */
export class ScratchFolder {
	private readonly folders = tempFolders();
	private readonly path = this.folders.make();

	/** Runs one command line in the folder. Exit codes other than 0 are errors. */
	async run(...args: string[]): Promise<string> {
		const { code, stdout, stderr } = await dasbor(args, { cwd: this.path });
		if (code !== 0) throw new Error(`exit code ${code} for ${args.join(' ')}\n${stdout}${stderr}`);
		return stdout;
	}

	/** Rows of `indikator` for a period, as the scripts of others read them. */
	async indicators(period: string, ...codes: string[]): Promise<Row[]> {
		const text = await this.run('indikator', ...codes, '--periode', period, '--format', 'json');
		return (JSON.parse(text) as { rows: Row[] }).rows;
	}

	remove(): void {
		this.folders.remove();
	}
}

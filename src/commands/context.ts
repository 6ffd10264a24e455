import { join, resolve } from 'node:path';
import type { Facts } from '../analysis/facts.ts';
import type { Language, Words } from '../language/words.ts';
import type { Catalogue, Indicator, Sector } from '../model/catalogue.ts';
import { SECTORS } from '../model/catalogue.ts';
import { Mistake } from '../model/fault.ts';
import { type Period, parsePeriod, yearPeriod } from '../model/period.ts';
import type { Kecamatan, Village } from '../model/place.ts';
import type { Page } from '../report/page.ts';
import { type Choice, type ColourMode, drawsUnicode, painterFor, type Terminal, wantsColour } from '../terminal.ts';
import type { WorkspaceFile } from '../workspace/database.ts';
import { noFigures } from './no-figures.ts';
import { packageRoot } from './package.ts';

/** Options with one meaning everywhere. */
export interface GlobalOptions {
	readonly ruang?: string;
	readonly bahasa?: string;
	readonly format?: string;
	readonly output?: string;
	readonly csvExcel?: boolean;
	readonly warna?: string;
	readonly ya?: boolean;
	readonly tanpaTanya?: boolean;
	readonly ketat?: boolean;
	readonly debug?: boolean;
	readonly tanggal?: string;
}

/** What `--format` may say: a table for people, or CSV or JSON for programs. */
export type Format = 'tabel' | 'csv' | 'json';

/** A workspace opened for reading, with its register. */
export interface Opened {
	readonly file: WorkspaceFile;
	readonly kecamatan: Kecamatan;
	readonly villages: readonly Village[];
}

function choice<T extends string>(given: string | undefined, choices: readonly T[], option: string, fallback: T): T {
	if (given === undefined || given === '') return fallback;
	const found = choices.find((c) => c === given);
	if (!found) throw new Mistake('bad_choice', { given, option, choices }, 2);
	return found;
}

/** Names of the chosen sources, by variable. */
export const sourcesOf = (choices: ReadonlyMap<string, { readonly source: string }>): Map<string, string> =>
	new Map([...choices].map(([variable, { source }]) => [variable, source]));

/** What a command works with: options, words, the workspace, and the one way to show an answer. */
export class Context {
	readonly format: Format;
	readonly colour: ColourMode;
	/** Today's date as ISO text: --tanggal or DASBOR_TANGGAL; null when neither is given. */
	readonly date: string | null;
	exitCode = 0;
	/** True once something was written to a workspace in this run. */
	wrote = false;
	private opened: Opened | null = null;
	private known: Catalogue | null = null;

	constructor(
		readonly terminal: Terminal,
		readonly options: GlobalOptions,
		readonly words: Words,
	) {
		choice<Language>(options.bahasa, ['id', 'en'], '--bahasa', 'id');
		this.format = choice<Format>(options.format, ['tabel', 'csv', 'json'], '--format', this.formatOfFile());
		this.colour = choice<ColourMode>(options.warna, ['auto', 'selalu', 'tidak'], '--warna', 'auto');
		this.date = this.checkedDate();
	}

	/** The format that the ending of the output file asks for; a pipe or a file without ending gets the table as text. */
	private formatOfFile(): Format {
		const ending = /\.([^./\\]+)$/.exec(this.options.output ?? '')?.[1]?.toLowerCase();
		if (ending === 'csv' || ending === 'json') return ending;
		if (ending !== undefined && !['xlsx', 'txt'].includes(ending))
			throw new Mistake('format_not_possible', { format: ending, choices: ['xlsx', 'csv', 'json', 'txt'] }, 2);
		return 'tabel';
	}

	get templates(): string {
		return join(packageRoot(), 'templates');
	}

	/** A path as the user typed it, from where they stand. */
	path(given: string): string {
		return resolve(this.terminal.cwd, given);
	}

	private checkedDate(): string | null {
		return this.day(this.options.tanggal || this.terminal.env.DASBOR_TANGGAL);
	}

	/** A date given as ISO text, or null. Throws `Mistake('bad_date')` for a day that no calendar has. */
	day(given: string | undefined): string | null {
		if (!given) return null;
		const valid = /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(`${given}T00:00:00Z`));
		if (!valid || new Date(`${given}T00:00:00Z`).toISOString().slice(0, 10) !== given)
			throw new Mistake('bad_date', { given }, 2);
		return given;
	}

	async catalogue(): Promise<Catalogue> {
		if (!this.known) {
			const { loadCatalogue } = await import('../catalogue/load.ts');
			this.known = loadCatalogue(this.templates);
		}
		return this.known;
	}

	/** The workspace this command works on. */
	async workspace(): Promise<Opened> {
		if (!this.opened) {
			const { findWorkspace } = await import('../workspace/find.ts');
			const { WorkspaceFile } = await import('../workspace/database.ts');
			const { readKecamatan, readVillages } = await import('../workspace/places.ts');
			const path = findWorkspace(this.options.ruang, this.terminal.env.DASBOR_RUANG, this.terminal.cwd);
			const file = WorkspaceFile.open(path);
			this.opened = { file, kecamatan: readKecamatan(file.db), villages: readVillages(file.db) };
		}
		return this.opened;
	}

	/**
	 * Observations in force, ready for analysis: all of them, or those that some indicators need; `checked`: with all that
	 * their values are checked by.
	 */
	async facts(indicators: readonly Indicator[] | null = null, checked = false): Promise<Facts> {
		const { file } = await this.workspace();
		const { Facts, variablesFor } = await import('../analysis/facts.ts');
		const { readObservations } = await import('../workspace/observations.ts');
		const catalogue = await this.catalogue();
		let variables = indicators && variablesFor(indicators);
		if (variables && checked) {
			const { variablesToCheck } = await import('../analysis/doubts.ts');
			variables = variablesToCheck(catalogue.checks, variables);
		}
		const { readChoices } = await import('../workspace/choices.ts');
		return new Facts(catalogue, readObservations(file.db, variables), sourcesOf(readChoices(file.db)));
	}

	close(): void {
		this.opened?.file.close();
		this.opened = null;
	}

	/** The period of --periode, or null. */
	period(given: string | undefined): Period | null {
		if (given === undefined) return null;
		const period = parsePeriod(given);
		if (!period) throw new Mistake('bad_period', { given }, 2);
		return period;
	}

	/** The period asked for, or the newest calendar year with data (said on stderr). */
	async periodOrNewest(given: string | undefined, facts: Facts): Promise<Period> {
		const asked = this.period(given);
		if (asked) return asked;
		const year = facts.newestYear();
		if (year === null) throw await noFigures((await this.workspace()).file, this.words);
		const period = yearPeriod(year);
		this.say(this.words.screens.common.noPeriodGiven(period.label));
		return period;
	}

	/** The village with a code or name. */
	async village(given: string): Promise<Village> {
		const { villages } = await this.workspace();
		const { findVillage } = await import('./lookup.ts');
		const village = findVillage(given, villages);
		if (village) return village;
		const { nearVillages } = await import('../intake/names.ts');
		const near = nearVillages(given, villages).map(({ name }) => name);
		throw new Mistake('unknown_village', { given, near, villages: villages.map((v) => v.name) }, 2);
	}

	/** The place a person means with --desa: a village, or the kecamatan itself (code null) by that word, its code or its name. */
	async place(given: string): Promise<{ readonly code: string | null; readonly name: string }> {
		const { kecamatan, villages } = await this.workspace();
		const { meansKecamatan } = await import('./lookup.ts');
		return meansKecamatan(given, kecamatan, villages)
			? { code: null, name: `Kecamatan ${kecamatan.name}` }
			: this.village(given);
	}

	/** Names of places; null is the kecamatan. */
	async places(): Promise<{ nameOf(village: string | null): string }> {
		const { kecamatan, villages } = await this.workspace();
		const names = new Map(villages.map((village) => [village.code, village.name]));
		return { nameOf: (village) => (village === null ? kecamatan.name : (names.get(village) ?? village)) };
	}

	/** The sector of --layanan; undefined for all. Throws `Mistake('unknown_sector')`. */
	sector(given: string | undefined): Sector | undefined {
		const found = SECTORS.find((sector) => sector === given);
		if (given !== undefined && found === undefined)
			throw new Mistake('unknown_sector', { given, choices: [...SECTORS] }, 2);
		return found;
	}

	/** Indicators by code (any case), or all of them; optionally of one sector. */
	async indicators(codes: readonly string[], sector: string | undefined): Promise<Indicator[]> {
		const catalogue = await this.catalogue();
		const wanted = this.sector(sector);
		const { nearest } = await import('../intake/names.ts');
		const chosen = codes.length
			? codes.map((given) => {
					const found = catalogue.indicators.get(given.toUpperCase());
					if (found) return found;
					const near = nearest(
						given,
						[...catalogue.indicators.values()].map((i) => `${i.code} ${i.nameId}`),
					);
					throw new Mistake('unknown_indicator', { given, near }, 2);
				})
			: [...catalogue.indicators.values()];
		return wanted === undefined ? chosen : chosen.filter((indicator) => indicator.sector === wanted);
	}

	/** When something is written: the date given, else the clock of the machine. ISO 8601, UTC. */
	get timeOfWriting(): string {
		return this.date ? `${this.date}T00:00:00Z` : this.terminal.now().toISOString();
	}

	/** Says something about the answer; goes to stderr. */
	say(text: string): void {
		this.terminal.stderr.write(`${text}\n`);
	}

	/** Says it line by line, fitted to the window between words. */
	async sayFitted(text: string): Promise<void> {
		const { wrapLine } = await import('../report/text.ts');
		const { isTTY, columns = 80 } = this.terminal.stderr;
		for (const line of text.split('\n')) this.say(wrapLine(line, isTTY ? columns : null));
	}

	/** True when somebody is to be asked: not in scripts, nor with --ya or --tanpa-tanya. */
	get asks(): boolean {
		return !this.options.ya && !this.options.tanpaTanya && this.terminal.canAsk;
	}

	/** Asks at a terminal; null when nobody is to be asked. */
	async ask(question: string, empty: boolean): Promise<boolean | null> {
		if (!this.asks) return null;
		const { yes, no, usuallyYes, usuallyNo, again } = this.words.screens.common.answers;
		return this.terminal.confirm(question, { shown: empty ? usuallyYes : usuallyNo, yes, no, empty, again });
	}

	/** One of several answers, at a terminal; only to be called when `asks`. */
	select(question: string, choices: readonly Choice[], initial: string): Promise<string> {
		const { choose, chooseAgain } = this.words.learn;
		return this.terminal.select(question, choices, initial, { ask: choose, again: chooseAgain });
	}

	/** A line of text, at a terminal; only to be called when `asks`. */
	input(question: string, initial: string, check: (text: string) => string | null): Promise<string> {
		return this.terminal.input(question, initial, check);
	}

	/** Writes a file, whole or not at all, and says so. One that is there is replaced only with consent: false without it. */
	async writeOutput(file: string, content: () => Promise<string | Uint8Array>): Promise<boolean> {
		const { common } = this.words.screens;
		const { isThere, writeOutputFile } = await import('../report/output-file.ts');
		if (isThere(this.path(file)) && (await this.ask(common.overwrite(file), false)) === false) {
			this.say(common.notOverwritten(file));
			return false;
		}
		writeOutputFile(this.path(file), await content());
		this.say(common.written(file));
		return true;
	}

	/** Shows an answer in the format asked for, on stdout or in the file of -o. */
	async show(page: Page): Promise<void> {
		const file = this.options.output;
		if (file !== undefined) await this.writeOutput(file, () => this.content(page, file));
		else this.terminal.stdout.write((await this.content(page, null)) as string);
		if (this.format !== 'tabel' || file !== undefined || page.notes.length === 0) return;
		for (const note of page.notes) await this.sayFitted(note);
	}

	private async content(page: Page, file: string | null): Promise<string | Uint8Array> {
		if (file !== null && /\.xlsx$/i.test(file) && this.options.format === undefined) {
			const { listingWorkbook } = await import('../report/xlsx/listing.ts');
			return listingWorkbook(page);
		}
		if (this.format !== 'tabel') {
			const { pageCsv, pageJson } = await import('../report/machine.ts');
			return this.format === 'json' ? pageJson(page) : pageCsv(page, this.options.csvExcel === true);
		}
		const { pageText } = await import('../report/text.ts');
		const { stdout, env } = this.terminal;
		const atTerminal = file === null && Boolean(stdout.isTTY);
		return pageText(page, {
			width: atTerminal ? (stdout.columns ?? 80) : null,
			unicode: file !== null || drawsUnicode(stdout, env),
			paint: await painterFor(file === null && wantsColour(stdout, env, this.colour)),
			hiddenColumns: this.words.screens.common.hiddenColumns,
			nextLabel: this.words.screens.common.next,
		});
	}
}

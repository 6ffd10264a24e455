import { setImmediate } from 'node:timers/promises';
import type { IntakeRequest, IntakeResult } from '../intake/request.ts';
import type { IncomingFile } from '../model/fact.ts';
import { Mistake, NEEDS_ANSWER } from '../model/fault.ts';
import type { Village } from '../model/place.ts';
import type { Account } from '../workspace/imports.ts';
import { type Define, withExample } from './command.ts';
import type { Context } from './context.ts';
import { importLines, importRow } from './import-page.ts';
import { findVillage } from './lookup.ts';

interface Options {
	readonly periode?: string;
	readonly desa?: string;
	readonly jenis?: string;
	readonly lembar?: string;
	readonly uji?: boolean;
	readonly cocokkan?: string[];
	readonly lewatiSalah?: boolean;
	readonly isian?: string[];
	readonly pengirim?: string;
}

const repeat = (value: string, before: string[] = []): string[] => [...before, value];

/** `dasbor impor BERKAS...`: each file is one import, all or nothing; a refused file does not stop the next. */
export const define: Define = (command, start, texts) => {
	const { options, help } = texts;
	command
		.option('--periode <P>', help.periode)
		.option('--desa <KODE|NAMA>', options.desaBerkas)
		.option('--jenis <BENTUK>', options.jenis)
		.option('--lembar <NAMA>', options.lembar)
		.option('--uji', options.uji)
		.option('--cocokkan <NAMA=KODE>', options.cocokkan, repeat)
		.option('--lewati-salah', options.lewatiSalah)
		.option('--isian <NAMA=NILAI>', options.isian, repeat)
		.option('--pengirim <NAMA>', options.pengirim)
		.action(async (files: string[], own: Options, self) => {
			const context = await start(self.optsWithGlobals());
			const request = await requestFrom(context, own);
			const { Recogniser } = await import('../intake/recognise.ts');
			const { expandInputs } = await import('../intake/inputs.ts');
			const { readFile } = await import('../intake/read-file.ts');
			const recogniser = new Recogniser(request.layouts);
			const rows: Record<string, unknown>[] = [];
			const lines: string[] = [];
			const show = async (): Promise<void> => {
				const { kecamatan } = await context.workspace();
				const next = rows.some((row) => row.import_id !== null) ? [context.words.screens.impor.next] : [];
				await context.show({
					command: 'impor',
					workspace: { code: kecamatan.code, name: kecamatan.name },
					period: null,
					lines: lines.slice(0, -1),
					tables: [],
					notes: [],
					rows,
					next,
				});
			};
			try {
				for (const input of await expandInputs(files.map((file) => context.path(file)))) {
					const result = await readFile(input, request, recogniser);
					const { account, shown } = await keep(context, result, own.uji === true);
					const told = importLines(result, account, own.uji === true, context.words);
					lines.push(...(shown ? [told[0]!, told.at(-1)!] : told), '');
					rows.push(importRow(result, account, own.uji === true, context.words));
					judge(context, result);
				}
			} catch (error) {
				// What was kept before the trouble is told before the trouble.
				if (rows.length > 0) await show();
				throw error;
			}
			await show();
		});
	withExample(command, texts, 'dasbor impor gizi-oktober.xlsx --periode 2024-10');
};

/** The answers given on the command line, checked. */
async function requestFrom(context: Context, own: Options): Promise<IntakeRequest> {
	const { file, kecamatan, villages } = await context.workspace();
	const { readAliases } = await import('../workspace/aliases.ts');
	const { readSiskeudesCodes } = await import('../workspace/places.ts');
	const { loadLayouts } = await import('../catalogue/layouts.ts');
	const { foldName } = await import('../intake/names.ts');
	const { variables } = await context.catalogue();
	const layouts = loadLayouts(context.templates, variables);
	if (own.jenis !== undefined && !layouts.some((layout) => layout.id === own.jenis))
		throw new Mistake('bad_choice', { given: own.jenis, option: '--jenis', choices: layouts.map((l) => l.id) }, 2);
	const aliases = new Map<string, Village>();
	for (const [name, code] of pairs(own.cocokkan, '--cocokkan')) {
		const village = findVillage(code, villages);
		if (!village) throw new Mistake('unknown_village', { given: code, villages: villages.map((v) => v.code) }, 2);
		aliases.set(foldName(name), village);
	}
	return {
		kecamatan,
		villages,
		variables,
		layouts,
		period: context.period(own.periode),
		village: own.desa === undefined ? null : await context.village(own.desa),
		layout: own.jenis ?? null,
		sheet: own.lembar ?? null,
		answers: new Map(pairs(own.isian, '--isian')),
		aliases,
		rememberedAliases: readAliases(file.db, villages),
		siskeudesCodes: readSiskeudesCodes(file.db),
		sender: own.pengirim ?? null,
		skipFaulty: own.lewatiSalah === true,
	};
}

function pairs(given: readonly string[] | undefined, option: string): [string, string][] {
	return (given ?? []).map((text) => {
		const at = text.lastIndexOf('=');
		if (at < 1 || at === text.length - 1) throw new Mistake('bad_pair', { given: text, option }, 2);
		return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
	});
}

/** The account of a file, null when nothing was to be written, and whether it was shown already to ask. */
interface Kept {
	readonly account: Account | null;
	readonly shown: boolean;
}

/** Writes what was read, after asking at a terminal. */
async function keep(context: Context, result: IntakeResult, dryRun: boolean): Promise<Kept> {
	if (!result.incoming) return { account: null, shown: false };
	const { file } = await context.workspace();
	const { compareWithKept, keepFile } = await import('../workspace/imports.ts');
	const preview = compareWithKept(file.db, result.incoming);
	if (dryRun || preview.repeated) return { account: preview, shown: false };
	const answer = await agreed(context, result, preview);
	if (answer === false) return { account: { ...preview, importId: null }, shown: true };
	// An interruption that came while the file was read is heard now, before anything is written. One turn of the event
	// loop may still belong to the reading.
	await setImmediate();
	await setImmediate();
	const account = keepFile(file, result.incoming, importTime(context));
	context.wrote = true;
	return { account, shown: answer === true };
}

/** At a terminal the account is shown and a person agrees; in scripts, and with --ya, there is nobody to ask. */
async function agreed(context: Context, result: IntakeResult, preview: Account): Promise<'unasked' | boolean> {
	if (context.format !== 'tabel' || !context.asks) return 'unasked';
	context.say(importLines(result, preview, true, context.words).slice(0, -1).join('\n'));
	return (await context.ask(context.words.screens.impor.proceed, true)) ?? 'unasked';
}

const importTime = (context: Context): string =>
	context.date ? `${context.date}T00:00:00Z` : context.terminal.now().toISOString();

/** Exit code: refused files are 1 (2 when an answer is missing), left-out rows and warnings under --ketat are 3. */
function judge(context: Context, result: IntakeResult): void {
	const { faults, incoming } = result;
	if (incoming === null) {
		const code = faults.length > 0 && faults.every((fault) => NEEDS_ANSWER.has(fault.code)) ? 2 : 1;
		context.exitCode = context.exitCode === 1 ? 1 : code;
	} else if (context.exitCode === 0 && (faults.length > 0 || (context.options.ketat && warns(incoming))))
		context.exitCode = 3;
}

const warns = (incoming: IncomingFile): boolean =>
	incoming.decisions.some((d) => d.code === 'villages_missing' || d.code === 'columns_unknown' || d.code === 'repeats');

import type { Command } from 'commander';
import type { HelpWords } from '../language/help.ts';
import type { Define, Start } from './command.ts';

interface Entry {
	readonly name: keyof HelpWords['commands'];
	readonly arguments: readonly (readonly [string, keyof HelpWords['arguments']])[];
	readonly load: () => Promise<{ define: Define }>;
}

/** Every command, in the order of the help. */
const COMMANDS: readonly Entry[] = [
	{ name: 'mulai', arguments: [['<KECAMATAN>', 'kecamatan']], load: () => import('./mulai.ts') },
	{ name: 'desa', arguments: [['[NAMA|KODE]', 'desa']], load: () => import('./desa.ts') },
	{ name: 'formulir', arguments: [['[VARIABEL...]', 'variabel']], load: () => import('./formulir.ts') },
	{ name: 'impor', arguments: [['<BERKAS...>', 'berkas']], load: () => import('./impor.ts') },
	{ name: 'data', arguments: [['[VARIABEL...]', 'variabel']], load: () => import('./data.ts') },
	{ name: 'periksa', arguments: [], load: () => import('./periksa.ts') },
	{
		name: 'isi',
		arguments: [
			['<VARIABEL>', 'variabel'],
			['<NILAI>', 'nilai'],
		],
		load: () => import('./isi.ts'),
	},
	{
		name: 'katalog',
		arguments: [
			['[KODE]', 'kodeAtauVariabel'],
			['[BENTUK]', 'bentuk'],
		],
		load: () => import('./katalog.ts'),
	},
	{ name: 'indikator', arguments: [['[KODE...]', 'kode']], load: () => import('./indikator.ts') },
	{ name: 'tren', arguments: [['<KODE>', 'kode']], load: () => import('./tren.ts') },
	{ name: 'asal', arguments: [['<KODE>', 'asalKode']], load: () => import('./asal.ts') },
	{ name: 'masalah', arguments: [], load: () => import('./masalah.ts') },
	{ name: 'agenda', arguments: [], load: () => import('./agenda.ts') },
];

/** Options of every command that take the word after them. */
const WITH_VALUE = new Set(['--ruang', '--bahasa', '--format', '-o', '--output', '--warna', '--tanggal']);

/** The first word of the command line that is neither an option nor the value of one. */
const commandName = (args: readonly string[]): string | undefined =>
	args.find((arg, i) => !arg.startsWith('-') && !WITH_VALUE.has(args[i - 1] ?? ''));

/**
 * Declares the commands on the program. Only the one named on the command line is loaded, so that help and version start
 * as quickly as they can; `dasbor` alone is loaded when no command is named and no help is asked for.
 */
export async function registerCommands(
	program: Command,
	start: Start,
	texts: HelpWords,
	args: readonly string[],
): Promise<void> {
	const wanted = commandName(args);
	for (const entry of COMMANDS) {
		const command = program.command(entry.name).description(texts.commands[entry.name]);
		for (const [term, words] of entry.arguments) command.argument(term, texts.arguments[words]);
		if (entry.name === wanted) (await entry.load()).define(command, start, texts);
	}
	const helpOnly = args.some((arg) => arg === '--help' || arg === '-h');
	if (!COMMANDS.some((entry) => entry.name === wanted) && !helpOnly)
		(await import('./home.ts')).define(program, start, texts);
}

import type { Command } from 'commander';

/** The words that lead to a command: `dasbor impor daftar`. */
export const pathOf = (command: Command): string[] => [
	...(command.parent ? pathOf(command.parent) : []),
	command.name(),
];

import { basename } from 'node:path';
import type { Command } from 'commander';
import { Mistake } from '../model/fault.ts';
import { holdsIdentity } from '../model/identity.ts';

/** Options that name a file: only its own name counts, not the folders it lies in. */
const PATHS = new Set(['--ruang', '--output', '--perbaikan', '--simpan', '--tambah']);
/** Arguments that are files to be read; their names are masked where they are shown. */
const FILES = new Set(['BERKAS', 'BERKAS...']);

/**
 * Refuses a command line on which the number of a person stands: what is typed is kept as names, answers and reasons, and
 * comes back in messages. Throws `Mistake('identity_number')`, which does not repeat the number.
 */
export function refuseIdentityNumbers(command: Command): void {
	const listed = command.name() === 'mulai' ? new Set([...PATHS, '--desa']) : PATHS;
	for (let here: Command | null = command; here; here = here.parent)
		for (const option of here.options) {
			const values = [here.getOptionValue(option.attributeName())].flat();
			for (const value of values)
				if (typeof value === 'string' && holdsIdentity(listed.has(option.long ?? '') ? basename(value) : value))
					throw new Mistake('identity_number', { option: option.long ?? '' }, 2);
		}
	command.registeredArguments.forEach((argument, at) => {
		if (FILES.has(argument.name())) return;
		const given = argument.variadic ? command.args.slice(at) : command.args.slice(at, at + 1);
		if (given.some(holdsIdentity)) throw new Mistake('identity_number', { option: '' }, 2);
	});
}

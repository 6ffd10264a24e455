import { basename } from 'node:path';
import type { Command } from 'commander';
import { keptText } from '../intake/private-text.ts';
import { Mistake } from '../model/fault.ts';
import { holdsIdentity } from '../model/identity.ts';

/** Options that name a file: only its own name counts, not the folders it lies in. */
const PATHS = new Set(['--ruang', '--output', '--perbaikan', '--simpan', '--tambah']);
/** Options whose text is kept as a name: of a sender, of a layout, of a village in a file. */
const NAMES = new Set(['--pengirim', '--belajar', '--cocokkan']);
/** Arguments that are files to be read; their names are masked where they are shown. */
const FILES = new Set(['BERKAS', 'BERKAS...']);

/** Whether a text holds the number of a telephone, or the name of a person behind `Pak`, `Ibu` or `a.n.`. */
const tellsPerson = (text: string): boolean => keptText(text) !== text.replace(/\s+/g, ' ').trim().slice(0, 500);

/**
 * Refuses a command line on which the number of a person stands: what is typed is kept as names, answers and reasons, and
 * comes back in messages; and names to be kept that hold a telephone or a person. Throws `Mistake('identity_number')` or
 * `Mistake('person_told')`, which do not repeat it.
 */
export function refuseIdentityNumbers(command: Command): void {
	const listed = command.name() === 'mulai' ? new Set([...PATHS, '--desa']) : PATHS;
	for (let here: Command | null = command; here; here = here.parent)
		for (const option of here.options) {
			const values = [here.getOptionValue(option.attributeName())].flat();
			for (const value of values)
				if (typeof value === 'string' && holdsIdentity(listed.has(option.long ?? '') ? basename(value) : value))
					throw new Mistake('identity_number', { option: option.long ?? '' }, 2);
			const told = NAMES.has(option.long ?? '') ? values.filter((value) => typeof value === 'string') : [];
			if (told.some(tellsPerson)) throw new Mistake('person_told', { option: option.long! }, 2);
		}
	command.registeredArguments.forEach((argument, at) => {
		if (FILES.has(argument.name())) return;
		const given = argument.variadic ? command.args.slice(at) : command.args.slice(at, at + 1);
		if (given.some(holdsIdentity)) throw new Mistake('identity_number', { option: '' }, 2);
	});
}

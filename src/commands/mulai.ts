import { basename } from 'node:path';
import { Mistake } from '../model/fault.ts';
import { type Define, withExample } from './command.ts';
import type { Context } from './context.ts';

/** `dasbor mulai KODE|NAMA`: makes a workspace. */
export const define: Define = (command, start, texts) => {
	const { options } = texts;
	command.option('--desa <FILE>', options.mulaiDesa).action(async (given: string, _own, self) => {
		const context = await start(self.optsWithGlobals());
		const { createWorkspace } = await import('../workspace/places.ts');
		const areas = await find(context, given, self.opts().desa);
		if (areas.villages.length === 0) throw new Mistake('no_villages', { given });
		const slug = areas.kecamatan.name
			.normalize('NFD')
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '');
		const file = context.options.ruang ?? `${slug || areas.kecamatan.code}.dasbor`;
		createWorkspace(context.path(file), areas.kecamatan, areas.villages);
		context.wrote = true;
		const { villages } = await openedAt(context.path(file));
		const say = context.words.screens.mulai;
		const kelurahan = villages.filter((village) => village.status === 'kelurahan').length;
		const { code, name, regency, province } = areas.kecamatan;
		await context.show({
			command: 'mulai',
			workspace: { code, name },
			period: null,
			lines: [
				say.made(basename(file)),
				say.about(
					name,
					code,
					[regency, province].filter(Boolean).join(', '),
					say.villages(villages.length - kelurahan, kelurahan),
				),
			],
			tables: [],
			notes: [],
			rows: villages.map((village) => ({
				code: village.code,
				name: village.name,
				status: village.status,
				bps_code: village.bpsCode,
			})),
			next: [context.words.screens.home.next.import],
		});
	});
	withExample(command, texts, 'dasbor mulai 32.04.25');
};

/** The kecamatan and its villages: from a list of one's own, or from the official code list. */
async function find(context: Context, given: string, list: string | undefined) {
	const { words } = context;
	const { findKecamatan, readVillageList } = await import('../catalogue/areas.ts');
	if (list === undefined) return findKecamatan(given);
	const { readTables } = await import('../intake/tables.ts');
	const { identityColumn } = await import('../intake/personal.ts');
	const { FileFault } = await import('../model/fault.ts');
	try {
		const { sheets } = await readTables(context.path(list));
		if (identityColumn(sheets[0]?.rows ?? []) !== null)
			throw new Mistake('village_list_invalid', { file: list, problem: 'identity_number', value: '' });
		return readVillageList(list, sheets[0] ?? { name: '', hidden: false, rows: [], merges: [] }, given);
	} catch (error) {
		if (error instanceof FileFault)
			throw new Mistake('village_list_invalid', {
				file: list,
				problem: 'unreadable',
				value: words.fault({ code: error.code }).message,
			});
		throw error;
	}
}

async function openedAt(path: string) {
	const { WorkspaceFile } = await import('../workspace/database.ts');
	const { readVillages } = await import('../workspace/places.ts');
	const file = WorkspaceFile.open(path);
	try {
		return { villages: readVillages(file.db) };
	} finally {
		file.close();
	}
}

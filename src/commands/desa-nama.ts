import { Mistake } from '../model/fault.ts';
import type { Context } from './context.ts';

/** `dasbor desa --nama-lain`: names confirmed by a person, by source; `--lupakan NAMA` forgets one for every source first. */
export async function showNames(context: Context, forgotten: string | undefined): Promise<void> {
	const { file, kecamatan } = await context.workspace();
	const { forgetAlias, listAliases } = await import('../workspace/aliases.ts');
	const { foldName, foldWhole } = await import('../intake/names.ts');
	const { heads, names } = context.words.screens;
	const lines: string[] = [];
	if (forgotten !== undefined) {
		const known = listAliases(file.db).map(({ name }) => name);
		const key = [foldWhole(forgotten), foldName(forgotten)].find((one) => known.includes(one));
		if (key === undefined) throw new Mistake('alias_unknown', { given: forgotten, names: [...new Set(known)] }, 2);
		lines.push(names.forgotten(forgotten, forgetAlias(file, key)));
		context.wrote = true;
	}
	const remembered = listAliases(file.db);
	const { nameOf } = await context.places();
	await context.show({
		command: 'desa',
		workspace: { code: kecamatan.code, name: kecamatan.name },
		period: null,
		title: names.title,
		lines,
		tables: [
			{
				columns: [
					{ label: heads.source },
					{ label: names.heads.name },
					{ label: heads.village },
					{ label: heads.code },
					{ label: names.heads.since },
				],
				rows: remembered.map(({ source, name, village, decidedAt }) => ({
					cells: [source, name, nameOf(village), village, decidedAt.slice(0, 10)].map((text) => ({ text })),
				})),
				notes: remembered.length === 0 ? [names.none] : [],
			},
		],
		notes: [],
		rows: remembered.map(({ source, name, village, decidedAt }) => ({
			source,
			written: name,
			code: village,
			name: nameOf(village),
			since: decidedAt,
		})),
	});
}

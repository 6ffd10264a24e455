import { Mistake } from '../model/fault.ts';
import { dropLayoutOf } from './bentuk.ts';
import type { Context } from './context.ts';

/** `dasbor katalog jawaban`: all that the workspace remembers of what persons decided; `--lupakan NOMOR` forgets one first. */
export async function showRemembered(context: Context, forgotten: string | undefined): Promise<void> {
	const { file, kecamatan } = await context.workspace();
	const { forget, listRemembered } = await import('../workspace/remembered.ts');
	const { heads, remembered: say } = context.words.screens;
	const { nameOf } = await context.places();
	const lines: string[] = [];
	const all = listRemembered(file.db);
	if (forgotten !== undefined) {
		const one = all[Number(forgotten) - 1];
		const choices = all.map((_, i) => String(i + 1));
		if (!one) throw new Mistake('bad_choice', { given: forgotten, option: '--lupakan', choices }, 2);
		const { kind } = one;
		if (kind === 'layout') await dropLayoutOf(context, one.name);
		else file.write((db) => forget(db, kind, one));
		context.wrote = true;
		lines.push(say.forgotten(one.name, one.value));
	}
	const left = forgotten === undefined ? all : listRemembered(file.db);
	const answerOf = ({ kind, value }: (typeof left)[number]): string =>
		kind === 'village_name' ? `${nameOf(value)} (${value})` : kind === 'layout' ? say.columns(value) : value;
	await context.show({
		command: 'katalog',
		workspace: { code: kecamatan.code, name: kecamatan.name },
		period: null,
		title: say.title,
		lines,
		tables: [
			{
				columns: [
					{ label: heads.no, align: 'right' },
					{ label: say.heads.kind, wrap: 14 },
					{ label: heads.source, wrap: 12, breaks: true },
					{ label: say.heads.name, wrap: 16, breaks: true },
					{ label: say.heads.value, wrap: 14, breaks: true },
					{ label: say.heads.since },
				],
				rows: left.map((one, i) => ({
					cells: [
						{ text: String(i + 1), value: i + 1 },
						...[say.kinds[one.kind], one.source ?? '', one.name, answerOf(one), one.decidedAt.slice(0, 10)].map(
							(text) => ({ text }),
						),
					],
				})),
				notes: left.length === 0 ? [say.none] : [],
			},
		],
		notes: [],
		rows: left.map(({ kind, source, name, value, decidedAt }, i) => ({
			number: i + 1,
			kind,
			source,
			name,
			value,
			since: decidedAt,
		})),
	});
}

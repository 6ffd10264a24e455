import { isPassedHeading } from '../intake/heading.ts';
import { Mistake } from '../model/fault.ts';
import type { Layout, LayoutColumn } from '../model/layout.ts';
import { safeText } from '../report/machine.ts';
import type { Page } from '../report/page.ts';
import type { Context } from './context.ts';

/** Options of `dasbor katalog bentuk`. */
export interface LayoutOptions {
	readonly tambah?: string;
	readonly simpan?: string;
	readonly hapus?: string;
}

/** `dasbor katalog bentuk [ID]`: the known file layouts, the columns of one, and those kept in the workspace as a file. */
export async function showLayouts(context: Context, id: string | undefined, own: LayoutOptions): Promise<void> {
	const lines: string[] = [];
	if (own.tambah !== undefined) lines.push(context.words.learn.added((await add(context, own.tambah)).join(', ')));
	if (own.hapus !== undefined) lines.push(context.words.learn.dropped(await dropLayoutOf(context, own.hapus)));
	const local = await localLayouts(context);
	if (own.simpan !== undefined) {
		const csv = layoutCsv(local.filter((layout) => id === undefined || layout.id === id));
		await context.writeOutput(own.simpan, async () => csv);
	}
	const { loadLayouts } = await import('../catalogue/layouts.ts');
	const { variables } = await context.catalogue();
	const shipped = loadLayouts(context.templates, variables).map((layout) => ({
		...layout,
		columns: layout.columns.filter((column) => !column.withUnit),
	}));
	const layouts = [...shipped, ...local];
	if (id === undefined) return context.show(listPage(context, layouts, new Set(local), lines));
	const layout = layouts.find((one) => one.id === id);
	if (!layout)
		throw new Mistake('bad_choice', { given: id, option: 'bentuk', choices: layouts.map((one) => one.id) }, 2);
	return context.show(columnsPage(context, layout, lines));
}

/** Layouts kept in the workspace; none where there is no workspace. */
async function localLayouts(context: Context): Promise<Layout[]> {
	const { readLayouts } = await import('../workspace/layouts.ts');
	try {
		const { file } = await context.workspace();
		return readLayouts(file.db, (await context.catalogue()).variables);
	} catch (error) {
		if (error instanceof Mistake && error.code === 'workspace_missing') return [];
		throw error;
	}
}

async function add(context: Context, path: string): Promise<string[]> {
	const { readLayoutTable } = await import('../catalogue/layouts.ts');
	const { layoutProblem } = await import('../intake/learn.ts');
	const { keepLayout } = await import('../workspace/layouts.ts');
	const { variables } = await context.catalogue();
	const layouts = readLayoutTable(context.path(path), variables);
	for (const layout of layouts) {
		const found = layoutProblem(layout, variables);
		if (found) throw new Mistake('layout_invalid', { problem: found.problem, column: found.column }, 1);
	}
	const { file } = await context.workspace();
	file.write((db) => {
		for (const layout of layouts) keepLayout(db, layout, context.timeOfWriting);
	});
	context.wrote = true;
	return layouts.map(({ id }) => id);
}

/** Takes a layout of this workspace away and gives its id. Throws `Mistake('layout_invalid')` while imports rest on it. */
export async function dropLayoutOf(context: Context, id: string): Promise<string> {
	const { dropLayout, importsOfLayout } = await import('../workspace/layouts.ts');
	const { file } = await context.workspace();
	const imports = importsOfLayout(file.db, id);
	if (imports.length > 0) throw new Mistake('layout_invalid', { problem: 'in_force', column: imports.map(String) }, 1);
	if (!file.write((db) => dropLayout(db, id)))
		throw new Mistake('layout_invalid', { problem: 'not_local', column: id }, 2);
	context.wrote = true;
	return id;
}

const HEAD = ['bentuk', 'nama', 'judul', 'variabel', 'bila', 'periode', 'catatan', 'lembar', 'pengirim'];

/** Layouts as a table that `--tambah` reads: a row for each column. */
function layoutCsv(layouts: readonly Layout[]): string {
	const field = (text: string): string => {
		// Roles begin with @, which a spreadsheet must not take for a formula; they are read back with the apostrophe.
		const safe = safeText(text);
		return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
	};
	const rows = layouts.flatMap((layout) =>
		layout.columns.map(({ heading, targets, when, period }) => [
			layout.id,
			layout.title,
			heading,
			targets.join(' '),
			when ? `${when.name}=${[when.value, ...(when.names ?? [])].join('|')}` : '',
			period ?? '',
			'',
			(layout.titles ?? []).join(' '),
			layout.sender ?? '',
		]),
	);
	return `${[HEAD, ...rows].map((row) => row.map(field).join(',')).join('\n')}\n`;
}

const page = (rest: Pick<Page, 'title' | 'lines' | 'tables' | 'rows'>): Page => ({
	command: 'katalog',
	workspace: null,
	period: null,
	notes: [],
	...rest,
});

function listPage(context: Context, layouts: readonly Layout[], local: ReadonlySet<Layout>, lines: string[]): Page {
	const { heads, ...say } = context.words.learn;
	const origin = (layout: Layout): string => (local.has(layout) ? say.local : say.shipped);
	return page({
		title: say.layouts,
		lines,
		tables: [
			{
				columns: [
					{ label: heads.layout, wrap: 18, breaks: true },
					{ label: heads.title, wrap: 24 },
					{ label: heads.origin, wrap: 10 },
					{ label: heads.columns, align: 'right' },
				],
				rows: layouts.map((layout) => ({
					cells: [
						{ text: layout.id },
						{ text: context.words.layoutTitle(layout.id, layout.title) },
						{ text: origin(layout) },
						{ text: context.words.number(layout.columns.length, 0), value: layout.columns.length },
					],
				})),
			},
		],
		rows: layouts.map((layout) => ({
			layout: layout.id,
			title: context.words.layoutTitle(layout.id, layout.title),
			local: local.has(layout),
			level: layout.level,
			rank: layout.rank,
			columns: layout.columns.length,
		})),
	});
}

/** What a column is read as, in words; variables by their codes, as commands take them. */
function readAs(targets: readonly string[], { roles, shippedRoles }: Context['words']['learn']): string {
	const inWords = (target: string): string => roles[target] ?? shippedRoles[target] ?? target;
	const [kind, ...parts] = targets;
	if (kind === '@hitung' && parts.length > 0) return `${inWords(kind)}: ${parts.map(inWords).join(', ')}`;
	if (kind === '@pribadi' && parts.length > 0) return `${parts.map(inWords).join(', ')} (${inWords(kind)})`;
	return targets.map(inWords).join(', ');
}

function columnsPage(context: Context, layout: Layout, lines: string[]): Page {
	const say = context.words.learn;
	const { heads } = say;
	const answered = (when: LayoutColumn['when']): string =>
		when ? ` (${say.when(`${when.name}=${[when.value, ...(when.names ?? [])].join(' / ')}`)})` : '';
	return page({
		title: say.columnsOf(layout.id),
		lines: [context.words.layoutTitle(layout.id, layout.title), ...lines],
		tables: [
			{
				columns: [
					{ label: heads.heading, wrap: 30 },
					{ label: heads.target, wrap: 30 },
				],
				rows: layout.columns.map(({ heading, targets, when }) => ({
					cells: [
						{ text: isPassedHeading(heading) ? say.notKeptHeading : heading },
						{ text: `${readAs(targets, say)}${answered(when)}` },
					],
				})),
			},
		],
		rows: layout.columns.map(({ heading, targets, when, period }) => ({
			layout: layout.id,
			heading,
			targets,
			when: when ? `${when.name}=${when.value}` : null,
			period,
		})),
	});
}

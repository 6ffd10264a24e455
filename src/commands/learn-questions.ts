import type { Sheet } from '../intake/grid.ts';
import type { HeadingRows, LearnColumn } from '../intake/learn.ts';
import type { Variable } from '../model/catalogue.ts';
import type { Choice } from '../terminal.ts';
import type { Context } from './context.ts';

type Variables = ReadonlyMap<string, Variable>;
const SEARCH = 'cari';
const UNREAD = '@abaikan';

/** `4` or `4-5`. */
export function headingRows(text: string): HeadingRows | null {
	const found = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(text);
	if (!found) return null;
	const row = Number(found[1]);
	const rows = found[2] ? Number(found[2]) - row + 1 : 1;
	return row >= 1 && rows >= 1 && rows <= 3 ? { row, rows } : null;
}

/** Shows where the headings seem to be and lets a person move them. */
export async function askHeading(context: Context, sheet: Sheet, guess: HeadingRows | null): Promise<HeadingRows> {
	const { shown } = await import('../intake/values.ts');
	const say = context.words.learn;
	const rowsOf = ({ row, rows }: HeadingRows): string => (rows === 1 ? String(row) : `${row}-${row + rows - 1}`);
	for (let at = guess; ; ) {
		if (at) {
			const { row, rows } = at;
			context.say(say.headingAt(rowsOf(at)));
			for (const { number, cells } of sheet.rows)
				if (number >= row && number < row + rows)
					await context.sayFitted(
						`  ${cells
							.map((cell) => shown(cell))
							.filter(Boolean)
							.join(' | ')}`,
					);
			if (await context.ask(say.headingRight, true)) return at;
		}
		const text = await context.input(say.headingRows, at ? rowsOf(at) : '', (said) =>
			headingRows(said) ? null : say.headingAgain,
		);
		at = headingRows(text);
	}
}

/** Asks column by column what it holds; the answer is by folded heading, first that of `before`. */
export async function askColumns(
	context: Context,
	columns: readonly LearnColumn[],
	variables: Variables,
	before: ReadonlyMap<string, string> = new Map(),
): Promise<Map<string, string>> {
	const say = context.words.learn;
	const { likelyTargets } = await import('../intake/learn-variables.ts');
	const likely = likelyTargets(columns, variables);
	const targets = new Map<string, string>();
	for (const column of columns) {
		await context.sayFitted(
			say.column(column.letters, column.title, column.personal ? say.personal : column.samples.join(', ')),
		);
		if (column.parts.length > 0) await context.sayFitted(`  ${say.addsUp(column.parts.join(' + '))}`);
		const { heading, personal } = column;
		const first = before.get(heading) ?? likely.get(column.letters)!;
		targets.set(heading, personal ? UNREAD : await askColumn(context, column, variables, first));
	}
	return targets;
}

async function askColumn(context: Context, column: LearnColumn, variables: Variables, first: string): Promise<string> {
	const { nearVariables } = await import('../intake/learn-variables.ts');
	const say = context.words.learn;
	const label = (code: string): string => {
		const variable = variables.get(code);
		return variable ? `${code} - ${context.words.name(variable)}` : (say.roles[code] ?? code);
	};
	const near = nearVariables(column.title, variables);
	const values = [...new Set([first, ...near.variables.map(({ code }) => code), SEARCH, ...Object.keys(say.roles)])];
	const choices = values.map((value): Choice => ({ value, label: value === SEARCH ? say.search : label(value) }));
	const chosen = await context.select(say.whatIsIt(column.letters), choices, first);
	return chosen === SEARCH ? search(context, variables) : chosen;
}

/** Finds a variable by a word in its code, label or definition, or leaves the column unread. */
async function search(context: Context, variables: Variables): Promise<string> {
	const { findVariables, variableCalled } = await import('../intake/learn-variables.ts');
	const say = context.words.learn;
	for (;;) {
		const word = await context.input(say.searchWord, '', (text) =>
			findVariables(text, variables).length > 0 ? null : text.trim() ? say.searchNone : say.searchEmpty,
		);
		const found = findVariables(word, variables);
		const choices: Choice[] = [
			{ value: SEARCH, label: say.again },
			...found.map(({ code, ...one }) => ({
				value: code,
				label: `${code} - ${context.words.name(one)}`,
			})),
			{ value: UNREAD, label: say.roles[UNREAD]! },
		];
		const chosen = await context.select(
			say.searchWhich,
			choices,
			variableCalled(word, variables)?.code ?? found[0]!.code,
		);
		if (chosen !== SEARCH) return chosen;
	}
}

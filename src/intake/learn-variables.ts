import type { Variable } from '../model/catalogue.ts';
import { OF_ONE_SEX } from './added-columns.ts';
import { foldHeading } from './heading.ts';
import { isScaled } from './heading-guards.ts';
import type { LearnColumn } from './learn.ts';

/** The variable whose code or label a heading is, word for word; null when there is none. */
export function variableCalled(title: string, variables: ReadonlyMap<string, Variable>): Variable | null {
	const asked = foldHeading(title);
	const names = ({ code, labelId, labelEn }: Variable): string[] => [code, labelId, labelEn].map(foldHeading);
	return [...variables.values()].find((one) => !one.computed && names(one).includes(asked)) ?? null;
}

/** Variables that a word fits, best first: by code, label, then definition; none for a blank. */
export function findVariables(word: string, variables: ReadonlyMap<string, Variable>, count = 12): Variable[] {
	const asked = foldHeading(word).split(' ').filter(Boolean);
	const score = (variable: Variable): number => {
		const name = foldHeading(`${variable.code} ${variable.labelId} ${variable.labelEn}`);
		const all = `${name} ${foldHeading(variable.definition)}`;
		if (variable.computed || asked.length === 0 || !asked.every((part) => all.includes(part))) return 0;
		return variable.code === word.trim() ? 3 : asked.every((part) => name.includes(part)) ? 2 : 1;
	};
	return [...variables.values()]
		.map((variable) => ({ variable, fit: score(variable) }))
		.filter(({ fit }) => fit > 0)
		.sort((a, b) => b.fit - a.fit)
		.slice(0, count)
		.map(({ variable }) => variable);
}

/** Variables that share words with a heading, likeliest first, and whether the first of them leads. */
export interface NearVariables {
	readonly variables: readonly Variable[];
	/** The one to propose: it shares more than any other, and half of what the heading says; null when none does. */
	readonly best: Variable | null;
}

/** Words of headings that say nothing of what is counted. */
const SILENT = new Set(
	(
		'jumlah jml jmlh jlh jum total tot abs absolut angka nilai data di ke dan yang atau dari per sd ini lalu bulan bln tahun thn ' +
		'januari februari maret april mei juni juli agustus september oktober november desember semester triwulan desa ' +
		'laki perempuan l p lk pr'
	).split(' '),
);
/** Up to now, of which the letters are no `(S)` and `(D)`. */
const UP_TO = /\bs d (?=bulan|bln|akhir|tahun|hari|sekarang|ini|dengan)/g;
const wordsOf = (text: string): string[] =>
	foldHeading(text)
		.replaceAll('-', ' ')
		.replace(UP_TO, '')
		.replace(/\bbumil\b/g, 'ibu hamil')
		.replace(/\bkk\b/g, 'keluarga')
		.split(' ');

/**
 * Variables whose code or labels share the most words, and letters as in `(S)`, with a heading, and of these the ones that
 * say the least beside; a proposal for a person. A share is proposed for no count.
 */
export function nearVariables(title: string, variables: ReadonlyMap<string, Variable>, count = 4): NearVariables {
	const said = [...new Set(wordsOf(title).filter((word) => /^[a-z0-9]+$/.test(word) && !SILENT.has(word)))];
	const near = [...variables.values()]
		.filter((variable) => !variable.computed)
		.map((variable) => {
			const name = foldHeading(`${variable.code} ${variable.labelId} ${variable.labelEn}`);
			const own = new Set(wordsOf(`${variable.code} ${variable.labelId}`));
			const tokens = new Set([...own, ...wordsOf(variable.labelEn)]);
			const shares = (word: string): boolean => (word.length < 4 ? tokens.has(word) : name.includes(word));
			const shared = said.filter(shares).length;
			return { variable, shared, beside: [...own].filter((word) => !said.includes(word) && !SILENT.has(word)).length };
		})
		.filter(({ shared }) => shared > 0)
		.sort((a, b) => b.shared - a.shared || a.beside - b.beside);
	const [first, second] = near;
	const all = first?.shared === said.length;
	// One word of several is too little, and the fewest other words lead only where they are nearly all.
	const leads =
		first !== undefined &&
		(first.shared > (second?.shared ?? 0)
			? all || (first.shared > 1 && 2 * first.shared >= said.length)
			: first.beside < second!.beside &&
				(all ? first.shared > 1 || first.beside === 0 : first.shared > 1 && first.beside === 0)) &&
		(!OF_ONE_SEX.test(first.variable.code) || OF_ONE_SEX.test(title));
	return {
		variables: near.slice(0, count).map(({ variable }) => variable),
		best: leads && !isScaled(foldHeading(title), first.variable) ? first.variable : null,
	};
}

/**
 * What each column most likely holds, by its heading: the answer that is offered first. The columns that another adds up are
 * not read where both would be the same variable. Where no variable leads, an answer given in haste leaves a column unread.
 */
export function likelyTargets(
	columns: readonly LearnColumn[],
	variables: ReadonlyMap<string, Variable>,
): Map<string, string> {
	const best = ({ title, proposal }: LearnColumn): string | null =>
		proposal ?? (variableCalled(title, variables) ?? nearVariables(title, variables).best)?.code ?? null;
	const likely = new Map(columns.map((column) => [column.letters, best(column)]));
	for (const { letters, parts } of columns) {
		const [first] = parts.map((part) => likely.get(part)!);
		const same = parts.length > 0 && parts.every((part) => likely.get(part) === first);
		if (same && likely.get(letters) === null) likely.set(letters, first!);
	}
	for (const { letters, parts } of columns) {
		const own = likely.get(letters);
		if (own && !own.startsWith('@') && parts.some((part) => likely.get(part) === own))
			for (const part of parts) if (likely.get(part) === own) likely.set(part, '@abaikan');
	}
	return new Map(columns.map(({ letters }) => [letters, likely.get(letters) ?? '@abaikan']));
}

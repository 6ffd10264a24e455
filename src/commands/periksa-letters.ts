import { join } from 'node:path';
import { completeness } from '../analysis/completeness.ts';
import type { Facts } from '../analysis/facts.ts';
import { officeLetters, officeOf, villageLetters } from '../analysis/letters.ts';
import type { Variable } from '../model/catalogue.ts';
import type { Doubt } from '../model/doubt.ts';
import { Mistake } from '../model/fault.ts';
import type { Letter, LetterHead } from '../model/finding.ts';
import { senderOf } from '../model/form.ts';
import type { Period } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import type { Context } from './context.ts';

/** What the letters are about: the facts, the doubts in the period, and the village that alone is written to. */
export interface LetterOrder {
	readonly facts: Facts;
	readonly doubts: readonly Doubt[];
	readonly period: Period;
	readonly today: number | null;
	readonly only: Village | null;
	/** `desa` (as when left out) or `kantor`. */
	readonly to: string | undefined;
	/** Folder for text files, or one `.xlsx` file. */
	readonly target: string;
}

/** `dasbor periksa --surat`: writes the letters and lists them. */
export async function writeLetters(context: Context, order: LetterOrder): Promise<void> {
	const { kecamatan, villages } = await context.workspace();
	const { variables } = await context.catalogue();
	const choices = ['desa', 'kantor'];
	const to = order.to ?? 'desa';
	if (!choices.includes(to)) throw new Mistake('bad_choice', { given: to, option: '--kepada', choices }, 2);
	const asked = order.only ? [order.only] : villages;
	const cells = completeness(order.facts, asked, order.period, order.today);
	const letters =
		to === 'desa'
			? villageLetters(asked, cells, order.doubts, order.today)
			: officeLetters(variables, cells, order.doubts, order.today, await officesOf(context));
	const head: LetterHead = { kecamatan, period: order.period, date: context.date, villages: asked, variables };
	const files = letters.length === 0 ? [] : await write(context, order.target, letters, head);
	await list(context, letters, files, head);
}

/**
 * Office to be written to about a variable: the sender that answers for it, else the office of its service; null for what
 * the kecamatan itself or its villages keep.
 */
async function officesOf(context: Context): Promise<(variable: Variable) => string | null> {
	const { loadSenders } = await import('../catalogue/senders.ts');
	const { variables, addressees } = await context.catalogue();
	const senders = loadSenders(context.templates, variables);
	return (variable) => {
		const sender = senderOf(variable, senders);
		if (sender.key === 'desa' || /^(OpenDK|Kecamatan)/.test(variable.dataSource)) return null;
		if (sender !== senders.at(-1)) return sender.name;
		return addressees.find(({ sector }) => sector === variable.sector)?.office ?? officeOf(variable);
	};
}

/** Writes all letters and gives the file of each. */
async function write(
	context: Context,
	target: string,
	letters: readonly Letter[],
	head: LetterHead,
): Promise<string[]> {
	if (/\.xlsx$/i.test(target)) {
		const { letterWorkbook } = await import('../report/xlsx/letter-book.ts');
		await context.writeOutput(target, () => letterWorkbook(letters, head, context.words));
		return letters.map(() => target);
	}
	const { letterText } = await import('../report/letter-text.ts');
	const { makeFolder } = await import('../report/output-file.ts');
	makeFolder(context.path(target));
	const files: string[] = [];
	for (const letter of letters) {
		const name = (letter.village ? `${letter.village.code} ${letter.village.name}` : letter.office!)
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '');
		const file = join(target, `surat-${name}.txt`);
		await context.writeOutput(file, async () => letterText(letter, head, context.words));
		files.push(file);
	}
	return files;
}

async function list(
	context: Context,
	letters: readonly Letter[],
	files: readonly string[],
	head: LetterHead,
): Promise<void> {
	const { words } = context;
	const { listing } = words.letters;
	await context.show({
		command: 'periksa',
		workspace: { code: head.kecamatan.code, name: head.kecamatan.name },
		period: head.period.label,
		title: listing.title(words.period(head.period.label)),
		tables: [
			{
				columns: [
					{ label: listing.to, wrap: 20 },
					{ label: listing.doubts, align: 'right', wrap: 9 },
					{ label: listing.owed, align: 'right', wrap: 8 },
					{ label: listing.file, wrap: 24, breaks: true },
				],
				rows: letters.map(({ village, office, doubts, owed }, at) => ({
					cells: [
						{ text: village?.name ?? office ?? '' },
						{ text: words.number(doubts.length, 0), value: doubts.length },
						{ text: words.number(owed.length, 0), value: owed.length },
						{ text: files[at]! },
					],
				})),
				notes: letters.length === 0 ? [listing.none] : [],
			},
		],
		notes: [],
		rows: letters.map(({ village, office, doubts, owed }, at) => ({
			kind: 'letter',
			village: village?.code ?? null,
			variable: null,
			period: head.period.label,
			value: null,
			reason: null,
			source: office,
			name: village?.name ?? office,
			doubts: doubts.length,
			owed: owed.length,
			file: files[at]!,
		})),
	});
}

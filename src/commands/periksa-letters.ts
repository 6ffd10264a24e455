import { join } from 'node:path';
import { type Letters, lettersAbout, type Unwritten } from '../analysis/letters.ts';
import { loadSenders } from '../catalogue/senders.ts';
import type { Sector } from '../model/catalogue.ts';
import type { CompletenessCell, Letter, LetterHead } from '../model/completeness.ts';
import { type Doubt, figuresIn } from '../model/doubt.ts';
import { Mistake } from '../model/fault.ts';
import type { Period } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import type { Context } from './context.ts';
import { sourceNames } from './source-names.ts';

/** What the letters are about: what was found in the period, for these villages and this service. */
export interface LetterOrder {
	readonly period: Period;
	readonly villages: readonly Village[];
	readonly cells: readonly CompletenessCell[];
	readonly doubts: readonly Doubt[];
	readonly today: number | null;
	/** The one service asked for; null for all. */
	readonly sector: Sector | null;
	/** ISO date by which an answer is asked for. */
	readonly deadline: string | null;
	/** `desa` (as when left out), `kantor` or `semua`. */
	readonly to: string | undefined;
	/** Folder for text files, or one `.xlsx` file. */
	readonly target: string;
}

const ADDRESSEES: Readonly<Record<string, (letters: Letters) => readonly Letter[]>> = {
	desa: ({ villages }) => villages,
	kantor: ({ offices }) => offices,
	semua: ({ villages, offices }) => [...villages, ...offices],
};

/** `dasbor periksa --surat`: writes the letters and lists them. */
export async function writeLetters(context: Context, order: LetterOrder): Promise<void> {
	const { kecamatan, villages } = await context.workspace();
	const { variables } = await context.catalogue();
	const to = order.to ?? 'desa';
	const chosen = ADDRESSEES[to];
	if (!chosen) throw new Mistake('bad_choice', { given: to, option: '--kepada', choices: Object.keys(ADDRESSEES) }, 2);
	const all = lettersAbout({ ...order, variables, senders: loadSenders(context.templates, variables) });
	const letters = chosen(all);
	const head: LetterHead = {
		kecamatan,
		period: order.period,
		date: context.date,
		deadline: order.deadline,
		sector: order.sector,
		villages,
		asked: order.villages,
		variables,
		sourceOf: await sourceNames(context),
	};
	const files = letters.length === 0 ? [] : await write(context, order.target, letters, head);
	const others = all.villages.length + all.offices.length - letters.length;
	await list(context, letters, files, head, notesOn(context, others, to, all.unwritten));
}

/** What the letters do not do: others that could be written, and what nobody is written to about. */
function notesOn({ words }: Context, others: number, to: string, unwritten: readonly Unwritten[]): string[] {
	const { listing } = words.letters;
	const number = (n: number): string => words.number(n, 0);
	// What nobody else answers for, and what villages sent about the whole kecamatan, is the kecamatan's own.
	const published = ({ sender }: Unwritten): boolean => sender.letters === 'tidak' && sender.sources.length > 0;
	return [
		...(others > 0 ? [listing.others(number(others), to === 'desa' ? 'kantor' : 'desa')] : []),
		...unwritten.map((one) =>
			published(one)
				? listing.published(words.office(one.sender), number(one.doubts))
				: listing.own(words.office(one.sender), number(one.doubts), number(one.owed)),
		),
	];
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
		const name = (letter.village ? `${letter.village.code} ${letter.village.name}` : letter.office!.key)
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
	notes: readonly string[],
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
						{ text: village?.name ?? (office ? words.office(office) : '') },
						{ text: words.number(figuresIn(doubts), 0), value: figuresIn(doubts) },
						{ text: words.number(owed.length, 0), value: owed.length },
						{ text: files[at]! },
					],
				})),
				notes: letters.length === 0 ? [listing.none] : [],
			},
		],
		notes,
		rows: letters.map(({ village, office, doubts, owed }, at) => ({
			kind: 'letter',
			village: village?.code ?? null,
			variable: null,
			period: head.period.label,
			value: null,
			reason: null,
			source: office ? words.office(office) : null,
			name: village?.name ?? (office ? words.office(office) : null),
			doubts: figuresIn(doubts),
			owed: owed.length,
			file: files[at]!,
		})),
	});
}

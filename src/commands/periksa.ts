import { completeness } from '../analysis/completeness.ts';
import { Doubts } from '../analysis/doubts.ts';
import { doubtedFigures } from '../model/doubt.ts';
import { monthOf } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import { BudgetHeld } from './budget-held.ts';
import { type Define, withExample } from './command.ts';
import type { Context } from './context.ts';
import { writeLetters } from './periksa-letters.ts';
import { type MarkOptions, markValue } from './periksa-mark.ts';
import { CheckPages, carriedBy, cellKey } from './periksa-page.ts';
import { walkDoubts } from './periksa-walk.ts';

interface Options extends Omit<MarkOptions, 'tandai'> {
	readonly tandai?: string | true;
	readonly layanan?: string;
	readonly lengkap?: boolean;
	readonly ragu?: boolean;
	readonly semua?: boolean;
	readonly surat?: string;
	readonly kepada?: string;
	readonly tenggat?: string;
}

/** `dasbor periksa`: what is missing, what is doubtful, and a person's word on a doubtful value. */
export const define: Define = (command, start, texts) => {
	const { options, help } = texts;
	command
		.option('--periode <P>', help.periode)
		.option('--desa <KODE|NAMA>', help.desa)
		.option('--layanan <LAYANAN>', help.layanan)
		.option('--lengkap', options.lengkap)
		.option('--ragu', options.ragu)
		.option('--semua', options.semua)
		.option('--surat <FOLDER|FILE.xlsx>', options.surat)
		.option('--kepada <KEPADA>', options.kepada)
		.option('--tenggat <TANGGAL>', options.tenggat)
		.option('--tandai [VARIABEL]', options.tandai)
		.option('--sebagai <KEADAAN>', options.sebagai)
		.option('--alasan <ALASAN>', options.alasan)
		.option('--sumber <SUMBER>', options.sumber)
		.action(async (own: Options, self) => {
			const context = await start(self.optsWithGlobals());
			if (own.tandai === true) await askAboutDoubts(context, own);
			else if (own.tandai !== undefined) await markValue(context, { ...own, tandai: own.tandai });
			else if (own.surat !== undefined) await sendLetters(context, own, own.surat);
			else await showChecks(context, own);
		});
	withExample(
		command,
		texts,
		'dasbor periksa --periode 2024 --tanggal 2025-01-15\n  dasbor periksa --tandai penduduk --desa Mekarjaya --periode 2024-S1 --sebagai benar --alasan "dicek ke desa"',
	);
};

/** The village and the variables that --desa and --layanan narrow the checks to. */
async function scopeOf(
	context: Context,
	own: Options,
): Promise<{ only: Village | null; wanted: (variable: string, village: string | null) => boolean }> {
	const sector = context.sector(own.layanan);
	const only = own.desa === undefined ? null : await context.village(own.desa);
	const { variables } = await context.catalogue();
	return {
		only,
		wanted: (variable, village) =>
			(only === null || village === only.code) && (sector === undefined || variables.get(variable)?.sector === sector),
	};
}

async function askAboutDoubts(context: Context, own: Options): Promise<void> {
	const { kecamatan, villages } = await context.workspace();
	const { wanted } = await scopeOf(context, own);
	const period = context.period(own.periode);
	const find = async () => doubtedFigures(new Doubts(await context.facts(), villages).list(period, wanted));
	const pages = await CheckPages.of(context);
	const { marked, corrected } = await walkDoubts(context, find, pages);
	const left = (await find()).length;
	const { mark, periksa } = context.words.checks;
	const said = mark.walked(context.words.number(marked, 0), context.words.number(corrected, 0));
	await context.show({
		command: 'periksa',
		workspace: { code: kecamatan.code, name: kecamatan.name },
		period: period?.label ?? null,
		lines: [
			...(marked + corrected > 0 || left > 0 ? [said] : []),
			left === 0 ? periksa.noDoubts : mark.left(context.words.number(left, 0)),
		],
		tables: [],
		notes: marked > 0 ? [mark.holds] : [],
		rows: [],
	});
}

async function sendLetters(context: Context, own: Options, target: string): Promise<void> {
	const { villages } = await context.workspace();
	const { only, wanted } = await scopeOf(context, own);
	const sector = context.sector(own.layanan) ?? null;
	const facts = await context.facts();
	const period = await context.periodOrNewest(own.periode, facts);
	const today = context.date === null ? null : monthOf(context.date);
	const asked = only ? [only] : villages;
	const due = completeness(facts, asked, period, today).filter((cell) => sector === null || cell.sector === sector);
	const budget = await BudgetHeld.of(context, period);
	const cells = budget.withoutHeld(due);
	const doubts = new Doubts(facts, villages).list(period, wanted);
	const deadline = context.day(own.tenggat);
	await writeLetters(context, {
		period,
		villages: asked,
		cells,
		doubts,
		today,
		sector,
		deadline,
		to: own.kepada,
		target,
	});
}

async function showChecks(context: Context, own: Options): Promise<void> {
	const { kecamatan, villages } = await context.workspace();
	const { only, wanted } = await scopeOf(context, own);
	const { variables } = await context.catalogue();
	const facts = await context.facts();
	const both = own.lengkap === own.ragu;
	const asked = context.period(own.periode);
	const period = own.ragu && !both ? asked : await context.periodOrNewest(own.periode, facts);
	const today = context.date === null ? null : monthOf(context.date);
	const found = new Doubts(facts, villages).list(asked, wanted);
	const cells =
		period === null || (own.ragu && !both)
			? []
			: completeness(facts, only ? [only] : villages, period, today).filter(
					({ sector }) => own.layanan === undefined || sector === own.layanan,
				);
	const shown = own.lengkap && !both ? [] : found;
	const pages = await CheckPages.of(context);
	const carried = period ? carriedBy(found, period, variables) : new Map<string, number>();
	// A workbook holds everything: nobody asks it for more.
	const isBook = /\.xlsx$/i.test(context.options.output ?? '');
	const whole = own.semua === true || isBook;
	const ofBudget = cells.some(({ sector }) => sector === 'belanja_desa');
	const unmapped = period && ofBudget ? (await BudgetHeld.of(context, period)).notes() : [];
	const { periksa } = context.words.checks;
	const number = (n: number): string => context.words.number(n, 0);
	const figures = doubtedFigures(shown).length;
	// Programs get a row for each reason, so that rules can be told apart: the figures are counted beside.
	const perReason = context.format !== 'tabel' || isBook;
	const counted =
		perReason && figures < shown.length ? [periksa.rowsOfFigures(number(shown.length), number(figures))] : [];
	await context.show({
		command: 'periksa',
		workspace: { code: kecamatan.code, name: kecamatan.name },
		period: period?.label ?? null,
		tables: [
			...(period && cells.length ? [pages.grid(cells, period, carried), pages.owed(cells, today, whole)] : []),
			...(own.lengkap && !both ? [] : [pages.doubts(shown, asked, whole, isBook)]),
		],
		notes: [...unmapped, ...(shown.length ? [...counted, periksa.stays] : [])],
		rows: [
			...cells.map((cell) => pages.completenessRow(cell, period!, carried.get(cellKey(cell)) ?? 0)),
			...shown.map((doubt) => pages.doubtRow(doubt)),
		],
		...(shown.length ? { next: periksa.next } : {}),
	});
}

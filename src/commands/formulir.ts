import { dueVariables } from '../analysis/completeness.ts';
import type { Catalogue, Sector, Variable } from '../model/catalogue.ts';
import { Mistake } from '../model/fault.ts';
import {
	type Form,
	fieldPeriod,
	formOfVillage,
	formSenderOf,
	isOfKecamatan,
	isOwedBy,
	type Sender,
	senderKeyed,
} from '../model/form.ts';
import type { Period } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import { type Define, withExample } from './command.ts';
import type { Context } from './context.ts';

interface Options {
	readonly periode?: string;
	readonly layanan?: string;
	readonly untuk?: string;
	readonly desa?: string;
	readonly perDesa?: boolean;
	readonly semua?: boolean;
}

/** `dasbor formulir`: what a form asks for; with `-o FILE.xlsx` or a folder the workbooks to be filled in. */
export const define: Define = (command, start, texts) => {
	const { options, help } = texts;
	command
		.option('--periode <P>', help.periode)
		.option('--untuk <PENGIRIM>', options.untuk)
		.option('--layanan <NAMA>', help.layanan)
		.option('--desa <KODE|NAMA>', options.desaFormulir)
		.option('--per-desa', options.perDesa)
		.option('--semua', options.semuaPengirim)
		.action(async (codes: string[], own: Options, self) => {
			const context = await start(self.optsWithGlobals());
			const period = context.period(own.periode);
			if (!period) throw new Mistake('period_not_given', {}, 2);
			const forms = await plannedForms(context, codes, own, period);
			const { output } = context.options;
			if (output !== undefined && !/\.(csv|json|txt)$/i.test(output)) await writeForms(context, forms, own, output);
			else await showForms(context, forms, period);
		});
	withExample(command, texts, 'dasbor formulir --periode 2024-10 --untuk puskesmas -o formulir-puskesmas.xlsx');
};

/** One form for each sender of the variables asked for. */
async function plannedForms(context: Context, codes: readonly string[], own: Options, period: Period): Promise<Form[]> {
	const { kecamatan, villages } = await context.workspace();
	const { loadSenders } = await import('../catalogue/senders.ts');
	const catalogue = await context.catalogue();
	const senders = loadSenders(context.templates, catalogue.variables);
	const toVillages = context.options.output !== undefined && codes.length === 0 && !own.semua;
	const to = own.untuk ?? (toVillages && (own.desa !== undefined || own.perDesa) ? 'desa' : undefined);
	const chosen = to === undefined ? null : senderNamed(to, senders);
	const village = own.desa === undefined ? null : await context.village(own.desa);
	const asked = village ? [village] : villages;
	const bySender = new Map<Sender, Variable[]>();
	for (const variable of await wanted(codes, context.sector(own.layanan), period, catalogue)) {
		const sender = chosen && codes.length > 0 ? chosen : formSenderOf(variable, senders);
		if (chosen && sender !== chosen) continue;
		if ((village || own.perDesa) && isOfKecamatan(variable)) continue;
		if (!asked.some(({ code }) => isOwedBy(code, variable))) continue;
		bySender.set(sender, [...(bySender.get(sender) ?? []), variable]);
	}
	return senders
		.filter((sender) => bySender.has(sender))
		.map((sender) => ({
			kecamatan,
			period,
			sender,
			villages: asked,
			village,
			fields: bySender.get(sender)!.map((variable) => ({ variable, period: fieldPeriod(variable, period) })),
		}));
}

function senderNamed(given: string, senders: readonly Sender[]): Sender {
	const asked = senders.filter((sender) => sender.letters !== 'tidak' || sender === senders.at(-1));
	const found = senderKeyed(given.toLowerCase(), asked);
	if (!found) throw new Mistake('unknown_sender', { given, choices: asked.map(({ key }) => key) }, 2);
	return found;
}

/** The variables named, or those due in the period; of one service where that is asked. */
async function wanted(
	codes: readonly string[],
	sector: Sector | undefined,
	period: Period,
	catalogue: Catalogue,
): Promise<Variable[]> {
	const used = new Set<string>();
	for (const indicator of catalogue.indicators.values())
		if (sector === undefined || indicator.sector === sector)
			for (const code of [indicator.numerator, indicator.denominator]) if (code) used.add(code);
	if (codes.length === 0) return dueVariables(catalogue, period).filter(({ code }) => used.has(code));
	const { nearest } = await import('../intake/names.ts');
	const imported = [...catalogue.variables.values()].filter((variable) => !variable.computed);
	return [...new Set(codes.map((code) => code.toLowerCase()))].map((given) => {
		const found = imported.find(({ code }) => code === given);
		if (!found) {
			const near = nearest(
				given,
				imported.map(({ code }) => code),
			);
			throw new Mistake('unknown_variable', { given, near }, 2);
		}
		return found;
	});
}

/** Writes one workbook, of all senders with --semua, or one for each sender or village into a folder. */
async function writeForms(context: Context, forms: readonly Form[], own: Options, output: string): Promise<void> {
	if (forms.length === 0) throw new Mistake('nothing_due');
	if (forms.length > 1 && !own.semua)
		throw new Mistake('sender_not_given', { choices: forms.map(({ sender }) => sender.key) }, 2);
	const { formWorkbook } = await import('../report/xlsx/form-book.ts');
	const each = forms.flatMap((form) =>
		own.perDesa ? form.villages.flatMap((village) => formOfVillage(form, village) ?? []) : [form],
	);
	if (/\.xlsx$/i.test(output)) {
		if (own.perDesa && each.length > 1) throw new Mistake('folder_needed', { files: each.length }, 2);
		await context.writeOutput(output, () => formWorkbook(each, context.words));
		return;
	}
	const { makeFolder } = await import('../report/output-file.ts');
	makeFolder(context.path(output));
	for (const form of each)
		await context.writeOutput(`${output.replace(/[/\\]+$/, '')}/${fileName(form)}`, () =>
			formWorkbook([form], context.words),
		);
}

const slug = (name: string): string =>
	name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');

function fileName({ sender, period, village }: Form): string {
	const ofVillage = (one: Village): string => `-${one.code.slice(-4)}-${slug(one.name)}`;
	return `formulir-${sender.key}-${period.label.replace('/', '-')}${village ? ofVillage(village) : ''}.xlsx`;
}

async function showForms(context: Context, forms: readonly Form[], period: Period): Promise<void> {
	const { kecamatan } = await context.workspace();
	const { words } = context;
	const { listing, heads } = words.forms;
	const first = forms[0];
	await context.show({
		command: 'formulir',
		workspace: { code: kecamatan.code, name: kecamatan.name },
		period: period.label,
		title: `${listing.title(words.period(period.label))} - Kecamatan ${kecamatan.name}`,
		...(first ? {} : { lines: [listing.nothing] }),
		tables: forms.map(({ sender, fields, villages }) => ({
			title: `${words.office(sender)} (${sender.key}): ${listing.contents(words.number(fields.length, 0), words.number(villages.length, 0))}`,
			columns: [
				{ label: heads.variable },
				{ label: heads.data, wrap: 24 },
				{ label: heads.unit },
				{ label: heads.time },
			],
			rows: fields.map(({ variable, period: own }) => ({
				cells: [
					{ text: variable.code },
					{ text: words.name(variable) },
					{ text: words.measure(variable.measure) },
					{ text: own.label },
				],
			})),
		})),
		notes: [],
		rows: forms.flatMap(({ sender, fields, villages }) =>
			fields.map(({ variable, period: own }) => ({
				sender: sender.key,
				sender_name: words.office(sender),
				variable: variable.code,
				name: words.name(variable),
				measure: variable.measure,
				kind: variable.kind,
				period: own.label,
				villages: villages.filter(({ code }) => isOwedBy(code, variable)).length,
			})),
		),
		next: first ? [listing.writeHint(first.sender.key, period.label)] : [],
	});
}

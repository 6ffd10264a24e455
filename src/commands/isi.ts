import { MADE_FROM } from '../analysis/facts.ts';
import { isTooEarly } from '../intake/future.ts';
import { MONTHS_BETWEEN, type Variable } from '../model/catalogue.ts';
import { Mistake } from '../model/fault.ts';
import { monthLabel, monthOf, monthsIn, type Period } from '../model/period.ts';
import { type Define, withExample } from './command.ts';
import type { Context } from './context.ts';
import { checkedVariables } from './data.ts';
import { reasonFrom } from './reason.ts';
import { correctedBy, keepByHand, typedReader } from './set-value.ts';

interface Options {
	readonly desa: string;
	readonly periode: string;
	readonly alasan?: string;
	readonly sumber?: string;
}

/** `dasbor isi VARIABEL NILAI`: one value by hand, with the checks of a cell and a reason; an import of its own. */
export const define: Define = (command, start, texts) => {
	const { help, options } = texts;
	command
		.requiredOption('--desa <KODE|NAMA>', help.desa)
		.requiredOption('--periode <P>', help.periode)
		.option('--alasan <TEKS>', options.alasan)
		.option('--sumber <SUMBER>', options.sumber)
		.action(async (code: string, given: string, own: Options, self) => {
			const context = await start(self.optsWithGlobals());
			await setValue(context, code, given, own);
		});
	withExample(
		command,
		texts,
		'dasbor isi penduduk 4812 --desa Cikuya --periode 2024 --alasan "ralat lisan Kasi Pemerintahan"',
	);
};

async function setValue(context: Context, code: string, given: string, own: Options): Promise<void> {
	const { kecamatan } = await context.workspace();
	const place = await context.place(own.desa);
	if (place.code === null) await refuseShortName(context, own.desa);
	const village = place.code;
	const variable = await variableOf(context, code);
	const period = fitting(context, context.period(own.periode)!, variable);
	const typed = (await typedReader(context, variable))(given);
	if (!('value' in typed)) throw new Mistake('value_refused', typed, 2);
	const { value } = typed;
	const reason = reasonFrom(own.alasan);
	const setting = { variable, village, period, value, reason };
	const before = await correctedBy(context, setting, own.sumber);

	const { words } = context;
	const { isi } = words.screens;
	const { nameOf } = await context.places();
	const old = before.value === null ? isi.empty : words.plain(before.value.value);
	// The value that is in force already is not written again.
	const inForce = before.value?.value === value ? before.value : null;
	const lines = [
		inForce
			? isi.unchanged(variable.code, place.name, words.period(period.label), old)
			: isi.change(variable.code, place.name, words.period(period.label), old, words.plain(value)),
		...(inForce ? [] : [before.value === null ? isi.ownSource(before.source) : isi.corrects(before.source)]),
	];
	const asks = context.format === 'tabel' && context.asks;
	if (asks) await context.sayFitted(lines.join('\n'));
	const agreed = inForce === null && (!asks || (await context.ask(isi.ask, true)) !== false);
	const account = agreed ? await keepByHand(context, setting, before) : null;
	const said = inForce || account?.repeated ? isi.same : account ? isi.kept : isi.cancelled;
	const importId = inForce?.importId ?? account?.importId ?? null;
	const usual = MONTHS_BETWEEN[variable.periodicity];
	await context.show({
		command: 'isi',
		workspace: { code: kecamatan.code, name: kecamatan.name },
		period: period.label,
		lines: [...(asks ? [] : lines), said(importId ?? 0)],
		tables: [],
		notes: monthsIn(period) > usual ? [isi.coarse(variable.code, isi.periodicities[variable.periodicity])] : [],
		rows: [
			{
				variable: variable.code,
				village,
				name: nameOf(village),
				period: period.label,
				value,
				previous: before.value?.value ?? null,
				source: before.source,
				import_id: importId,
				repeated: inForce !== null || (account?.repeated ?? false),
				reason,
			},
		],
		next: importId !== null ? [`dasbor asal ${variable.code}`] : [],
	});
}

/** The name of the kecamatan where villages have longer ones that begin with it may be short for one of them. Throws `Mistake`. */
async function refuseShortName(context: Context, given: string): Promise<void> {
	const { villages } = await context.workspace();
	const { foldName } = await import('../intake/names.ts');
	const near = villages.filter(({ name }) => foldName(name).startsWith(foldName(given))).map(({ name }) => name);
	if (near.length > 0)
		throw new Mistake(
			'unknown_village',
			{ given, near: [...near, 'kecamatan'], villages: villages.map(({ name }) => name) },
			2,
		);
}

/** The variable to be filled in. Throws `Mistake` for an unknown one and for one that the program computes. */
async function variableOf(context: Context, code: string): Promise<Variable> {
	const [known] = await checkedVariables(context, [code]);
	const variable = (await context.catalogue()).variables.get(known!)!;
	if (variable.computed)
		throw new Mistake('variable_computed', { variable: known!, parts: MADE_FROM[known!] ?? [] }, 2);
	return variable;
}

/** The period, when a figure of this variable can be for it, and can be known already. */
function fitting(context: Context, period: Period, variable: Variable): Period {
	if (period.kind === 'school_year' && variable.sector !== 'pendidikan')
		throw new Mistake('period_unfit', { given: period.label, variable: variable.code }, 2);
	const today = monthOf(context.timeOfWriting);
	if (!isTooEarly(variable, period, today)) return period;
	const detail = { variable: variable.code, today: monthLabel(today), typed: 1 };
	const { message, hint } = context.words.fault({ code: 'period_future', value: period.label, detail });
	throw new Mistake('value_refused', { what: message, advice: hint }, 2);
}

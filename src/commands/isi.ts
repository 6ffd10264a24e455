import { setImmediate } from 'node:timers/promises';
import { MADE_FROM } from '../analysis/facts.ts';
import { MONTHS_BETWEEN, type Variable } from '../model/catalogue.ts';
import type { KeptObservation } from '../model/fact.ts';
import { Mistake } from '../model/fault.ts';
import { monthsIn, type Period } from '../model/period.ts';
import { districtCode } from '../model/place.ts';
import { type Define, withExample } from './command.ts';
import type { Context } from './context.ts';
import { checkedVariables } from './data.ts';
import { reasonFrom } from './reason.ts';

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
	const { file, kecamatan } = await context.workspace();
	const variable = await variableOf(context, code);
	const village = districtCode(own.desa) === kecamatan.code ? null : (await context.village(own.desa)).code;
	const period = fitting(context.period(own.periode)!, variable);
	const value = await numberOf(context, given, variable);
	const reason = reasonFrom(own.alasan);
	const before = await correctedValue(context, variable, village, period, own.sumber);
	const { handImport } = await import('../intake/hand.ts');
	const { keepFile } = await import('../workspace/imports.ts');
	const incoming = handImport({ village, variable: variable.code, period, value, reason, ...before.source });

	const { words } = context;
	const { isi } = words.screens;
	const { nameOf } = await context.places();
	const old = before.value === null ? isi.empty : words.plain(before.value.value);
	const lines = [
		before.value?.value === value
			? isi.unchanged(variable.code, nameOf(village), words.period(period.label), old)
			: isi.change(variable.code, nameOf(village), words.period(period.label), old, words.plain(value)),
		before.value === null ? isi.ownSource(before.source.source) : isi.corrects(before.source.source),
	];
	const asks = context.format === 'tabel' && context.asks;
	if (asks) context.say(lines.join('\n'));
	const agreed = !asks || (await context.ask(isi.ask, true)) !== false;
	// An interruption that came while the answer was thought over is heard before anything is written.
	await setImmediate();
	const account = agreed ? keepFile(file, incoming, context.timeOfWriting) : null;
	context.wrote ||= account !== null && !account.repeated;
	const said = account === null ? isi.cancelled : account.repeated ? isi.same : isi.kept;
	const usual = MONTHS_BETWEEN[variable.periodicity];
	await context.show({
		command: 'isi',
		workspace: { code: kecamatan.code, name: kecamatan.name },
		period: period.label,
		lines: [...(asks ? [] : lines), said(account?.importId ?? 0)],
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
				source: before.source.source,
				import_id: account?.importId ?? null,
				repeated: account?.repeated ?? false,
				reason,
			},
		],
		next: account ? [`dasbor asal ${variable.code}`] : [],
	});
}

/** The variable to be filled in. Throws `Mistake` for an unknown one and for one that the program computes. */
async function variableOf(context: Context, code: string): Promise<Variable> {
	const [known] = await checkedVariables(context, [code]);
	const variable = (await context.catalogue()).variables.get(known!)!;
	if (variable.computed)
		throw new Mistake('variable_computed', { variable: known!, parts: MADE_FROM[known!] ?? [] }, 2);
	return variable;
}

/** The period, when a figure of this variable can be for it. */
function fitting(period: Period, variable: Variable): Period {
	if (period.kind === 'school_year' && variable.sector !== 'pendidikan')
		throw new Mistake('period_unfit', { given: period.label, variable: variable.code }, 2);
	return period;
}

/** The number typed, read as a cell of a file is. Throws `Mistake('value_refused')`, also for a blank: missing is not typed. */
async function numberOf(context: Context, given: string, variable: Variable): Promise<number> {
	const { readValue } = await import('../intake/values.ts');
	const read = readValue(given, variable.measure);
	const { limitOf } = await import('../intake/numbers.ts');
	const most = limitOf(variable);
	if (read.kind === 'value' && read.value <= most) return read.value;
	const { isi } = context.words.screens;
	if (read.kind === 'blank') throw new Mistake('value_refused', { what: isi.blank(given), advice: isi.blankAdvice }, 2);
	const { message, hint } = context.words.fault({
		...(read.kind === 'fault' ? { code: read.code, value: read.found } : { code: 'value_range', value: given }),
		detail: { variable: variable.code, most },
	});
	throw new Mistake('value_refused', { what: message, advice: hint }, 2);
}

/**
 * The value in force that is corrected and its source: of several sources the one in use, or the one of --sumber. Without
 * any the value is a source of its own.
 */
async function correctedValue(
	context: Context,
	variable: Variable,
	village: string | null,
	period: Period,
	named: string | undefined,
): Promise<{ value: KeptObservation | null; source: { source: string; rank: number } }> {
	const { file } = await context.workspace();
	const { readChoices, readSources } = await import('../workspace/choices.ts');
	const { readObservations } = await import('../workspace/observations.ts');
	const { BY_HAND, RANK_BY_HAND } = await import('../intake/hand.ts');
	const sources = new Map([...readSources(file.db, variable.code)]);
	if (!sources.has(BY_HAND)) sources.set(BY_HAND, RANK_BY_HAND);
	if (named !== undefined && !sources.has(named))
		throw new Mistake('source_unknown', { given: named, variable: variable.code, sources: [...sources.keys()] }, 2);
	const chosen = readChoices(file.db).get(variable.code)?.source;
	const [value = null] = readObservations(file.db, [variable.code])
		.filter((o) => o.village === village && o.period.label === period.label && (named ?? o.source) === o.source)
		.sort(
			(a, b) => Number(b.source === chosen) - Number(a.source === chosen) || a.rank - b.rank || b.importId - a.importId,
		);
	const source = named ?? value?.source ?? BY_HAND;
	return { value, source: { source, rank: value?.rank ?? sources.get(source)! } };
}

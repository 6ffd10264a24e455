import type { IntakeRequest } from '../intake/request.ts';
import type { Indicator, Variable } from '../model/catalogue.ts';
import { Mistake } from '../model/fault.ts';
import { monthOf } from '../model/period.ts';
import type { Village } from '../model/place.ts';
import type { Context } from './context.ts';
import { findVillage } from './lookup.ts';

/** Options of `dasbor impor`. */
export interface ImportOptions {
	readonly periode?: string;
	readonly desa?: string;
	readonly jenis?: string;
	readonly lembar?: string;
	readonly uji?: boolean;
	readonly cocokkan?: string[];
	readonly lewatiSalah?: boolean;
	readonly isian?: string[];
	readonly pengirim?: string;
	readonly rinci?: boolean;
	readonly perbaikan?: string;
	/** Learn the layout first; with its name where it was given. */
	readonly belajar?: string | true;
	readonly kolom?: string[];
	readonly judul?: string;
}

/** The answers given on the command line, checked. */
export async function requestFrom(context: Context, own: ImportOptions): Promise<IntakeRequest> {
	const { file, kecamatan, villages } = await context.workspace();
	const { surroundingsOf } = await import('../catalogue/areas.ts');
	const { loadLayouts } = await import('../catalogue/layouts.ts');
	const { foldHeading } = await import('../intake/heading.ts');
	const { aliasKey } = await import('../intake/names.ts');
	const { variables, indicators } = await context.catalogue();
	const { loadSenders } = await import('../catalogue/senders.ts');
	const senders = loadSenders(context.templates, variables);
	const { readLayouts } = await import('../workspace/layouts.ts');
	const layouts = [...loadLayouts(context.templates, variables), ...readLayouts(file.db, variables)];
	if (own.jenis !== undefined && !layouts.some((layout) => layout.id === own.jenis))
		throw new Mistake('bad_choice', { given: own.jenis, option: '--jenis', choices: layouts.map((l) => l.id) }, 2);
	const sentBy = foldHeading(own.pengirim ?? '');
	const fitting = layouts.filter(
		({ id, sender }) => sentBy === '' || sender === undefined || sender === sentBy || id === own.jenis,
	);
	const aliases = new Map<string, Village>();
	for (const [name, code] of pairs(own.cocokkan, '--cocokkan')) {
		const village = findVillage(code, villages);
		if (!village) throw new Mistake('unknown_village', { given: code, villages: villages.map((v) => v.code) }, 2);
		aliases.set(aliasKey(name, villages), village);
	}
	return {
		kecamatan,
		...(await rememberedNow(context)),
		surroundings: surroundingsOf(kecamatan.code),
		variables,
		layouts: fitting,
		period: context.period(own.periode),
		today: monthOf(context.timeOfWriting),
		village: own.desa === undefined ? null : await context.village(own.desa),
		layout: own.jenis ?? null,
		sheet: own.lembar ?? null,
		answers: new Map(pairs(own.isian, '--isian')),
		aliases,
		parts: partsOf([...indicators.values()], variables, (variable) => context.words.name(variable)),
		sender: own.pengirim ?? null,
		senderRanks: new Map(senders.map(({ key, rank }) => [key, rank])),
		skipFaulty: own.lewatiSalah === true,
		repair: own.perbaikan !== undefined,
	};
}

/** What the workspace has learned from files and persons so far: an earlier file of the same run may have added to it. */
export async function rememberedNow(
	context: Context,
): Promise<Pick<IntakeRequest, 'villages' | 'rememberedAliases' | 'rememberedAnswers' | 'siskeudesCodes'>> {
	const { db } = (await context.workspace()).file;
	const { readAliases } = await import('../workspace/aliases.ts');
	const { readAnswers } = await import('../workspace/answers.ts');
	const { readSiskeudesCodes, readVillages } = await import('../workspace/places.ts');
	const villages = readVillages(db);
	return {
		villages,
		rememberedAliases: readAliases(db, villages),
		rememberedAnswers: readAnswers(db),
		siskeudesCodes: readSiskeudesCodes(db),
	};
}

/** Words that many names of shares have. */
const COMMON = new Set(['cakupan', 'persen', 'persentase', 'jumlah', 'angka', 'opendk']);
const wordsOf = (name: string): string[] => name.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/**
 * Names of the two counts of a share: by the numerator of an indicator in percent, and by a variable that is a percentage
 * itself where all the words of its name are in that of an indicator.
 */
function partsOf(
	indicators: readonly Indicator[],
	variables: ReadonlyMap<string, Variable>,
	nameOf: (variable: Variable) => string,
): Map<string, string[]> {
	const parts = new Map<string, string[]>();
	const shares = indicators.filter(({ unit, denominator }) => unit === 'persen' && denominator !== null);
	const counts = ({ numerator, denominator }: Indicator): string[] =>
		[numerator, denominator!].map((code) => nameOf(variables.get(code)!));
	for (const share of shares) if (!parts.has(share.numerator)) parts.set(share.numerator, counts(share));
	for (const variable of variables.values()) {
		const words = wordsOf(variable.labelId).filter((word) => !COMMON.has(word));
		if (variable.measure !== 'persen' || words.length === 0 || parts.has(variable.code)) continue;
		const share = shares.find(({ nameId }) => words.every((word) => wordsOf(nameId).includes(word)));
		if (share) parts.set(variable.code, counts(share));
	}
	return parts;
}

/** `NAME=VALUE` options, split at the last equals sign. Throws `Mistake('bad_pair')`. */
export function pairs(given: readonly string[] | undefined, option: string): [string, string][] {
	return (given ?? []).map((text) => {
		const at = text.lastIndexOf('=');
		if (at < 1 || at === text.length - 1) throw new Mistake('bad_pair', { given: text, option }, 2);
		return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
	});
}

import { MONTHS_BETWEEN, type Variable } from './catalogue.ts';
import { monthsIn, type Period, parsePeriod, periodEnding } from './period.ts';
import type { Kecamatan, Village } from './place.ts';

/** An office that fills in forms: whose data it holds, and how far its figures are trusted. */
export interface Sender {
	/** Short name used in commands and sources: `puskesmas`. */
	readonly key: string;
	readonly name: string;
	readonly rank: 1 | 2 | 3 | 4;
	/** Beginnings of the data sources it answers for; none of its own: all that nobody else answers for. */
	readonly sources: readonly string[];
	/** Variables it answers for whatever their source. */
	readonly variables: readonly string[];
}

/** One figure a form asks for: a variable and the period the answer is stored under. */
export interface FormField {
	readonly variable: Variable;
	readonly period: Period;
}

/** A form to be filled in: a table of villages by variables, or a list of variables for one village. */
export interface Form {
	readonly kecamatan: Kecamatan;
	readonly period: Period;
	readonly sender: Sender;
	readonly villages: readonly Village[];
	/** The one village the form is for; null for a table of all of them. */
	readonly village: Village | null;
	readonly fields: readonly FormField[];
}

/** The sender who answers for a variable: by name, by its data source, or the last one of the list. */
export function senderOf(variable: Variable, senders: readonly Sender[]): Sender {
	return (
		senders.find((sender) => sender.variables.includes(variable.code)) ??
		senders.find((sender) => sender.sources.some((source) => variable.dataSource.startsWith(source))) ??
		senders.at(-1)!
	);
}

/** True for a figure of the kecamatan's own office, which no village has. */
export const isOfKecamatan = (variable: Variable): boolean => variable.code.startsWith('kec_');

/**
 * The period that a variable's answer is stored under in a form for `asked`. A variable that comes more rarely takes its
 * own period when that ends with `asked` (a yearly one in a form for December), else `asked`. One that comes more often
 * is a position at the end (its last own period inside `asked`) or, for events, the sum over `asked`.
 */
export function fieldPeriod(variable: Variable, asked: Period): Period {
	const own = MONTHS_BETWEEN[variable.periodicity];
	const length = monthsIn(asked);
	if (own === length || (own < length && variable.kind === 'arus') || (asked.last + 1) % own !== 0) return asked;
	return periodEnding(own, asked.last);
}

/** What the key of a form says. */
export interface FormKey {
	/** Code of the kecamatan, or of the one village the form is for. */
	readonly place: string;
	readonly period: Period;
	/** Key of the sender. */
	readonly sender: string;
}

const KEY = /^DASBOR-FORMULIR\/1 (\d\d\.\d\d\.\d\d(?:\.\d{4})?) (\S+) ([a-z0-9-]+)$/i;

/** The key that stands in a form in several places: `DASBOR-FORMULIR/1 32.04.25 2024-10 puskesmas`. */
export const formKey = (form: Form): string =>
	keyText({ place: form.village?.code ?? form.kecamatan.code, period: form.period, sender: form.sender.key });

/** A key as it is written. */
export const keyText = ({ place, period, sender }: FormKey): string =>
	`DASBOR-FORMULIR/1 ${place} ${period.label} ${sender}`;

/** Reads a key, also behind other words (`Kode formulir : ...`); null when there is none. */
export function parseFormKey(text: string): FormKey | null {
	const at = text.toUpperCase().indexOf('DASBOR-FORMULIR/');
	const match = at < 0 ? null : KEY.exec(text.slice(at).trim());
	const period = match && parsePeriod(match[2]!);
	return period ? { place: match[1]!, period, sender: match[3]!.toLowerCase() } : null;
}

/** Marks of the columns that name villages and of the column that takes the answers of a list. */
export const VILLAGE_CODE_MARK = '@kode_desa';
/** Mark of the column with names of villages. */
export const VILLAGE_NAME_MARK = '@nama_desa';
/** Mark of the column that takes the answers of a list. */
export const ANSWER_MARK = '@isian';

/** Mark of a field in a form: `balita_diukur@2024-10`. */
export const fieldMark = (field: FormField): string => `${field.variable.code}@${field.period.label}`;

/** Reads the mark of a field; null when the text is none. */
export function parseFieldMark(text: string): { readonly code: string; readonly period: Period } | null {
	const match = /^([a-z][a-z0-9_]*)@(\d\S*)$/.exec(text.trim());
	const period = match && parsePeriod(match[2]!);
	return period ? { code: match[1]!, period } : null;
}

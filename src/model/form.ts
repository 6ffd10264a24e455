import { MONTHS_BETWEEN, type Variable } from './catalogue.ts';
import { monthsIn, type Period, parsePeriod, periodEnding } from './period.ts';
import { type Kecamatan, type Village, villageStatus } from './place.ts';

/** An office that fills in forms: whose data it holds, and how far its figures are trusted. */
export interface Sender {
	/** Short name used in commands and sources: `puskesmas`. */
	readonly key: string;
	readonly name: string;
	readonly nameEn: string;
	readonly rank: 1 | 2 | 3 | 4;
	/** Beginnings of the data sources it answers for; none of its own: all that nobody else answers for. */
	readonly sources: readonly string[];
	/** Variables it answers for whatever their source. */
	readonly variables: readonly string[];
	/** Beginnings of the layouts whose figures it sends, whatever the variable. */
	readonly layouts: readonly string[];
	/** `desa`: each village gets a letter of its own; `kantor`: the office gets one; `tidak`: nobody is written to. */
	readonly letters: 'desa' | 'kantor' | 'tidak';
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

/** The sender of that key; null when it is none of the list. */
export const senderKeyed = (key: string, senders: readonly Sender[]): Sender | null =>
	senders.find((sender) => sender.key === key) ?? null;

/** The layout and the sender that make up the name of a source (`umum/puskesmas`): of the layouts known, the longest that fits. */
export function partsOfSource(source: string, layouts: readonly string[]): { layout: string; sender: string | null } {
	let layout = '';
	for (const known of layouts)
		if (known.length > layout.length && (source === known || source.startsWith(`${known}/`))) layout = known;
	if (layout === '' || layout === source) return { layout: source, sender: null };
	return { layout, sender: source.slice(layout.length + 1) };
}

const slug = (name: string): string =>
	name
		.replace(/\(.*/, '')
		.trim()
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-');

/** The sender that the end of a source names, by its key or its name: `puskesmas`, `puskesmas-cicalengka`, `dinas-sosial`. */
function senderNamedIn(source: string, senders: readonly Sender[]): Sender | undefined {
	if (!source.includes('/')) return undefined;
	const given = source.slice(source.lastIndexOf('/') + 1);
	return senders.find(({ key, name }) => [key, slug(name)].some((one) => given === one || given.startsWith(`${one}-`)));
}

/**
 * The sender of a kept value: the one its source names (`formulir/puskesmas`), else the one whose layouts it was read
 * from, else the one who answers for the variable.
 */
export function senderOfValue(variable: Variable, source: string, senders: readonly Sender[]): Sender {
	return (
		senderNamedIn(source, senders) ??
		senders.find(({ layouts }) => layouts.some((layout) => source === layout || source.startsWith(`${layout}/`))) ??
		senderOf(variable, senders)
	);
}

/** The sender whose form asks for a variable: what is published for everybody the kecamatan fills in itself. */
export function formSenderOf(variable: Variable, senders: readonly Sender[]): Sender {
	const sender = senderOf(variable, senders);
	return sender.letters === 'tidak' ? senders.at(-1)! : sender;
}

/** True for a figure of the kecamatan's own office, which no village has. */
export const isOfKecamatan = (variable: Variable): boolean => variable.code.startsWith('kec_');

/** True when a village (by its code) has such a figure: a kelurahan has no budget of its own, no Dana Desa, no village papers. */
export const isOwedBy = (village: string, variable: Pick<Variable, 'desaOnly'>): boolean =>
	!variable.desaOnly || villageStatus(village) === 'desa';

/**
 * The form of one village out of that of several; null when nothing of it can be asked of that village.
 */
export function formOfVillage(form: Form, village: Village): Form | null {
	const fields = form.fields.filter(({ variable }) => isOwedBy(village.code, variable));
	return fields.length > 0 ? { ...form, village, villages: [village], fields } : null;
}

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

import type { DataValidation, Worksheet } from 'exceljs';
import type { Words } from '../../language/words.ts';
import type { Variable } from '../../model/catalogue.ts';
import type { Form, FormField } from '../../model/form.ts';
import type { Extras } from './extras.ts';

/** What the sheets of a form are written from. */
export interface FormPaper {
	readonly form: Form;
	readonly words: Words;
	readonly extras: Extras;
}

/** Status words of IDM and Indeks Desa, as the ministry writes them, from grade 1 to 5. */
const GRADES = ['Sangat Tertinggal', 'Tertinggal', 'Berkembang', 'Maju', 'Mandiri'];
/** More than any village counts; beyond it stands a slip of the hand. */
const MOST_PEOPLE = 1_000_000;
const MOST_RUPIAH = 1_000_000_000_000;

/** Highest answer that makes sense; scores that their definition puts between 0 and 1 end at 1. */
function mostOf({ measure, definition }: Variable): number {
	if (measure === 'rupiah') return MOST_RUPIAH;
	if (measure === 'persen') return 100;
	if (measure === 'skor') return /\b0-1\b|\b(IKS|IKE|IKL)\b/.test(definition) ? 1 : 100;
	return MOST_PEOPLE;
}

/** The rule a spreadsheet holds an answer to, with the message it shows when the cell is chosen. */
export function answerRule({ variable }: FormField, words: Words): DataValidation {
	const { entry, yes, no } = words.forms;
	const said = (prompt: string): Partial<DataValidation> => ({
		allowBlank: true,
		showInputMessage: true,
		// A spreadsheet shows at most 32 characters of a title and 255 of a message.
		promptTitle: words.name(variable).slice(0, 32),
		prompt: prompt.slice(0, 255),
		showErrorMessage: true,
		errorStyle: 'stop',
		errorTitle: entry.wrong.slice(0, 32),
		error: prompt.slice(0, 255),
	});
	if (variable.measure === 'desa' || variable.measure === 'tingkat') {
		const choices = variable.measure === 'desa' ? [yes, no] : GRADES;
		return { type: 'list', formulae: [`"${choices.join(',')}"`], ...said(entry.list) };
	}
	const most = mostOf(variable);
	const shown = words.number(most, 0);
	const decimal = variable.measure === 'skor' || variable.measure === 'persen';
	return {
		type: decimal ? 'decimal' : 'whole',
		operator: 'between',
		formulae: [0, most],
		...said(decimal ? entry.decimal(shown) : entry.whole(shown)),
	};
}

/** Number format of an answer: thousands grouped, scores with up to four decimals. */
export function answerFormat({ variable }: FormField): string {
	if (variable.measure === 'desa' || variable.measure === 'tingkat') return '@';
	return variable.measure === 'skor' || variable.measure === 'persen' ? '0.####' : '#,##0';
}

/** Definition, unit and time of a field, as the comment on its heading says them. */
export const fieldNote = (field: FormField, words: Words): string => {
	const { heads } = words.forms;
	const { variable } = field;
	return [
		`${variable.definition}.`,
		`${heads.unit}: ${unitAndTime(field, words)}.`,
		`${heads.variable}: ${variable.code}`,
	].join('\n');
};

/** Unit of a field and the time it is for: `orang, keadaan Oktober 2024`. */
export function unitAndTime({ variable, period }: FormField, words: Words): string {
	const { answerUnit, time } = words.forms;
	const when = time(variable.kind, words.period(period.label), period.kind === 'year' || period.kind === 'school_year');
	return `${answerUnit(variable.measure, words.measure(variable.measure))}, ${when}`;
}

/** Locks what stands in place and leaves the answers open, without a password; columns may be widened and rows heightened. */
export const lockForm = (sheet: Worksheet): Promise<void> =>
	sheet.protect('', { formatColumns: true, formatRows: true, selectLockedCells: true, selectUnlockedCells: true });

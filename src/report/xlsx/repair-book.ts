import type { Worksheet } from 'exceljs';
import type { Words } from '../../language/words.ts';
import type { Fault } from '../../model/fault.ts';
import { REPAIR_MARK, type RepairBook, type RepairCell, type RepairSheet } from '../../model/repair.ts';
import { addExtra, type Extras, noExtras } from './extras.ts';
import { finishWorkbook } from './finish.ts';
import { address, FONT, mostLines, put, putRow, rowHeight, setWidths } from './style.ts';

const MARKED = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } } as const;
const LIST_WIDTHS = [5, 18, 8, 22, 52, 52];
const WIDEST = 40;
/** Characters in the name of a sheet. */
const LONGEST_NAME = 31;

/**
 * A copy of the sheets of a file for its sender: faulty cells are filled and carry a note with the rule and what to do;
 * the first sheet lists all faults with links to their cells. The same book and words give the same bytes.
 */
export async function repairWorkbook(book: RepairBook, words: Words): Promise<Uint8Array> {
	const { default: ExcelJS } = await import('exceljs');
	const workbook = new ExcelJS.Workbook();
	workbook.creator = 'dasbor';
	workbook.lastModifiedBy = 'dasbor';
	workbook.created = workbook.modified = new Date(Date.UTC(2000, 0, 1));
	const say = words.screens.impor.more;
	const extras = noExtras();
	const names = new Map<RepairSheet, string>();
	for (const sheet of book.sheets) names.set(sheet, unusedName(allowed(sheet.name), [...names.values()]));
	const list = workbook.addWorksheet(unusedName(say.repairSheet, [...names.values()]));
	for (const sheet of book.sheets) writeCopy(workbook.addWorksheet(names.get(sheet)!), sheet, words, extras);
	writeList(list, book, names, words);
	const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as object);
	return finishWorkbook(written as ArrayBuffer, extras);
}

/** A name as a sheet may have it. */
const allowed = (name: string): string => name.replace(/[/\\?*[\]:]/g, '-').slice(0, LONGEST_NAME);

/** The name, or one like it, that no other sheet has. */
function unusedName(wanted: string, others: readonly string[]): string {
	const taken = new Set(others.map((name) => name.toLowerCase()));
	for (let n = 1; ; n++) {
		const number = n === 1 ? '' : ` ${n}`;
		const name = `${wanted.slice(0, LONGEST_NAME - number.length)}${number}`;
		if (!taken.has(name.toLowerCase())) return name;
	}
}

function writeList(list: Worksheet, book: RepairBook, names: ReadonlyMap<RepairSheet, string>, words: Words): void {
	const say = words.screens.impor.more;
	setWidths(list, LIST_WIDTHS);
	put(list.getCell(1, 1), `${say.repairTitle} ${REPAIR_MARK}`, { bold: true, size: 14, border: 'none', wrap: false });
	const copied = book.sheets.length > 0;
	put(list.getCell(2, 1), (copied ? say.repairOf : say.repair.listOf)(book.file), { border: 'none', wrap: false });
	put(list.getCell(3, 1), copied ? say.repairHowTo : say.repair.listHowTo, { border: 'none', wrap: false });
	leftOut(book, words).forEach((text, at) => {
		put(list.getCell(4 + at, 1), text, { border: 'none', wrap: false });
	});
	const head = 5 + Math.max(0, leftOut(book, words).length - 1);
	putRow(list, head, say.repairHeads, { bold: true, fill: 'heading' });
	let row = head + 1;
	const add = (fault: Fault, sheet: RepairSheet | null, cell: string): void => {
		const { message, hint } = words.fault(fault);
		const name = sheet ? names.get(sheet)! : (fault.sheet ?? '');
		const contents = [row - head, name, cell, fault.value ?? '', message, hint];
		putRow(list, row, contents, (column) => (column === 3 ? { link: true } : column === 1 ? { align: 'right' } : {}));
		if (sheet) list.getCell(row, 3).value = { text: cell, hyperlink: `#'${name.replaceAll("'", "''")}'!${cell}` };
		list.getRow(row).height = rowHeight(mostLines(contents, LIST_WIDTHS));
		row++;
	};
	for (const sheet of book.sheets)
		for (const fault of new Set(sheet.marks.flatMap(({ faults }) => faults))) add(fault, sheet, cellOf(fault, sheet));
	for (const fault of book.others) add(fault, null, fault.cell ?? (fault.row === undefined ? '' : String(fault.row)));
	list.views = [{ state: 'frozen', ySplit: head }];
	list.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}

/** Cells named where many are meant. */
const FIRST = 6;

/** What the copies leave out: formulas, and the contents of columns that are not read. */
function leftOut({ sheets }: RepairBook, words: Words): string[] {
	const say = words.screens.impor.more.repair;
	const cells = sheets.flatMap(({ formulas }) => formulas.map(({ row, column }) => address(row, column + 1)));
	const columns = [...new Set(sheets.flatMap(({ left }) => left))];
	const first = `${cells.slice(0, FIRST).join(', ')}${cells.length > FIRST ? ', ...' : ''}`;
	return [
		...(cells.length > 0 ? [say.formulas(words.number(cells.length, 0), first)] : []),
		...(columns.length > 0 ? [say.left(columns.join(', '))] : []),
	];
}

/** The cell a fault names, else the first one marked for it. */
function cellOf(fault: Fault, { marks }: RepairSheet): string {
	const { row, column } = marks.find(({ faults }) => faults.includes(fault))!;
	return fault.cell ?? address(row, column + 1);
}

function writeCopy(copy: Worksheet, sheet: RepairSheet, words: Words, extras: Extras): void {
	const widths: number[] = [];
	for (const { number, cells } of sheet.rows)
		cells.forEach((content, column) => {
			if (content === null) return;
			const cell = copy.getCell(number, column + 1);
			write(cell, content);
			cell.font = { name: FONT, size: 10, bold: number <= sheet.headingEnd };
			if (number >= sheet.headingEnd)
				widths[column] = Math.min(WIDEST, Math.max(widths[column] ?? 8, String(cell.text).length + 2));
		});
	for (const { row, column } of sheet.formulas)
		copy.getCell(row, column + 1).font = { name: FONT, size: 10, italic: true, color: { argb: 'FF1F4E9E' } };
	for (const [column, width] of widths.entries()) if (width) copy.getColumn(column + 1).width = width;
	for (const { top, left, bottom, right } of sheet.merges)
		if (bottom > top || right > left) copy.mergeCells(top, left + 1, bottom, right + 1);
	for (const { row, column, faults } of sheet.marks) {
		const cell = copy.getCell(row, column + 1);
		cell.fill = MARKED;
		cell.note = faults
			.map((fault) => words.fault(fault))
			.map(({ message, hint }) => `${message}\n> ${hint}`)
			.join('\n\n');
	}
	const last = sheet.rows.at(-1);
	const right = Math.max(1, ...sheet.rows.map(({ cells }) => cells.length));
	if (last)
		addExtra(extras.ignoredErrors, copy.name, {
			range: `A1:${address(last.number, right)}`,
			kind: 'numberStoredAsText',
		});
	copy.views = [{ state: 'frozen', ySplit: sheet.headingEnd }];
	copy.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}

/** Writes a value as it was found. Text that a spreadsheet could take for a formula or a number stays text when edited. */
function write(cell: ReturnType<Worksheet['getCell']>, content: NonNullable<RepairCell>): void {
	if (typeof content === 'string') {
		cell.value = content;
		if (/^[=+\-@\t\r]/.test(content) || /^0\d|^\d[\d.]{4,}$/.test(content)) cell.numFmt = '@';
	} else if (typeof content === 'object' && 'date' in content) {
		cell.value = new Date(content.date.includes('T') ? `${content.date}:00Z` : `${content.date}T00:00:00Z`);
		cell.numFmt = content.date.includes('T') ? 'dd/mm/yyyy hh:mm' : 'dd/mm/yyyy';
	} else if (typeof content === 'object') {
		cell.value = content.share;
		cell.numFmt = '0.00%';
	} else cell.value = content;
}

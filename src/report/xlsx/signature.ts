import type { Worksheet } from 'exceljs';
import type { Paper } from './paper.ts';
import { put } from './style.ts';

/** Rows a signature block takes, the blank row above it included. */
const SIGNATURE_ROWS = 10;
const STAMP_ROWS = 3;
const STAMP_ROW_HEIGHT = 18;
/** Points it takes on paper. */
export const SIGNATURE_HEIGHT = (SIGNATURE_ROWS - STAMP_ROWS) * 13 + STAMP_ROWS * STAMP_ROW_HEIGHT;

/**
 * The two signers: the camat as chair on the left, the recorder with place and date on the right. Names, ranks and
 * numbers are dots to be filled in; none is ever invented. Returns the last row of the block.
 */
export function putSignature(paper: Paper, sheet: Worksheet, afterRow: number, left: number, right: number): number {
	const { signature } = paper.words.workbook;
	const { name } = paper.book.kecamatan;
	const date = paper.book.date === null ? null : paper.words.date(paper.book.date);
	const leftLines = [signature.acknowledged, signature.camat(name), signature.asChair];
	const rightLines = [signature.place(name, date), signature.recorder, ''];
	const first = afterRow + 2;
	const line = (row: number, column: number, text: string, open = false) =>
		put(sheet.getCell(row, column), text, { border: 'none', wrap: false, open });
	for (const [at, text] of leftLines.entries()) line(first + at, left, text);
	for (const [at, text] of rightLines.entries()) line(first + at, right, text);
	const space = first + 3;
	for (let row = space; row < space + STAMP_ROWS; row += 1) {
		sheet.getRow(row).height = STAMP_ROW_HEIGHT;
		line(row, 1, '');
	}
	const names = space + STAMP_ROWS;
	for (const [at, text] of [signature.name, signature.rank, signature.number].entries())
		line(names + at, left, text, true);
	for (const [at, text] of [signature.name, signature.rankOrPost, signature.number].entries())
		line(names + at, right, text, true);
	return names + 2;
}

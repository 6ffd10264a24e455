import type { Words } from '../../language/words.ts';
import type { AgendaBook } from '../../model/finding.ts';
import type { Period } from '../../model/period.ts';
import { writeAchievement } from './achievement.ts';
import { writeGuidance, writeProposals } from './agenda-sheets.ts';
import { writeCover } from './cover.ts';
import { writeDataNotes } from './data-notes.ts';
import { finishWorkbook } from './finish.ts';
import { newPaper } from './paper.ts';
import { writeSummary } from './summary.ts';
import { writeTrends } from './trend-sheet.ts';

/**
 * The workbook of the agenda terpadu, as it lies on the table of the Rumah Bersama. The same book and words give the
 * same bytes on any machine: neither clock nor time zone nor locale is asked.
 */
export async function agendaWorkbook(book: AgendaBook, words: Words): Promise<Uint8Array> {
	const { default: ExcelJS } = await import('exceljs');
	const workbook = new ExcelJS.Workbook();
	workbook.creator = 'dasbor';
	workbook.lastModifiedBy = 'dasbor';
	workbook.created = lastDay(book.period);
	workbook.modified = lastDay(book.period);
	workbook.title = `${words.workbook.paperTitle} ${book.kecamatan.name}`;

	const paper = newPaper(workbook, book, words);
	await writeCover(paper);
	await writeSummary(paper);
	await writeGuidance(paper);
	await writeProposals(paper);
	await writeAchievement(paper);
	await writeDataNotes(paper);
	await writeTrends(paper);
	// Packed again below, so the first packing need not deflate.
	const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as object);
	return finishWorkbook(written as ArrayBuffer, paper.extras);
}

/** Last day of a period, at midnight in Greenwich. */
const lastDay = ({ last }: Period): Date => new Date(Date.UTC(Math.floor(last / 12), (last % 12) + 1, 0));

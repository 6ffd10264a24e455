import { type AgendaWords, agendaEn, agendaId, type SummaryWords, summaryEn, summaryId } from './workbook/agenda.ts';
import { type BookWords, bookEn, bookId } from './workbook/book.ts';
import { type CoverWords, coverEn, coverId, type SignatureWords, signatureEn, signatureId } from './workbook/cover.ts';
import {
	type AchievementWords,
	achievementEn,
	achievementId,
	type TrendWords,
	trendEn,
	trendId,
} from './workbook/figures.ts';
import { type NotesWords, notesEn, notesId } from './workbook/notes.ts';

export type { TargetManner } from './workbook/agenda.ts';
export type { SheetKey } from './workbook/book.ts';

/** All texts of the agenda workbook in one language; the parts are in `workbook/`. Values arrive as text, already printed in that language. */
export interface WorkbookWords extends BookWords {
	readonly cover: CoverWords;
	readonly signature: SignatureWords;
	readonly summary: SummaryWords;
	readonly agenda: AgendaWords;
	readonly achievement: AchievementWords;
	readonly trend: TrendWords;
	readonly notes: NotesWords;
}

/** The Indonesian workbook. */
export const workbookId: WorkbookWords = {
	...bookId,
	cover: coverId,
	signature: signatureId,
	summary: summaryId,
	agenda: agendaId,
	achievement: achievementId,
	trend: trendId,
	notes: notesId,
};

/** The English workbook. Steps, definitions and sources from the catalogue stay Indonesian and are marked so. */
export const workbookEn: WorkbookWords = {
	...bookEn,
	cover: coverEn,
	signature: signatureEn,
	summary: summaryEn,
	agenda: agendaEn,
	achievement: achievementEn,
	trend: trendEn,
	notes: notesEn,
};

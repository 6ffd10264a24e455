import type { IndicatorUnit, Measure, Sector } from '../model/catalogue.ts';
import type { Decision } from '../model/decision.ts';
import type { Doubt } from '../model/doubt.ts';
import type { Fault, Mistake } from '../model/fault.ts';
import type { AgendaReason, IndicatorStatus, Reason, Trend } from '../model/finding.ts';
import type { Sender } from '../model/form.ts';
import type { BudgetWords } from './budget.ts';
import type { CheckWords } from './checks.ts';
import type { FormWords } from './forms.ts';
import type { LearnWords } from './learn.ts';
import type { LetterWords } from './letters.ts';
import type { Screens } from './screens.ts';
import type { SourceWords } from './sources.ts';
import type { WorkbookWords } from './workbook.ts';

/** Languages of everything shown; files, columns and codes stay Indonesian. */
export type Language = 'id' | 'en';

/** A fault or mistake in words: what is wrong, and what to do. */
export interface Told {
	readonly message: string;
	readonly hint: string;
}

/** All words of one language. `id.ts` is the source; a text missing in `en.ts` does not compile. */
export interface Words {
	readonly language: Language;
	/** Number as text with exactly `decimals` decimals, thousands grouped; half up. */
	number(value: number, decimals: number): string;
	/** A stored value as it is: whole, or with four decimals. */
	plain(value: number): string;
	/** A value in its unit as printed: one decimal for percent and rates, none for rupiah and counts, Ya/Tidak for a village's yes/no. */
	value(value: number, unit: IndicatorUnit, ofVillage: boolean): string;
	/** Decimals printed for a unit. */
	decimals(unit: IndicatorUnit): number;
	/** `2024-10` as `Oktober 2024`, `2024-S1` as `Semester I 2024`. */
	period(label: string): string;
	/** ISO date as `21 November 2026`. */
	date(iso: string): string;
	sector(sector: Sector): string;
	/** Name of what is counted: `orang`, `rumah tangga`. */
	measure(measure: Measure): string;
	/** `%`, `per 1.000`, ... as a column note. */
	unit(unit: IndicatorUnit): string;
	status(status: IndicatorStatus): string;
	/** Direction of a trend in words, with better or worse where it is certain. */
	trend(trend: Pick<Trend, 'direction' | 'verdict' | 'tooShort'>): string;
	reason(reason: Reason): string;
	agendaReason(reason: AgendaReason): string;
	decision(decision: Decision): string;
	fault(fault: Fault): Told;
	mistake(mistake: Mistake): Told;
	/** Name of an indicator or label of a variable in this language. */
	name(
		named:
			| { readonly nameId: string; readonly nameEn: string }
			| { readonly labelId: string; readonly labelEn: string },
	): string;
	/** All that speaks against a kept value, kind by kind: `hitungan tidak cocok: ...; ...`. `name` and `source` as for `doubt`. */
	doubts(figure: readonly Doubt[], name: (variable: string) => string, source: (source: string) => string): string;
	/** Name of a file as it is shown; a value set by hand has none, and is called so. */
	file(name: string): string;
	/** Title of a file layout; one of the workspace's own keeps its name. */
	layoutTitle(layout: string, title: string): string;
	/** Name of an office that sends data. */
	office(sender: Pick<Sender, 'name' | 'nameEn'>): string;
	/** Why a kept value is doubtful. `name` gives the label of a variable, `source` the name of a source in words. */
	doubt(doubt: Doubt, name: (variable: string) => string, source: (source: string) => string): string;
	readonly checks: CheckWords;
	readonly letters: LetterWords;
	readonly sources: SourceWords;
	readonly screens: Screens;
	readonly budget: BudgetWords;
	readonly workbook: WorkbookWords;
	readonly forms: FormWords;
	readonly learn: LearnWords;
}

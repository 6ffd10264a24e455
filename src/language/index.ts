import { isPersonNote } from '../model/person-note.ts';
import { en } from './en.ts';
import { DECIMALS, id } from './id.ts';
import type { Language, Words } from './words.ts';

export type { Language, Told, Words } from './words.ts';

type Texts = typeof id;

function make(texts: Texts): Words {
	const list = (items: readonly string[]): string => items.join(', ');
	const trend: Words['trend'] = ({ direction, verdict, tooShort }) =>
		tooShort ? texts.trendTooShort : texts.directions[direction] + (verdict ? `, ${texts.verdicts[verdict]}` : '');
	const doubt: Words['doubt'] = (one, name, source) =>
		texts.checks.reason(one, {
			number: (value) => texts.number(value, Number.isInteger(value) ? 0 : 4),
			times: (factor) => texts.number(factor, factor < 10 ? 1 : 0),
			name,
			period: texts.period,
			source,
		});
	return {
		language: texts.language,
		number: texts.number,
		plain: (value) => texts.number(value, Number.isInteger(value) ? 0 : 4),
		value: texts.value,
		decimals: (unit) => DECIMALS[unit],
		period: texts.period,
		date: texts.date,
		sector: (sector) => texts.sectors[sector],
		measure: (measure) => texts.measures[measure],
		unit: (unit) => texts.units[unit],
		status: (status) => texts.statuses[status],
		trend,
		reason: texts.reason,
		agendaReason(r) {
			const say = texts.agendaReasons;
			switch (r.code) {
				case 'target_missed':
					return say.target_missed(r.indicative);
				case 'most_villages_miss':
					return say.most_villages_miss(r.missing, r.reporting);
				case 'responsible_above_village':
					return say.responsible_above_village(r.office);
				case 'also_missed':
					return say.also_missed(r.indicators);
				case 'trend':
					return say.trend(trend(r.trend));
				case 'small_number':
					return say.small_number(texts.number(r.denominator, 0));
			}
		},
		decision(d) {
			const say = texts.decisions;
			switch (d.code) {
				case 'layout':
					return say.layout(d.title, d.layout);
				case 'form':
					return say.form(d.place, texts.period(d.period), d.sender);
				case 'form_unfilled':
					return say.form_unfilled(list(d.senders));
				case 'form_fields_missing':
					return say.form_fields_missing(list(d.variables));
				case 'heading_row':
					return say.heading_row(d.row, d.rows);
				case 'code_system':
					return say.code_system(d.column, d.system, d.agreed, d.named);
				case 'code_unused':
					return say.code_unused(d.column);
				case 'matched_by_name':
					return say.matched_by_name(d.villages);
				case 'alias_used':
					return say.alias_used(d.name, d.village);
				case 'period_from_file':
					return say.period_from_file(
						d.periods.length > 6
							? say.manyPeriods(d.periods[0]!, d.periods.at(-1)!, d.periods.length)
							: list(d.periods),
					);
				case 'period_from_option':
					return d.asked ? say.period_asked(d.period) : say.period_from_option(d.period);
				case 'period_unusual':
					return say.period_unusual(d.period, d.usual, list(d.variables));
				case 'village_from_option':
					return d.asked ? say.village_asked(d.village) : say.village_from_option(d.village);
				case 'villages_missing':
					return say.villages_missing(list(d.villages), d.period);
				case 'cells_emptied': {
					const first = d.first.map((one) =>
						say.emptiedCell(one.variable, one.place, texts.period(one.period), one.importId),
					);
					return say.cells_emptied(texts.number(d.cells, 0), list(first), d.cells > first.length);
				}
				case 'run_replaces':
					return say.run_replaces(texts.number(d.lines, 0), list([...new Set(d.first.map(({ file }) => file))]));
				case 'run_contradicts':
					return say.run_contradicts(texts.number(d.values, 0), list([...new Set(d.first.map(({ file }) => file))]));
				case 'repeats':
					return say.repeats(d.rows);
				case 'text_numbers':
					return say.text_numbers(d.cells);
				case 'repaired_thousands':
					return say.repaired_thousands(
						d.cells,
						d.number ? texts.number(Number(d.example), d.example.split('.')[1]?.length ?? 0) : d.example,
						texts.number(d.value, 0),
					);
				case 'words_as_missing':
					return say.words_as_missing(d.cells, d.word, list(d.columns));
				case 'english_marks':
					return say.english_marks(d.cells, d.example, texts.number(d.value, 0));
				case 'hidden_rows':
					return say.hidden_rows(list(d.rows.map(String)));
				case 'hidden_columns':
					return say.hidden_columns(list(d.columns));
				case 'sum_incomplete':
					return say.sum_incomplete(d.variable, list(d.villages));
				case 'columns_unknown':
					return say.columns_unknown(list([...d.columns, ...(d.hidden ?? []).map(say.columnLetter)]));
				case 'columns_grouped':
					return say.columns_grouped(list(d.columns));
				case 'columns_added':
					return say.columns_added(d.variable, d.columns.join(' + '));
				case 'period_sums':
					return say.period_sums(list(d.columns));
				case 'file_name_differs': {
					const { about, said, found } = d;
					if (about === 'period')
						return say.file_name_differs.period(texts.period(said), list(found.map(texts.period)));
					return say.file_name_differs[about](said, list(found));
				}
				case 'note_leaves_out':
					return say.note_leaves_out(d.words);
				case 'money_small':
					return say.money_small(d.variable, texts.number(d.highest, 0), d.villages && list(d.villages));
				case 'title_other_period':
					return say.title_other_period(d.title, list(d.periods.map((p) => texts.period(p))));
				case 'columns_shared':
					return say.columns_shared(list(d.columns));
				case 'columns_empty':
					return say.columns_empty(list(d.columns));
				case 'total_rows_skipped':
					return say.total_rows_skipped(list(d.rows.map(String)), d.sheet ?? '');
				case 'members_skipped':
					return say.members_skipped(list(d.members));
				case 'sheet_elsewhere':
					return say.sheet_elsewhere(d.sheet, d.place);
				case 'total_differs':
					return say.total_differs(
						d.sheet === undefined ? d.cell : `${d.sheet} ${d.cell}`,
						d.heading,
						texts.number(d.stated, d.decimals),
						texts.number(d.found, d.decimals),
					);
				case 'sheets_skipped':
					return say.sheets_skipped(list(d.sheets));
				case 'services_skipped':
					return say.services_skipped(list(d.services));
				case 'impossible_values':
					return say.impossible_values(d.values.join('; '));
				case 'percent_only':
					return say.percent_only(
						d.variable,
						d.ask.map((name) => `"${name}"`),
					);
				case 'answer_used':
					return say.answer_used(d.name, d.meaning ? `${d.value} (${d.meaning})` : d.value);
				default:
					return isPersonNote(d)
						? texts.persons(d, (value) => texts.number(value, 0), texts.date)
						: texts.budget.decision(d);
			}
		},
		fault: (fault) => texts.faults[fault.code](fault),
		mistake: (mistake) => texts.mistakes[mistake.code](mistake.detail),
		name: (named) =>
			'nameId' in named
				? texts.language === 'id'
					? named.nameId
					: named.nameEn
				: texts.language === 'id'
					? named.labelId
					: named.labelEn,
		doubts: (figure, name, source) => {
			const reasons = new Map<string, string[]>();
			for (const one of figure) {
				const kind = texts.checks.kinds[one.kind];
				reasons.set(kind, [...(reasons.get(kind) ?? []), doubt(one, name, source)]);
			}
			return [...reasons].map(([kind, why]) => `${kind}: ${why.join('; ')}`).join('; ');
		},
		doubt,
		file: texts.file,
		layoutTitle: texts.layoutTitle,
		office: ({ name, nameEn }) => (texts.language === 'id' ? name : nameEn),
		checks: texts.checks,
		letters: texts.letters,
		sources: texts.sources,
		screens: texts.screens,
		budget: texts.budget,
		workbook: texts.workbook,
		forms: texts.forms,
		learn: texts.learn,
	};
}

/** The words of a language. */
export const wordsFor = (language: Language): Words => make(language === 'id' ? id : en);

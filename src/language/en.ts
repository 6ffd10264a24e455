import type { IndicatorUnit } from '../model/catalogue.ts';
import { periodOf, yearOf } from '../model/period.ts';
import { againstDecisionsEn } from './against.ts';
import { budgetEn } from './budget.ts';
import { checksEn } from './checks.ts';
import { columnDecisionsEn } from './columns.ts';
import { faultsEn } from './faults.ts';
import { formsEn } from './forms.ts';
import { fileEn, isiEn } from './history.ts';
import { DECIMALS, type id } from './id.ts';
import { layoutTitleEn } from './layout-titles.ts';
import { learnWordsEn } from './learn.ts';
import { lettersEn } from './letters.ts';
import { missingEn } from './missing.ts';
import { mistakesEn } from './mistakes.ts';
import { counted, ENGLISH_MARKS, formatNumber } from './numbers.ts';
import { personsEn } from './persons.ts';
import { placeDecisionsEn } from './places.ts';
import { sameRunDecisionsEn } from './same-run.ts';
import { screensEn } from './screens.ts';
import { sheetDecisionsEn } from './sheets.ts';
import { sourcesEn } from './sources.ts';
import { workbookEn } from './workbook.ts';

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

const number = (value: number, decimals: number): string => formatNumber(value, decimals, ENGLISH_MARKS);

function period(label: string): string {
	const p = periodOf(label);
	const year = yearOf(p);
	switch (p.kind) {
		case 'month':
			return `${MONTHS[p.first % 12]} ${year}`;
		case 'quarter':
			return `Quarter ${(p.first % 12) / 3 + 1} ${year}`;
		case 'semester':
			return `Semester ${(p.first % 12) / 6 + 1} ${year}`;
		case 'year':
			return `${year}`;
		case 'school_year':
			return `School year ${label}`;
	}
}

/** English; has the shape of the Indonesian source. */
export const en: typeof id = {
	language: 'en',
	number,
	value(value: number, unit: IndicatorUnit, ofVillage: boolean): string {
		if (unit === 'ya_tidak' && ofVillage) return value ? 'Yes' : 'No';
		return number(value, DECIMALS[unit]);
	},
	period,
	date(iso: string): string {
		const [year, month, day] = iso.split('-');
		return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
	},
	file: fileEn,
	layoutTitle: layoutTitleEn,
	sectors: {
		pendidikan: 'Education',
		kesehatan: 'Health',
		air_sanitasi: 'Water and sanitation',
		perlindungan_sosial: 'Social protection',
		adminduk: 'Civil registration',
		belanja_desa: 'Village spending',
		tata_kelola: 'Governance',
		umum: 'General',
	},
	measures: {
		orang: 'people',
		keluarga: 'families',
		rumah_tangga: 'households',
		rumah: 'houses',
		unit: 'units',
		ruang: 'rooms',
		sampel: 'samples',
		peristiwa: 'events',
		dokumen: 'documents',
		usulan: 'proposals',
		butir: 'items',
		layanan: 'services',
		kpm_bulan: 'family-months',
		desa: 'villages',
		rupiah: 'rupiah',
		skor: 'score',
		tingkat: 'grade',
		persen: 'percent',
	},
	units: {
		persen: '%',
		'per_1.000': 'per 1,000',
		jumlah: 'count',
		rupiah: 'Rp',
		ya_tidak: 'Yes/No (kecamatan: % of villages)',
		rasio: 'ratio',
	},
	statuses: {
		met: 'met',
		not_met: 'not met',
		indicative_met: 'met (indicative)',
		indicative_not_met: 'not met (indicative)',
		no_target: 'no target',
		no_value: 'no value',
		within_limit: 'within limit',
		over_limit: 'over limit',
	},
	directions: { up: 'up', down: 'down', flat: 'unchanged', unclear: 'not clear' },
	verdicts: { better: 'better', worse: 'worse' },
	reason(r) {
		const newest = 'newest' in r && r.newest ? ` (newest: ${period(r.newest)})` : '';
		switch (r.code) {
			case 'no_data':
				return `no data yet${newest}`;
			case 'numerator_missing':
				return `no numerator yet${newest}`;
			case 'denominator_missing':
				return `no denominator yet${newest}`;
			case 'nobody_to_serve':
				return 'nobody to serve';
			case 'served_without_target_group':
				return 'people served though the target group is 0: check';
			case 'no_village_reported':
				return `no village has complete data${newest}`;
			case 'above_hundred':
				return r.allowed ? 'above 100% (projected target group)' : 'numerator above denominator: check';
			case 'sub_periods':
				return `only ${r.reported} of ${r.due} reports`;
			case 'villages_short':
				return `${counted(r.villages, 'village has', 'villages have')} not reported every time`;
			case 'villages_older':
				return `${counted(r.villages, 'village')} with an older figure (oldest: ${period(r.oldest)})`;
			case 'small_denominator':
				return `small number (denominator ${number(r.denominator, 0)})`;
			case 'doubtful_parts':
				return checksEn.short(r.parts);
			case 'target_other_definition':
				return 'indicative: target for another measure';
			case 'target_unverified':
				return 'indicative: target not checked against its source';
			case 'target_other_year':
				return `indicative: target of ${r.year}`;
			case 'rule_other_year':
				return `no rule entered for this year (there is one for ${r.year})`;
			case 'running_target':
				return `running target, month ${r.month}: ${r.month}/12 of ${number(r.annual, r.annual % 1 ? 1 : 0)}`;
			case 'school_year':
				return `school year ${r.label}`;
		}
	},
	trendTooShort: 'cannot be judged yet',
	agendaReasons: {
		target_missed: (indicative) => (indicative ? 'target missed (indicative)' : 'target missed'),
		most_villages_miss: (missing, reporting) =>
			`${missing} of ${counted(reporting, 'reporting village')} ${missing === 1 ? 'misses' : 'miss'} the target`,
		responsible_above_village: (office) => `first in charge: ${office}`,
		also_missed: (codes) => `one problem with ${codes.join(', ')}`,
		trend: (words) => `trend: ${words}`,
		small_number: (n) => `small number: denominator ${n}`,
	},
	decisions: {
		...placeDecisionsEn,
		...sheetDecisionsEn,
		layout: (title, layout) => `layout recognised: ${layoutTitleEn(layout, title)} (${layout})`,
		form: (place, p, sender) => `form for ${place}, ${p}, filled in by ${sender}`,
		form_unfilled: (senders) => `sheets not filled in, or deleted, and not imported: ${senders}`,
		form_fields_missing: (variables) => `columns deleted from the form: ${variables}`,
		heading_row: (row, rows) => (rows > 1 ? `headings in rows ${row}-${row + rows - 1}` : `headings in row ${row}`),
		code_system: (column, system, agreed, named) =>
			`column "${column}" holds ${{ bps: 'BPS', siskeudes: 'Siskeudes' }[system] ?? 'Kemendagri'} codes (${counted(agreed, 'village')} ${named ? 'matched by name too' : 'found'})`,
		code_unused: (column) => `code column "${column}" is not used; villages are matched by name`,
		matched_by_name: (villages) => `${counted(villages, 'village')} matched by name`,
		alias_used: (name, village) => `"${name}" read as ${village} (confirmed with --cocokkan)`,
		period_from_file: (periods) => `periods in the file: ${periods}`,
		manyPeriods: (first, last, n) => `${first} to ${last} (${counted(n, 'period')})`,
		period_asked: (p) => `period as you answered: ${p}`,
		period_from_option: (p) => `period from --periode: ${p}`,
		period_unusual: (p, usual, variables) =>
			`usually reported ${isiEn.periodicities[usual]}, now coming in for ${p}: ${variables}`,
		village_asked: (village) => `the whole sheet is for ${village}, as you answered`,
		village_from_option: (village) => `the whole sheet is for ${village} (--desa)`,
		villages_missing: (names, p) => `villages not in the file${p ? ` for ${p}` : ''}: ${names}`,
		repeats: (rows) => `${counted(rows, 'repeated row')} with the same figures; counted once`,
		text_numbers: (cells) =>
			counted(cells, 'number kept as text; read as a number', 'numbers kept as text; read as numbers'),
		repaired_thousands: (cells, example, value) =>
			`${counted(cells, 'figure had lost its', 'figures had lost their')} thousands mark, such as ${example} (a fraction) in the cell, read as ${value}`,
		...missingEn,
		...columnDecisionsEn,
		...againstDecisionsEn,
		...sameRunDecisionsEn,
		columns_unknown: (columns) => `columns not known, not read: ${columns}`,
		columns_empty: (columns) => `columns wholly empty: ${columns}`,
		total_rows_skipped: (rows, sheet) =>
			`rows of totals or without a village passed over${sheet ? ` on sheet "${sheet}"` : ''}: ${rows}`,
		members_skipped: (members) => `no tables, passed over: ${members}`,
		sheets_skipped: (sheets) => `other sheets not read: ${sheets}`,
		services_skipped: (services) => `services without a variable, not kept: ${services}`,
		impossible_values: (values) => `impossible figures, kept and to be looked at: ${values}`,
		percent_only: (variable, ask) =>
			`${variable} is a percentage without a denominator: kept per village, not in the kecamatan value; ask the sender for ${ask.length > 0 ? ask.join(' and ') : 'both counts'}`,
		answer_used: (name, value) => `${name}=${value} (--isian)`,
	},
	faults: faultsEn,
	mistakes: mistakesEn,
	persons: personsEn,
	checks: checksEn,
	letters: lettersEn,
	sources: sourcesEn,
	screens: screensEn,
	budget: budgetEn,
	workbook: workbookEn,
	forms: formsEn,
	learn: learnWordsEn,
};

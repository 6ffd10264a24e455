import type { Indicator, Variable } from '../model/catalogue.ts';
import { CHECK_KINDS, type Check } from '../model/doubt.ts';
import { readTable, type TableRow } from './table.ts';

const COLUMNS = [
	'kode',
	'jenis',
	'variabel',
	'hubungan',
	'banding',
	'batas',
	'lingkup',
	'tingkat',
	'uraian_id',
	'uraian_en',
	'sumber',
];

/**
 * How many numbers `batas` holds for each kind. jumlah, rata_rata: largest difference. tingkat: the cut-offs. rentang:
 * lowest, highest. median: lowest and highest multiple, least villages. pencilan: least robust z, least factor, least
 * villages, least difference. lompatan: least robust z, least factor, least earlier points, least difference. nol_mendadak: number of earlier periods,
 * least value of each. tetap: least
 * value. laporan_sama: least number of equal values of one report, least share of them. antar_sumber: least factor, least difference.
 */
const LIMITS: Readonly<Record<keyof typeof CHECK_KINDS, number | null>> = {
	jumlah: 1,
	bagian: 0,
	rata_rata: 1,
	tingkat: null,
	nol_bila: 0,
	rentang: 2,
	median: 3,
	pencilan: 4,
	lompatan: 4,
	nol_mendadak: 2,
	turun: 0,
	tetap: 1,
	laporan_sama: 2,
	antar_sumber: 2,
};

/**
 * Reads and checks the rules on kept values. `variabel` lists codes, or all variables of a measure (`satuan:orang`) or of
 * a kind (`sifat:kumulatif`); a code with a minus in front is taken out again. The one rule `bagian` stands for every
 * indicator in percent whose numerator is part of its denominator.
 */
export function loadChecks(
	path: string,
	variables: ReadonlyMap<string, Variable>,
	indicators: ReadonlyMap<string, Indicator>,
): Check[] {
	const seen = new Set<string>();
	return readTable(path, COLUMNS).flatMap((row) => {
		const code = row.get('kode') || row.fail('empty', 'kode');
		if (seen.has(code)) row.fail('duplicate', code);
		seen.add(code);
		for (const column of ['uraian_id', 'uraian_en', 'sumber']) if (!row.get(column)) row.fail('empty', column);
		const word = row.choice('jenis', Object.keys(CHECK_KINDS) as (keyof typeof CHECK_KINDS)[]);
		const limits = row.get('batas').split(/\s+/).filter(Boolean).map(Number);
		if (limits.some((limit) => !Number.isFinite(limit)) || (LIMITS[word] !== null && limits.length !== LIMITS[word]))
			row.fail('not_a_number', `batas: ${row.get('batas')}`);
		const rule = {
			code,
			limits,
			scope: row.choice('lingkup', ['sumber', 'periode']),
			grave: row.choice('tingkat', ['salah', 'ragu']) === 'salah',
			labelId: row.get('uraian_id'),
			labelEn: row.get('uraian_en'),
			origin: row.get('sumber'),
		};
		const kind = CHECK_KINDS[word];
		if (kind === 'share') return shares(rule, variables, indicators);
		const left = chosen(row, row.get('variabel'), variables);
		if (left.length === 0) row.fail('empty', 'variabel');
		const right = chosen(row, row.get('banding'), variables);
		const relation = row.choice('hubungan', ['=', '<=', 'atas', 'dua_sisi']);
		return [{ ...rule, kind, left, right, relation }];
	});
}

/** The codes a cell names, in its order. */
function chosen(row: TableRow, text: string, variables: ReadonlyMap<string, Variable>): string[] {
	const codes = new Set<string>();
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const group = /^(satuan|sifat):(\w+)$/.exec(word);
		if (group) {
			const members = [...variables.values()].filter(
				(variable) => !variable.computed && (group[1] === 'satuan' ? variable.measure : variable.kind) === group[2],
			);
			if (members.length === 0) row.fail('unknown', word);
			for (const { code } of members) codes.add(code);
		} else {
			const code = word.replace(/^-/, '');
			if (!variables.has(code)) row.fail('unknown', code);
			if (word.startsWith('-')) codes.delete(code);
			else codes.add(code);
		}
	}
	return [...codes];
}

/** One rule per pair: a part cannot be more than its whole, save where the indicator says that it can. */
function shares(
	rule: Omit<Check, 'kind' | 'left' | 'right' | 'relation'>,
	variables: ReadonlyMap<string, Variable>,
	indicators: ReadonlyMap<string, Indicator>,
): Check[] {
	const checks: Check[] = [];
	for (const { code, unit, numerator, denominator, note } of indicators.values()) {
		if (unit !== 'persen' || denominator === null || note.includes('Dapat >100%')) continue;
		if (variables.get(numerator)!.computed || variables.get(denominator)!.computed) continue;
		checks.push({
			...rule,
			code: `${rule.code}-${code}`,
			kind: 'sum',
			left: [numerator],
			right: [denominator],
			relation: '<=',
			limits: [0],
		});
	}
	return checks;
}

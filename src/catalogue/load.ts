import { join } from 'node:path';
import {
	type Addressee,
	type Catalogue,
	type Family,
	type Indicator,
	MEASURES,
	PERIODICITIES,
	SECTORS,
	UNITS,
	type Variable,
} from '../model/catalogue.ts';
import { loadChecks } from './checks.ts';
import { readTable, type TableRow } from './table.ts';

/**
 * Reads and checks variables, indicators, addressees and families from `templates/katalog`.
 * Throws `Mistake('catalogue_invalid')` naming file and row.
 */
export function loadCatalogue(templates: string): Catalogue {
	const folder = join(templates, 'katalog');
	const variables = loadVariables(join(folder, 'variabel.csv'));
	const indicators = loadIndicators(join(folder, 'indikator.csv'), variables);
	return {
		variables,
		indicators,
		addressees: loadAddressees(join(folder, 'alamat.csv'), indicators),
		families: loadFamilies(join(folder, 'rumpun.csv'), indicators),
		checks: loadChecks(join(folder, 'pemeriksaan.csv'), variables, indicators),
	};
}

function once<T>(map: Map<string, T>, row: TableRow, code: string, value: T): void {
	if (!code) row.fail('empty', 'kode');
	if (map.has(code)) row.fail('duplicate', code);
	map.set(code, value);
}

function loadVariables(path: string): Map<string, Variable> {
	const variables = new Map<string, Variable>();
	const columns = [
		'kode',
		'label_id',
		'label_en',
		'definisi',
		'sifat',
		'satuan',
		'sektor',
		'sumber_data',
		'kebaruan',
		'hanya_desa',
	];
	for (const row of readTable(path, columns)) {
		const code = row.get('kode');
		if (!/^[a-z][a-z0-9_]*$/.test(code)) row.fail('bad_code', code);
		for (const column of ['label_id', 'label_en', 'definisi']) if (!row.get(column)) row.fail('empty', column);
		once(variables, row, code, {
			code,
			labelId: row.get('label_id'),
			labelEn: row.get('label_en'),
			definition: row.get('definisi'),
			kind: row.choice('sifat', ['stok', 'arus', 'kumulatif']),
			measure: row.choice('satuan', MEASURES),
			sector: row.choice('sektor', SECTORS),
			dataSource: row.get('sumber_data'),
			periodicity: row.choice('kebaruan', PERIODICITIES),
			computed: row.get('sumber_data').startsWith('dihitung'),
			desaOnly: row.choice('hanya_desa', ['ya', '']) === 'ya',
		});
	}
	return variables;
}

function loadIndicators(path: string, variables: ReadonlyMap<string, Variable>): Map<string, Indicator> {
	const indicators = new Map<string, Indicator>();
	const columns = [
		'kode',
		'sektor',
		'nama_id',
		'nama_en',
		'satuan',
		'pembilang',
		'uraian_pembilang',
		'penyebut',
		'uraian_penyebut',
		'pengali',
		'arah',
		'waktu',
		'target',
		'tahun_target',
		'sumber_target',
		'cek_target',
		'sumber_data',
		'kebaruan',
		'penanggung_jawab',
		'langkah_desa',
		'langkah_kabupaten',
		'catatan',
	];
	for (const row of readTable(path, columns)) {
		const unit = row.choice('satuan', UNITS);
		const direction = row.choice('arah', ['higher_better', 'lower_better', 'neutral']);
		const numerator = row.get('pembilang');
		const denominator = row.get('penyebut') || null;
		for (const variable of [numerator, denominator])
			if (variable !== null && !variables.has(variable)) row.fail('unknown', variable);
		if ((unit === 'jumlah') !== (denominator === null)) row.fail('unit_without_denominator');
		const multiplier = row.numberIn('pengali') ?? 0;
		if (!Number.isInteger(multiplier) || multiplier <= 0) row.fail('multiplier', row.get('pengali'));
		const target = row.numberIn('target');
		if (target !== null && (!row.get('tahun_target') || !row.get('sumber_target'))) row.fail('target_source');
		if (target !== null && Math.abs(target * 100 - Math.round(target * 100)) > 1e-9)
			row.fail('target_decimals', row.get('target'));
		if (target !== null && direction === 'neutral') row.fail('neutral_target');
		const cleaned = (column: string): string => (row.get(column) === '-' ? '' : row.get(column));
		once(indicators, row, row.get('kode'), {
			code: row.get('kode'),
			sector: row.choice('sektor', SECTORS),
			nameId: row.get('nama_id'),
			nameEn: row.get('nama_en'),
			unit,
			numerator,
			numeratorText: row.get('uraian_pembilang'),
			denominator,
			denominatorText: row.get('uraian_penyebut'),
			multiplier,
			direction,
			time: row.choice('waktu', ['akhir', 'jumlah', 'jumlah_per_akhir']),
			target,
			targetYear: row.get('tahun_target'),
			targetSource: row.get('sumber_target'),
			targetVerified: row.choice('cek_target', ['verified', 'unverified', '']) === 'verified',
			dataSource: row.get('sumber_data'),
			periodicity: row.choice('kebaruan', PERIODICITIES),
			responsible: row
				.get('penanggung_jawab')
				.split(';')
				.map((office) => office.trim())
				.filter(Boolean),
			villageSteps: cleaned('langkah_desa'),
			regencySteps: cleaned('langkah_kabupaten'),
			note: row.get('catatan'),
		});
	}
	return indicators;
}

function loadAddressees(path: string, indicators: ReadonlyMap<string, Indicator>): Addressee[] {
	return readTable(path, ['kunci', 'sektor', 'indikator', 'kantor', 'tingkat']).map((row) => {
		const indicator = row.get('indikator') || null;
		const sector = row.get('sektor') ? row.choice('sektor', SECTORS) : null;
		if ((indicator === null) === (sector === null)) row.fail('sector_or_indicator');
		if (indicator !== null && !indicators.has(indicator)) row.fail('unknown', indicator);
		if (!/^[A-Z]+$/.test(row.get('kunci'))) row.fail('capitals_only', row.get('kunci'));
		return {
			key: row.get('kunci'),
			sector,
			indicator,
			office: row.get('kantor') || row.fail('empty', 'kantor'),
			level: row.choice('tingkat', ['kabupaten', 'provinsi']),
		};
	});
}

function loadFamilies(path: string, indicators: ReadonlyMap<string, Indicator>): Family[] {
	return readTable(path, ['rumpun', 'indikator']).map((row) => {
		const members = row.get('indikator').split(/\s+/).filter(Boolean);
		if (members.length < 2) row.fail('family_too_small', row.get('indikator'));
		for (const member of members) if (!indicators.has(member)) row.fail('unknown', member);
		return { name: row.get('rumpun'), members };
	});
}

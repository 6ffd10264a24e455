import { join } from 'node:path';
import type { Variable } from '../model/catalogue.ts';
import type { Sender } from '../model/form.ts';
import { readTable } from './table.ts';

const list = (text: string): string[] =>
	text
		.split(';')
		.map((word) => word.trim())
		.filter(Boolean);

/**
 * Reads the offices that fill in forms from `templates/katalog/pengirim.csv`, in its order; the last one takes what no
 * other answers for. Throws `Mistake('catalogue_invalid')` naming file and row.
 */
export function loadSenders(templates: string, variables: ReadonlyMap<string, Variable>): Sender[] {
	const columns = ['kunci', 'nama', 'nama_en', 'peringkat', 'surat', 'sumber_data', 'variabel', 'bentuk'];
	const seen = new Set<string>();
	return readTable(join(templates, 'katalog', 'pengirim.csv'), columns).map((row) => {
		const key = row.get('kunci');
		if (!/^[a-z][a-z0-9-]*$/.test(key)) row.fail('bad_code', key);
		if (seen.has(key)) row.fail('duplicate', key);
		seen.add(key);
		const rank = row.numberIn('peringkat');
		if (rank !== 1 && rank !== 2 && rank !== 3 && rank !== 4) return row.fail('rank', row.get('peringkat'));
		const own = list(row.get('variabel'));
		for (const variable of own) if (!variables.has(variable)) row.fail('unknown', variable);
		return {
			key,
			name: row.get('nama') || row.fail('empty', 'nama'),
			nameEn: row.get('nama_en') || row.fail('empty', 'nama_en'),
			rank,
			sources: list(row.get('sumber_data')),
			variables: own,
			layouts: list(row.get('bentuk')),
			letters: row.choice('surat', ['desa', 'kantor', 'tidak']),
		};
	});
}

import { join } from 'node:path';
import { foldHeading, isPassedHeading } from '../intake/heading.ts';
import type { Measure, Variable } from '../model/catalogue.ts';
import { holdsIdentity } from '../model/identity.ts';
import {
	GENERAL,
	type HeadingWords,
	isRole,
	LAYOUT_CONTENTS,
	LAYOUT_LEVELS,
	type Layout,
	type LayoutAnswer,
	type LayoutColumn,
	LOCAL_ROLES,
	VILLAGE_ROLES,
} from '../model/layout.ts';
import { parsePeriod } from '../model/period.ts';
import { readTable } from './table.ts';

const KINDS = { bulan: 'month', semester: 'semester', tahun: 'year', triwulan: 'quarter', '': null } as const;

/** Units that offices write behind a heading, in brackets or not, by what the variable counts. */
const UNITS_OF: Partial<Readonly<Record<Measure, readonly string[]>>> = {
	orang: ['jiwa', 'orang'],
	keluarga: ['kk', 'keluarga'],
	rumah_tangga: ['rumah tangga', 'ruta'],
	rumah: ['unit', 'rumah'],
	unit: ['unit', 'buah'],
	rupiah: ['rp', 'rupiah'],
	persen: ['%', 'persen'],
};

/** What `Jumlah` may stand before. */
const COUNTED: ReadonlySet<Measure> = new Set([
	'orang',
	'keluarga',
	'rumah_tangga',
	'rumah',
	'unit',
	'ruang',
	'peristiwa',
]);

/**
 * Reads the known file layouts from `templates/bentuk`, checked against the variables. The layout `umum` takes every
 * variable by its code or one of its labels. Throws `Mistake('catalogue_invalid')` naming file and row.
 */
export function loadLayouts(templates: string, variables: ReadonlyMap<string, Variable>): Layout[] {
	const folder = join(templates, 'bentuk');
	const columns = new Map<string, LayoutColumn[]>([[GENERAL, []]]);
	const heads = readTable(join(folder, 'bentuk.csv'), ['bentuk', 'nama', 'peringkat', 'tingkat', 'periode', 'isi']);
	for (const row of heads) {
		const id = row.get('bentuk') || row.fail('empty', 'bentuk');
		if (columns.has(id)) row.fail('duplicate', id);
		columns.set(id, []);
	}
	for (const row of readTable(join(folder, 'kolom.csv'), ['bentuk', 'judul', 'variabel', 'bila', 'periode'])) {
		const own = columns.get(row.get('bentuk')) ?? row.fail('unknown', row.get('bentuk'));
		const targets = row.get('variabel').split(/\s+/).filter(Boolean);
		for (const target of targets)
			if (!(target.startsWith('@') ? isRole(target) : variables.has(target))) row.fail('unknown', target);
		const period = row.get('periode') || null;
		if (period !== null && !parsePeriod(period)) row.fail('period_unreadable', period);
		own.push({
			heading: foldHeading(row.get('judul')),
			targets,
			when: answerIn(row.get('bila')),
			period,
		});
	}
	const general: Layout = {
		id: GENERAL,
		title: 'tabel umum',
		rank: 2,
		level: 'desa',
		periodKind: null,
		columns: withUnits([...columns.get(GENERAL)!, ...variableColumns(variables, columns.get(GENERAL)!)], variables),
	};
	const words = groupWords(join(folder, 'kelompok.csv'), variables);
	const layouts = heads.map((row): Layout => {
		const rank = row.numberIn('peringkat');
		if (rank !== 1 && rank !== 2 && rank !== 3 && rank !== 4) return row.fail('rank', row.get('peringkat'));
		return {
			id: row.get('bentuk'),
			title: row.get('nama'),
			rank,
			level: row.choice('tingkat', LAYOUT_LEVELS),
			...(row.get('isi') ? { content: row.choice('isi', LAYOUT_CONTENTS) } : {}),
			periodKind: KINDS[row.choice('periode', Object.keys(KINDS) as (keyof typeof KINDS)[])],
			columns: columns.get(row.get('bentuk'))!,
		};
	});
	return [{ ...general, words }, ...layouts];
}

/** `NAME=VALUE`, or `NAME=VALUE|WORD|WORD` with the words that mean the same; null for an empty cell. */
function answerIn(text: string): LayoutAnswer | null {
	const [name, said = ''] = text.split('=');
	const [value = '', ...names] = said.split('|');
	return name ? { name, value, ...(names.length > 0 && { names }) } : null;
}

/** Reads which words may stand in a group of headings, by what they are there for. */
function groupWords(path: string, variables: ReadonlyMap<string, Variable>): HeadingWords {
	const words = {
		netral: new Set<string>(),
		sektor: new Set<string>(),
		tema: new Set<string>(),
		hitungan: new Set<string>(),
		judul: new Set<string>(),
		sempit: new Set<string>(),
		bagian: new Set<string>(),
	};
	for (const row of readTable(path, ['kata', 'peran']))
		words[row.choice('peran', ['netral', 'sektor', 'tema', 'hitungan', 'judul', 'sempit', 'bagian'])].add(
			foldHeading(row.get('kata')) || row.fail('empty', 'kata'),
		);
	const { netral, sektor, tema, hitungan, judul, sempit, bagian } = words;
	return {
		neutral: netral,
		sectors: sektor,
		themes: tema,
		counted: hitungan,
		titles: judul,
		narrow: sempit,
		parts: bagian,
		units: UNITS_OF,
		variables,
	};
}

/** Titles of the known layouts by id, without their columns. */
export const loadLayoutTitles = (templates: string): Map<string, string> =>
	new Map(
		readTable(join(templates, 'bentuk', 'bentuk.csv'), ['bentuk', 'nama']).map((row) => [
			row.get('bentuk'),
			row.get('nama'),
		]),
	);

/**
 * Reads layouts of an officer's own from a table with a row for each column: `bentuk` (an id that begins with `lokal/`),
 * `nama`, `judul`, `variabel`, `bila`, `periode`. Throws `Mistake('catalogue_invalid')` naming file and row.
 */
export function readLayoutTable(path: string, variables: ReadonlyMap<string, Variable>): Layout[] {
	const layouts = new Map<string, Layout & { columns: LayoutColumn[] }>();
	for (const row of readTable(path, ['bentuk', 'nama', 'judul', 'variabel', 'bila', 'periode'])) {
		// A role begins with @ and stands behind an apostrophe, so that no spreadsheet takes it for a formula.
		const get = (name: string): string => {
			const text = row.get(name).replace(/^'/, '');
			return holdsIdentity(text) ? row.fail('identity_number') : text;
		};
		for (const column of ['nama', 'judul', 'bila', 'pengirim']) get(column);
		const id = get('bentuk');
		if (!/^lokal\/[a-z0-9-]+$/.test(id)) row.fail('not_local', id);
		const targets = get('variabel').split(/\s+/).filter(Boolean);
		if (targets.length === 0) row.fail('empty', 'variabel');
		for (const target of targets)
			if (target.startsWith('@') ? !LOCAL_ROLES.has(target) : !variables.has(target)) row.fail('unknown', target);
		const period = get('periode') || null;
		if (period !== null && !parsePeriod(period)) row.fail('period_unreadable', period);
		const layout: Layout & { columns: LayoutColumn[] } = layouts.get(id) ?? {
			id,
			title: get('nama') || id,
			rank: 2,
			level: 'satu_desa',
			periodKind: null,
			columns: [],
			...(get('lembar') && { titles: get('lembar').split(/\s+/) }),
			...(get('pengirim') && { sender: foldHeading(get('pengirim')) }),
		};
		layout.columns.push({
			heading: isPassedHeading(get('judul')) ? get('judul') : foldHeading(get('judul')) || row.fail('empty', 'judul'),
			targets,
			when: answerIn(get('bila')),
			period,
		});
		const named = targets.some((target) => VILLAGE_ROLES.has(target));
		layouts.set(id, named ? { ...layout, level: 'desa' } : layout);
	}
	return [...layouts.values()];
}

/** The columns, and each heading of a variable with the unit it is counted in: `Jumlah Penduduk (Jiwa)`. */
function withUnits(columns: readonly LayoutColumn[], variables: ReadonlyMap<string, Variable>): LayoutColumn[] {
	const known = new Set(columns.map((column) => column.heading));
	const added: LayoutColumn[] = [];
	for (const column of columns) {
		const [target = ''] = column.targets;
		const measure = column.targets.length === 1 && column.when === null ? variables.get(target)?.measure : undefined;
		for (const unit of (measure && UNITS_OF[measure]) ?? []) {
			const heading = `${column.heading} ${unit}`;
			if (known.has(heading)) continue;
			known.add(heading);
			added.push({ ...column, heading, withUnit: true });
		}
	}
	return [...columns, ...added];
}

function variableColumns(variables: ReadonlyMap<string, Variable>, taken: readonly LayoutColumn[]): LayoutColumn[] {
	const known = new Set(taken.map((column) => column.heading));
	const added: LayoutColumn[] = [];
	for (const variable of variables.values()) {
		if (variable.computed) continue;
		for (const name of [variable.code, variable.labelId, variable.labelEn]) {
			const heading = foldHeading(name);
			if (known.has(heading)) continue;
			known.add(heading);
			added.push({ heading, targets: [variable.code], when: null, period: null });
		}
	}
	// `Jumlah Rumah Tangga` is what `Rumah tangga` is, where things are counted and no other heading is spelled so.
	for (const variable of variables.values()) {
		if (variable.computed || !COUNTED.has(variable.measure)) continue;
		const label = foldHeading(variable.labelId);
		for (const heading of [`jumlah ${label}`, `jml ${label}`]) {
			if (known.has(heading) || /^(jumlah|jml) /.test(label)) continue;
			known.add(heading);
			added.push({ heading, targets: [variable.code], when: null, period: null });
		}
	}
	return added;
}

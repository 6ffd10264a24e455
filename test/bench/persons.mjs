// Counting a list of 150,000 made-up persons in 44 columns to totals by village, as ratios to the quickest reader on npm
// that merely reads the same workbook. Asserts nothing. Needs a build.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { writeBook } from '../support/xlsx-writer.ts';
import { print, runAll, runOnce } from './measure.mjs';

const PERSONS = Number(process.env.PERSONS ?? 150_000);
const program = join('bin', 'dasbor.js');
const folder = mkdtempSync(join(tmpdir(), 'dasbor-bench-'));
const inFolder = (name) => join(folder, name);
const VILLAGES = Array.from({ length: 15 }, (_, n) => [`99.01.01.${2001 + n}`, `Uji ${String.fromCharCode(65 + n)}`]);
const layouts = papaparse.parse(readFileSync(join('templates', 'bentuk', 'kolom.csv'), 'utf8')).data;
const headings = ['desa', ...layouts.filter(([layout]) => layout === 'opensid/penduduk').map(([, heading]) => heading)];

let state = 1;
const random = (below) => {
	state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
	return Math.floor((state / 0x80000000) * below);
};
const NAMES = ['Siti', 'Budi', 'Agus', 'Dewi', 'Rina', 'Joko', 'Sri', 'Wayan', 'Putu', 'Ahmad', 'Nur', 'Eka'];
const two = (n) => String(n).padStart(2, '0');

/** What stands in a column for the n-th person: a text, or a number for the codes. */
function cellOf(heading, n) {
	switch (heading) {
		case 'desa':
			return VILLAGES[n % VILLAGES.length][1];
		case 'nik':
			return `990101${String(n).padStart(10, '0')}`;
		case 'no_kk':
			return `990102${String(Math.floor(n / 4)).padStart(10, '0')}`;
		case 'nama':
		case 'nama_ayah':
		case 'nama_ibu':
			return `${NAMES[random(12)]} ${NAMES[random(12)]} ${random(5000)}`;
		case 'ayah_nik':
		case 'ibu_nik':
			return `990103${String(random(1e9)).padStart(10, '0')}`;
		case 'tanggallahir':
			return `${1940 + random(84)}-${two(1 + random(12))}-${two(1 + random(28))}`;
		case 'tempatlahir':
			return `Kota ${random(300)}`;
		case 'dusun':
			return `Dusun ${Math.floor(n / 60) % 4}`;
		case 'alamat':
		case 'alamat_sekarang':
			return `Jl. Melati No. ${random(400)}, RT ${random(20)}`;
		case 'rw':
			return `00${Math.floor(n / 60) % 8}`;
		case 'rt':
			return `0${two(Math.floor(n / 60) % 32)}`;
		case 'akta_lahir':
			return `AL-${random(1e6)}`;
		case 'kk_level':
			return n % 4 === 0 ? 1 : 4;
		case 'status_dasar':
			return 1;
		case 'lat':
		case 'lng':
			return random(1e6) / 1e4;
		default:
			return 1 + random(2);
	}
}

const letters = (column) =>
	(column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));

/** Writes the list the way Excel does (`shared`: every text once, in a part of its own) or the way exporters do. */
function writeList(path, shared) {
	state = 1;
	const strings = new Map();
	const cell = (value, at) => {
		if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
		if (!shared) return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
		if (!strings.has(value)) strings.set(value, strings.size);
		return `<c r="${at}" t="s"><v>${strings.get(value)}</v></c>`;
	};
	const row = (values, number) =>
		`<row r="${number}">${values.map((value, column) => cell(value, letters(column) + number)).join('')}</row>`;
	const rows = [row(headings, 1)];
	for (let n = 0; n < PERSONS; n++)
		rows.push(
			row(
				headings.map((heading) => cellOf(heading, n)),
				n + 2,
			),
		);
	writeFileSync(
		path,
		writeBook([{ name: 'Penduduk', rows: rows.join('') }], {
			strings: [...strings.keys()].map((text) => `<t>${text}</t>`),
		}),
	);
}

const READ = `
	import { streamXlsxRows } from 'hucre/xlsx';
	import { readFileSync } from 'node:fs';
	let cells = 0;
	for await (const row of streamXlsxRows(readFileSync(process.argv[1]))) cells += row.values.length;`;

try {
	writeFileSync(inFolder('desa.csv'), `kode,nama\n${VILLAGES.map((village) => village.join(',')).join('\n')}\n`);
	const workspace = inFolder('w.dasbor');
	for (const kind of ['shared', 'inline']) {
		const list = inFolder(`${kind}.xlsx`);
		writeList(list, kind === 'shared');
		const results = runAll({
			'dasbor impor, counted to village totals': () => {
				rmSync(workspace, { force: true });
				runOnce(process.execPath, [program, 'mulai', '99.01.01', '--desa', inFolder('desa.csv'), '--ruang', workspace]);
				return runOnce(process.execPath, [
					program,
					'impor',
					list,
					'--periode',
					'2024-S2',
					'--ruang',
					workspace,
					'--ya',
				]);
			},
			'hucre (stream), reading only': () => runOnce(process.execPath, ['--input-type=module', '-e', READ, list]),
		});
		print(
			`${PERSONS.toLocaleString('en')} persons x ${headings.length} columns, ${kind} strings`,
			results,
			'dasbor impor, counted to village totals',
		);
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}

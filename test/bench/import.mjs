// Taking in large text tables: 108,000 and 1,008,000 values with all checks and their origin, as ratios to the sqlite3
// shell that loads the same values, as a long table, under the same unique index. Asserts nothing. Needs a build.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { print, runAll, runOnce } from './measure.mjs';

const program = join('bin', 'dasbor.js');
const folder = mkdtempSync(join(tmpdir(), 'dasbor-bench-'));
const inFolder = (name) => join(folder, name);
const VILLAGES = Array.from({ length: 30 }, (_, n) => [`99.01.01.${2001 + n}`, `Uji ${String.fromCharCode(65 + n)}`]);
const COUNTED = /^(orang|rumah|keluarga)$/;
const catalogue = papaparse.parse(readFileSync(join('templates', 'katalog', 'variabel.csv'), 'utf8'), { header: true });
const variables = catalogue.data.filter(({ satuan }) => COUNTED.test(satuan)).slice(0, 60);

/** Writes the same values wide, as offices send them, and long, as the shell takes them. Gives how many there are. */
function writeTables(months) {
	const wide = [['kode_desa', 'tahun', 'bulan', ...variables.map(({ kode }) => kode)].join(',')];
	const long = [];
	let random = 1;
	for (let month = 0; month < months; month++)
		for (const [code] of VILLAGES) {
			const year = 1980 + Math.floor(month / 12);
			const period = [year, (month % 12) + 1];
			const values = variables.map(({ kode }) => {
				random = (Math.imul(random, 1103515245) + 12345) & 0x7fffffff;
				const value = random % 90;
				long.push([kode, code, `${year}-${String(period[1]).padStart(2, '0')}`, 'umum', value].join(','));
				return value;
			});
			wide.push([code, ...period, ...values].join(','));
		}
	writeFileSync(inFolder('wide.csv'), `${wide.join('\n')}\n`);
	writeFileSync(inFolder('long.csv'), `${long.join('\n')}\n`);
	writeFileSync(inFolder('headed.csv'), `variable,place,period,source,value\n${long.join('\n')}\n`);
	return long.length;
}

const TABLE =
	'CREATE TABLE observation (variable TEXT, place TEXT, period TEXT, source TEXT, value REAL, PRIMARY KEY (variable, place, period, source)) WITHOUT ROWID';
const READ = `
	import papaparse from 'papaparse';
	import { readFileSync } from 'node:fs';
	papaparse.parse(readFileSync(process.argv[1], 'utf8'), { step() {} });`;

function fresh(name) {
	for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(inFolder(name) + ending, { force: true });
	return inFolder(name);
}

function jobs() {
	const workspace = inFolder('w.dasbor');
	const env = { ...process.env, DASBOR_RUANG: workspace };
	return {
		'sqlite3 .import, unique index': () =>
			runOnce('sqlite3', ['-csv', fresh('shell.db'), `${TABLE};`, `.import ${inFolder('long.csv')} observation`]),
		'dasbor impor': () => {
			fresh('w.dasbor');
			runOnce(process.execPath, [program, 'mulai', '99.01.01', '--desa', inFolder('desa.csv'), '--ruang', workspace]);
			return runOnce(process.execPath, [program, 'impor', inFolder('wide.csv'), '--ya'], { env });
		},
		'sqlite-utils insert, unique index': () =>
			runOnce('sqlite-utils', [
				'insert',
				fresh('utils.db'),
				'observation',
				inFolder('headed.csv'),
				'--csv',
				...['variable', 'place', 'period', 'source'].flatMap((column) => ['--pk', column]),
			]),
		'papaparse, reading only': () =>
			runOnce(process.execPath, ['--input-type=module', '-e', READ, inFolder('long.csv')]),
	};
}

try {
	writeFileSync(inFolder('desa.csv'), `kode,nama\n${VILLAGES.map((village) => village.join(',')).join('\n')}\n`);
	const perValue = [];
	for (const months of [60, 560]) {
		const values = writeTables(months);
		const results = runAll(jobs());
		print(`${values.toLocaleString('en')} values`, results, 'sqlite3 .import, unique index');
		perValue.push(results['dasbor impor'].ms / values);
	}
	const growth = (perValue[1] / perValue[0]).toFixed(2);
	process.stdout.write(
		`${growth.padStart(9)} x  time per value of dasbor impor, from the small table to the large one\n`,
	);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

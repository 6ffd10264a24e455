// The tour of `npm start`: a demo workspace in a scratch folder, made from the shipped files by the commands a user types.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const program = join('bin', 'dasbor.js');
const files = join('templates', 'demo');
const folder = mkdtempSync(join(tmpdir(), 'dasbor-demo-'));
const workspace = join(folder, 'sukamaju-raya.dasbor');
const agenda = join(folder, 'agenda.xlsx');
const data = readdirSync(files)
	.filter((name) => /^\d.*\.(csv|xlsx)$/.test(name))
	.sort()
	.map((name) => join(files, name));

const shown = (args) => args.map((arg) => (/[\s"*]/.test(arg) ? `"${arg}"` : arg)).join(' ');

/** Runs one command as a user would and shows it; `quiet` keeps its answer back unless it fails. */
function dasbor(args, { quiet = false, as = shown(args) } = {}) {
	process.stdout.write(`\n$ dasbor ${as}\n`);
	const done = spawnSync(process.execPath, [program, ...args], {
		stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
		encoding: 'utf8',
		env: { ...process.env, DASBOR_RUANG: workspace },
	});
	if (done.status !== 0) {
		process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`);
		process.exit(done.status ?? 1);
	}
	return done.stdout ?? '';
}

dasbor(['mulai', '99.01.01', '--desa', join(files, 'desa.csv'), '--ruang', workspace]);
const report = JSON.parse(
	dasbor(['impor', ...data, '--format', 'json'], { quiet: true, as: `impor ${join(files, '*')}` }),
);
const sum = (key) => report.rows.reduce((total, row) => total + row[key], 0);
process.stdout.write(
	`${report.rows.length} berkas: dibaca ${sum('read')} = baru ${sum('new')} + berubah ${sum('changed')} + sama ${sum('same')} + ditolak ${sum('refused')} + luar kecamatan ${sum('outside')}\n`,
);
dasbor(['indikator', '--layanan', 'air_sanitasi', '--periode', '2024']);
dasbor(['tren', 'K04']);
dasbor(['masalah', '--periode', '2024']);
dasbor(['agenda', '--periode', '2024', '-o', agenda]);

const here = (path) => {
	const near = relative(process.cwd(), path);
	return near.startsWith('..') ? path : near;
};
process.stdout.write(`
Buku kerja agenda: ${agenda}
Coba selanjutnya:
  npm run dasbor -- desa Giriharja --ruang ${here(workspace)}
  npm run dasbor -- asal K04 --desa Giriharja --periode 2024-12 --ruang ${here(workspace)}
  npm run dasbor -- indikator K04 --periode 2024-12 --ruang ${here(workspace)}
`);

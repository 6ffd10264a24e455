import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dasbor, demoWorkspace, type Ran, tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(() => folders.remove());

const rowsOf = (ran: Ran) => JSON.parse(ran.stdout).rows;
const FIRST = 'Desa,Tahun,bayi_idl,balita_ditimbang\nMekarjaya,2024,10,100\nSukamaju,2024,20,200\n';

describe('a value that a later file of the same source leaves blank', () => {
	async function twice(later: string, ...args: readonly string[]): Promise<{ ran: Ran; folder: string }> {
		const folder = folders.make();
		await demoWorkspace(folder);
		writeFileSync(join(folder, 'a.csv'), FIRST);
		writeFileSync(join(folder, 'b.csv'), later);
		const source = ['--pengirim', 'puskesmas', '--ya'];
		expect((await dasbor(['impor', 'a.csv', ...source], { cwd: folder })).code).toBe(0);
		return { ran: await dasbor(['impor', 'b.csv', ...source, ...args], { cwd: folder }), folder };
	}
	const BLANK = 'Desa,Tahun,bayi_idl,balita_ditimbang\nMekarjaya,2024,-,110\nSukamaju,2024,21,\n';

	it('stays, and that is said with its import; --ketat counts it as a warning', async () => {
		const { ran, folder } = await twice(BLANK);
		expect(ran.code).toBe(0);
		expect(ran.stdout).toContain(
			'2 sel kosong padahal nilainya sudah ada: balita_ditimbang Sukamaju Tahun 2024 (impor 1), bayi_idl Mekarjaya',
		);
		const again = await dasbor(['impor', 'b.csv', '--pengirim', 'puskesmas', '--uji', '--format', 'json', '--ketat'], {
			cwd: folder,
		});
		expect(again.code).toBe(3);
		const told = rowsOf(again)[0].decisions.find(({ code }: { code: string }) => code === 'cells_emptied');
		expect(told).toMatchObject({ cells: 2, warning: true, first: [{ place: 'Sukamaju', importId: 1 }, {}] });
	});

	it('is not asked about where a whole column is blank, the value was left out, or another row tells it', async () => {
		const whole = await twice('Desa,Tahun,bayi_idl,balita_ditimbang\nMekarjaya,2024,11,\nSukamaju,2024,21,\n');
		expect(whole.ran.stdout).not.toContain('sel kosong');
		const other = await twice(`${BLANK.replace(',110', ',100')}Mekarjaya,2024,10,100\nSukamaju,2024,21,200\n`);
		expect(other.ran.stdout).not.toContain('sel kosong');
		const { folder } = await twice(FIRST.replace('10,100', '10,101'));
		for (const variable of ['bayi_idl', 'balita_ditimbang'])
			for (const village of ['Mekarjaya', 'Sukamaju']) {
				const mark = ['periksa', '--tandai', variable, '--desa', village, '--periode', '2024', '--sebagai', 'keluar'];
				const args = [...mark, '--alasan', 'salah', '--sumber', 'umum/puskesmas'];
				expect((await dasbor(args, { cwd: folder })).code).toBe(0);
			}
		writeFileSync(join(folder, 'c.csv'), BLANK);
		const out = await dasbor(['impor', 'c.csv', '--pengirim', 'puskesmas', '--uji'], { cwd: folder });
		expect(out.stdout).not.toContain('sel kosong');
	});
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { dasbor, demoWorkspace, tempFolders } from '../support/run.ts';

const folders = tempFolders();
afterAll(() => folders.remove());

let path: string;
beforeAll(async () => {
	path = await demoWorkspace(folders.make());
});

it("the kecamatan's own value is set, shown and traced by its word, its code or its name", async () => {
	const on = ['--ruang', path];
	const set = ['isi', 'rtlh', '1052', '--periode', '2023', '--alasan', 'ralat dinas'];
	const ran = await dasbor([...set, '--desa', 'kecamatan', ...on]);
	expect(ran.code, ran.stderr).toBe(0);
	expect(ran.stdout).toContain('rtlh, Kecamatan Sukamaju Raya');
	expect(
		(await dasbor(['isi', 'rtlh', '7', '--periode', '2023', '--desa', 'Mekarjaya', '--alasan', 'x', ...on])).code,
	).toBe(0);
	for (const given of ['kecamatan', '99.01.01', 'Sukamaju Raya', 'Kec. Sukamaju Raya'])
		for (const command of ['data', 'asal']) {
			const told = await dasbor([command, 'rtlh', '--desa', given, ...on]);
			expect(told.code, `${given}: ${told.stderr}`).toBe(0);
			expect(told.stdout).toContain('Kecamatan Sukamaju Raya');
			expect(told.stdout).toContain('1.052');
			expect(told.stdout).not.toContain('Mekarjaya');
		}
});

it('a village of the same name goes before the kecamatan', async () => {
	const told = await dasbor(['data', '--desa', 'Sukamaju', '--ruang', path, '--format', 'json']);
	expect(told.code).toBe(0);
	expect((await dasbor(['data', '--desa', 'Sukamaj Raya', '--ruang', path])).code).toBe(2);
});

it('a value is not set for a kecamatan whose name may be short for one of its villages', async () => {
	const folder = folders.make();
	expect((await dasbor(['mulai', '32.04.25'], { cwd: folder })).code).toBe(0);
	const set = ['isi', 'penduduk', '100', '--periode', '2024', '--alasan', 'ralat'];
	const short = await dasbor([...set, '--desa', 'Cicalengka'], { cwd: folder });
	expect(short.code).toBe(2);
	expect(short.stderr).toContain('Cicalengka Kulon');
	expect(short.stderr).toContain('kecamatan');
	expect((await dasbor([...set, '--desa', 'Kec. Cicalengka'], { cwd: folder })).code).toBe(0);
});

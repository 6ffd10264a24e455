import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeReal, realFile } from '../support/real.ts';
import { codes, read, workspaceOf } from '../support/real-reading.ts';

describeReal('every real file', () => {
	const cicalengka = workspaceOf('32.04.25');
	const PERSONAL = 'personal_data';
	const NOT_READ = 'layout_not_read';
	const UNKNOWN = 'layout_unknown';
	/** Why a file is not taken in for Cicalengka, with `--periode 2024`: codes of its faults, by the first rule that fits its path. Null: taken in. */
	const RULES: readonly (readonly [RegExp, string | null])[] = [
		[/^gis/, 'period_kind'],
		[/^prodeskel/, null],
		[/^portaldatadesa|pencemaran_air/, 'period_outside'],
		[/^idm/, 'period_outside'],
		[/^(opendata-kota|podes)/, 'other_kecamatan'],
		[/^satudata.*rutilahu/, 'period_outside village_contradiction'],
		[/^satudata/, 'period_outside'],
		[/opendk\/format_upload_apbdes/, 'village_not_given'],
		[/opendk\/format_upload_(fasilitas_paud|putus_sekolah|tingkat_pendidikan)/, 'period_kind village_not_given'],
		[/opendk\/format_upload_data_sarana/, 'other_kecamatan'],
		[/opendk\/format_upload_epidemi/, 'answer_missing period_kind'],
		[/opendk\/format_upload/, 'period_kind'],
		[/opendk\/laporan/, NOT_READ],
		[/opendk\/program_bantuan/, 'other_kecamatan'],
		[/headings\/(penduduk_opendk|format_siak)/, 'no_data_rows'],
		[/headings\/(contoh_penduduk|format_bip)/, 'village_not_given'],
		[/opendk\/headings\/peserta/, 'aid_list_missing'],
		[/headings\/(format_impor_(program|rtm)|regsosek2022k_sheet[35])/, 'village_not_given'],
		[/headings\/(format_impor_suplemen|regsosek2022k)/, UNKNOWN],
		[/opensid\/headings/, PERSONAL],
		[/opensid\/kode_data_penduduk/, UNKNOWN],
		[/opensid\/analisis_template/, 'no_heading'],
		[/siskeudes_2019\/Ref_(Bidang|Desa|Kecamatan|Kegiatan|SubBidang|Sumber)\.csv/, NOT_READ],
		[/siskeudes_2019\/Ta_(Kegiatan\.redacted|SPP)\.csv/, PERSONAL],
		[/siskeudes_2019\/Ta_(Anggaran|AnggaranRinci|RAB|RABRinci|TBPRinci|Mutasi)\.csv/, 'siskeudes_village_unknown'],
		[/siskeudes_2019\/Ta_RPJM_(Kegiatan|Pagu_Tahunan)\.csv/, 'siskeudes_village_unknown'],
		[/siskeudes_2019\/Ta_SPPRinci\.csv/, 'siskeudes_table_missing siskeudes_village_unknown'],
		[/siskeudes_2019\/Ta_(SPJRinci|JurnalUmumRinci|RPJM_Pagu_Indikatif)\.csv/, 'no_data_rows'],
		[/siskeudes_2019\/Ta_RABSub\.csv/, NOT_READ],
		[/siskeudes_2019\/Ta_(RPJM_)?(Sub)?Bidang\.csv/, NOT_READ],
		[/siskeudes_2019\/Ref_Bel_Operasional\.csv/, 'no_heading'],
		[/^opensid/, UNKNOWN],
	];
	const root = realFile('.') ?? '';
	const walk = (path: string): string[] =>
		statSync(join(root, path)).isDirectory()
			? readdirSync(join(root, path)).flatMap((name) => walk(join(path, name)))
			: [path];
	// The notes beside the data are no data.
	const files = root ? walk('.').filter((path) => !path.endsWith('.md')) : [];

	it('is listed', () => {
		expect(files.length).toBeGreaterThan(100);
	});

	it.each(files)('%s is taken in, or refused for a stated reason', async (file) => {
		const expected = RULES.find(([path]) => path.test(file))?.[1];
		const result = await read(cicalengka, file, { period: '2024' });
		if (expected === undefined) throw new Error(`no rule for ${file}: ${codes(result)}`);
		expect(codes(result).sort().join(' ')).toBe(expected ?? '');
		expect(result.incoming === null).toBe(expected !== null);
		expect(result.file).toBe(file.split('/').at(-1));
		expect(result.sha256).toMatch(/^[0-9a-f]{64}$/);
		expect(result.refused).toBe(expected === null ? 0 : result.read - result.outside);
	});
});

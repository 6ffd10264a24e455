import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { IntakeResult } from '../../../src/intake/request.ts';
import type { Decision } from '../../../src/model/decision.ts';
import type { Proposal } from '../../../src/model/fact.ts';
import { describeReal, realFile } from '../../support/real.ts';
import { readCsvs, readFolder, VILLAGES } from '../../support/siskeudes.ts';

const CIPAR = VILLAGES[1]!;
const proposalsOf = (result: IntakeResult): Proposal[] =>
	result.incoming?.rows.flatMap((row) => row.proposals ?? []) ?? [];
const codes = (result: IntakeResult): string[] => result.faults.map(({ code }) => code);
const said = (result: IntakeResult, code: Decision['code']): Decision | undefined =>
	result.decisions.find((one) => one.code === code);

describeReal('the village plan in the Siskeudes export of 2019', () => {
	const folder = realFile('opensid/siskeudes_2019')!;
	/** A table of the export as it stands, for plain SQL. */
	function tableOf(name: string): Database.Database {
		const lines = readFileSync(join(folder, `${name}.csv`), 'utf8')
			.trim()
			.split(/\r?\n/);
		const [head, ...rows] = lines.map((line) => line.slice(1, -1).split('","'));
		const db = new Database(':memory:');
		db.exec(`CREATE TABLE plan (${head!.join(', ')})`);
		const add = db.prepare(`INSERT INTO plan VALUES (${head!.map(() => '?').join(', ')})`);
		for (const row of rows) add.run(row);
		return db;
	}

	it('becomes proposals whose totals are those of plain SQL on its tables', async () => {
		const proposals = proposalsOf(await readFolder(folder));
		const db = tableOf('Ta_RPJM_Pagu_Tahunan');
		const bySource = db
			.prepare('SELECT Kd_Sumber, count(*), sum(Biaya) FROM plan GROUP BY Kd_Sumber ORDER BY Kd_Sumber')
			.raw()
			.all();
		const kept = ['ADD', 'DDS', 'PBH'].map((source) => {
			const own = proposals.filter(({ fundSource }) => fundSource === source);
			return [source, own.length, own.reduce((sum, { cost }) => sum + cost!, 0)];
		});
		expect(kept).toEqual(bySource);
		expect(proposals.reduce((sum, { cost }) => sum + cost!, 0)).toBe(1_434_858_435);
		const men = db.prepare('SELECT sum(Jml_Sas_Pria) FROM plan').pluck().get();
		expect(proposals.reduce((sum, one) => sum + Number(/laki-laki (\d+)/.exec(one.beneficiaries!)![1]), 0)).toBe(men);
		expect(proposals.find(({ activity }) => activity === '02.03.10')).toMatchObject({
			village: CIPAR.code,
			year: 2019,
			origin: 'rpjmdes',
			activityText: 'Pembangunan/Rehabilitas/Peningkatan/Pengerasan Jalan Desa',
			location: 'Dusun Suka Maju',
			volume: 2400,
			volumeUnit: 'M',
			cost: 92_356_000,
			schedule: '30 Hari, 2019-04-01 - 2019-04-30',
			beneficiaries: 'Masyarakat Kampong Cipar-pari (laki-laki 135, perempuan 75, rumah tangga miskin 145)',
			fundSource: 'ADD',
		});
	});
});

const KEGIATAN =
	'Kd_Desa,Kd_Keg,ID_Keg,Nama_Kegiatan,Lokasi,Sasaran,Tahun1,Tahun2,Tahun3,Tahun4,Tahun5,Tahun6,Sumberdana';
const PAGU =
	'Kd_Desa,Kd_Keg,Kd_Tahun,Kd_Sumber,No_ID,Biaya,Volume,Satuan,Lokasi_Spesifik,Jml_Sas_Pria,Jml_Sas_Wanita,Jml_Sas_ARTM,Waktu,Mulai,Selesai';
const INDIKATIF = 'Kd_Desa,Kd_Keg,Kd_Sumber,Tahun1,Tahun2,Tahun3,Tahun4,Tahun5,Tahun6,Pola';
const VISI = 'ID_Visi,Kd_Desa,No_Visi,Uraian_Visi,TahunA,TahunN\n1,04.2014.,01,Maju,2021,2026';
const JALAN = '04.2014.,04.2014.02.03.10.,02.03.10.,Jalan Desa **),Dusun 1,Warga,False,True,False,True,False,False,DDS';
const POSYANDU = '04.2014.,04.2014.02.02.02,02.02.02,Posyandu,Balai,Balita,True,False,False,False,False,False,ADD';
const pagu = (year: string, more: Partial<Record<'cost' | 'men' | 'start' | 'id', string>> = {}): string =>
	`04.2014.,04.2014.02.03.10.,${year},DDS,${more.id ?? '01'},${more.cost ?? '1000000'},3,km,RT 2,${more.men ?? '5'},0,0,,${more.start ?? ''},`;
const DESA = 'Kd_Kec,Kd_Desa,Nama_Desa\n04,04.2014.,PEMERINTAH DESA CIPAR PARE';
const read = (members: Record<string, readonly string[]>, given = {}): IntakeResult =>
	readCsvs(
		{ desa: DESA, ...Object.fromEntries(Object.entries(members).map(([name, rows]) => [name, rows.join('\n')])) },
		given,
	);

describe('the village plan of Siskeudes alone', () => {
	it('is one proposal for each year: with its ceiling, with its indicative ceiling, or without cost', () => {
		const result = read({
			a: [KEGIATAN, JALAN, POSYANDU],
			b: [PAGU, pagu('THN2')],
			c: [INDIKATIF, '04.2014.,04.2014.02.03.10.,PBK,0,0,0,2500000,0,0,'],
			d: [VISI],
		});
		expect(codes(result)).toEqual([]);
		expect(proposalsOf(result)).toMatchObject([
			{
				activityText: 'Jalan Desa',
				year: 2022,
				cost: 1_000_000,
				location: 'RT 2',
				beneficiaries: 'Warga (laki-laki 5, perempuan 0, rumah tangga miskin 0)',
			},
			{ activityText: 'Jalan Desa', year: 2024, cost: 2_500_000, location: 'Dusun 1', fundSource: 'PBK' },
			{ activityText: 'Posyandu', year: 2021, cost: null, activity: '02.02.02', beneficiaries: 'Balita' },
		]);
		expect(result).toMatchObject({ read: 3, skipped: 1 });
		expect(said(result, 'plan_years')).toMatchObject({ first: 2021 });
		expect(said(result, 'period_from_file')).toMatchObject({ periods: ['2021', '2022', '2024'] });
	});

	it('takes its first year from the dates of its ceilings or an answer, and asks where nothing tells', () => {
		const dated = read({ a: [PAGU, pagu('THN2', { start: '2023-01-01 00:00:00' })] });
		expect(proposalsOf(dated)).toMatchObject([{ year: 2023, activityText: '02.03.10' }]);
		const answered = read({ a: [KEGIATAN, JALAN] }, { answers: { tahun_awal: '2020' } });
		expect(proposalsOf(answered).map(({ year }) => year)).toEqual([2021, 2023]);
		const nothing = read({ a: [KEGIATAN, JALAN, POSYANDU] });
		expect(nothing.faults).toMatchObject([
			{ code: 'answer_missing', village: 'Cipar Pare', detail: { name: 'tahun_awal' } },
		]);
		expect(nothing).toMatchObject({ incoming: null, read: 2, refused: 2 });
		const odd = read({ a: [KEGIATAN, JALAN], b: [PAGU, pagu('THN2', { start: '2019-01-01' })], d: [VISI] });
		expect(codes(odd)).toEqual(['period_contradiction']);
	});

	it('is left out and said beside a budget when its first year is not known', () => {
		const rinci =
			'Tahun,Kd_Desa,Kd_Keg,Kd_Rincian,No_Urut,SumberDana,Uraian,Anggaran\n2024,04.2014.,04.2014.02.02.01.,5.2.1.01.,01,DDS,Obat,1000';
		const result = read({ a: [KEGIATAN, JALAN], b: [rinci] });
		expect(codes(result)).toEqual([]);
		expect(proposalsOf(result)).toEqual([]);
		expect(said(result, 'plan_left')).toMatchObject({ village: 'Cipar Pare' });
		expect(result).toMatchObject({ read: 1, skipped: 1 });
	});

	it.each([
		['a cost that cannot be read', pagu('THN2', { cost: 'banyak' }), 'value_unreadable', 'F2'],
		['a number of persons below zero', pagu('THN2', { men: '-3' }), 'value_negative', 'J2'],
		['a year that is none', pagu('THN9'), 'period_unreadable', 'C2'],
		[
			'a ceiling told twice with other costs',
			`${pagu('THN2')}\n${pagu('THN2', { cost: '2' })}`,
			'conflicting_values',
			'F3',
		],
		['an activity that is none', pagu('THN2').replace('04.2014.02.03.10.', '04.2014.02.'), 'activity_unreadable', 'B2'],
	])('refuses %s, with table and cell', (_, row, code, cell) => {
		const result = read({ pagu: [PAGU, row], d: [VISI] });
		expect(result.faults).toMatchObject([{ code, cell, sheet: 'pagu = Ta_RPJM_Pagu_Tahunan' }]);
		expect(result.incoming).toBeNull();
	});

	it('takes a ceiling told twice alike once', () => {
		const result = read({ a: [PAGU, pagu('THN2'), pagu('THN2'), pagu('THN2', { id: '02' })], d: [VISI] });
		expect(proposalsOf(result)).toHaveLength(2);
		expect(said(result, 'repeats')).toMatchObject({ rows: 1 });
		expect(result.read).toBe(result.incoming!.rows.length);
	});
});

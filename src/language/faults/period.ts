import type { PeriodKind } from '../../model/period.ts';
import { type FaultWords, say, told } from './say.ts';

const PERIOD_KINDS_ID: Readonly<Record<PeriodKind, string>> = {
	month: 'bulan',
	quarter: 'triwulan',
	semester: 'semester',
	year: 'tahun',
	school_year: 'tahun ajaran',
};
const PERIOD_KINDS_EN: Readonly<Record<PeriodKind, string>> = {
	month: 'month',
	quarter: 'quarter',
	semester: 'semester',
	year: 'year',
	school_year: 'school year',
};

/** Words for periods that are missing or do not fit, in Indonesian. */
export const periodFaultsId = {
	period_missing: (f) => {
		if (say(f, 'title'))
			return told(
				`${say(f, 'row') ? `baris ${say(f, 'row')}` : 'nama lembar'} menyebut "${say(f, 'title')}"; periodenya tidak ada di kolom`,
				`bila benar, ulangi dengan --periode ${say(f, 'offer')}`,
			);
		if (say(f, 'columns'))
			return told(
				`kolom lain menyebut periodenya, kolom ini tidak: ${say(f, 'columns')}`,
				'sebutkan periode kolom itu dengan --periode; periode kolom lain tetap',
			);
		if (f.value)
			return told(
				`kolom "${f.value}" menyebut bulan atau bagian tahun tanpa tahunnya`,
				'sebutkan tahunnya dengan --periode, misalnya --periode 2024',
			);
		return told(
			`periode tidak ada di berkas${say(f, 'offer') ? `; nama berkas menyebut ${say(f, 'offer')}` : ''}`,
			`sebutkan dengan --periode${say(f, 'example') ? `, misalnya --periode ${say(f, 'example')}` : ''}`,
		);
	},
	period_kind: (f) =>
		told(
			`lembar ini untuk satu ${PERIOD_KINDS_ID[say(f, 'kind') as PeriodKind]}, bukan ${say(f, 'given')}`,
			`${say(f, 'chosen') ? `pakai yang dipilih ketika lembar ini dimasukkan ke ${say(f, 'chosen')}, ` : ''}misalnya --periode ${say(f, 'example')}`,
		),
	period_outside: (f) =>
		say(f, 'part')
			? told(
					`judul menyebut "${say(f, 'found')}", hanya sebagian dari ${say(f, 'given')}`,
					`kirim angka untuk seluruh ${say(f, 'given')}; bila angkanya memang untuk seluruhnya, perbaiki judulnya`,
				)
			: told(
					`periode di berkas (${say(f, 'found')}) tidak termasuk --periode ${say(f, 'given')}`,
					'sesuaikan --periode dengan isi berkas, atau pakai berkas yang sesuai',
				),
	period_unreadable: (f) =>
		told(
			`periode "${f.value ?? ''}" tidak terbaca`,
			`contoh yang benar: ${say(f, 'example') || '2024, Oktober, 2024-S1'}`,
		),
} satisfies Partial<FaultWords>;

/** Words for periods that are missing or do not fit, in English. */
export const periodFaultsEn: Pick<FaultWords, keyof typeof periodFaultsId> = {
	period_missing: (f) => {
		if (say(f, 'title'))
			return told(
				`${say(f, 'row') ? `row ${say(f, 'row')}` : 'the name of the sheet'} says "${say(f, 'title')}"; no column says the period`,
				`if that is right, repeat with --periode ${say(f, 'offer')}`,
			);
		if (say(f, 'columns'))
			return told(
				`other columns say their period, these do not: ${say(f, 'columns')}`,
				'give the period of these with --periode; the others keep theirs',
			);
		if (f.value)
			return told(
				`column "${f.value}" names a month or a part of a year without the year`,
				'give the year with --periode, for example --periode 2024',
			);
		return told(
			`the file does not say the period${say(f, 'offer') ? `; the file name mentions ${say(f, 'offer')}` : ''}`,
			`give it with --periode${say(f, 'example') ? `, for example --periode ${say(f, 'example')}` : ''}`,
		);
	},
	period_kind: (f) =>
		told(
			`this sheet is for one ${PERIOD_KINDS_EN[say(f, 'kind') as PeriodKind]}, not ${say(f, 'given')}`,
			`${say(f, 'chosen') ? `use the one chosen when this sheet was entered into ${say(f, 'chosen')}, ` : ''}for example --periode ${say(f, 'example')}`,
		),
	period_outside: (f) =>
		say(f, 'part')
			? told(
					`the title says "${say(f, 'found')}", only a part of ${say(f, 'given')}`,
					`send the figures of all of ${say(f, 'given')}; if they are those of all of it, correct the title`,
				)
			: told(
					`the period in the file (${say(f, 'found')}) is not within --periode ${say(f, 'given')}`,
					'let --periode agree with the file, or use the right file',
				),
	period_unreadable: (f) => told(`period "${f.value ?? ''}" cannot be read`, 'right: 2024, Oktober, 2024-S1'),
};

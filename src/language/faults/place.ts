import { type FaultWords, say, told } from './say.ts';

/** Words for villages that are not named, or not known, in Indonesian. */
export const placeFaultsId = {
	other_kecamatan: (f) =>
		told(
			`tidak ada baris untuk ${say(f, 'kecamatan')}${say(f, 'found') ? `; berkas ini memuat: ${say(f, 'found')}` : ''}`,
			'pastikan berkas dan ruang kerjanya benar',
		),
	village_unknown: (f) => {
		if (f.detail?.hidden)
			return told(
				'isi sel ini bukan desa di kecamatan ini; tidak ditampilkan karena mungkin nama orang',
				f.detail.person
					? 'tulis nama desa di kolom desa'
					: 'tulis nama desa di kolom desa, atau pastikan dengan --cocokkan "NAMA=KODE"',
			);
		if (!f.value) return told('nama desa kosong', 'isi nama atau kode desa di baris ini');
		return told(
			`"${f.value}" bukan desa di kecamatan ini${say(f, 'proposals') ? `; mungkin ${say(f, 'proposals')}` : ''}`,
			`perbaiki namanya, atau pastikan dengan --cocokkan "${say(f, 'match') || `${f.value}=KODE`}"`,
		);
	},
	village_shared: (f) =>
		told(
			`"${f.value ?? ''}" adalah desa di kecamatan ini dan juga di Kecamatan ${say(f, 'others') || 'lain'}; lembar ini memuat kecamatan lain, sehingga barisnya tidak pasti milik siapa`,
			`tambahkan kolom "Kecamatan" atau "Kode Desa", atau pastikan dengan --cocokkan "${say(f, 'match')}"`,
		),
	village_not_given: () =>
		told('berkas ini untuk satu desa dan tidak menyebut desanya', 'sebutkan dengan --desa KODE atau --desa NAMA'),
	village_column_missing: () =>
		told(
			'tidak ada kolom kode desa atau nama desa',
			'tambahkan kolom "Kode Desa" atau "Desa", atau pakai --desa untuk satu desa',
		),
	code_system_unclear: (f) =>
		told(
			`kode desa di kolom "${say(f, 'column')}" bisa kode Kemendagri atau BPS, dan tidak ada nama untuk memastikannya`,
			'tambahkan kolom nama desa',
		),
	split_rows: (f) =>
		told(
			`satu desa ditulis dalam beberapa baris${f.value ? ` (mulai dari "${f.value}")` : ''}; bagian desa tidak dijumlahkan sendiri`,
			'tulis satu baris untuk satu desa dan periode, dengan jumlahnya',
		),
} satisfies Partial<FaultWords>;

/** Words for villages that are not named, or not known, in English. */
export const placeFaultsEn: Pick<FaultWords, keyof typeof placeFaultsId> = {
	other_kecamatan: (f) =>
		told(
			`no row belongs to ${say(f, 'kecamatan')}${say(f, 'found') ? `; the file holds: ${say(f, 'found')}` : ''}`,
			'make sure that the file and the workspace are right',
		),
	village_unknown: (f) => {
		if (f.detail?.hidden)
			return told(
				'what this cell holds is no village of this kecamatan; it is not shown, as it may be the name of a person',
				f.detail.person
					? 'write the village in its column'
					: 'write the village in its column, or confirm with --cocokkan "NAME=CODE"',
			);
		if (!f.value) return told('the name of the village is blank', 'write the name or code of the village in this row');
		return told(
			`"${f.value}" is not a village of this kecamatan${say(f, 'proposals') ? `; perhaps ${say(f, 'proposals')}` : ''}`,
			`correct the name, or confirm with --cocokkan "${say(f, 'match') || `${f.value}=CODE`}"`,
		);
	},
	village_shared: (f) =>
		told(
			`"${f.value ?? ''}" is a village of this kecamatan and also of Kecamatan ${say(f, 'others') || 'another'}; the sheet holds other kecamatan, so whose row it is is not certain`,
			`add a column "Kecamatan" or "Kode Desa", or confirm with --cocokkan "${say(f, 'match')}"`,
		),
	village_not_given: () =>
		told('this file is for one village and does not name it', 'name it with --desa CODE or --desa NAME'),
	village_column_missing: () =>
		told(
			'there is no column with village codes or names',
			'add a column "Kode Desa" or "Desa", or use --desa for one village',
		),
	code_system_unclear: (f) =>
		told(
			`the village codes in column "${say(f, 'column')}" can be Kemendagri or BPS codes, and there are no names to tell`,
			'add a column with village names',
		),
	split_rows: (f) =>
		told(
			`one village stands in several rows${f.value ? ` (from "${f.value}" on)` : ''}; parts of a village are not added up`,
			'write one row for a village and period, with its total',
		),
};

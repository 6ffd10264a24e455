import { maskIdentity } from '../model/identity.ts';
import { LOCAL } from '../model/layout.ts';
import { type Cell, columnLetters } from './grid.ts';
import { foldHeading } from './heading.ts';
import type { IntakeRequest } from './request.ts';
import { shown } from './values.ts';

/** Words of sheets that no shipped heading has: of titles, rows of totals and what guards look for. */
const MORE = `
	ada adalah anggaran agenda angka april agustus akseptor aparat aset atas badan bangunan berdasarkan besar bln cakupan capaian daftar dan
	dasbor data desember dibuat diisi dimiliki dokumen dsn februari fisik form formulir hasil hektar ibukota indeks jalan januari jarak jembatan
	jml jmlh juli juni kader kades kantor kecil kegiatan kelas keluarga kepadatan ketua kilometer km km2 kondisi kumulatif lahan lain lembar lokasi luas lurah
	maret mei miliar milyar nihil november objek oktober operator panjang pejabat pelaporan pembaruan pemutakhiran pendamping perbaikan periode petugas
	rencana sasaran perkiraan estimasi rancangan usulan realisasi penyerapan serapan sisa prevalence rata rerata persentase prosentase
	presentase persen kematian kelahiran kesakitan stunting kemiskinan partisipasi harapan melek beban ketergantungan pengangguran putus kenaikan
	penurunan pertumbuhan perubahan jumlah penduduk rangking tanpa tidak belum bukan yang pindah datang masuk keluar meninggal lahir penerima
	usia umur di bawah lanjut produktif sekolah subur tahun ke keatas kebawah dusun keterangan sumber sampai hingga dengan akhir ini dalam satuan
	rupiah jiwa orang kk rumah unit jt rb ii iii iv vi vii viii ix xi xii se kec kab kota prov provinsi kelurahan nagari gampong pekon gagasan musyawarah
	musdus rkp rpjm rpjmdes rkpdes rkpd du jangka menengah kesepakatan disepakati prioritas musrenbang pembangunan peraturan apbdes apb pendapatan
	belanja pembiayaan rekap nomor no tentang mengetahui menyetujui disusun oleh disetujui ditetapkan tim kepala camat surplus defisit silpa sub
	grand total bidang kabupaten kecamatan desa kel ds puskesmas posyandu perempuan laki pria wanita male female aktif nihil ya lengkap baik ada
	nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus seratus ribu seribu banyak sedikit kurang lebih sekitar anak data kosong
	berdiri sensus lalu sebelumnya sekarang pemilik milik sendiri bersama menumpang sharing jamban jambanisasi cubluk leher angsa tangki septik septic tank
	jsp jssp babs bab od odf sembarangan terbuka stop permanen semi darurat layak aman sehat sarana akses kloset spal mck ctps pilar stbm
	skdn kms naik tetap turun timbang ditimbang baru kelompok pd rombel rombongan belajar ruang guru gtk ptk ts tp tenaga pendidik honorer
	pemilih pemula tps kpps wajib cakap utama madya pratama mandiri purnama strata rata swakelola keberadaan nama tipe jenis golongan
	aset tanah bengkok sertifikat hgb shm batas topografi ketinggian mdpl koordinat lintang bujur panjang lebar tinggi debit volume kapasitas
	saluran irigasi sumur bor gali mata pipa perpipaan pelanggan sambungan meter kubik listrik pln watt penerangan lampu internet sinyal
	koperasi bumdes pasar warung toko industri umkm usaha mikro ternak sapi kambing domba ayam itik ikan kolam padi jagung kedelai panen
	produksi ton kwintal kg liter hari minggu jam menit triliun musim kemarau hujan kebakaran longsor puting beliung gempa kekeringan
	masjid mushola musala langgar gereja pura vihara makam tpu lapangan taman poskamling balai bidan perawat dokter apoteker ambulans
	kawin cerai belum janda duda hidup akseptor kb iud mow mop implan suntik pil kondom unmet need pus wus k1 k4 k6 kf kn fe tt td
	dpt hb polio bcg campak rubela mr idl ukl penyuluhan kunjungan rujukan rawat inap jalan tbc dbd diare ispa hiv malaria kusta covid
	pelunasan pbb wajib pajak spop dhkp ketetapan realisasi tunggakan retribusi pades dana adddes add dd bhp bhpr pbk silpa blt kpm pkh bpnt
	tahap termin kuota kuitansi spj lpj rab pagu nilai kontrak swakelola pekerjaan paket lokasi koordinat foto dokumentasi nomor registrasi
	kuesioner skor kategori klasifikasi peringkat bobot parameter kriteria persyaratan hambatan kendala solusi rekomendasi tindak lanjut
	surat undangan foto gambar scan berita acara jml jmlh pddk lk pr nm thp
	catatan petunjuk rahasia sangat metadata lampiran series column isian grafik chart dashboard jan feb mar apr jun jul agu agt agust sep sept okt nov des
	prevalensi proyeksi rasio ratio rekap rekapitulasi ranking peringkat ribu ribuan juta jutaan rp rt rw sarpras sawah sd sekretaris selisih semester september
	format unggah unduh unduhan upload download master pertanyaan jawaban klasifikasi row ekspor export impor import final revisi rev salinan copy
	opensid opendk sid siak bip eppgbm ppgbm dapodik siskeudes gis idm sdgs berkas file arsip kiriman kirim terkirim gabungan gabung lengkapnya input output
	sheet smt status tabel tanggal target tahunan telp tgl thn titik triwulan tw update updated validasi verifikasi worksheet bendahara
`;
/** Words of the field that are names of persons as well. */
const ALSO_NAMES: ReadonlySet<string> = new Set(
	`putri bulan indah mei juni juli septi kasih purnama pratama utama madya mandiri hari dana aman sehat muslim islam buddha
	kristen cahaya makmur sejahtera`.split(/\s+/),
);
/** Words of the field that stand beside others in names of persons. */
const BESIDE_NAMES: ReadonlySet<string> = new Set('subur april agustus januari taman harapan hidup'.split(' '));

/** A day may be one of birth. */
const FULL_DATE = /^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/;

/** What a place is called, behind what it is; the office of a person is none. */
const PLACE =
	/(?<!\b(?:kepala|sekretaris|perangkat|kader|bidan|ketua|kaur|kasi|staf|operator|pj|plt|pendamping|an|a\.n)\.?\s+)\b(?:desa|kelurahan|kel|kecamatan|kec|kabupaten|kab|kota|provinsi|prov|nagari|gampong|pekon)\b\.?\s*:?\s*([\p{L}'-]+(?:\s+[\p{L}'-]+)?)/giu;

/**
 * The words of the field: of shipped headings, of variables, of the places of the kecamatan. A text of nothing else names no
 * person and may be kept and shown as it stands; of any other it is not known.
 */
export class PlainWords {
	readonly #words = new Set(MORE.split(/\s+/).filter(Boolean));

	constructor({ layouts, variables, villages, kecamatan }: Omit<IntakeRequest, 'period'>) {
		const add = (text: string): void => {
			for (const word of wordsOf(text)) this.#words.add(word);
		};
		for (const { words } of layouts)
			for (const kind of ['neutral', 'sectors', 'themes', 'counted', 'titles', 'narrow'] as const)
				for (const text of words?.[kind] ?? []) add(text);
		// What an officer taught has whatever stood in his sheet.
		for (const { id, columns } of layouts) if (!id.startsWith(LOCAL)) for (const { heading } of columns) add(heading);
		for (const { code, labelId, labelEn, definition } of variables.values())
			add(`${code} ${labelId} ${labelEn} ${definition}`);
		for (const { name } of villages) add(name);
		add(`${kecamatan.name} ${kecamatan.regency ?? ''} ${kecamatan.province ?? ''}`);
	}

	/** True when a text has words of the field only, with numbers and single letters; also for a text without words. */
	holds(text: string): boolean {
		if (FULL_DATE.test(text.trim())) return false;
		const words = wordsOf(text);
		return (
			words.every((word) => this.#knows(word)) && !(words.length > 0 && words.every((word) => ALSO_NAMES.has(word)))
		);
	}

	/** True when at least one word of a text is of the field. */
	touches(text: string): boolean {
		return wordsOf(text).some(
			(word) => word.length > 2 && this.#knows(word) && !ALSO_NAMES.has(word) && !BESIDE_NAMES.has(word),
		);
	}

	/**
	 * A text with every word that is not of the field as `***`, and long numbers too. The names of places behind `Kec.` and
	 * the like stay: by them it is known whose a sheet is.
	 */
	masked(text: string): string {
		if (this.holds(text)) return maskIdentity(text);
		const places = [...text.matchAll(PLACE)].map((match) => {
			const end = match.index + match[0].length;
			return [end - match[1]!.length, end] as const;
		});
		const inPlace = (at: number): boolean => places.some(([from, to]) => from <= at && at < to);
		return maskIdentity(text).replace(/[\p{L}\p{N}\p{M}']+/gu, (word, at: number) =>
			inPlace(at) || this.holds(word) ? word : '***',
		);
	}

	#knows(word: string): boolean {
		return (
			word.length < 2 ||
			/^\d{1,4}[a-z]?$/.test(word) ||
			this.#words.has(word) ||
			(/^[a-z]{3,}\d{1,4}$/.test(word) && this.#words.has(word.replace(/\d+$/, '')))
		);
	}

	/**
	 * The texts over a column, with > between them, each as it may be kept, else three dots; a word alone is a heading of the
	 * field too. A single text that may not be kept is told by the letters of its column.
	 */
	path({ title, letters }: { readonly title: string; readonly letters: string }): string {
		return title
			.split(' > ')
			.map((part) =>
				/^\p{L}{3,}$/u.test(part)
					? shown(part)
					: this.heading({ title: part, letters: title === part ? letters : '…' }),
			)
			.join(' > ');
	}

	/** Headings as they may be kept, each once, with the letters of the columns whose headings may not. */
	headings(columns: readonly { readonly title: string; readonly letters: string }[]): {
		columns: string[];
		hidden?: string[];
	} {
		const isTold = (column: { readonly title: string; readonly letters: string }): boolean =>
			this.heading({ ...column, letters: '' }) !== '';
		const hidden = columns.filter((column) => !isTold(column)).map(({ letters }) => letters);
		return {
			columns: [...new Set(columns.filter(isTold).map((column) => this.heading(column)))],
			...(hidden.length > 0 && { hidden }),
		};
	}

	/** A heading as it may be kept: as it stands when all of it is of the field, else the letters of its column. */
	heading({ title, letters }: { readonly title: string; readonly letters: string }): string {
		return this.holds(title) && shown(title) === title.trim() ? shown(title) : letters;
	}
}

const wordsOf = (text: string): string[] =>
	foldHeading(text.replace(/_/g, ' '))
		.split(/[^a-z0-9]+/)
		.filter(Boolean);

const known = new WeakMap<IntakeRequest['variables'], Map<IntakeRequest['layouts'], PlainWords>>();

/** The words of the field for a request; made once for the same catalogue and layouts. */
export function plainWords(request: IntakeRequest): PlainWords {
	const byLayouts = known.get(request.variables) ?? new Map<IntakeRequest['layouts'], PlainWords>();
	known.set(request.variables, byLayouts);
	const words = byLayouts.get(request.layouts) ?? new PlainWords(request);
	byLayouts.set(request.layouts, words);
	return words;
}

/**
 * Texts of a row of headings as they may be shown: the letters of the column for those that may name a person. A word alone
 * beside a heading of the field is a heading too.
 */
export function toldHeadings(cells: readonly Cell[], words: PlainWords): string[] {
	return headingsOf(cells, words).map(({ told, letters }) => told ?? letters);
}

/** The same, with the letters of the columns whose headings are not shown apart. */
export function shownHeadings(cells: readonly Cell[], words: PlainWords): { told: string[]; hidden: string[] } {
	const all = headingsOf(cells, words);
	return {
		told: all.flatMap(({ told }) => told ?? []),
		hidden: all.flatMap(({ told, letters }) => (told === null ? [letters] : [])),
	};
}

/** Each heading of a row, null where it may name a person. */
function headingsOf(cells: readonly Cell[], words: PlainWords): { told: string | null; letters: string }[] {
	const isHeading = cells.some((cell) => typeof cell === 'string' && words.touches(cell) && words.holds(cell));
	return cells.flatMap((cell, index) => {
		if (typeof cell !== 'string') return [];
		const letters = columnLetters(index);
		return isHeading && /^\p{L}+$/u.test(cell.trim())
			? [{ told: shown(cell.trim()), letters }]
			: [{ told: words.heading({ title: cell, letters: '' }) || null, letters }];
	});
}

import type { Fault } from '../../model/fault.ts';
import { parseMonth } from '../../model/period.ts';
import type { Sheet } from '../grid.ts';
import { foldHeading } from '../heading.ts';
import { partsOfChildren } from '../parts-of-children.ts';
import type { IntakeRequest } from '../request.ts';
import type { Recognised } from '../sheet-columns.ts';
import { textOf } from '../values.ts';

/** A part of a village's neighbourhoods. */
const NEIGHBOURHOOD =
	/\b(?:rt rw|rw rt|rt|rw|lingkungan) (?:\d+|i{1,3}|iv|vi{0,3})\b|\b(?:dusun|kampung|kp|dukuh|padukuhan|blok|komplek|perumahan|perum) (?!dan\b|di\b|se|tahun\b|per\b|desa\b)[a-z0-9]+/;
const SEX = /\b(?:laki|pria|perempuan|wanita)\b/;
const MOVED =
	/\b(?:pindah|pindahan|pendatang|datang|meninggal|mati|kematian|kelahiran|hilang|belum|tidak|bukan|tanpa|non|korban|terdampak|pengungsi)\b/;
const POOR =
	/\b(?:miskin|kemiskinan|prasejahtera|tidak mampu|rentan|dtks|dtsen|p3ke|desil|pkh|bpnt|blt|pbi|bansos|bantuan|penerima|kpm)\b/;
/** Words by which a list of inhabitants is one of some of them. */
const SOME_INHABITANTS: readonly RegExp[] = [
	NEIGHBOURHOOD,
	SEX,
	MOVED,
	POOR,
	/\b(?:lansia|lanjut usia|balita|bayi|baduta|anak|remaja|pemuda|usia|umur)\b/,
	/\b(?:wajib|pemilih|dpt|dps|wna|asing|musiman|sementara)\b/,
	/\b(?:janda|duda|hamil|bumil|disabilitas|difabel|cacat|penyandang|odgj|pus|wus)\b/,
	/\b(?:petani|buruh|nelayan|pekerja|tki|pmi|migran|pengangguran|pelajar|siswa|mahasiswa|santri|putus sekolah)\b/,
	/\b(?:islam|kristen|katolik|katholik|hindu|buddha|budha|khonghucu|beragama)\b/,
	/\b(?:daftar|data|rekap|rekapitulasi) (?:nama )?kepala keluarga\b/,
];
/** Words by which a list of measured children is one of some of them. */
const SOME_CHILDREN: readonly RegExp[] = [
	NEIGHBOURHOOD,
	SEX,
	MOVED,
	POOR,
	/\b(?:balita|anak|baduta|bayi|daftar|kasus) (?:yang )?(?:stunting|pendek|wasting|kurus|gizi (?:buruk|kurang)|underweight|bermasalah|bgm)\b/,
	/\b(?:gizi buruk|bawah garis merah|rujukan)\b/,
];
/** Lines that explain a list, give an address, or head the block of a family: they name no part of the village. */
const NO_TITLE =
	/\b(?:alamat|jl|jln|jalan|telp|telepon|kode pos|petunjuk|catatan|keterangan|sumber|isi|diisi|contoh)\b|^(?:no|nomor|nama) ?(?:kk|kartu keluarga|kepala keluarga)\b/;
/** What a list is ordered or grouped by narrows nothing. */
const ORDERED_BY =
	/\b(?:menurut|berdasarkan|per) (?:(?:nama|alamat|jenis kelamin|kelompok|golongan|umur|usia|dusun|rw|rt|kk|keluarga|desa|dan) ?)+/g;
/** Texts beside one another above a heading are groups of columns. */
const MOST_CELLS = 4;
const LONGEST_TITLE = 160;
/** What may follow PENDUDUK in the title of a list of all: places, times, and words for all of them. */
const AFTER_INHABITANTS = new Set(
	'desa kelurahan kel kecamatan kec kabupaten kab kota provinsi prov nagari gampong kampung di se pada tahun thn th ta bulan bln semester smt triwulan tw periode posisi keadaan akhir awal tanggal tgl per menurut berdasarkan dan sipil aktif hidup tetap wni warga negara indonesia dari lengkap seluruh semua keseluruhan seluruhnya total opensid opendk sid siak ktp el agregat individu'.split(
		' ',
	),
);

/**
 * Why a list of persons may not be counted as the whole of its villages: a title above it, or the name of its sheet, says
 * that only some of them stand in it. Null when none does. The title itself is not told: it may name a person.
 */
export function narrowedList({ sheet, headingRow, layout }: Recognised, request: IntakeRequest): Fault | null {
	if (layout.content === 'penerima_bantuan') return null;
	const claims = layout.content === 'anak_diukur' ? SOME_CHILDREN : SOME_INHABITANTS;
	for (const { text, row } of titleLines(sheet, headingRow)) {
		const said = withoutPlaces(foldHeading(text).replaceAll('-', ' '), request).replace(ORDERED_BY, ' ');
		if (NO_TITLE.test(said)) continue;
		const part = layout.content === 'anak_diukur' ? partsOfChildren(said)[0]?.word : undefined;
		const word = claims.map((claim) => claim.exec(said)?.[0]).find((found) => found !== undefined) ?? part;
		const other = word === undefined && row !== null && layout.content !== 'anak_diukur' && isOfOthers(said);
		if (word === undefined && !other) continue;
		const detail = word === undefined ? {} : { word };
		return { code: 'list_narrowed', sheet: sheet.name, ...(row !== null && { row }), detail };
	}
	return null;
}

const titleLines = (sheet: Sheet, headingRow: number): { text: string; row: number | null }[] => [
	...sheet.rows
		.filter(({ number }) => number < headingRow)
		.map(({ number, cells }) => ({ row: number, texts: cells.map(textOf).filter(Boolean) }))
		.filter(({ texts }) => texts.length <= MOST_CELLS)
		.map(({ row, texts }) => ({ row, text: texts.join(' ') }))
		.filter(({ text }) => text.length <= LONGEST_TITLE),
	{ row: null, text: sheet.name },
];

/** Names of our places may hold such words themselves. */
function withoutPlaces(text: string, { villages, kecamatan }: IntakeRequest): string {
	const names = [
		...villages.map(({ name }) => name),
		kecamatan.name,
		kecamatan.regency ?? '',
		kecamatan.province ?? '',
	];
	let rest = ` ${text} `;
	for (const name of names.map((one) => foldHeading(one).replaceAll('-', ' ')).filter(Boolean))
		rest = rest.replaceAll(` ${name} `, ' desa ');
	return rest.trim();
}

/** Whether a title speaks of inhabitants of some other kind, as PENDUDUK NON PERMANEN does. */
function isOfOthers(title: string): boolean {
	const next = /\b(?:penduduk|warga) ([a-z]+)/.exec(title)?.[1];
	return next !== undefined && !AFTER_INHABITANTS.has(next) && parseMonth(next) === null;
}

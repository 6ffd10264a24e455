import { NO_SURROUNDINGS } from '../../model/place.ts';
import { foldHeading } from '../heading.ts';
import { foldDistrict, foldName } from '../names.ts';
import { NO_PERSON } from '../person-names.ts';
import { isOnlyName } from '../persons-in-texts.ts';
import { plainWords } from '../plain-words.ts';
import type { IntakeRequest } from '../request.ts';

const MASK = '***';
/** Parts that names of places are made of, and words of what a work is done at; names of persons have none of them. */
const PLACE =
	/\b(?:taman|al|ar|as|at|ponpes|pondok|pesantren|diniyah|dta|mdta|ci\p{L}{3,}|suka\p{L}{3,}|baba?kan\p{L}*|pasir\p{L}*|bojong\p{L}*|leuwi\p{L}*|kebon\p{L}*|gunung\p{L}*|karang\p{L}+|tanjung\p{L}*|mekar\p{L}{3,}|ranca\p{L}*|sindang\p{L}*|warung\p{L}*|lebak\p{L}*|legok\p{L}*|parung\p{L}*|batu\p{L}*|muara\p{L}*|panyi\p{L}+|parakan\p{L}*|cikal\p{L}*|tegal\p{L}*|kubang\p{L}*|nagrak|neglasari|margamulya|sawah|situ|curug|lembur|kota|baru|lama|kulon|wetan|kidul|kaler|girang|hilir|landeuh|tonggoh|tengah|barat|timur|utara|selatan|atas|bawah|pojok|kantor|gedung|aula|lapang\p{L}*|gor|tpu|tps|tpst|makam|bendung\p{L}*|saluran|irigasi|sungai|kali|embung|waduk|mata|air|hutan|kebun|ladang|blok|gang|jl|jln|pustu|poskesdes|polindes|pkm|bumdes|ruas|tersebar|setempat|lingkungan|areal?|lahan|kawasan|perbatasan|batas)\b/iu;
/** What behind `Rumah` is no name of who lives there. */
const NO_OWNER =
	/^(?:sakit|tidak|tak|layak|tdk|ibadah|dinas|jabatan|pegawai|produksi|singgah|sehat|makan|kompos|jahit|potong|pompa|baca|pintar|belajar|kreatif|inspirasi|gizi|pangan|bibit|benih|jamur|maggot|kopi|batik|cokelat|coklat|sampah|pilah|apung|panggung|hijau|kaca|tani|anak|duka|moderasi|restora\p{L}*|data\p{L}*|desa|tangga|tinggal|warga|penduduk|masyarakat|keluarga|kpm|rt|rw|milik|susun|deret|kemas|kemasan|tahfi\p{L}*|quran|al|pemotongan|kader|kepala|ketua|bidan|penerima|sasaran|subsidi|adat|burung|walet|jagal|budaya|tahan|sederhana|instan|khusus|korban|sakinah|samawa|sejahtera|prasejahtera|pra|berisiko|beresiko|rentan|besar|berencana|nelayan|harapan|muda|bp\p{L}*|sdr\p{L}*|ibu|pak)\b/iu;
/** Words by which money comes; a source of money is hardly ever a person. */
const SOURCE =
	/\b(?:dana|bantuan|apb\p{L}*|csr|aspirasi|pokok|pokir|pikiran|hibah|swasta|swadaya|bank|pt|cv|yayasan|baznas|zakat|infa[qk]|donatur|dak|dau|dbh|did|ad[dk]|bhp\p{L}*|pad\p{L}*|bankeu|banprov|gubernur|bupati|provinsi|kabupaten|pusat|negara|koperasi|pemprov|pemkab|iuran|lain)\b/iu;

/** What a text is cut at: figures, signs, and words that are no part of a name. */
const CUT =
	/[\d()[\]{},;:&/+]+|\s[-–]\s|(?<![\p{L}\p{N}])(?:rt|rw|dusun|dsn|dukuh|kampung|kp|kmp|desa|ds|kelurahan|kel|kecamatan|kec|kabupaten|kab|lingkungan|lingk|blok|jalan|jln|jl|gang|gg|komplek|perumahan|perum|masjid|mesjid|mushola|musholla|posyandu|pos|rumah|kediaman|rtlh|rutilahu|rulahu|jamban|keluarga|kk|kpm|rtm|warga|penduduk|milik|pemilik|penerima|tanah|lahan|sawah|kebun|kolam|kandang|pekarangan|halaman|warung|toko|kios|bengkel|depan|belakang|samping|sebelah|dekat|sekitar|menuju|arah|sampai|dari|ke|di|dan|serta|dkk|a\.n|an)(?![\p{L}\p{N}])\.?/giu;
/** Behind it stands what a place is called. */
const NAMES_PLACE =
	/^(?:dusun|dsn|dukuh|kampung|kp|kmp|desa|ds|kelurahan|kecamatan|kec|kabupaten|kab|lingkungan|lingk|blok|jalan|jln|jl|gang|gg|komplek|perumahan|perum|masjid|mesjid|mushola|musholla|posyandu|pos)\b/i;
/** Behind it a single word is who lives there. */
const OF_SOMEBODY = /^(?:keluarga|rumah|kediaman|rtlh|rutilahu|rulahu)\b/i;
/** Joins names. */
const JOINS = /^(?:&|\+|dan|serta)$/i;
/** Words for groups of people as they are built: `pengguna`, `penyandang`. */
const GROUP = /^pe(?:m|n|r|l|j|t|k|s|w|d)\p{L}{3,}/u;

const words = (text: string): number => text.trim().split(/\s+/).length;

/** A piece of a text between cuts, with the cut before it. */
interface Piece {
	readonly cut: string;
	readonly text: string;
}

function piecesOf(text: string): Piece[] {
	const pieces: Piece[] = [];
	let from = 0;
	let cut = '';
	for (const match of text.matchAll(CUT)) {
		pieces.push({ cut, text: text.slice(from, match.index) });
		cut = match[0];
		from = match.index + cut.length;
	}
	return [...pieces, { cut, text: text.slice(from) }];
}

/** Whether words are written as names are: each with a capital, or the whole text in one case. */
function isWrittenAsName(piece: string, whole: string): boolean {
	if (/^\s*(?:\p{Lu}[\p{L}.'`-]*\s*)+$/u.test(piece)) return true;
	return !/\p{Lu}/u.test(whole.replace(/\b(?:RT|RW|KK|KPM)\b/g, '')) && !GROUP.test(piece.trim());
}

/** A text whose pieces that are nothing but names of persons are masked: beside RT and RW, figures, brackets, `&`. */
function maskedPieces(text: string, request: IntakeRequest, only?: RegExp): string {
	const plain = plainWords(request);
	const { villages, districts } = request.surroundings ?? NO_SURROUNDINGS;
	const isPlace = (piece: string): boolean => villages.has(foldName(piece)) || districts.has(foldDistrict(piece));
	const isName = (piece: string): boolean =>
		/\p{L}{2}/u.test(piece) &&
		!PLACE.test(piece) &&
		!NO_PERSON.test(piece) &&
		isOnlyName(piece, plain) &&
		!isPlace(piece);
	const pieces = piecesOf(text);
	const masked = pieces.map(({ cut, text: piece }) => {
		if (only && !only.test(cut)) return false;
		if (!isName(piece) || !isWrittenAsName(piece, text)) return false;
		if (OF_SOMEBODY.test(cut)) return !NO_OWNER.test(piece.trim());
		return words(piece) > 1 && !NAMES_PLACE.test(cut);
	});
	const joins = (at: number): boolean => JOINS.test(pieces[at]?.cut ?? '');
	const isMasked = (at: number): boolean =>
		masked[at]! || (isName(pieces[at]!.text) && ((joins(at) && masked[at - 1]!) || (joins(at + 1) && masked[at + 1]!)));
	return pieces
		.map(({ cut, text: piece }, at) => cut + (isMasked(at) ? piece.replace(/\S(?:.*\S)?/su, MASK) : piece))
		.join('');
}

/** A location without the name of who lives there; names of places, of villages and kecamatan here and around stay. */
export const maskedLocation = (text: string | null, request: IntakeRequest): string | null =>
	text === null ? null : maskedPieces(text, request);

/** An activity that may say whose house it is done at. */
const AT_A_HOUSE = /\b(?:rumah|kediaman|rtlh|rutilahu|rulahu|jamban)\b/i;
/** Behind these it does. */
const FOR_SOMEBODY = /^(?:rumah|kediaman|rtlh|rutilahu|rulahu|jamban|\()$/i;

/** What is to be done, without whose house it is done at. */
export const maskedActivity = (text: string, request: IntakeRequest): string =>
	AT_A_HOUSE.test(text) ? maskedPieces(text, request, FOR_SOMEBODY) : text;

/** A volume or a source of money without a name that stands in the place of it. */
export function maskedWords(text: string | null, request: IntakeRequest): string | null {
	if (text === null || words(text) < 2 || SOURCE.test(foldHeading(text))) return text;
	return isOnlyName(text, plainWords(request)) ? MASK : text;
}

/** Who is served; nobody by name. */
export function maskedBeneficiaries(text: string | null, request: IntakeRequest): string | null {
	if (text === null) return null;
	return isOnlyName(text, plainWords(request)) ? MASK : maskedPieces(text, request);
}

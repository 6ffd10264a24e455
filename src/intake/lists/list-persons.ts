import { NO_SURROUNDINGS } from '../../model/place.ts';
import { foldHeading } from '../heading.ts';
import { foldDistrict, foldName } from '../names.ts';
import { isOnlyName } from '../persons-in-texts.ts';
import { plainWords } from '../plain-words.ts';
import type { IntakeRequest } from '../request.ts';

const MASK = '***';
/** Parts that names of places are made of, and words of what a work is done at; names of persons have none of them. */
const PLACE =
	/\b(?:ci\p{L}{3,}|suka\p{L}{3,}|baba?kan\p{L}*|pasir\p{L}*|bojong\p{L}*|leuwi\p{L}*|kebon\p{L}*|gunung\p{L}*|karang\p{L}+|tanjung\p{L}*|mekar\p{L}{3,}|ranca\p{L}*|sindang\p{L}*|warung\p{L}*|lebak\p{L}*|legok\p{L}*|parung\p{L}*|batu\p{L}*|muara\p{L}*|panyi\p{L}+|parakan\p{L}*|cikal\p{L}*|tegal\p{L}*|kubang\p{L}*|nagrak|neglasari|margamulya|sawah|situ|curug|lembur|kota|baru|lama|kulon|wetan|kidul|kaler|girang|hilir|landeuh|tonggoh|tengah|barat|timur|utara|selatan|atas|bawah|pojok|kantor|gedung|aula|lapang\p{L}*|gor|tpu|tps|tpst|makam|bendung\p{L}*|saluran|irigasi|sungai|kali|embung|waduk|mata|air|hutan|kebun|ladang|blok|gang|jl|jln|pustu|poskesdes|polindes|pkm|bumdes|ruas|tersebar|setempat|lingkungan|areal?|lahan|kawasan|perbatasan|batas)\b/iu;
/** `Rumah` before what is no name of who lives there. */
const HOUSE = /^(\s*rumah\s+)(.+)$/i;
const NO_OWNER =
	/^(?:sakit|tidak|tak|layak|tdk|ibadah|dinas|produksi|singgah|sehat|makan|kompos|jahit|potong|pompa|baca|pintar|data|desa|tangga|tinggal|warga|penduduk|masyarakat|keluarga|kpm|rt|rw|milik|susun|deret|kaca|bibit|kemasan|tahfi\p{L}*|quran|al|pemotongan|kader|kepala|ketua|bidan|penerima|sasaran|subsidi|adat|burung|walet|jagal|budaya|bp\p{L}*|sdr\p{L}*|ibu|pak)\b/iu;
/** Words by which money comes; a source of money is hardly ever a person. */
const SOURCE =
	/\b(?:dana|bantuan|apb\p{L}*|csr|aspirasi|pokok|pokir|pikiran|hibah|swasta|swadaya|bank|pt|cv|yayasan|baznas|zakat|infa[qk]|donatur|dak|dau|dbh|did|ad[dk]|bhp\p{L}*|pad\p{L}*|bankeu|banprov|gubernur|bupati|provinsi|kabupaten|pusat|negara|koperasi|pemprov|pemkab|iuran|lain)\b/iu;

const words = (text: string): number => text.trim().split(/\s+/).length;

/** A location without the name of who lives there; names of places, of villages and kecamatan here and around stay. */
export function maskedLocation(text: string | null, request: IntakeRequest): string | null {
	if (text === null) return null;
	const [, house = '', owner = ''] = HOUSE.exec(text) ?? [];
	const plain = plainWords(request);
	if (house && !NO_OWNER.test(owner) && isOnlyName(owner, plain)) return `${house}${MASK}`;
	if (words(text) < 2 || PLACE.test(text) || !isOnlyName(text, plain)) return text;
	const { villages, districts } = request.surroundings ?? NO_SURROUNDINGS;
	const isPlace = villages.has(foldName(text)) || districts.has(foldDistrict(text));
	return isPlace ? text : MASK;
}

/** A volume or a source of money without a name that stands in the place of it. */
export function maskedWords(text: string | null, request: IntakeRequest): string | null {
	if (text === null || words(text) < 2 || SOURCE.test(foldHeading(text))) return text;
	return isOnlyName(text, plainWords(request)) ? MASK : text;
}

/** Who is served; nobody by name. */
export const maskedBeneficiaries = (text: string | null, request: IntakeRequest): string | null =>
	text !== null && isOnlyName(text, plainWords(request)) ? MASK : text;

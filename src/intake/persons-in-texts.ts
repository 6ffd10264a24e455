import { foldHeading } from './heading.ts';
import type { PlainWords } from './plain-words.ts';

/** What follows `Ibu` and `Bapak` without being a name. */
const NO_NAME =
	/^(?:hamil|bumil|menyusui|nifas|bersalin|melahirkan|balita|bayi|pkk|rt|rw|kota|kepala|desa|camat|bupati|lurah|kades|rumah|rumahtangga|ketua|guru|kader|tani|petani|nelayan|pertiwi|dan|atau|serta|yang|di|ke|dari|untuk|pada|dengan|oleh|anak|muda|mertua|asuh|angkat|tiri|kandung|pengajian|pekerja|pendamping|bidan|dokter|sekretaris|tunggal|lansia|miskin|kurang|risiko|resiko|posyandu|majelis|dusun|dsn|kampung|kp|kec|kecamatan|kel|kelurahan|jl|jalan|gang|nik|kk|no|nomor|masyarakat|warga|tim|panitia|kelompok|lembaga|pemerintah|pemda|negara|pribadi|sendiri|bersama|umum|perhutani|adat|dinas|rehab|pembangunan|kasi|kasie|kasubag|kasubbag|kabag|kabid|kadis|kaur|sekdes|sekcam|sekda|carik|kadus|kuwu|wali|geuchik|keuchik|staf|pj|plt|plh|operator|petugas|pendata|penyuluh|enumerator|danramil|kapolsek|babinsa|bhabinkamtibmas|perangkat|penghulu|modin|lebe|imam)$/i;
/** Announces a person; a name may follow in any writing. */
const SURE =
	/(?<![\p{L}\p{N}])(?:a\.\s?n\.?|a\/n\.?|an\.|atas nama|bpk\.?|sdr\.?i?\.?|sdri\.?|saudara|saudari)(?:(?=[\s:])[\s:]*|(?<=\.)(?=\p{L}{3}))/giu;
/** Announces a person or anybody at all: a name has a capital. */
const PERHAPS =
	/(?<![\p{L}\p{N}])(?<!\b(?:jl|jln|jalan|gg|gang)\.?\s)(?:bapak|ibu|pak|bu|hj\.?|h\.|an|alm\.?|almh\.?|almarhum(?:ah)?|milik|ust\.?|ustadz?|ustad|kyai|mang|abah|nenek|kakek)(?=\s)\s+/giu;
const WORD = /^[\p{L}'.`-]+/u;
const LONGEST = 4;

/** Where a name ends that begins at `start`. `any`: its first word may be small. */
function nameEnd(text: string, start: number, any: boolean): number {
	let end = start;
	for (let at = start, count = 0; count < LONGEST; count++) {
		const word = WORD.exec(text.slice(at))?.[0];
		if (!word || NO_NAME.test(word.replace(/\.$/, '')) || !(/^\p{Lu}/u.test(word) || (any && count === 0))) break;
		end = at + word.length;
		const gap = /^\s+/.exec(text.slice(end))?.[0].length;
		if (!gap) break;
		at = end + gap;
	}
	return end;
}

/** A text with the names behind `a.n.`, `Bpk`, `Sdr`, `Ibu` and the like as `***`; groups such as `ibu hamil` stay. */
export function withoutNames(text: string): string {
	let kept = text;
	for (const [pattern, any] of [
		[SURE, true],
		[PERHAPS, false],
	] as const) {
		let out = '';
		let from = 0;
		for (const match of kept.matchAll(pattern)) {
			const start = match.index + match[0].length;
			if (start < from) continue;
			const end = nameEnd(kept, start, any);
			if (end === start) continue;
			out += `${kept.slice(from, start)}***`;
			from = end;
		}
		kept = out + kept.slice(from);
	}
	return kept;
}

/** Words for groups of people and for what is theirs: who is served by an activity, and no name of one. */
const GROUPS =
	/\b(masyarakat|warga|wargi|penduduk|petani|tani|poktan|gapoktan|kwt|pemuda|pemudi|pemudai|remaja|karang|taruna|anak|siswa|siswi|pelajar|santri|guru|kader|lansia|ibu|bapak|bumil|balita|bayi|kelompok|lembaga|bpd|lpm|lpmd|linmas|hansip|pkk|umum|semua|seluruh|perangkat|aparatur|aparat|rtlh|rutilahu|kpm|rtm|bumdes|bumdesa|umkm|ukm|pedagang|pengrajin|perajin|peternak|ternak|nelayan|pekebun|buruh|pekerja|pengusaha|majelis|taklim|dkm|jamaah|jemaah|masjid|mushola|posyandu|paud|madrasah|sekolah|murid|pengurus|anggota|pengguna|pengunjung|wisatawan|difabel|disabilitas|miskin|keluarga|kepala|kk|jiwa|orang|rumah|tangga|lingkungan|wilayah|dusun|kampung|blok|jalan|kantor|balai|tokoh|agama|adat|perempuan|wanita|laki|penerima|manfaat|pemanfaat|kaum|dhuafa|duafa|yatim|piatu|jompo|calon|pengantin|catin|peserta|tamu|tim|panitia|relawan|kpmd|tpk|rt|rw|sda)\b/;

/** Whether a text is nothing but what may be the name of a person: up to four words, none for a group or of the field. */
export function isOnlyName(text: string, words: PlainWords): boolean {
	const folded = foldHeading(text);
	const count = text.trim().split(/\s+/).length;
	return /^[\p{L}\s.,'`-]+$/u.test(text) && count <= LONGEST && !GROUPS.test(folded) && !words.touches(text);
}

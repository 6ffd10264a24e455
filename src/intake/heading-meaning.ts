import type { LayoutColumn } from '../model/layout.ts';

/** A column as far as its heading goes. */
interface HeadedColumn {
	readonly index: number;
	readonly title: string;
	readonly uses: readonly LayoutColumn[];
}

/** Which of a column's spellings the layout knows. NILAI under a title means the title's value; SATUAN its unit. */
export function meaning(
	variants: readonly string[],
	headings: ReadonlyMap<string, readonly LayoutColumn[]>,
): string | null {
	const [whole, ...levels] = variants as [string, ...string[]];
	const lowest = levels.at(-1);
	const role = (heading: string | undefined): string | undefined =>
		heading === undefined ? undefined : headings.get(heading)?.[0]?.targets[0];
	if (lowest !== undefined && levels.length > 1) {
		if (role(lowest) === '@satuan') return lowest;
		if (role(lowest) === '@nilai') {
			const upper = levels.slice(0, -1).findLast((level) => level !== lowest && headings.has(level));
			if (upper !== undefined) return upper;
		}
	}
	if (headings.has(whole)) return whole;
	const at = levels.findLastIndex((level) => headings.has(level));
	const own = levels[at];
	if (own === undefined || levels.length === 1) return own ?? null;
	const fits = levels.every((level, i) => i === at || (i > at ? COUNTED.test(level) : isGroupOf(level, own, headings)));
	return fits ? own : null;
}

/** Words that make men and women, or people, something else than the population. */
const NOT_POPULATION =
	/\b(lahir|kelahiran|mati|kematian|meninggal|pindah|datang|miskin|disabilitas|difabel|lansia|balita|bayi|anak|siswa|murid|rentan|penganggur\w*|stunting|pemilih|pegawai|guru|kader|penerima|peserta|kk|kepala keluarga)\b/i;

/** Words of a title by which all people and families below it are some of them only. */
const PART_OF_PEOPLE = /\b(miskin|rentan|disabilitas|difabel|lansia|lanjut usia|penerima|peserta|pemilih|terdampak)\b/i;

/** Columns of men, women and people that the titles of the table, or the want of any, make something else. */
export function notPopulation<C extends HeadedColumn>(
	columns: readonly C[],
	titles: string,
	groups: readonly string[] | null,
): C[] {
	const feeds = (column: C, wanted: (target: string) => boolean): boolean =>
		column.uses.some((use) => use.targets.some(wanted));
	const bare = columns.filter(
		(column) =>
			feeds(column, (target) => PART_OF_POPULATION.has(target)) &&
			!/penduduk|population/i.test(`${column.title} ${groups?.[column.index] ?? ''}`),
	);
	const people = columns.filter((column) => feeds(column, (target) => target === 'penduduk'));
	const families = columns.filter((column) => feeds(column, (target) => target === 'keluarga'));
	if (PART_OF_PEOPLE.test(titles)) return [...new Set([...bare, ...people, ...families])];
	if (bare.length === 0) return [];
	const said = /\b(penduduk|jiwa|warga|population)\b/i.test(titles) || people.length > 0;
	return NOT_POPULATION.test(titles) || !said ? bare : [];
}

/** What may stand below a heading without changing what it counts. */
const COUNTED =
	/^(jumlah|jml|total|jumlah total|l ?\+ ?p|lk ?\+ ?pr|realisasi|absolut|abs|angka|nilai|banyaknya|\d{0,2}|orang|jiwa|kk|keluarga|anak|balita|bayi|unit|buah|rumah|ruta|rumah tangga|desa|rupiah|rp)$/;
/** What makes a group of headings tell of a share, a plan, a part or another time: none of it is the plain count. */
const QUALIFIES =
	/%|\b(persen|persentase|cakupan|target|rencana|proyeksi|laki|perempuan|pria|wanita|l|p|ribuan?|jutaan?|juta|miliar|milyar|(19|20)\d\d|jan(uari)?|feb(ruari)?|mar(et)?|apr(il)?|mei|juni?|juli?|ag(us)?t(us)?|sep(t(ember)?)?|okt(ober)?|nov(ember)?|des(ember)?|triwulan|tw|semester|smt|bulan|lalu)\b/;
/** Words that mean the whole population's part only where nothing, or the population, stands above them. */
const PART_OF_POPULATION = new Set(['penduduk_laki', 'penduduk_perempuan']);

/** True when a heading can stand as a group over another: its own total, or a theme that does not change the count. */
export function isGroupOf(
	upper: string,
	lower: string,
	headings: ReadonlyMap<string, readonly LayoutColumn[]>,
): boolean {
	const targets = (heading: string): string[] =>
		headings.get(heading)?.flatMap((use) => use.targets.filter((target) => !target.startsWith('@'))) ?? [];
	const below = targets(lower);
	if (below.length === 0) return true;
	const above = targets(upper);
	if (above.length > 0) return above.some((group) => below.some((one) => one === group || one.startsWith(`${group}_`)));
	return !QUALIFIES.test(upper) && !below.some((one) => PART_OF_POPULATION.has(one));
}

import { isShare, type Variable } from '../model/catalogue.ts';
import type { Fault } from '../model/fault.ts';
import { monthPeriod, type Period, parseMonth, yearOf } from '../model/period.ts';
import type { ColumnPlan, MeasuredColumn } from './columns.ts';
import { foldHeading } from './heading.ts';
import { partsOfChildren } from './parts-of-children.ts';
import type { Recognised } from './sheet-columns.ts';
import { narrowedByName, narrowedByTitle } from './title-narrows.ts';
import { notesBelow, titlesOf } from './titles.ts';
import { shown, textOf } from './values.ts';

/** A stage, a share, a part or a comparison that a title may speak of, and what in it or in a heading speaks of it too. */
interface Claim {
	readonly says: RegExp;
	/** Words in the title that make the claim harmless: a table of targets and results has a heading for each. */
	readonly unless?: RegExp;
	/** Only figures of money. */
	readonly money?: true;
	/** Said of files for other reasons too: `belum lengkap`. */
	readonly notOfFiles?: true;
	/** Harmless where a column says the same: the others are what it is a part of (`Rumah` beside `RTLH`). */
	readonly besideOwn?: true;
	/**
	 * Harmless where an unread column says the same: matches the words of one that does. With `joined` only where the title
	 * names the whole too: `PENDUDUK DAN PENDUDUK DATANG`.
	 */
	readonly unread?: RegExp;
	readonly joined?: true;
}
/** The title of the table of BPS that has a column for the count and for each of its shares. */
const OF_BPS = /\bjumlah penduduk (dan )?laju pertumbuhan\b/;
/** Work that is named by what it is to lower or to watch; and the title of BPS. */
const OF_WORK = new RegExp(
	`${OF_BPS.source}|\\b(percepatan|konvergensi|program|upaya|pencegahan|pemantauan|pelayanan|tim|tpps|rembuk|intervensi)\\b`,
);
/** A table of targets that also has what came of them. */
const RESULTS = /\b(realisasi|capaian|cakupan|hasil|pencapaian)\b/;
const AGES = /\b(usia|umur|lansia|lanjut usia)\b|\d ?\+|\b\d+ (tahun|thn|th|bulan)\b/;
const SHARES = /%|\b(prevalensi|prevalence|persentase|prosentase|presentase|persen)\b/;
/** Parts of Dana Desa: what was paid out of it, an instalment of it, and what it is bound to be spent on. */
const PARTS_OF_FUND: readonly Claim[] = [
	{
		says: /\b(penyaluran|disalurkan|tersalur|tersalurkan|salur|pencairan|dicairkan|cair)\b/,
		unless: /\b(pagu|anggaran|alokasi|rencana) (dan|serta)\b|\btata cara penyaluran\b/,
		money: true,
		besideOwn: true,
		unread: /\b(penyaluran|salur|pencairan|cair)\b/,
	},
	{ says: /\btahap (i{1,3}|[1-3]|pertama|kedua|ketiga)\b/, money: true, unread: /\btahap\b/ },
	{ says: /\b(blt|earmark|earmarked)\b/, money: true, besideOwn: true, unread: /\b(blt|earmark|earmarked)\b/ },
];
const CLAIMS: readonly Claim[] = [
	...PARTS_OF_FUND,
	{
		says: /\b(target|rencana|proyeksi|perkiraan|estimasi)\b/,
		unless: RESULTS,
	},
	{ says: /\bsasaran\b/, unless: RESULTS, besideOwn: true },
	{ says: /\b(rancangan|usulan)\b/ },
	{ says: /\b(realisasi|penyerapan|serapan|sisa)\b/, money: true },
	{ says: /\b(prevalensi|prevalence|persentase|prosentase|presentase|persen|%)/, unless: OF_BPS, unread: SHARES },
	{ says: /\brasio\b/, unless: OF_BPS, unread: /\brasio\b/ },
	{ says: /\b(rata rata|rerata)(?! kepadatan)\b/, unless: OF_BPS, unread: /\b(rata rata|rerata)\b/ },
	{ says: /\b(rata rata|rerata) kepadatan\b/, unless: OF_BPS, unread: /\bkepadatan\b/ },
	{
		says: /\bangka (kematian|kelahiran|kesakitan|stunting|kemiskinan|partisipasi|harapan|melek|beban|ketergantungan|pengangguran|putus)\b/,
	},
	{ says: /\bper (100|1000|10000|100000|1 000|10 000|100 000)\b/ },
	{
		says: /\b(selisih|kenaikan|penurunan|pertumbuhan|perubahan (jumlah|penduduk)|peringkat|ranking|rangking)\b/,
		unless: OF_WORK,
		notOfFiles: true,
	},
	{ says: /\b(tanpa|tidak|belum|bukan)\b/, unless: /\bbelum diaudit\b/, notOfFiles: true, besideOwn: true },
	{
		says: /\bpenduduk (yang )?(pindah|datang|masuk|keluar|meninggal|lahir)\b/,
		unread: /\b(pindah|datang|masuk|keluar|meninggal|lahir)\b/,
		joined: true,
	},
	{ says: /\bpenerima\b/ },
	{ says: /\b(usia|umur) (\d+|di atas|di bawah|lanjut|produktif|sekolah|subur)\b/, unread: AGES, joined: true },
	{ says: /\b\d+ (tahun|thn|th|bulan) (ke atas|ke bawah|keatas|kebawah)\b/, unread: AGES, joined: true },
	{ says: /\bdusun (?!dan\b|di\b|se\b|tahun\b|per\b)[a-z]/ },
	{ says: /\b(rw|rt) \d+\b/ },
	{ says: /\b(kasus|penderita|pasien|stunting|wasting|balita|gizi buruk) (baru|lama)\b/, besideOwn: true },
	{
		says: /\b(mendapat|mendapatkan|memperoleh|menerima|diintervensi|ditangani|dirujuk|dirawat|diinapkan)\b/,
		besideOwn: true,
	},
	{
		says: /\b(keluarga|kk|warga|penduduk|dari|anak|balita|bayi) (miskin|tidak mampu|kurang mampu|prasejahtera)\b/,
		besideOwn: true,
	},
	{ says: /\b(sampel|sampling|responden)\b/, besideOwn: true },
	{ says: /\bdi (rumah sakit|rs|rsud|klinik|rumah)\b/, besideOwn: true },
];
/** A note below a table, and what in it makes figures no count. */
const NOTE = /^\W*(catatan|ket|keterangan|sumber|note|data|angka)\b/i;
const ESTIMATED = /\b(proyeksi|estimasi|perkiraan)\b/i;
/** Texts above a table that explain it and do not name it. */
const EXPLAINS = /^\W*(petunjuk|catatan|ket|keterangan|sumber|source|note|isi|isilah|diisi|definisi)\b/i;
/** Ages by which headings of children are defined: they narrow nothing. */
const WHOLE_AGES = /\b(usia|umur) 0 (59 bulan|60 bulan|5 tahun|5 thn|4 tahun|11 bulan|12 bulan|1 tahun)\b/;

/** What a title says its figures are, and a column's heading does not; null when none does. */
function otherMeasure(
	titles: readonly string[],
	plan: ColumnPlan,
	unknown: Recognised['unknown'],
	claims = CLAIMS,
): Fault | null {
	const unreadHeadings = unknown.map(({ title }) => foldHeading(title).replace(/-/g, ' '));
	for (const title of titles) {
		if (EXPLAINS.test(title) || title.length > 160) continue;
		const folded = foldHeading(title).replace(/-/g, ' ');
		for (const { says, unless, money, besideOwn, unread, joined } of claims) {
			const word = says.exec(folded)?.[0];
			if (word === undefined || unless?.test(folded)) continue;
			const answered = unread !== undefined && unreadHeadings.some((heading) => unread.test(heading));
			if (answered && (!joined || namesWhole(folded.slice(0, folded.indexOf(word)), plan))) continue;
			const said = ({ variable, columns }: MeasuredColumn): boolean =>
				columns.every(({ title: heading }) => agrees(heading, variable, says, word));
			if (besideOwn && plan.measured.some(said)) continue;
			for (const { variable, columns } of plan.measured) {
				if (money && variable.measure !== 'rupiah') continue;
				if (!money && isShare(variable) && /prevalensi|persen|prosen|presen|%|rata|rasio/.test(word)) continue;
				if (WHOLE_AGES.test(folded) && /\b(balita|bayi|anak)\b/i.test(variable.labelId)) continue;
				const heading = columns.find((column) => !agrees(column.title, variable, says, word));
				if (heading)
					return { code: 'title_contradicts', value: shown(title), detail: { word, heading: shown(heading.title) } };
			}
		}
	}
	return null;
}

/** Whether a title names what the columns count and goes on with something else, as `JUMLAH PENDUDUK DAN ...` does. */
const namesWhole = (before: string, plan: ColumnPlan): boolean => {
	const named = /^(.*)\b(?:dan|serta|beserta)\b/.exec(before)?.[1]?.split(' ') ?? [];
	return plan.measured.every(({ columns }) =>
		columns.every(({ title }) =>
			foldHeading(title)
				.split(' ')
				.some((word) => named.includes(word) && !/^(jumlah|jml|total|data)$/.test(word)),
		),
	);
};

/** A variable that counts children. */
const OF_CHILDREN = /\b(anak|balita|bayi|baduta)\b/i;

/** A part of the children that a title speaks of, where columns count others and none counts them; null when there is none. */
function otherChildren(titles: readonly string[], table: Recognised, plan: ColumnPlan): Fault | null {
	const counted = plan.measured.filter(({ variable }) => OF_CHILDREN.test(variable.labelId));
	const own = ({ variable, columns }: MeasuredColumn): string =>
		foldHeading(`${columns.map(({ title }) => title).join(' ')} ${variable.labelId} ${variable.definition}`);
	const unread = foldHeading(table.unknown.map(({ title }) => title).join(' '));
	for (const title of titles) {
		if (counted.length === 0 || EXPLAINS.test(title) || title.length > 160) continue;
		for (const { word, isIn } of partsOfChildren(foldHeading(title))) {
			if (isIn(unread) || plan.measured.some((column) => isIn(own(column)))) continue;
			const heading = shown(counted[0]!.columns[0]!.title);
			return { code: 'title_contradicts', value: shown(title), detail: { word, heading } };
		}
	}
	return null;
}

/** Why figures that a note calls an estimate cannot be taken for a count; null where the heading says so too. */
function estimate(note: string, plan: ColumnPlan): Fault | null {
	const heading = plan.measured.flatMap(({ columns }) => columns).find(({ title }) => !ESTIMATED.test(title));
	const word = ESTIMATED.exec(note)![0];
	return heading
		? { code: 'title_contradicts', value: shown(note), detail: { word, heading: shown(heading.title) } }
		: null;
}

/** Whether a heading speaks of what a title says. */
function agrees(title: string, variable: Variable, says: RegExp, word: string): boolean {
	const own = ` ${foldHeading(`${title} ${variable.labelId}`).replace(/-/g, ' ')} `;
	if (says.test(own)) return true;
	return own.includes(` ${word} `) || (/^(usia|umur)/.test(word) && /\b\d+ ?\+|\b\d+ \d+ (tahun|bulan)\b/.test(own));
}

const MONTH = 'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember';
/** `s/d bulan Oktober`, `sampai dengan triwulan III` without a beginning before it. */
const UP_TO = new RegExp(
	`(?:\\bs\\s?[./]?\\s?d\\b\\.?|\\bsampai(?:\\s+dengan)?\\b|\\bhingga\\b)\\s*(?:akhir\\s+)?(?:bulan\\s+|bln\\s+)?(${MONTH}|ini|(?:triwulan|tw)\\.?\\s*(?:i{1,3}|iv|[1-4])|(?:semester|smt)\\.?\\s*(?:ii?|[12]))\\b`,
	'i',
);
const BEGINS = new RegExp(
	`\\b(?:${MONTH}|jan|feb|mar|apr|jun|jul|agu?s?t?|sept?|okt|nov|des)\\.?\\s*(?:tahun\\s*)?(?:\\d{4}\\s*)?$`,
	'i',
);

/** A title by which events are counted since January though they are kept for a shorter time; null when none says so. */
function cumulative(titles: readonly string[], plan: ColumnPlan, period: Period | null): Fault | null {
	if (!plan.measured.some(({ variable }) => variable.kind === 'arus')) return null;
	const title = titles.find((text) => {
		const upTo = UP_TO.exec(text);
		if (upTo && BEGINS.test(text.slice(0, upTo.index).trim())) return false;
		if (!upTo) return /\bkumulatif\b/i.test(text) && !wholeYear(period);
		const month = parseMonth(upTo[1]!);
		if (!month || period === null) return !wholeYear(period);
		return period.first > monthPeriod(yearOf(period), 1).first || period.last < monthPeriod(yearOf(period), month).last;
	});
	return title === undefined ? null : { code: 'cumulative_in_title', value: shown(title) };
}

/** Texts, as titles, of the rows right above a heading that hold several: groups of its columns. */
function groupRows({ sheet, headingRow }: Recognised): Set<string> {
	const found = new Set<string>();
	for (let number = headingRow - 1; ; number--) {
		const texts =
			sheet.rows
				.find((row) => row.number === number)
				?.cells.map(textOf)
				.filter(Boolean) ?? [];
		if (texts.length < 2 || texts.some((text) => text.includes(':'))) return found;
		found.add(texts.join(' '));
	}
}

const wholeYear = (period: Period | null): boolean => period?.kind === 'year';

/**
 * Why the titles above a table, or the name of its sheet, forbid to read it as its headings say: it is about another
 * measure, or a longer time. Null when they do not. `period`: that of the whole sheet, null where rows have their own.
 */
export function titleFault(
	table: Recognised,
	plan: ColumnPlan,
	period: Period | null,
	/** Whether a person said what the columns hold. */
	taught: boolean,
	/** Names of the office's places. */
	places: readonly string[],
): Fault | null {
	const titles = [...titlesOf(table.sheet, table.headingRow), table.sheet.name].filter(Boolean);
	// What a row of groups says holds for the columns below each, and was heard with their headings.
	const groups = groupRows(table);
	const notes = notesBelow(table.sheet, table.headingRow).filter((note) => NOTE.test(note));
	const estimated = notes.find((note) => ESTIMATED.test(note));
	return (
		cumulative([...titles.filter((title) => !groups.has(title)), ...notes], plan, period) ??
		(estimated && !taught ? estimate(estimated, plan) : null) ??
		(taught
			? null
			: (otherMeasure(titles, plan, table.unknown) ??
				otherChildren(
					titles.filter((title) => !groups.has(title)),
					table,
					plan,
				) ??
				narrowedByTitle(table, plan, places)))
	);
}

const OF_FILES = CLAIMS.filter(({ notOfFiles }) => !notOfFiles);

/**
 * A word of a file's name, given as words, by which a column of a table may be a part, a plan or a share of what its
 * heading says; null when none is.
 */
export function doubtOfName(
	name: string,
	table: Recognised,
	plan: ColumnPlan,
	places: readonly string[],
): { readonly word: string; readonly heading: string } | null {
	const { word, heading } =
		(otherMeasure([name], plan, table.unknown, OF_FILES) ?? otherChildren([name], table, plan))?.detail ?? {};
	if (word !== undefined) return { word: String(word), heading: String(heading) };
	return narrowedByName(name, table, plan, places);
}

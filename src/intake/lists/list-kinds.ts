import { type Layout, type LayoutContent, OPENSID_LISTS } from '../../model/layout.ts';
import type { Sheet } from '../grid.ts';
import { findHeading, type ListHeading, vocabularyOf } from './list-heading.ts';

/** A list found in a sheet: which layout it has, and where it stands. */
export interface FoundList {
	readonly sheet: Sheet;
	readonly layout: Layout;
	readonly heading: ListHeading;
}

/** Whole texts above a table by which lists with the same columns are told apart. */
const TITLES: readonly (readonly [RegExp, LayoutContent])[] = [
	[/\bdu ?-? ?rkp|daftar usulan (rencana kerja|rkp)/i, 'du_rkpdes'],
	[/\brpjm|rencana pembangunan jangka menengah/i, 'rpjmdes'],
	[/\brkp|rencana kerja pemerintah/i, 'rkpdes'],
	[/gagasan dusun|musyawarah dusun|musdus/i, 'musdus'],
	[/prioritas kecamatan|belum disepakati|musrenbang/i, 'musrenbang'],
	[/program.* masuk (ke )?desa/i, 'program_masuk_desa'],
	[/rencana (kerja )?pembangunan/i, 'kegiatan_desa'],
];

/** Which kind of list the columns and the title make it; null when nothing tells. */
function kindOf(heading: ListHeading): LayoutContent | null {
	const has = (role: string): boolean => heading.columns.some((column) => column.role === role);
	const years = heading.columns.filter(({ role }) => role === 'tahun_ke').length;
	const title = heading.above.flat().join(' ');
	if (has('masalah') || has('rekomendasi') || (has('tujuan') && has('status'))) return 'sipd';
	if (years >= 2) return 'rpjmdes';
	if (has('pemilik') && has('bidang')) return 'program_masuk_desa';
	const named = TITLES.find(([pattern]) => pattern.test(title))?.[1] ?? null;
	if (named === 'rpjmdes') return named;
	if (has('sub_kegiatan') || (has('pemilik') && !named)) return 'program_opd';
	if (named) return named;
	if (heading.columns.some(({ title }) => /^gagasan/i.test(title))) return 'musdus';
	if (has('biaya_swadaya')) return 'kegiatan_desa';
	if (has('alasan') || has('prioritas')) return 'musrenbang';
	if (has('pola')) return 'rkpdes';
	return has('bidang') ? 'du_rkpdes' : null;
}

/** The list in a sheet, or null. `forced` is the layout of --jenis. */
export function findList(sheet: Sheet, layouts: readonly Layout[], forced: Layout | null): FoundList | null {
	const lists = layouts.filter(({ level }) => level === 'usulan' || level === 'program');
	if (forced) {
		const heading = findHeading(sheet, vocabularyOf(forced, layouts));
		return heading ? { sheet, layout: forced, heading } : null;
	}
	for (const layout of lists.filter(({ content }) => OPENSID_LISTS.has(content))) {
		const heading = findHeading(sheet, vocabularyOf(layout, layouts));
		if (heading) return { sheet, layout, heading };
	}
	const heading = findHeading(sheet, vocabularyOf(null, layouts));
	const kind = heading && kindOf(heading);
	const layout = lists.find(({ content }) => content === kind);
	return heading && kind && layout ? { sheet, layout, heading } : null;
}

import type { Layout } from '../../model/layout.ts';
import type { Sheet } from '../grid.ts';
import { findHeading, type ListHeading, vocabularyOf } from './list-heading.ts';

/** A list found in a sheet: which layout it has, and where it stands. */
export interface FoundList {
	readonly sheet: Sheet;
	readonly layout: Layout;
	readonly heading: ListHeading;
}

/** Whole texts above a table by which lists with the same columns are told apart. */
const TITLES: readonly (readonly [RegExp, string])[] = [
	[/\bdu ?-? ?rkp|daftar usulan (rencana kerja|rkp)/i, 'usulan/du_rkpdes'],
	[/\brpjm|rencana pembangunan jangka menengah/i, 'usulan/rpjmdes'],
	[/\brkp|rencana kerja pemerintah/i, 'usulan/rkpdes'],
	[/gagasan dusun|musyawarah dusun|musdus/i, 'usulan/gagasan_dusun'],
	[/prioritas kecamatan|belum disepakati|musrenbang/i, 'usulan/musrenbang'],
	[/program.* masuk (ke )?desa/i, 'program/masuk_desa'],
	[/rencana (kerja )?pembangunan/i, 'program/rencana_pembangunan'],
];

/** Which of the list layouts the columns and the title make it; null when nothing tells. */
function kindOf(heading: ListHeading): string | null {
	const has = (role: string): boolean => heading.columns.some((column) => column.role === role);
	const years = heading.columns.filter(({ role }) => role === 'tahun_ke').length;
	const title = heading.above.flat().join(' ');
	if (has('masalah') || has('rekomendasi') || (has('tujuan') && has('status'))) return 'usulan/sipd';
	if (years >= 2) return 'usulan/rpjmdes';
	if (has('pemilik') && has('bidang')) return 'program/masuk_desa';
	const named = TITLES.find(([pattern]) => pattern.test(title))?.[1] ?? null;
	if (named === 'usulan/rpjmdes') return named;
	if (has('sub_kegiatan') || (has('pemilik') && !named)) return 'program/opd';
	if (named) return named;
	if (heading.columns.some(({ title }) => /^gagasan/i.test(title))) return 'usulan/gagasan_dusun';
	if (has('biaya_swadaya')) return 'program/rencana_pembangunan';
	if (has('alasan') || has('prioritas')) return 'usulan/musrenbang';
	if (has('pola')) return 'usulan/rkpdes';
	return has('bidang') ? 'usulan/du_rkpdes' : null;
}

/** The list in a sheet, or null. `forced` is the layout of --jenis. */
export function findList(sheet: Sheet, layouts: readonly Layout[], forced: Layout | null): FoundList | null {
	const lists = layouts.filter(({ level }) => level === 'usulan' || level === 'program');
	if (forced) {
		const heading = findHeading(sheet, vocabularyOf(forced, layouts));
		return heading ? { sheet, layout: forced, heading } : null;
	}
	for (const layout of lists.filter(({ id }) => id.startsWith('opendk/'))) {
		const heading = findHeading(sheet, vocabularyOf(layout, layouts));
		if (heading) return { sheet, layout, heading };
	}
	const heading = findHeading(sheet, vocabularyOf(null, layouts));
	const kind = heading && kindOf(heading);
	const layout = lists.find(({ id }) => id === kind);
	return heading && layout ? { sheet, layout, heading } : null;
}

import type { Variable } from '../model/catalogue.ts';
import { type Period, parseMonth, parsePeriod, quarterPeriod, semesterPeriod, yearPeriod } from '../model/period.ts';

const SCALE = /\b(ribu|juta|mil[iy]ar)(an)?\b|\bx? ?1 000\b|(^| )x ?1000\b|\b000\b/;
const SHARE = /%|\b(persen|persentase|prosentase|presentase|percent(age)?)\b/;

/** True when a folded heading says that its figures are thousands or millions, or shares of what is counted. */
export const isScaled = (heading: string, variable: Variable | undefined): boolean =>
	SCALE.test(heading) || (SHARE.test(heading) && !['persen', 'skor', 'tingkat'].includes(variable?.measure ?? ''));

/**
 * The period that a folded heading names: `jml pddk 2023`, `okt 2023`, `smt 1 2023`, `2023 2024` (a school year). Null when
 * it names none, `unclear` when it names several.
 */
export function headingPeriod(heading: string): Period | 'unclear' | null {
	const years = [...new Set(heading.match(/\b(?:19|20)\d\d\b/g) ?? [])].map(Number);
	const [year] = years;
	if (year === undefined) return null;
	if (years.length === 2 && years[1] === year + 1 && /\b(ta|ajaran|pelajaran)\b/.test(heading))
		return parsePeriod(`${year}/${year + 1}`);
	if (years.length > 1) return 'unclear';
	const [, kind = '', number = ''] = /\b(semester|smt|triwulan|tw|quarter)\s+(\d|iv|i{1,3})\b/.exec(heading) ?? [];
	const ordinal = /\d/.test(number) ? Number(number) : ['i', 'ii', 'iii', 'iv'].indexOf(number) + 1;
	if (ordinal > 0) {
		if (kind.startsWith('s')) return ordinal <= 2 ? semesterPeriod(year, ordinal as 1 | 2) : 'unclear';
		return ordinal <= 4 ? quarterPeriod(year, ordinal as 1 | 2 | 3 | 4) : 'unclear';
	}
	const months = heading.split(' ').filter((word) => /^[a-z]{3,}$/.test(word) && parseMonth(word) !== null);
	if (months.length > 1) return 'unclear';
	return months.length === 1 ? (parsePeriod(`${months[0]} ${year}`) ?? 'unclear') : yearPeriod(year);
}

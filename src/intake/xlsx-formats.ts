/** A number format by which a reader sees another number than the one that is stored. */
export interface ScaledFormat {
	/** By how much the number is divided where it is shown: 1000 for `#,##0,`. */
	readonly divisor: number;
	readonly decimals: number;
	readonly before: string;
	readonly behind: string;
	/** True where nothing but three decimals mislead: `950.000` is stored as 950. Harmless for a measure with decimals. */
	readonly decimalsOnly: boolean;
}

/** Words and figures written beside a number that make it another one: `ribu`, `juta`, `.000`. Units such as `jiwa` do not. */
const MULTIPLE =
	/\d|\b(ratus|ribu|rb|juta|jt|mil[iy]ar|mlr|m|triliun|tril|t|k|lusin|kodi|puluh)(an)?\b|\b(thousand|million|billion|mio|bn)s?\b/i;
const MARK = '\u0001';

/** What a section of a format writes around its digits, the digits and marks alone between them. */
function partsOf(section: string): { before: string; digits: string; behind: string } {
	const texts: string[] = [];
	const bare = section
		.replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
		.replace(/\[[^\]]*\]/g, '')
		.replace(/[_*]./g, '')
		.replace(/"([^"]*)"|\\(.)/g, (_, quoted?: string, escaped?: string) => {
			texts.push(quoted ?? escaped ?? '');
			return MARK;
		});
	const first = bare.search(/[0#?]|general|standard/i);
	const last = bare.search(/[0#?,.][^0#?,.]*$/);
	const filled = (text: string): string => text.replaceAll(MARK, () => texts.shift() ?? '');
	if (first < 0) return { before: filled(bare), digits: '', behind: '' };
	const end = Math.max(last + 1, first + (/^(general|standard)/i.exec(bare.slice(first))?.[0].length ?? 0));
	const before = filled(bare.slice(0, first));
	const digits = filled(bare.slice(first, end));
	return { before, digits, behind: filled(bare.slice(end)) };
}

function scaledSection(section: string): ScaledFormat | null {
	const { before, digits, behind } = partsOf(section);
	if (digits === '') return null;
	const commas = /[0#?](,+)(?![0#?,])/.exec(digits)?.[1]?.length ?? 0;
	const decimals = /\.([0#?]*)/.exec(digits)?.[1]?.length ?? 0;
	const words = MULTIPLE.test(`${before} ${behind}`.replace(/m[23²³]/gi, '')) || /[1-9]/.test(digits);
	const decimalsOnly = commas === 0 && !words;
	if (decimalsOnly && (!/\.0{3}$/.test(digits) || /e[+-]/i.test(section))) return null;
	return { divisor: 1000 ** commas, decimals, before, behind, decimalsOnly };
}

/**
 * How a format such as `0" ribu"`, `#,##0,` or `0.000` misleads; null for one that shows the number that is stored. Of
 * several sections the first holds for positive numbers, but where conditions choose between them any may.
 */
export function scaledFormat(format: string): ScaledFormat | null {
	const sections = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
	const used = /\[[<>=]/.test(format) ? sections : sections.slice(0, 1);
	return used.map(scaledSection).find((scaled) => scaled !== null) ?? null;
}

/** A number as such a format shows it, with Indonesian marks. */
export function asShown(value: number, { divisor, decimals, before, behind }: ScaledFormat): string {
	const number = (value / divisor).toLocaleString('id', {
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals,
	});
	return `${before}${number}${behind}`.trim();
}

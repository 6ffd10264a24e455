/**
 * A number as printed: rounded half up (away from zero) to `decimals`, thousands grouped. Written out by hand because
 * the machine's locale must decide nothing.
 */
export function formatNumber(value: number, decimals: number, marks: { thousands: string; decimal: string }): string {
	const scale = 10 ** decimals;
	// 14 digits undo the binary tail (1.45 is 1.4499999...), so that halves really are halves.
	const rounded = Math.round(Number((Math.abs(value) * scale).toPrecision(14))) / scale;
	const [whole = '0', fraction] = rounded.toFixed(decimals).split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, marks.thousands);
	const sign = value < 0 && rounded !== 0 ? '-' : '';
	return sign + grouped + (fraction ? marks.decimal + fraction : '');
}

/** Marks of numbers as Indonesian writes them: `1.234,5`. */
export const INDONESIAN_MARKS = { thousands: '.', decimal: ',' } as const;
/** Marks of numbers as English writes them: `1,234.5`. */
export const ENGLISH_MARKS = { thousands: ',', decimal: '.' } as const;

/** A count with its noun in English: `1 value`, `2 values`. `many` where an s is not enough, such as `value is`, `values are`. */
export const counted = (count: string | number, one: string, many = `${one}s`): string =>
	`${count} ${String(count) === '1' ? one : many}`;

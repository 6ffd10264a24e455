const BARS = '▁▂▃▄▅▆▇█';

/**
 * A series as one line of block characters, lowest to highest of `range` (default: its own). A gap is a blank. A series
 * longer than `width` is drawn as means of neighbouring points, gaps left out of the mean.
 */
export function sparkline(
	series: readonly (number | null)[],
	width = Number.POSITIVE_INFINITY,
	range: readonly [number, number] | null = null,
): string {
	const shown = series.length > width ? squeeze(series, width) : series;
	const values = shown.filter((value): value is number => value !== null);
	if (values.length === 0) return '';
	const low = range?.[0] ?? Math.min(...values);
	const high = range?.[1] ?? Math.max(...values);
	return shown
		.map((value) => {
			if (value === null) return ' ';
			if (high === low) return BARS[3];
			const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
			return BARS[Math.round(share * (BARS.length - 1))];
		})
		.join('');
}

function squeeze(series: readonly (number | null)[], width: number): (number | null)[] {
	return Array.from({ length: width }, (_, i) => {
		const from = Math.floor((i * series.length) / width);
		const to = Math.max(from + 1, Math.floor(((i + 1) * series.length) / width));
		const part = series.slice(from, to).filter((value): value is number => value !== null);
		return part.length ? part.reduce((sum, value) => sum + value, 0) / part.length : null;
	});
}

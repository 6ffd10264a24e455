declare module 'asciichart' {
	interface Config {
		height?: number;
		min?: number;
		max?: number;
		offset?: number;
		padding?: string;
		format?: (value: number, index: number) => string;
	}
	/** Draws a series as text, lines divided by \n. Throws on NaN and on an empty series; draws null as 0. */
	export function plot(series: readonly number[], config?: Config): string;
	const asciichart: { plot: typeof plot };
	export default asciichart;
}

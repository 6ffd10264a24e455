import asciichart from 'asciichart';
import type { PageChart, TextMedium } from './page.ts';

const CHART_HEIGHT = 10;
const LABEL_WIDTH = 9;

/** A line chart; the series is cut at its gaps, so that nothing is drawn where nothing was reported. */
export function chartText(chart: PageChart, medium: TextMedium): string {
	const values = chart.values.filter((value): value is number => value !== null);
	if (values.length === 0) return chart.title;
	const all = chart.level === null ? values : [...values, chart.level];
	const low = Math.min(...all);
	const high = Math.max(...all);
	const span = high - low || Math.max(1, Math.abs(high));
	const [bottom, top] = high === low ? [low - span / 2, high + span / 2] : [low, high];
	const room = Math.max(10, (medium.width ?? 100) - 14);
	const step = Math.max(1, Math.min(6, Math.floor(room / chart.values.length)));
	const spread = stretch(chart.values, step);
	const config = { height: CHART_HEIGHT, min: bottom, max: top, format: chart.format };
	const level = chart.level;
	const runs = segments(spread);
	const series = runs.map((run) => ({ from: run.from, values: spread.slice(run.from, run.to + 1) as number[] }));
	const lines = drawSeries(series, spread.length, level, config);
	const first = chart.labels[0] ?? '';
	const last = chart.labels.at(-1) ?? '';
	const axis = `${' '.repeat(11)}${first}${' '.repeat(Math.max(1, spread.length - first.length - last.length))}${last}`;
	const drawn = medium.unicode ? lines : lines.map(plainChart);
	return [
		medium.paint(chart.title, 'strong'),
		...drawn,
		axis,
		...(level === null
			? []
			: [`${' '.repeat(11)}${medium.unicode ? '┈┈' : '..'} ${chart.levelLabel} ${chart.format(level, 0)}`]),
	].join('\n');
}

/** A gapless stretch of a series and the column it starts in. */
interface Run {
	readonly from: number;
	readonly values: readonly number[];
}

interface ChartConfig {
	readonly height: number;
	readonly min: number;
	readonly max: number;
	readonly format: PageChart['format'];
}

/**
 * Draws each gapless run with asciichart on the same scale and lays them over one another; asciichart itself cannot draw
 * gaps. The level line is dotted and stands behind.
 */
function drawSeries(runs: readonly Run[], width: number, level: number | null, config: ChartConfig): string[] {
	const { height, min, max } = config;
	const rowOf = (value: number): number => Math.round(((max - value) / (max - min)) * height);
	const canvas = Array.from({ length: height + 1 }, () => new Array<string>(width).fill(' '));
	if (level !== null) canvas[rowOf(level)]!.fill('┈');
	for (const { from, values } of runs) {
		if (values.length === 1) {
			canvas[rowOf(values[0]!)]![from] = '•';
			continue;
		}
		const drawn = asciichart.plot(values, { height, min, max, offset: 2, padding: '', format: () => '' });
		for (const [row, line] of drawn.split('\n').entries())
			for (const [x, char] of [...line].entries()) {
				// Column 0 is padding, column 1 the axis, which marks the first value by a cross.
				if (x === 1 && char === '┼') canvas[row]![from] = '─';
				else if (x > 1 && char !== ' ' && from + x - 1 < width) canvas[row]![from + x - 1] = char;
			}
	}
	const marks = canvas.map((_, row) => max - ((max - min) * row) / height);
	const usual = marks.map((mark) => config.format(mark, 0));
	const labels = new Set(usual).size < usual.length ? marks.map((mark) => config.format(mark, 1)) : usual;
	const widest = Math.max(LABEL_WIDTH, ...labels.map((label) => label.length));
	return canvas.map((cells, row) => `${labels[row]!.padStart(widest)} ┤${cells.join('').trimEnd()}`);
}

const PLAIN: Readonly<Record<string, string>> = {
	'┤': '|',
	'─': '-',
	'╭': '/',
	'╮': '\\',
	'╰': '\\',
	'╯': '/',
	'│': '|',
	'┈': '.',
	'•': '*',
};
const plainChart = (line: string): string => [...line].map((char) => PLAIN[char] ?? char).join('');

/** Puts `step - 1` points on the straight line between neighbours, so that a short series fills the window. */
function stretch(values: readonly (number | null)[], step: number): (number | null)[] {
	const out: (number | null)[] = [];
	values.forEach((value, i) => {
		out.push(value);
		if (i === values.length - 1) return;
		const next = values[i + 1] ?? null;
		for (let k = 1; k < step; k++)
			out.push(value === null || next === null ? null : value + ((next - value) * k) / step);
	});
	return out;
}

function segments(values: readonly (number | null)[]): { from: number; to: number }[] {
	const found: { from: number; to: number }[] = [];
	values.forEach((value, i) => {
		const last = found.at(-1);
		if (value === null) return;
		if (last && last.to === i - 1) last.to = i;
		else found.push({ from: i, to: i });
	});
	return found;
}

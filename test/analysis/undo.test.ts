import { describe, expect, it } from 'vitest';
import { undoneValues } from '../../src/analysis/undo.ts';
import type { KeptObservation } from '../../src/model/fact.ts';
import { catalogue, observed } from './support.ts';

const told = (value: number, source: string, more: Partial<KeptObservation> = {}): KeptObservation[] =>
	observed('A', '2024', { penduduk: value }, { source, ...more });
const kindOf = (before: KeptObservation[][], after: KeptObservation[][], choices = new Map<string, string>()) =>
	undoneValues({ catalogue, choices, before: before.flat(), after: after.flat() }).map(({ kind, from, to, source }) => [
		kind,
		from,
		to,
		source,
	]);

describe('the figures after an import was taken back', () => {
	const worse = told(1606, 'prodeskel', { rank: 3, importId: 1 });
	const better = told(2017, 'dukcapil', { rank: 1, importId: 2 });

	it('come from another source where one has a value', () => {
		expect(kindOf([worse, better], [worse])).toEqual([['other_source', 2017, 1606, 'prodeskel']]);
	});

	it('stay where the source was not in use, or another one tells the same', () => {
		expect(kindOf([worse, better], [better])).toEqual([['unchanged', 1606, 2017, 'dukcapil']]);
		const same = told(2017, 'prodeskel', { rank: 3 });
		expect(kindOf([same, better], [same])).toEqual([['unchanged', 2017, 2017, 'prodeskel']]);
		const chosen = new Map([['penduduk', 'prodeskel']]);
		expect(kindOf([worse, better], [worse], chosen)).toEqual([['unchanged', 2017, 1606, 'prodeskel']]);
	});

	it('go back to what the source told before', () => {
		const older = told(2000, 'dukcapil', { rank: 1, importId: 1 });
		expect(kindOf([worse, better], [worse, older])).toEqual([['back', 2017, 2000, 'dukcapil']]);
	});

	it('are gone without any other value, or with one that a person left out', () => {
		expect(kindOf([better], [])).toEqual([['gone', 2017, null, null]]);
		const out = worse.map((o) => ({ ...o, state: 'left_out' as const }));
		expect(kindOf([out, better], [out])).toEqual([['gone', 2017, null, null]]);
	});
});

import { describe, expect, it } from 'vitest';
import { KeyedValues } from '../../src/intake/keyed.ts';
import type { DataRow } from '../../src/intake/place-rows.ts';
import type { Observation } from '../../src/model/fact.ts';
import { periodOf } from '../../src/model/period.ts';

const VILLAGE = { code: '99.01.01.2001', name: 'Uji A', status: 'desa', bpsCode: null } as const;

const rowOf = (number: number): DataRow => ({ table: { sheet: { name: 'Satu' } }, row: { number } }) as DataRow;
const figure = (value: number, cell: string): Observation => ({
	village: VILLAGE.code,
	variable: 'posyandu_total',
	period: periodOf('2024'),
	value,
	origin: { sheet: 'Satu', cells: [cell] },
});

describe('a figure in a column of its own', () => {
	const part = { word: 'posyandu', said: 'posyandu|b', row: 'Satu|3' };

	it.each([
		['contradicts', 2, 'conflicting_values'],
		['is another part of the village beside', 5, 'split_rows'],
	])('%s a row of a long table: nothing is added to it', (_, value, code) => {
		const values = new KeyedValues([VILLAGE], () => false);
		const own = figure(5, 'C2');
		expect(values.add(own, 'Satu|2', rowOf(2))).toBe(true);
		const brought: Observation[] = [];
		values.addTo(figure(value, 'D3'), brought, rowOf(3), part);
		expect(own.value).toBe(5);
		expect(brought).toEqual([]);
		const [conflict] = values.conflicts();
		expect(conflict?.fault).toMatchObject({
			code,
			cell: 'D3',
			village: 'Uji A',
			detail: { cells: ['C2', ...(value === 2 ? ['D3'] : [])] },
		});
		expect([...conflict!.rows]).toEqual(['Satu|2', 'Satu|3']);
	});
});

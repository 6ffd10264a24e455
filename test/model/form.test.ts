import { describe, expect, it } from 'vitest';
import type { Periodicity, Variable, VariableKind } from '../../src/model/catalogue.ts';
import { fieldPeriod, parseFieldMark, parseFormKey, type Sender, senderOf } from '../../src/model/form.ts';
import { periodOf } from '../../src/model/period.ts';

const variable = (periodicity: Periodicity, kind: VariableKind = 'stok', dataSource = 'Puskesmas'): Variable => ({
	code: 'x',
	labelId: 'X',
	labelEn: 'X',
	definition: 'x',
	kind,
	measure: 'orang',
	sector: 'kesehatan',
	dataSource,
	periodicity,
	computed: false,
	desaOnly: false,
});

describe('fieldPeriod', () => {
	it.each([
		['bulanan', 'stok', '2024-10', '2024-10'],
		// A form for December asks for the year's and the semester's figures too, under their own period.
		['tahunan', 'stok', '2024-12', '2024'],
		['semester', 'stok', '2024-12', '2024-S2'],
		['triwulan', 'stok', '2024-12', '2024-T4'],
		['semester', 'stok', '2024-T2', '2024-S1'],
		// Not due then, but named by the user: stored for the period of the form.
		['tahunan', 'stok', '2024-10', '2024-10'],
		['semester', 'arus', '2024-11', '2024-11'],
		// More often than the form: the position at its end, or the events of all of it.
		['bulanan', 'stok', '2024', '2024-12'],
		['bulanan', 'kumulatif', '2024-S1', '2024-06'],
		['bulanan', 'arus', '2024-S1', '2024-S1'],
		['triwulan', 'stok', '2024', '2024-T4'],
		['tahunan', 'stok', '2024/2025', '2024/2025'],
		['bulanan', 'stok', '2024/2025', '2025-06'],
	] as const)('%s %s in a form for %s is for %s', (periodicity, kind, asked, own) => {
		expect(fieldPeriod(variable(periodicity, kind), periodOf(asked)).label).toBe(own);
	});
});

describe('senderOf', () => {
	const sender = (key: string, sources: string[], variables: string[] = []): Sender => ({
		key,
		name: key,
		nameEn: key,
		rank: 1,
		sources,
		variables,
		layouts: [],
		letters: 'kantor',
	});
	const senders = [sender('a', ['Puskesmas']), sender('b', ['Dinsos'], ['x']), sender('c', [])];

	it('goes by name, then by data source, then to the last', () => {
		expect(senderOf(variable('bulanan'), senders).key).toBe('b');
		expect(senderOf({ ...variable('bulanan'), code: 'y' }, senders).key).toBe('a');
		expect(senderOf({ ...variable('bulanan', 'stok', 'Podes'), code: 'y' }, senders).key).toBe('c');
	});
});

describe('marks of a form', () => {
	it('reads a key also behind other words, and nothing else', () => {
		expect(parseFormKey('Kode formulir : DASBOR-FORMULIR/1 32.04.25 2024-S1 upt-pendidikan')).toMatchObject({
			place: '32.04.25',
			sender: 'upt-pendidikan',
			period: { label: '2024-S1' },
		});
		expect(parseFormKey('DASBOR-FORMULIR/1 32.04.25.2001 2024/2025 desa')).toMatchObject({ place: '32.04.25.2001' });
		expect(parseFormKey('DASBOR-FORMULIR/2 32.04.25 2024 desa')).toBeNull();
		expect(parseFormKey('DASBOR-FORMULIR/1 32.04.25 kapan desa')).toBeNull();
		expect(parseFormKey('formulir')).toBeNull();
	});

	it('reads the mark of a field, not a mail address', () => {
		expect(parseFieldMark('balita_diukur@2024-10')).toMatchObject({ code: 'balita_diukur' });
		expect(parseFieldMark('desa@2024-bandung.id')).toBeNull();
		expect(parseFieldMark('@kode_desa')).toBeNull();
	});
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellValue, Workbook, Worksheet } from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFile, readParts } from '../../src/intake/read-file.ts';
import type { IntakeRequest, IntakeResult } from '../../src/intake/request.ts';
import { ANSWER_MARK, type Form, fieldMark } from '../../src/model/form.ts';
import {
	answerCell,
	edited,
	formOf,
	KECAMATAN,
	placeOf,
	senders,
	VILLAGES,
	variables,
	writeForm,
	writeForms,
} from '../support/forms.ts';
import { type Given, recogniser, requestOf } from '../support/request.ts';

const MONTHLY = ['balita_stunting', 'balita_diukur', 'bayi_idl'];
const MARK = 'balita_stunting@2024-10';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'dasbor-formulir-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let written = 0;
function save(content: Uint8Array | string, ending = 'xlsx'): string {
	const path = join(folder, `apa saja ${written++}.${ending}`);
	writeFileSync(path, content);
	return path;
}
const senderRanks = new Map(senders.map(({ key, rank }) => [key, rank]));
const request = (given: Given): IntakeRequest =>
	requestOf({ kecamatan: KECAMATAN, villages: VILLAGES }, { senderRanks, ...given });
const read = (content: Uint8Array | string, given: Given = {}, ending = 'xlsx'): Promise<IntakeResult> =>
	readFile(save(content, ending), request(given), recogniser);
const readAll = (content: Uint8Array, given: Given = {}): Promise<IntakeResult[]> =>
	readParts(save(content), request(given), recogniser);

/** Values that came in, by village, variable and period. */
const valuesOf = (result: IntakeResult): Record<string, number> =>
	Object.fromEntries(
		(result.incoming?.rows ?? []).flatMap(({ observations }) =>
			observations.map((o) => [`${o.village?.slice(-4) ?? 'kec'} ${o.variable}@${o.period.label}`, o.value]),
		),
	);
const codesOf = (result: IntakeResult): string[] => result.faults.map(({ code }) => code);
const decided = (result: IntakeResult, code: string) => result.decisions.find((decision) => decision.code === code);

/** Fills the answers of a form that has one: the first field of each village. */
async function filled(form = formOf(MONTHLY), change: (sheet: Worksheet) => void = () => {}): Promise<Buffer> {
	return edited(await writeForm(form), (_book, sheet) => {
		form.villages.forEach((village, at) => {
			answerCell(sheet, MARK, village).value = 10 + at;
		});
		change(sheet);
	});
}
const FIRST = Object.fromEntries(VILLAGES.map(({ code }, at) => [`${code.slice(-4)} ${MARK}`, 10 + at]));

describe('round trip', () => {
	const CODES = [
		'balita_stunting',
		'bayi_idl',
		'lahir_hidup',
		'desa_odf',
		'idm',
		'idm_status',
		'bel_total',
		'rt_total',
	];
	const whole = fc.integer({ min: 0, max: 1_000_000 });
	const answer = (code: string): fc.Arbitrary<number | null> => {
		const { measure } = variables.get(code)!;
		if (measure === 'desa') return fc.option(fc.constantFrom(0, 1));
		if (measure === 'tingkat') return fc.option(fc.integer({ min: 1, max: 5 }));
		if (measure === 'skor') return fc.option(fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000));
		if (measure === 'rupiah') return fc.option(fc.integer({ min: 0, max: 1_000_000_000_000 }));
		return fc.option(fc.oneof(whole, fc.constant(0)));
	};
	const grades = ['Sangat Tertinggal', 'Tertinggal', 'Berkembang', 'Maju', 'Mandiri'];
	const asTyped = (code: string, value: number | null): CellValue => {
		const { measure } = variables.get(code)!;
		if (value === null) return null;
		if (measure === 'desa') return value ? 'Ya' : 'Tidak';
		return measure === 'tingkat' ? grades[value - 1]! : value;
	};
	const period = fc.constantFrom('2024-10', '2024-12', '2024-T2', '2024-S1', '2024', '2024/2025');
	const answers = (form: Form) =>
		fc.tuple(
			...form.villages.flatMap((village) =>
				form.fields.map((field) => answer(field.variable.code).map((value) => ({ village, field, value }))),
			),
		);
	const expected = (
		cells: readonly { village: { code: string }; field: Form['fields'][number]; value: number | null }[],
	) =>
		Object.fromEntries(
			cells.flatMap(({ village, field, value }) =>
				value === null ? [] : [[`${village.code.slice(-4)} ${fieldMark(field)}`, value]],
			),
		);

	it('brings back what was filled in, blanks left blank, of a table', async () => {
		const given = period.chain((label) => {
			const form = formOf(CODES, { period: label });
			return fc.tuple(fc.constant(form), answers(form));
		});
		await fc.assert(
			fc.asyncProperty(given, async ([form, cells]) => {
				const bytes = await edited(await writeForm(form), (_book, sheet) => {
					for (const { village, field, value } of cells)
						answerCell(sheet, fieldMark(field), village).value = asTyped(field.variable.code, value);
				});
				const result = await read(bytes);
				expect(result.faults).toEqual([]);
				expect(valuesOf(result)).toEqual(expected(cells));
				expect(result).toMatchObject({ read: VILLAGES.length, refused: 0, outside: 0 });
			}),
			{ numRuns: 25 },
		);
	});

	it('brings back what was filled in, of a list for one village', async () => {
		const form = formOf(CODES, { period: '2024-12', sender: 'desa', village: VILLAGES[3]! });
		await fc.assert(
			fc.asyncProperty(answers(form), async (cells) => {
				const bytes = await edited(await writeForm(form, 'en'), (_book, sheet) => {
					const { column } = placeOf(sheet, ANSWER_MARK);
					for (const { field, value } of cells)
						sheet.getCell(placeOf(sheet, fieldMark(field)).row, column).value = asTyped(field.variable.code, value);
				});
				const result = await read(bytes);
				const some = cells.filter(({ value }) => value !== null).length;
				expect(codesOf(result)).toEqual(some > 0 ? [] : ['no_data_rows']);
				expect(valuesOf(result)).toEqual(expected(cells));
				expect(result.read).toBe(some);
			}),
			{ numRuns: 25 },
		);
	});
});

describe('a form that came back', () => {
	it('says what it is, whatever the file is called, and is a source of its own', async () => {
		const result = await read(await filled());
		expect(result.faults).toEqual([]);
		expect(valuesOf(result)).toEqual(FIRST);
		expect(result.layout?.id).toBe('formulir');
		expect(result.incoming).toMatchObject({ source: 'formulir/puskesmas', sender: 'puskesmas', rank: 1 });
		expect(decided(result, 'form')).toMatchObject({ place: 'Cicalengka', period: '2024-10', sender: 'puskesmas' });
		expect(result.incoming?.rows[0]?.observations[0]?.origin.sheet).toBe('Isian');
		expect(result.incoming?.rows[0]?.observations[0]?.origin.cells[0]).toMatch(/^D\d+$/);
	});

	it('is known with sheets renamed and in another order, without its hidden sheet', async () => {
		const bytes = await edited(await filled(), (book, sheet) => {
			sheet.name = 'Lembar1';
			book.removeWorksheet('dasbor');
			(sheet as unknown as { orderNo: number }).orderNo = 9;
		});
		expect(valuesOf(await read(bytes))).toEqual(FIRST);
	});

	it('is known by its key alone when the title is gone', async () => {
		const bytes = await filled(undefined, (sheet) => {
			for (const row of [1, 2, 3, 4, 5]) sheet.getRow(row).values = [];
		});
		expect(valuesOf(await read(bytes))).toEqual(FIRST);
	});

	it('is known when only the sheet was saved, as CSV', async () => {
		const form = formOf(MONTHLY);
		const lines: string[] = [];
		await edited(await filled(form), (_book, sheet) => {
			for (let row = 1; row <= sheet.rowCount; row++) {
				const cells = Array.from({ length: sheet.columnCount }, (_unused, at) => {
					const cell = sheet.getCell(row, at + 1);
					return cell.master === cell ? `"${cell.text}"` : '""';
				});
				lines.push(cells.join(';'));
			}
		});
		expect(valuesOf(await read(lines.join('\n'), {}, 'csv'))).toEqual(FIRST);
	});

	it('is read with rows sorted or deleted, and names the villages that are gone', async () => {
		const sorted = await filled(undefined, (sheet) => {
			const { row } = placeOf(sheet, VILLAGES[0]!.code);
			const rows = VILLAGES.map((_village, at) => sheet.getRow(row + at).values as CellValue[]);
			rows.reverse().forEach((values, at) => {
				sheet.getRow(row + at).values = values;
			});
		});
		expect(valuesOf(await read(sorted))).toEqual(FIRST);
		const shorter = await read(
			await filled(undefined, (sheet) => sheet.spliceRows(placeOf(sheet, VILLAGES[1]!.code).row, 2)),
		);
		expect(Object.keys(valuesOf(shorter))).toHaveLength(3);
		expect(decided(shorter, 'villages_missing')).toMatchObject({ villages: ['Cicalengka Wetan', 'Babakan Peuteuy'] });
	});

	it('is read with columns deleted, moved and added, and says so', async () => {
		const result = await read(
			await filled(undefined, (sheet) => {
				const { column } = placeOf(sheet, 'balita_diukur@2024-10');
				sheet.spliceColumns(column, 1);
				const { row } = placeOf(sheet, VILLAGES[0]!.code);
				sheet.getCell(row - 4, 9).value = 'Keterangan';
				sheet.getCell(row, 9).value = 'sudah dicek';
				const first = placeOf(sheet, MARK).column;
				const values = sheet.getColumn(first).values as CellValue[];
				sheet.getColumn(8).values = values;
				for (let at = 1; at <= sheet.rowCount; at++) sheet.getCell(at, first).value = null;
			}),
		);
		expect(result.faults).toEqual([]);
		expect(valuesOf(result)).toEqual(FIRST);
		expect(decided(result, 'form_fields_missing')).toMatchObject({ variables: ['balita_diukur'] });
		expect(decided(result, 'columns_unknown')).toMatchObject({ columns: ['Keterangan'] });
	});

	it('keeps blank, zero and a dash apart from each other', async () => {
		const result = await read(
			await filled(undefined, (sheet) => {
				answerCell(sheet, MARK, VILLAGES[0]!).value = 0;
				answerCell(sheet, MARK, VILLAGES[1]!).value = '-';
				answerCell(sheet, MARK, VILLAGES[2]!).value = null;
			}),
		);
		expect(Object.values(valuesOf(result))).toEqual([0, 13, 14]);
	});

	it('refuses percentages, texts and fractions where counts are asked for, with the cell', async () => {
		const result = await read(
			await filled(undefined, (sheet) => {
				const percent = answerCell(sheet, MARK, VILLAGES[0]!);
				percent.value = 0.14;
				percent.style = { ...percent.style, numFmt: '0%' };
				answerCell(sheet, MARK, VILLAGES[1]!).value = 'banyak';
				answerCell(sheet, MARK, VILLAGES[2]!).value = 2.5;
			}),
		);
		expect(codesOf(result).sort()).toEqual(['percent_needs_parts', 'value_fraction', 'value_unreadable']);
		expect(result.faults.every(({ sheet, cell }) => sheet === 'Isian' && /^D\d+$/.test(cell ?? ''))).toBe(true);
		expect(result.incoming).toBeNull();
		// Its reader sees headings, no codes.
		for (const { detail } of result.faults)
			expect(detail?.variable).toBe(`"${variables.get(MARK.split('@')[0]!)!.labelId}"`);
	});

	it('asks a kecamatan for its own figures in a list', async () => {
		const form = formOf(['desa_rkp_tepat', 'kec_anggaran'], { sender: 'kecamatan' });
		const bytes = await edited(await writeForm(form), (book) => {
			const list = book.getWorksheet('Kecamatan')!;
			const { row } = placeOf(list, 'kec_anggaran@2024-10');
			list.getCell(row, placeOf(list, ANSWER_MARK).column).value = 1_250_000_000;
			answerCell(book.getWorksheet('Isian')!, 'desa_rkp_tepat@2024-10', VILLAGES[0]!).value = 'Tidak';
		});
		expect(valuesOf(await read(bytes))).toEqual({
			'2001 desa_rkp_tepat@2024-10': 0,
			'kec kec_anggaran@2024-10': 1_250_000_000,
		});
	});
});

describe('a workbook of several senders', () => {
	const forms = [
		formOf(MONTHLY),
		formOf(['penduduk', 'keluarga'], { sender: 'dukcapil' }),
		formOf(['desa_rkp_tepat', 'kec_anggaran'], { sender: 'kecamatan' }),
	];
	const SHEETS = ['Petunjuk', 'puskesmas', 'dukcapil', 'kecamatan 1', 'kecamatan 2'];
	type Answers = readonly (readonly [sheet: string, mark: string, village: number | null, value: number])[];
	const returned = async (answers: Answers, change: (book: Workbook) => void = () => {}): Promise<Buffer> =>
		edited(await writeForms(forms), (book) => {
			for (const [name, mark, village, value] of answers) {
				const sheet = book.getWorksheet(name)!;
				const cell =
					village === null
						? sheet.getCell(placeOf(sheet, mark).row, placeOf(sheet, ANSWER_MARK).column)
						: answerCell(sheet, mark, VILLAGES[village]!);
				cell.value = value;
			}
			change(book);
		});
	const ONE: Answers = [['puskesmas', MARK, 0, 3]];
	const TWO: Answers = [...ONE, ['dukcapil', 'penduduk@2024-10', 1, 900]];

	it('lists in front who fills in which sheet, and is the same bytes again', async () => {
		const bytes = await writeForms(forms);
		expect(Buffer.compare(bytes, await writeForms(forms))).toBe(0);
		await edited(bytes, (book, guide) => {
			expect(book.worksheets.filter(({ state }) => state === 'visible').map(({ name }) => name)).toEqual(SHEETS);
			for (const { sender, fields } of forms) {
				const { row } = placeOf(guide, sender.name);
				expect(guide.getCell(row, 4).value).toBe(fields.length);
			}
			expect(guide.getCell(placeOf(guide, 'Kantor Kecamatan').row, 3).value).toBe('kecamatan 1, kecamatan 2');
		});
	});

	it('brings back what each sender filled in, under its own source, and names who did not', async () => {
		const answer = fc.tuple(
			fc.constantFrom(
				...forms.flatMap((form, at) =>
					form.fields.map((field) => {
						const ofKecamatan = field.variable.code.startsWith('kec_');
						const sheet = at < 2 ? SHEETS[at + 1]! : ofKecamatan ? 'kecamatan 2' : 'kecamatan 1';
						return { sheet, sender: form.sender.key, mark: fieldMark(field), ofKecamatan };
					}),
				),
			),
			fc.integer({ min: 0, max: VILLAGES.length - 1 }),
			fc.integer({ min: 0, max: 1 }),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 12 }), async (given) => {
				const bytes = await returned(
					given.map(([{ sheet, mark, ofKecamatan }, village, value]) => [
						sheet,
						mark,
						ofKecamatan ? null : village,
						value,
					]),
				);
				const expected: Record<string, Record<string, number>> = {};
				for (const [{ sender, mark, ofKecamatan }, village, value] of given)
					expected[sender] = {
						...expected[sender],
						[`${ofKecamatan ? 'kec' : VILLAGES[village]!.code.slice(-4)} ${mark}`]: value,
					};
				const results = await readAll(bytes);
				expect(results.flatMap(codesOf)).toEqual([]);
				expect(Object.fromEntries(results.map((result) => [result.incoming!.sender, valuesOf(result)]))).toEqual(
					expected,
				);
				for (const { incoming, file } of results) {
					expect(incoming!.source).toBe(`formulir/${incoming!.sender}`);
					expect(file).toMatch(new RegExp(`\\.xlsx › ${incoming!.sender}$`));
				}
				const left = forms.map(({ sender }) => sender.key).filter((key) => !(key in expected));
				expect(decided(results[0]!, 'form_unfilled')).toEqual(
					left.length > 0 ? { code: 'form_unfilled', senders: left } : undefined,
				);
			}),
			{ numRuns: 20 },
		);
	});

	it('is read by the part of one sender: with the other sheets deleted, or by --pengirim or --lembar', async () => {
		const senders = (results: readonly IntakeResult[]) => results.map(({ incoming }) => incoming?.sender);
		const cut = await returned(TWO, (book) => book.removeWorksheet('dukcapil'));
		expect(senders(await readAll(cut))).toEqual(['puskesmas']);
		expect(senders(await readAll(await returned(TWO), { sender: 'Dukcapil' }))).toEqual(['dukcapil']);
		expect(senders(await readAll(await returned(TWO), { sheet: 'dukcapil' }))).toEqual(['dukcapil']);
	});

	it('takes the good part of a workbook of which another part is faulty', async () => {
		const results = await readAll(await returned([...TWO, ['puskesmas', MARK, 1, 2.5]]));
		expect(results.map(codesOf)).toEqual([['value_fraction'], []]);
		expect(results.map(({ incoming }) => incoming?.sender)).toEqual([undefined, 'dukcapil']);
	});

	it('is refused when nothing is filled in, and when a sheet lost its key or carries two', async () => {
		expect((await readAll(await returned([]))).map(codesOf)).toEqual([['form_unfilled']]);
		const damaged = await returned(TWO, (book) => {
			const sheet = book.getWorksheet('dukcapil')!;
			sheet.getCell(2, 1).value = null;
			sheet.getCell(placeOf(sheet, '@kode_desa').row, 1).value = null;
		});
		expect((await readAll(damaged)).map(codesOf)).toEqual([['form_damaged']]);
		const mixed = await returned(TWO, (book) => {
			book.getWorksheet('dukcapil')!.getCell(2, 1).value = book.getWorksheet('puskesmas')!.getCell(2, 1).value;
		});
		expect((await readAll(mixed)).map(codesOf)).toEqual([['form_damaged']]);
	});
});

describe('a form that was changed', () => {
	it.each([
		['another kecamatan', { kecamatan: { ...KECAMATAN, code: '32.04.26', name: 'Nagreg' } }, 'other_kecamatan'],
		['another period', { period: '2024-11' }, 'period_outside'],
		['another sender', { sender: 'Dinkes' }, 'form_contradiction'],
	])('is refused for %s', async (_what, given, code) => {
		const result = await read(await filled(), given);
		expect(codesOf(result)).toEqual([code]);
		expect(result.incoming).toBeNull();
	});

	it('agrees with a period that holds its own', async () => {
		expect(codesOf(await read(await filled(), { period: '2024', sender: 'Puskesmas' }))).toEqual([]);
	});

	it('is refused when a code and a name no longer belong together', async () => {
		const result = await read(
			await filled(undefined, (sheet) => {
				const { row, column } = placeOf(sheet, VILLAGES[0]!.code);
				sheet.getCell(row, column + 1).value = VILLAGES[1]!.name;
			}),
		);
		expect(codesOf(result)).toEqual(['village_contradiction']);
	});

	it.each([
		['the month in its title', 'Periode : Oktober 2024', 'Periode : November 2024'],
		['a period nobody can read', 'Periode : Oktober 2024', 'Periode : bulan lalu'],
		['the kecamatan in its title', 'Kecamatan : Cicalengka, Kabupaten Bandung', 'Kecamatan : Nagreg'],
		['a heading', 'Balita diukur tingginya (TB/U)', 'Balita gizi buruk'],
	])('is refused with %s written over', async (_what, before, after) => {
		let address = '';
		const result = await read(
			await filled(undefined, (sheet) => {
				const { row, column } = placeOf(sheet, before);
				const cell = sheet.getCell(row, column);
				cell.value = after;
				address = cell.master.address;
			}),
		);
		expect(codesOf(result)).toEqual(['form_contradiction']);
		expect(result.faults[0]?.cell).toBe(address);
	});

	it('tells the row of an answer whose village was deleted', async () => {
		let gone = 0;
		const result = await read(
			await filled(undefined, (sheet) => {
				const { row, column } = placeOf(sheet, VILLAGES[0]!.code);
				for (const at of [column, column + 1]) sheet.getCell(row, at).value = null;
				sheet.getCell(row, placeOf(sheet, MARK).column).value = 3;
				gone = row;
			}),
		);
		const skipped = result.decisions.find(({ code }) => code === 'total_rows_skipped');
		expect(skipped).toMatchObject({ rows: [gone] });
		expect(result.decisions.find(({ code }) => code === 'villages_missing')).toMatchObject({
			villages: [VILLAGES[0]!.name],
		});
	});

	it('is refused with a column copied beside itself', async () => {
		const result = await read(
			await filled(undefined, (sheet) => {
				sheet.getColumn(7).values = sheet.getColumn(4).values as CellValue[];
			}),
		);
		expect(codesOf(result)).toEqual(['form_damaged']);
	});

	it('is refused without the row of marks, and with two keys', async () => {
		const bare = await filled(undefined, (sheet) => sheet.spliceRows(placeOf(sheet, MARK).row, 1));
		expect(codesOf(await read(bare))).toEqual(['form_damaged']);
		const mixed = await filled(undefined, (sheet) => {
			sheet.getCell(2, 1).value = 'Kode formulir : DASBOR-FORMULIR/1 32.04.25 2024-11 puskesmas';
		});
		expect(codesOf(await read(mixed))).toContain('form_damaged');
	});

	it('is refused with a column of persons beside the answers', async () => {
		const result = await read(
			await filled(undefined, (sheet) => {
				const { row } = placeOf(sheet, VILLAGES[0]!.code);
				sheet.getCell(row - 4, 8).value = 'Nama Balita';
				sheet.getCell(row, 8).value = 'Seseorang';
			}),
		);
		expect(codesOf(result)).toEqual(['personal_data']);
	});

	const village = VILLAGES[2]!;
	const list = async (change: (sheet: Worksheet) => void): Promise<Buffer> =>
		edited(await writeForm(formOf(MONTHLY, { village })), (_book, sheet) => {
			sheet.getCell(placeOf(sheet, MARK).row, placeOf(sheet, ANSWER_MARK).column).value = 7;
			change(sheet);
		});

	it('is refused as a list whose labels were sorted away from their rows, or with an answer to nothing', async () => {
		const sorted = await list((sheet) => {
			const { row } = placeOf(sheet, MARK);
			const [a, b] = [sheet.getCell(row, 2).value, sheet.getCell(row + 1, 2).value];
			sheet.getCell(row, 2).value = b;
			sheet.getCell(row + 1, 2).value = a;
		});
		expect(codesOf(await read(sorted))).toEqual(['form_contradiction', 'form_contradiction']);
		const added = await list((sheet) => {
			sheet.getCell(placeOf(sheet, 'bayi_idl@2024-10').row + 1, placeOf(sheet, ANSWER_MARK).column).value = 3;
		});
		expect(codesOf(await read(added))).toEqual(['form_damaged']);
		const signed = (text: string | number) =>
			list((sheet) => {
				const { column } = placeOf(sheet, ANSWER_MARK);
				sheet.getCell(placeOf(sheet, MARK).row, column).value = 3;
				sheet.getCell(sheet.rowCount + 2, column).value = text;
			});
		for (const text of ['Cikuya, 5 Januari 2025', 'NIP 19800101 200501 1 001'])
			expect(codesOf(await read(await signed(text))), text).toEqual([]);
		expect(codesOf(await read(await signed(12)))).toEqual(['form_damaged']);
	});

	it('is refused as a list of a village for another one', async () => {
		expect(codesOf(await read(await list(() => {}), { village: VILLAGES[0]! }))).toEqual(['form_contradiction']);
		expect(codesOf(await read(await list(() => {}), { villages: VILLAGES.slice(0, 2) }))).toEqual(['village_unknown']);
		const renamed = await list((sheet) => {
			sheet.getCell(4, 1).value = `Desa/Kelurahan : Nagrog (32.04.25.2005)`;
		});
		expect(codesOf(await read(renamed))).toEqual(['form_contradiction']);
	});
});

import { unzipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checksId } from '../../src/language/checks.ts';
import { wordsFor } from '../../src/language/index.ts';
import { workbookEn, workbookId } from '../../src/language/workbook.ts';
import type { AgendaItem, IndicatorRow } from '../../src/model/finding.ts';
import { agendaWorkbook } from '../../src/report/xlsx/agenda-book.ts';
import { numberGuids } from '../../src/report/xlsx/mends.ts';
import { roman } from '../../src/report/xlsx/roman.ts';
import { addIgnoredErrors, addSparklines, letRowsFit, orderLegacyDrawing } from '../../src/report/xlsx/sheet-xml.ts';
import { agendaFixture, emptyFixture, FORMULA_LIKE, villages } from '../support/agenda-fixture.ts';
import { cellsOf, find, type ReadSheet, readWorkbook, rowTexts } from '../support/read-workbook.ts';

const text = (bytes: Uint8Array, part: string): string => new TextDecoder().decode(unzipSync(bytes)[part]);
const sheetNumber = (name: string): number => Object.values(workbookId.sheets).indexOf(name) + 1;

describe('the agenda workbook', () => {
	let bytes: Uint8Array;
	let sheets: Map<string, ReadSheet>;
	const sheet = (name: string): ReadSheet => sheets.get(name)!;
	beforeAll(async () => {
		bytes = await agendaWorkbook(agendaFixture, wordsFor('id'));
		sheets = await readWorkbook(bytes);
	});

	it('has the seven sheets in order', () => {
		expect([...sheets.keys()]).toEqual([
			'Sampul',
			'Ringkasan',
			'A. Pembinaan Desa',
			'B. Usulan Kabupaten',
			'F. Capaian Layanan',
			'H. Catatan Data',
			'I. Tren',
		]);
	});

	it('prints every sheet on A4, one page wide, with its foot, and at 80% or more', () => {
		for (const [name, { worksheet }] of sheets) {
			const { pageSetup, headerFooter } = worksheet;
			expect(pageSetup, name).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
			expect(pageSetup.orientation).toBe(name === 'Sampul' ? 'portrait' : 'landscape');
			expect(headerFooter.oddFooter).toBe(
				'&L&8Agenda Terpadu Rumah Bersama Kec. Tirtamulya && Sekar, Edisi ....&R&8Halaman &P dari &N',
			);
			const millimetres = cellsOf(worksheet).widths.reduce((sum, width) => sum + (width * 7 * 25.4) / 96, 0);
			const room = name === 'Sampul' ? 165 : 267;
			expect(room / millimetres, name).toBeGreaterThanOrEqual(0.8);
		}
		for (const name of ['A. Pembinaan Desa', 'B. Usulan Kabupaten', 'Ringkasan'])
			expect(sheet(name).worksheet.pageSetup.printTitlesRow).toBe('6:7');
		expect(text(bytes, 'xl/workbook.xml')).toMatch(/Print_Area" localSheetId="0">&apos;Sampul&apos;!\$A\$1:\$C\$\d+</);
	});

	it('lists doubtful figures with their reason, one line for several periods', () => {
		const rows = rowTexts(sheet('H. Catatan Data'));
		const at = rows.findIndex(([first]) => first === checksId.workbook.title);
		expect(rows[at + 3]).toEqual([
			null,
			villages[0]!.name,
			expect.any(String),
			'Okt 2024',
			'41',
			expect.stringMatching(/^Hitungan tidak cocok: .* 41 melebihi .* 40 \(juga pada 1 periode lain\)$/),
			'umum',
		]);
		expect(rows[at + 4]![2]).not.toBe(rows[at + 3]![2]);
	});

	it('guards computed cells without a password and lets rows be added', () => {
		for (const number of [1, 2, 3, 4, 5, 6, 7]) {
			const protection = /<sheetProtection [^>]*>/.exec(text(bytes, `xl/worksheets/sheet${number}.xml`))![0];
			expect(protection).toContain('sheet="1"');
			for (const allowed of ['insertRows', 'formatCells', 'formatRows', 'formatColumns'])
				expect(protection).toContain(`${allowed}="0"`);
			expect(protection).not.toMatch(/hashValue|password/);
		}
	});

	it('says on the cover whose agenda it is and links to every sheet', () => {
		const cover = rowTexts(sheet('Sampul'));
		expect(cover.map(([first]) => first)).toEqual(
			expect.arrayContaining([
				'PEMERINTAH KABUPATEN CONTOH',
				'KECAMATAN TIRTAMULYA & SEKAR',
				'PERIODE DESEMBER 2025',
				'EDISI ....  TANGGAL 21 JANUARI 2026',
			]),
		);
		expect(cover.find(([label]) => label === 'Desa/kelurahan')?.[2]).toBe('9 desa, 1 kelurahan');
		const xml = text(bytes, 'xl/worksheets/sheet1.xml');
		for (const name of Object.values(workbookId.sheets).slice(1))
			expect(xml).toMatch(new RegExp(`<hyperlink ref="A\\d+" location="&apos;${name}&apos;!A1"/>`));
		expect(Object.keys(unzipSync(bytes)).filter((path) => path.includes('worksheets/_rels'))).toEqual([]);
	});

	it('leaves the facts of the meeting open and in cream', () => {
		const { worksheet } = sheet('Sampul');
		for (const fact of workbookId.cover.facts) {
			const cell = worksheet.getCell(find(sheet('Sampul'), 1, fact), 3);
			expect(cell.protection?.locked).toBe(false);
			expect(cell.fill).toMatchObject({ fgColor: { argb: 'FFFFF2CC' } });
		}
	});

	it('adds up items in the summary, and never people', () => {
		const { worksheet } = sheet('Ringkasan');
		const total = find(sheet('Ringkasan'), 2, 'Jumlah');
		const count = (direction: AgendaItem['direction']) =>
			agendaFixture.items.filter((item) => item.direction === direction).length;
		expect(worksheet.getCell(total, 7).value).toEqual({
			formula: `SUM(G8:G${total - 1})`,
			result: count('binwas_desa'),
		});
		expect(worksheet.getCell(total, 8).value).toEqual({
			formula: `SUM(H8:H${total - 1})`,
			result: count('suara_kabupaten'),
		});
		for (const column of [4, 5, 6]) expect(worksheet.getCell(total, column).value).toBeNull();
		expect(worksheet.getCell(8, 5).numFmt).toBe('#,##0" orang"');
	});

	it('lists the items of each village below its name', () => {
		const read = sheet('A. Pembinaan Desa');
		const { worksheet } = read;
		expect(rowTexts(read)[5]).toEqual([...workbookId.agenda.guidanceHeadings]);
		expect(rowTexts(read)[6]).toEqual(Array.from({ length: 14 }, (_unused, at) => `(${at + 1})`));
		const items = agendaFixture.items.filter(({ direction }) => direction === 'binwas_desa');
		for (const item of items) {
			const row = find(read, 14, item.code);
			expect(worksheet.getCell(row, 2).value).toBe(item.villages[0]!.name);
			expect(worksheet.getCell(row, 5).value).toBe(item.value.value);
			expect(worksheet.getCell(row, 6).value).toBe(item.value.target);
			expect(worksheet.getCell(row, 7).value).toBe(item.gapCount);
			expect(worksheet.getCell(row, 8).value).toBe(item.action === '' ? null : item.action);
			const group = rowTexts(read)
				.slice(0, row)
				.findLast(([number]) => /^[IVXL]+$/.test(number ?? ''));
			const village = item.villages[0]!;
			const kind = village.status === 'kelurahan' ? 'KELURAHAN' : 'DESA';
			expect(group?.[1]).toBe(`${kind} ${village.name.toUpperCase()}`);
		}
		const row = find(read, 14, items[0]!.code);
		expect(worksheet.getCell(row, 4).value).toBe(
			'Balita dipantau pertumbuhannya (D/S): 83,3%, target 90,0%; angka kecil: penyebut 14',
		);
		expect(worksheet.getCell(row, 5).numFmt).toBe('0.0"%"');
		expect(worksheet.getCell(row, 7).numFmt).toBe('#,##0" orang"');
	});

	it('groups the proposals by office and says where and how much', () => {
		const read = sheet('B. Usulan Kabupaten');
		const { worksheet } = read;
		const row = find(read, 14, 'B-A01-PUPR');
		const item = agendaFixture.items.find(({ code }) => code === 'B-A01-PUPR')!;
		expect(worksheet.getCell(row - 1, 2).value).toBe('DINAS PEKERJAAN UMUM DAN PENATAAN RUANG');
		expect(worksheet.getCell(row, 5).value).toBe(item.villages.map(({ name }) => name).join(', '));
		expect(worksheet.getCell(row, 6).value).toBe(item.gapCount);
		expect(worksheet.getCell(row, 7).value).toBe('ruta');
		expect(worksheet.getCell(row, 8).value).toBeNull();
		expect(worksheet.getCell(row, 8).numFmt).toBe('#,##0');
	});

	it('opens the cells of the meeting, with drop-downs that cover rows added later', () => {
		for (const [name, open] of [
			['A. Pembinaan Desa', [9, 10, 11, 12, 13]],
			['B. Usulan Kabupaten', [8, 9, 10, 11, 12, 13]],
		] as const) {
			const read = sheet(name);
			const code = agendaFixture.items.find((item) => (name.startsWith('A') ? 'A' : 'B') === item.code[0])!.code;
			const row = find(read, 14, code);
			for (let column = 1; column <= 14; column += 1) {
				const cell = read.worksheet.getCell(row, column);
				const cream = (cell.fill as { fgColor?: { argb?: string } } | undefined)?.fgColor?.argb === 'FFFFF2CC';
				expect(cell.protection?.locked === false, `${name} ${column}`).toBe(
					(open as readonly number[]).includes(column),
				);
				expect(cream).toBe((open as readonly number[]).includes(column));
			}
			const added = find(read, 2, 'TAMBAHAN DARI RAPAT') + 1;
			expect(read.worksheet.getCell(added, 2).protection?.locked).toBe(false);
			const decision = read.worksheet.getCell(added, 12).dataValidation;
			expect(decision?.formulae).toEqual(['"Disepakati,Disepakati dengan perubahan,Ditunda,Tidak disepakati"']);
		}
		const due = sheet('A. Pembinaan Desa').worksheet.getCell(9, 10);
		expect(due.numFmt).toBe('[$-421]d mmm yyyy');
		const route = sheet('B. Usulan Kabupaten').worksheet.getCell(9, 9).dataValidation;
		expect(route?.formulae).toEqual([
			'"Musrenbang,Forum Perangkat Daerah,Surat ke OPD,Surat ke Bupati,RKP Desa,Mitra"',
		]);
		const xml = text(bytes, `xl/worksheets/sheet${sheetNumber('B. Usulan Kabupaten')}.xml`);
		expect(xml.match(/<dataValidation /g)).toHaveLength(2);
	});

	it('keeps text that looks like a formula as text, in every sheet', () => {
		const read = sheet('A. Pembinaan Desa');
		const item = agendaFixture.items.find(({ action }) => action === FORMULA_LIKE)!;
		const cell = read.worksheet.getCell(find(read, 14, item.code), 8);
		expect(cell.value).toBe(FORMULA_LIKE);
		expect(cell.formula).toBeUndefined();
		const files = rowTexts(sheet('H. Catatan Data')).map((row) => row[2]);
		expect(files).toContain('@laporan posyandu Desember.xlsx, Rekap');
		for (const part of Object.keys(unzipSync(bytes)))
			expect(text(bytes, part), part).not.toMatch(/<f>[^<]*HYPERLINK|>NaN<|>Infinity<|undefined/);
	});

	it('computes the kecamatan from the sums of the counts that are shown', () => {
		const { worksheet } = sheet('F. Capaian Layanan');
		for (const row of agendaFixture.rows) {
			const place = blockOf(sheet('F. Capaian Layanan'), row);
			if (!place) {
				expect(row.kecamatan.value).toBeNull();
				continue;
			}
			const { column, first, total } = place;
			const letters = ['numerator', 'denominator', 'value', 'target'].map(
				(_name, at) => worksheet.getColumn(column + at).letter,
			);
			const result = (at: number, line = total) => numberOf(worksheet.getCell(line, column + at).value);
			expect(result(0)).toBe(row.kecamatan.numerator);
			expect(result(2)).toBe(row.kecamatan.value);
			expect(worksheet.getCell(total, column).value).toEqual({
				formula: `SUM(${letters[0]}${first}:${letters[0]}${total - 1})`,
				result: row.kecamatan.numerator,
			});
			const shown = villages.map((_village, at) => result(0, first + at)).filter((value) => value !== null);
			expect(shown.reduce((sum, value) => sum + value, 0)).toBe(row.kecamatan.numerator);
			if (row.indicator.denominator !== null && row.kecamatan.denominator)
				expect((row.indicator.multiplier * result(0)!) / result(1)!).toBeCloseTo(row.kecamatan.value!, 9);
		}
	});

	it('shows counts of a village only where both parts are known, and the value as a live formula', () => {
		const { worksheet } = sheet('F. Capaian Layanan');
		const row = agendaFixture.rows.find(({ indicator }) => indicator.code === 'K08')!;
		const { column, first } = blockOf(sheet('F. Capaian Layanan'), row)!;
		const letter = (at: number) => worksheet.getColumn(column + at).letter;
		row.villages.forEach((village, at) => {
			const line = first + at;
			const value = worksheet.getCell(line, column + 2).value;
			if (village.numerator === null) {
				for (const cell of [0, 1, 2, 3]) expect(worksheet.getCell(line, column + cell).value).toBeNull();
				return;
			}
			const [n, d] = [`${letter(0)}${line}`, `${letter(1)}${line}`];
			const formula = `IF(${d}=0,"",100*${n}/${d})`;
			// An empty result is written as an empty text; exceljs leaves it out when it reads.
			expect(value).toEqual({ formula, ...(village.value === null ? {} : { result: village.value }) });
		});
		expect(row.villages.some(({ denominator }) => denominator === 0)).toBe(true);
	});

	it('counts yes and no, with all villages below where the kecamatan divides by all', () => {
		const read = sheet('F. Capaian Layanan');
		const code = (wanted: string) => agendaFixture.rows.find(({ indicator }) => indicator.code === wanted)!;
		const odf = blockOf(read, code('A07'))!;
		const letter = read.worksheet.getColumn(odf.column).letter;
		expect(read.worksheet.getCell(odf.total, odf.column + 1).value).toMatchObject({
			formula: `COUNT(${letter}${odf.first}:${letter}${odf.total - 1})`,
			result: code('A07').kecamatan.denominator,
		});
		expect(read.worksheet.getCell(odf.first, odf.column + 2).numFmt).toBe('[=0]"Tidak";"Ya"');
		const full = blockOf(read, code('G09'))!;
		expect(read.worksheet.getCell(full.total, full.column + 1).value).toMatchObject({
			formula: expect.stringMatching(/^ROWS\(/),
			result: villages.length,
		});
		const deaths = blockOf(read, code('K25'))!;
		expect(read.worksheet.getCell(deaths.total, deaths.column + 1).value).toBeNull();
	});

	it('never puts more than four indicators side by side, and names those without data', () => {
		const read = sheet('F. Capaian Layanan');
		expect(read.worksheet.columnCount).toBe(18);
		const lines = rowTexts(read).map(([first]) => first);
		expect(lines).toContain('Belum ada data: K03');
		expect(lines).toContain('Perlindungan sosial. Belum ada data: S03');
		expect(lines).toContain('KESEHATAN (1 DARI 2)');
	});

	it('draws a column sparkline beside the last twelve periods of every place', () => {
		const xml = text(bytes, `xl/worksheets/sheet${sheetNumber('I. Tren')}.xml`);
		const read = sheet('I. Tren');
		expect(xml).toContain('type="column" displayEmptyCellsAs="gap"');
		const lines = [...xml.matchAll(/<xm:f>'I\. Tren'!([A-Z]+)(\d+):([A-Z]+)(\d+)<\/xm:f><xm:sqref>([A-Z]+)(\d+)</g)];
		expect(lines).toHaveLength(3 * (villages.length + 1));
		for (const [, from, row, to, sameRow, chart, chartRow] of lines) {
			expect([sameRow, chartRow]).toEqual([row, row]);
			expect([to, chart]).toEqual(['N', 'O']);
			expect(['C', 'K']).toContain(from);
		}
		const heading = rowTexts(read).findIndex((row) => row[2] === 'Jan 2025') + 1;
		const trend = agendaFixture.trends[0]!;
		const points = trend.villages[0]!.series.slice(-12).map(({ value }) => value);
		expect(points.map((_point, at) => read.worksheet.getCell(heading + 2, 3 + at).value)).toEqual(points);
		expect(read.worksheet.getCell(heading + 2, 16).value).toBe(trend.villages[0]!.change);
		expect(rowTexts(read)[heading - 2]?.[0]).toBe(
			'Ditampilkan 12 periode terakhir dari 24; perubahan dan arah dihitung sejak Januari 2024.',
		);
	});

	it('says the direction of every place in words', () => {
		const read = sheet('I. Tren');
		const directions = ['naik, membaik', 'belum jelas', 'tetap', 'belum dapat dinilai'];
		const said = new Set(rowTexts(read).map((row) => row[16]));
		expect(directions.filter((one) => !said.has(one))).toEqual([]);
	});

	it('leaves a gap in a series empty', () => {
		const read = sheet('I. Tren');
		const first = rowTexts(read).findIndex((row) => row[2] === 'Jan 2025') + 3;
		const gaps = agendaFixture.trends[0]!.villages.flatMap(({ series }, at) =>
			series.slice(-12).flatMap(({ value }, point) => (value === null ? [[first + at, 3 + point] as const] : [])),
		);
		expect(gaps.length).toBeGreaterThan(0);
		for (const [row, column] of gaps) expect(read.worksheet.getCell(row, column).value).toBeNull();
	});

	it('says what is missing in few lines', () => {
		const lines = rowTexts(sheet('H. Catatan Data'));
		expect(lines.find((row) => row[2]?.startsWith('K03'))).toMatchObject({ 1: 'Semua desa (10)', 4: 'Belum ada' });
		const gaps = lines.findIndex(([first]) => first === workbookId.notes.sourcesTitle) - 8;
		expect(gaps).toBeLessThan(agendaFixture.notes.length / 2);
		expect(lines.find((row) => row[1] === '123456789012')?.[4]).toBe('Tingkat 1; 240 baris; 4.800 nilai');
		expect(text(bytes, `xl/worksheets/sheet${sheetNumber('H. Catatan Data')}.xml`)).toMatch(
			/<ignoredErrors><ignoredError sqref="B\d+:B\d+" numberStoredAsText="1"\/><\/ignoredErrors>/,
		);
		const target = lines.find((row) => row[1] === 'K01');
		expect(target?.slice(3, 5)).toEqual(['14,2%', '2029; belum tercapai']);
		expect(target?.[6]).toBe('Sumber sudah diperiksa; indikatif: target untuk ukuran lain');
	});

	it('tells no clock', () => {
		const core = text(bytes, 'docProps/core.xml');
		expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2025-12-31T00:00:00Z', '2025-12-31T00:00:00Z']);
		expect(core).toContain('<dc:creator>dasbor</dc:creator>');
		for (const part of Object.keys(unzipSync(bytes))) expect(text(bytes, part)).not.toContain('2026-01-05');
	});
});

describe('the same agenda', () => {
	const zone = process.env.TZ;
	afterEach(() => {
		process.env.TZ = zone;
	});

	it('gives the same bytes in every time zone', async () => {
		const made: Uint8Array[] = [];
		for (const place of ['UTC', 'Asia/Jakarta', 'America/Sao_Paulo', 'Pacific/Kiritimati']) {
			process.env.TZ = place;
			made.push(await agendaWorkbook(agendaFixture, wordsFor('id')));
		}
		for (const other of made.slice(1)) expect(Buffer.compare(other, made[0]!)).toBe(0);
	});
});

describe('an agenda without data', () => {
	it('says on every sheet that there is nothing, and why', async () => {
		const sheets = await readWorkbook(await agendaWorkbook(emptyFixture, wordsFor('id')));
		const firsts = (name: string) => rowTexts(sheets.get(name)!).map(([first]) => first);
		const noData = 'Tidak ada. Belum ada indikator bertarget yang mempunyai data untuk Desember 2025.';
		expect(firsts('A. Pembinaan Desa')).toContain(noData);
		expect(firsts('B. Usulan Kabupaten')).toContain(noData);
		expect(firsts('F. Capaian Layanan')).toContain(
			'Tidak ada. Belum ada indikator yang mempunyai nilai untuk Desember 2025.',
		);
		expect(firsts('I. Tren')).toContain(`Tidak ada. ${workbookId.trend.empty}`);
		expect(firsts('H. Catatan Data')).toContain(workbookId.notes.noSources);
		expect(firsts('Sampul')).toContain('EDISI ....  TANGGAL ....');
		expect(firsts('Sampul')[0]).toBe('KECAMATAN TIRTAMULYA & SEKAR');
	});

	it('tells a clean sheet from one without data', async () => {
		const words = wordsFor('id');
		const none = { ...emptyFixture, emptyBecause: { indicatorsWithTargetAndValue: 7 } };
		const voiced = { ...none, items: agendaFixture.items.filter(({ direction }) => direction === 'suara_kabupaten') };
		const read = async (book: typeof none) => {
			const sheets = await readWorkbook(await agendaWorkbook(book, words));
			return rowTexts(sheets.get('A. Pembinaan Desa')!).map(([first]) => first);
		};
		expect(await read(none)).toContain(`Tidak ada. ${workbookId.agenda.emptyNoneMissed('7')}`);
		expect(await read(voiced)).toContain(`Tidak ada. ${workbookId.agenda.emptyElsewhere('7', 'B. Usulan Kabupaten')}`);
	});
});

describe('the English workbook', () => {
	it('has no Indonesian word of the interface, and says that steps are quoted', async () => {
		const sheets = await readWorkbook(await agendaWorkbook(agendaFixture, wordsFor('en')));
		expect([...sheets.keys()]).toEqual(Object.values(workbookEn.sheets));
		const all = [...sheets.values()].flatMap((read) => rowTexts(read).flat()).filter((cell) => cell !== null);
		const interfaceWords = [
			...Object.values(workbookId.sheetTitle),
			...workbookId.agenda.guidanceHeadings,
			...workbookId.agenda.proposalHeadings,
			...workbookId.summary.headings,
			...workbookId.notes.gapHeadings,
			...workbookId.notes.sourceHeadings,
			...workbookId.notes.targetHeadings,
			...workbookId.cover.facts,
			'Kecamatan',
			'Grafik',
			'Arah',
			'Mengetahui,',
			'TAMBAHAN DARI RAPAT',
		].filter((word) => !['No', 'Volume', 'Target', 'Data'].includes(word));
		expect(all.filter((cell) => interfaceWords.includes(cell))).toEqual([]);
		expect(all.filter((cell) => cell === workbookEn.quotedNote).length).toBeGreaterThanOrEqual(4);
		expect(all).toContain(
			'Under fives weighed out of all targeted (D/S): 83.3%, target 90.0%; small number: denominator 14',
		);
	});

	it('has a text for every Indonesian one, of the same shape', () => {
		expect(shape(workbookEn)).toEqual(shape(workbookId));
		for (const name of [...Object.values(workbookId.sheets), ...Object.values(workbookEn.sheets)]) {
			expect(name.length).toBeLessThanOrEqual(31);
			expect(name).not.toMatch(/[/\\?*[\]:]/);
		}
		for (const choices of [workbookId.agenda.decisions, workbookId.agenda.routes, workbookEn.agenda.routes])
			expect(choices.join(',').length).toBeLessThan(255);
	});
});

describe('the mends of what exceljs writes', () => {
	const head = '<worksheet><sheetData><row r="7" ht="20" customHeight="1"></row></sheetData>';

	it('puts sparklines into the extension list that is there, and makes one where there is none', () => {
		const groups = [{ lines: [{ range: 'A1:C1', at: 'D1' }] }];
		const rule = '<conditionalFormatting><cfRule><extLst><ext/></extLst></cfRule></conditionalFormatting>';
		const bare = addSparklines(`${head}${rule}</worksheet>`, "Pak 'X' & Co", groups);
		expect(bare).toContain("<xm:f>'Pak ''X'' &amp; Co'!A1:C1</xm:f><xm:sqref>D1</xm:sqref>");
		expect(bare).toMatch(/<\/conditionalFormatting><extLst><ext uri="\{05C60535.*<\/ext><\/extLst><\/worksheet>$/);
		const shared = addSparklines(`${head}${rule}<extLst><ext uri="x"/></extLst></worksheet>`, 'A', groups);
		expect(shared.match(/<extLst>/g)).toHaveLength(2);
		expect(shared).toMatch(/<extLst><ext uri="x"\/><ext uri="\{05C60535/);
		expect(addSparklines(head, 'A', [])).toBe(head);
	});

	it('brings elements into the order of the schema', () => {
		const late = `${head}<drawing r:id="rId1"/><extLst><ext/></extLst><legacyDrawing r:id="rId2"/></worksheet>`;
		const ordered = orderLegacyDrawing(late);
		expect(ordered).toBe(
			`${head}<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst><ext/></extLst></worksheet>`,
		);
		expect(addIgnoredErrors(ordered, [{ range: 'B2:B3', kind: 'formula' }])).toContain(
			'</sheetData><ignoredErrors><ignoredError sqref="B2:B3" formula="1"/></ignoredErrors><drawing ',
		);
	});

	it('numbers what exceljs draws at random, and frees fitted rows', () => {
		const guid = '{0F0E0D0C-1111-2222-3333-444455556666}';
		const xml = `<x14:id>${guid}</x14:id><x14:cfRule type="dataBar" id="${guid}">`;
		const steady = '{DA5B0000-0003-4000-8000-000000000001}';
		expect(numberGuids(xml, 3)).toBe(`<x14:id>${steady}</x14:id><x14:cfRule type="dataBar" id="${steady}">`);
		expect(letRowsFit(head, [7])).toContain('<row r="7" ht="20">');
		expect(letRowsFit(head, [8])).toBe(head);
	});
});

describe('roman', () => {
	it('counts groups', () => {
		expect([1, 4, 9, 14, 40, 90, 118].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'XC', 'CXVIII']);
	});
});

/** Keys and kinds of a tree of texts. */
function shape(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(shape);
	if (value === null || typeof value !== 'object') return typeof value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
}

/** A number, the result of a formula, or null. */
function numberOf(value: unknown): number | null {
	if (typeof value === 'number') return value;
	const result = (value as { result?: unknown } | null)?.result;
	return typeof result === 'number' ? result : null;
}

/** Where the block of an indicator stands: its first column, the first village's row and the kecamatan's row. */
function blockOf(
	read: ReadSheet,
	{ indicator }: IndicatorRow,
): { column: number; first: number; total: number } | null {
	const texts = rowTexts(read);
	const heading = `${indicator.code} ${indicator.nameId}`;
	const at = texts.findIndex((row) => row.includes(heading));
	if (at < 0) return null;
	const first = at + 4;
	return { column: texts[at]!.indexOf(heading) + 1, first, total: first + villages.length };
}

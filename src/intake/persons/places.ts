import type { Decision } from '../../model/decision.ts';
import type { Fault } from '../../model/fault.ts';
import type { Village } from '../../model/place.ts';
import { cellName, type GridRow } from '../grid.ts';
import { readPlaces, settlePlaces } from '../place-cells.ts';
import type { IntakeRequest } from '../request.ts';
import type { Recognised, SheetColumn } from '../sheet-columns.ts';
import { placeInTitle, titleLines, villageInTitle, villagesInTitles } from '../title-places.ts';
import { shown, textOf } from '../values.ts';
import { foldedAliases, saidAliases } from '../village-aliases.ts';
import { type PlaceCells, withoutName } from '../village-cells.ts';

/** Columns of a sheet that play a role, such as `@nama_desa` or `@orang.lahir`. */
export const columnsFor = (table: Recognised, role: string): SheetColumn[] =>
	table.columns.filter(({ uses }) => uses.some(({ targets }) => targets.includes(role)));

interface Met {
	readonly cells: PlaceCells;
	/** Where the place was first met. */
	readonly sheet: string;
	readonly row: number;
	readonly column: SheetColumn | undefined;
}

/** What the places of a file turned out to be, by their numbers. */
export interface ResolvedPlaces {
	readonly placeOf: (place: number) => Village | 'outside' | 'unknown';
	readonly faults: readonly Fault[];
	readonly decisions: readonly Decision[];
	readonly bpsCodes: ReadonlyMap<string, string>;
	/** Names confirmed by a person that the file needed, folded, with the village's code. */
	readonly aliases: ReadonlyMap<string, string>;
	/** Names that the rows of other kecamatan carry. */
	readonly others: readonly string[];
	readonly byName: boolean;
}

/**
 * Collects the different places that the rows of a file name, and matches each with the villages once, at the end. Rows
 * get a number; how many rows there are does not matter.
 */
export class Places {
	private readonly met: Met[] = [];
	private readonly numbers = new Map<string, number>();
	/** The column of places of a sheet that has one only, and its texts with their numbers. */
	private only: number | null = null;
	private readonly byText = new Map<string, number>();
	private columns: readonly (readonly SheetColumn[])[] = [];
	private sheet = '';
	private table: Recognised | null = null;
	private whole = true;

	constructor(private readonly request: IntakeRequest) {}

	/** How many different places were met. */
	get size(): number {
		return this.met.length;
	}

	/** Begins a sheet. A sheet without place columns is for the one village that was named; its titles may contradict, or name another kecamatan. */
	begin(table: Recognised): Fault | null {
		this.table ??= table;
		this.sheet = table.sheet.name;
		const names = columnsFor(table, '@nama_desa');
		const codes = [...columnsFor(table, '@kode_desa'), ...columnsFor(table, '@kode_desa_bps')];
		this.whole = names.length + codes.length === 0;
		this.columns = [
			codes,
			names,
			columnsFor(table, '@nama_kecamatan'),
			columnsFor(table, '@kode_kecamatan'),
			columnsFor(table, '@nama_kabupaten'),
		];
		const all = this.columns.flat();
		this.only = all.length === 1 ? all[0]!.index : null;
		this.byText.clear();
		const placed = this.columns[2]!.length + this.columns[3]!.length > 0;
		const elsewhere = placed ? null : placeInTitle(table.sheet, table.headingRow, this.request);
		if (elsewhere || !this.whole) return elsewhere;
		const { village } = this.request;
		if (!village) return { code: 'village_not_given', sheet: this.sheet };
		const titled = villagesInTitles(titleLines(table.sheet, table.headingRow), table.layout.id, this.request);
		return villageInTitle(titled, this.sheet, village);
	}

	/** Number of the place that a row names. */
	of(row: GridRow): number {
		const cell = this.only === null ? null : (row.cells[this.only] ?? null);
		if (typeof cell !== 'string') return this.numberOf(row);
		const known = this.byText.get(cell);
		if (known !== undefined) return known;
		const number = this.numberOf(row);
		this.byText.set(cell, number);
		return number;
	}

	private numberOf(row: GridRow): number {
		let key = '';
		for (const columns of this.columns) for (const { index } of columns) key += `${textOf(row.cells[index] ?? null)}\n`;
		const known = this.numbers.get(key);
		if (known !== undefined) return known;
		const [codes, names, districtNames, districtCodes, regencyNames] = this.columns.map((columns) =>
			columns.map(({ index }) => textOf(row.cells[index] ?? null)),
		) as [string[], string[], string[], string[], string[]];
		const [codeColumns, nameColumns] = this.columns;
		const number = this.met.push({
			cells: { codes, names, districtNames, districtCodes, regencyNames, provinceNames: [], areaCodes: [] },
			sheet: this.sheet,
			row: row.number,
			column: nameColumns![0] ?? codeColumns![0],
		});
		this.numbers.set(key, number - 1);
		return number - 1;
	}

	/** Matches all places met. A file of which no row names a village of the register is another kecamatan's. */
	resolve(): ResolvedPlaces {
		const { request, table } = this;
		const villages: (Village | 'outside' | 'unknown')[] = [];
		const nothing = { faults: [], decisions: [], bpsCodes: new Map(), aliases: new Map(), others: [], byName: false };
		const placeOf = (place: number): Village | 'outside' | 'unknown' => villages[place]!;
		if (this.whole || !table) {
			for (const _ of this.met) villages.push(request.village ?? 'unknown');
			return { ...nothing, placeOf };
		}
		const [codes, names] = this.columns;
		const titles = { codes: codes!.map(({ title }) => title), names: names!.map(({ title }) => title) };
		const raw = this.met.map(({ cells }) => cells);
		const reading = readPlaces(raw, titles, this.columns[2]!.length > 0, table.layout.id, request);
		const { matcher } = reading;
		const unclear = matcher.decide(reading.places);
		if (unclear) {
			for (const _ of this.met) villages.push('unknown');
			return { ...nothing, faults: [{ ...unclear, sheet: this.sheet }], placeOf };
		}
		const faults: Fault[] = [];
		const others = new Set<string>();
		for (const [at, placed] of settlePlaces(reading, table.layout.id, request).entries()) {
			const { sheet, row, column } = this.met[at]!;
			if (placed.kind === 'village')
				villages.push(request.village && placed.village.code !== request.village.code ? 'outside' : placed.village);
			else villages.push(placed.kind === 'outside' ? 'outside' : 'unknown');
			// What no list knows may be the name of a person.
			if (placed.kind === 'outside')
				others.add((placed.of ? placed.said : undefined) ?? shown(reading.places[at]!.districtNames[0] ?? ''));
			if (placed.kind === 'fault')
				faults.push({
					...withoutName(placed.fault),
					sheet,
					row,
					...(column ? { column: column.letters, cell: cellName(column.index, row) } : {}),
				});
		}
		return {
			placeOf,
			faults,
			decisions: [...matcher.decisions, ...saidAliases(matcher.aliasesUsed)],
			bpsCodes: matcher.bpsCodes,
			aliases: foldedAliases(matcher.aliasesUsed, request.villages),
			others: [...others].filter(Boolean).slice(0, 6),
			byName: names!.length > 0 && codes!.length === 0,
		};
	}
}

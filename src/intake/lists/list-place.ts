import type { Decision } from '../../model/decision.ts';
import type { Fault } from '../../model/fault.ts';
import type { Village } from '../../model/place.ts';
import type { GridRow } from '../grid.ts';
import { foldDistrict, nearVillages, proposalsOf } from '../names.ts';
import { type RawPlace, readPlaces, settlePlaces } from '../place-cells.ts';
import type { IntakeRequest } from '../request.ts';
import { placeInTitle, type TitledVillage, titleLines, villageInTitle, villagesInTitles } from '../title-places.ts';
import { shown, textOf } from '../values.ts';
import type { Placed } from '../village-cells.ts';
import type { FoundList } from './list-kinds.ts';
import { columnsOf } from './list-rows.ts';

/** Where a line belongs: a village, no place yet, another kecamatan, or a fault. */
export type LinePlace = Village | 'none' | 'outside' | Pick<Fault, 'code' | 'value' | 'detail'>;

/** What goes on from a village to another one, and not to a part of it. */
const ANOTHER =
	/^(?:DAN|SERTA|DKK|DLL|S D)\b(?! (?:RW|RT|DUSUN|DSN|KP|KAMPUNG|BLOK|LINGKUNGAN|JALAN|JL|SEKITARNYA|KEC|KECAMATAN)\b)/;

/** Finds the places of a list's lines: from its village columns, from the lines above it, from --desa, or from the location. */
export class ListPlaces {
	/** What the village columns say of each line; null where there are none. */
	private readonly placed: ReadonlyMap<GridRow, Placed> | null = null;
	/** The village that the lines above the table name. */
	readonly titled: Village | null;
	/** Why the whole list cannot be placed. */
	readonly fault: Fault | null;
	readonly decisions: Decision[] = [];
	/** Names confirmed by a person that were needed, in the rows or above them. */
	readonly aliasesUsed = new Map<string, Village>();

	constructor(
		private readonly list: FoundList,
		private readonly request: IntakeRequest,
		rows: readonly GridRow[],
	) {
		const { layout, sheet, heading } = list;
		const named = villagesInTitles(titleLines(sheet, heading.row), layout.id, request);
		const first = named.find(({ formal }) => formal) ?? named.find(({ village }) => village !== null);
		const others = named.filter(({ village, row }) => village !== null && row !== null);
		const unclear = !first?.formal && new Set(others.map(({ village }) => village)).size > 1;
		this.titled = unclear ? null : (first?.village ?? null);
		if (first?.byAlias && this.titled) this.aliasesUsed.set(first.name, this.titled);
		this.fault = this.titleFault(named);
		const codes = [...columnsOf(list, 'kode_desa'), ...columnsOf(list, 'kode_desa_bps')].map(({ title }) => title);
		const names = columnsOf(list, 'nama_desa').map(({ title }) => title);
		if (codes.length + names.length === 0) return;
		const hasDistrict = columnsOf(list, 'nama_kecamatan').length > 0;
		const said = rows.map((row) => this.cells(row));
		const telling = rows.filter((_, at) => [...said[at]!.codes, ...said[at]!.names].some(Boolean));
		const raw = telling.map((row) => this.cells(row));
		const reading = readPlaces(raw, { codes, names }, hasDistrict, layout.id, request);
		const systems = reading.matcher.decide(reading.places);
		if (systems) this.fault ??= { sheet: sheet.name, ...systems };
		const settled = settlePlaces(reading, layout.id, request, telling.length === rows.length);
		this.placed = new Map(telling.map((row, at) => [row, settled[at]!]));
		this.decisions.push(...reading.matcher.decisions);
		for (const [name, village] of reading.matcher.aliasesUsed) this.aliasesUsed.set(name, village);
	}

	/** The place of one line. `location`: its location as written. */
	placeOf(row: GridRow, location: string | null): LinePlace {
		const { village: asked } = this.request;
		if (!this.placed) return asked ?? this.titled ?? this.byLocation(location) ?? 'none';
		const placed = this.placed.get(row);
		if (!placed) return this.byLocation(location) ?? asked ?? 'none';
		if (placed.kind === 'fault') return placed.fault;
		if (placed.kind === 'outside' || (asked && placed.village !== asked)) return 'outside';
		return placed.village;
	}

	private cells(row: GridRow): RawPlace {
		const texts = (...roles: string[]): string[] =>
			roles.flatMap((role) => columnsOf(this.list, role)).map(({ index }) => textOf(row.cells[index] ?? null));
		return {
			codes: texts('kode_desa', 'kode_desa_bps'),
			names: texts('nama_desa'),
			districtNames: texts('nama_kecamatan'),
			districtCodes: texts('kode_kecamatan'),
			regencyNames: texts('nama_kabupaten'),
		};
	}

	/** The one village that a location names; `outside` when it names another kecamatan. */
	private byLocation(location: string | null): Village | 'outside' | null {
		if (location === null) return null;
		const district = /\bkec(?:amatan|\.)\s*([^,;()]+)/i.exec(location)?.[1];
		const own = foldDistrict(this.request.kecamatan.name);
		if (district && !foldDistrict(district).startsWith(own) && !/^(se|ini)$/i.test(district.trim())) return 'outside';
		// A dusun may have the name of another village: only what is called a village, or stands alone, names one.
		const plain = (text: string): string =>
			text
				.toUpperCase()
				.replace(/[^A-Z0-9]+/g, ' ')
				.trim();
		const words = ` ${plain(location)} `;
		const called = ['DESA', 'DS', 'KELURAHAN', 'KEL', 'NAGARI', 'GAMPONG', 'KAMPUNG', 'PEKON'];
		const found = this.request.villages.filter(
			({ name }) =>
				plain(location) === plain(name) || called.some((word) => words.includes(` ${word} ${plain(name)} `)),
		);
		// Of Cikuya and Cikuya Wetan the longer name is meant where it is written.
		const longest = found.filter(
			(one) => !found.some((other) => other !== one && other.name.toUpperCase().includes(one.name.toUpperCase())),
		);
		const [only] = longest;
		// "Desa A dan B" is as much of B, whether B is called a village or not.
		const behind = only && longest.length === 1 ? words.split(` ${plain(only.name)} `)[1] : undefined;
		return behind === undefined || ANOTHER.test(behind) ? null : only!;
	}

	private titleFault(titled: readonly TitledVillage[]): Fault | null {
		const { village: asked, villages } = this.request;
		const { sheet, heading } = this.list;
		const placed = [...columnsOf(this.list, 'nama_kecamatan'), ...columnsOf(this.list, 'kode_kecamatan')].length > 0;
		const elsewhere = placed ? null : placeInTitle(sheet, heading.row, this.request);
		if (elsewhere) return elsewhere;
		if (asked) return villageInTitle(titled, sheet.name, asked);
		const unknown = titled.find(({ formal, village }) => formal && village === null);
		if (!unknown) return null;
		const proposals = proposalsOf(nearVillages(unknown.name, villages));
		return { code: 'village_unknown', sheet: sheet.name, value: shown(unknown.name), detail: { proposals } };
	}
}

import type { Decision } from '../../model/decision.ts';
import type { Fault } from '../../model/fault.ts';
import type { LayoutContent } from '../../model/layout.ts';
import { NO_SURROUNDINGS, type Village } from '../../model/place.ts';
import type { GridRow } from '../grid.ts';
import { aliasKey, foldDistrict, foldName, isSpelling, nearVillages, proposalsOf } from '../names.ts';
import { type RawPlace, readPlaces, settlePlaces, sharedName } from '../place-cells.ts';
import type { IntakeRequest } from '../request.ts';
import {
	placeInTitle,
	type Title,
	type TitledVillage,
	titleLines,
	villageInTitle,
	villagesInTitles,
} from '../title-places.ts';
import { shown, textOf } from '../values.ts';
import { aliasesFor } from '../village-aliases.ts';
import { isOfKecamatan, type Placed } from '../village-cells.ts';
import { columnsOf, textIn } from './list-cells.ts';
import type { FoundList } from './list-kinds.ts';
import { placeSaid, type SaidPlace, type Section } from './location.ts';

/** Where a line belongs: a village, no place yet, another kecamatan, or a fault. */
export type LinePlace = Village | 'none' | 'outside' | Pick<Fault, 'code' | 'value' | 'detail'>;

/** Lists of one village by their nature: what lies elsewhere in them is a mistake, and not somebody else's line. */
const OF_ONE_VILLAGE: ReadonlySet<LayoutContent | undefined> = new Set<LayoutContent>([
	'du_rkpdes',
	'rkpdes',
	'rpjmdes',
	'musdus',
	'kegiatan_desa',
]);

/** A line of a list as far as its place is concerned: its row, and what the row above it that names a place says. */
export interface PlacedLine {
	readonly row: GridRow;
	readonly section: Section | null;
}

/** Finds the places of a list's lines: from its village columns, from the lines above it, from --desa, or from the location. */
export class ListPlaces {
	/** What the village columns, the sections or the locations say of the lines that name a place. */
	private readonly placed = new Map<GridRow, Placed>();
	private readonly said = new Map<GridRow, SaidPlace>();
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
		lines: readonly PlacedLine[],
	) {
		const { layout, sheet, heading } = list;
		const named = villagesInTitles(titleLines(sheet, heading.row), layout.id, request);
		const first = named.find(({ formal }) => formal) ?? named.find(({ village }) => village !== null);
		const others = named.filter(({ village, row }) => village !== null && row !== null);
		const unclear =
			namesSeveral(titleLines(sheet, heading.row), request) ||
			(!first?.formal && new Set(others.map(({ village }) => village)).size > 1);
		this.titled = unclear ? null : (first?.village ?? null);
		if (first?.byAlias && this.titled) this.aliasesUsed.set(first.name, this.titled);
		for (const { row } of lines) this.said.set(row, placeSaid(textIn(list, row, 'lokasi'), layout.id, request));
		const unsettled = this.settle(lines);
		this.fault = this.titleFault(named) ?? unsettled;
	}

	/** Places the lines; a fault when their codes cannot be told. */
	private settle(lines: readonly PlacedLine[]): Fault | null {
		const { list, request } = this;
		const title = (role: string): string[] => columnsOf(list, role).map(({ title: one }) => one);
		const codes = [...title('kode_desa'), ...title('kode_desa_bps')];
		const names = title('nama_desa');
		const hasColumns = codes.length + names.length > 0;
		const raw = this.cells(lines, hasColumns);
		const elsewhere = raw.some((place) => isElsewhere(place, request)) || (!hasColumns && this.isWide());
		const at = [...lines.keys()].filter(
			(one) =>
				[...raw[one]!.codes, ...raw[one]!.names].some(Boolean) || (!hasColumns && isElsewhere(raw[one]!, request)),
		);
		const reading = readPlaces(
			at.map((one) => ({ ...raw[one]!, uncovered: elsewhere && !saysDistrict(raw[one]!) })),
			{ codes, names: hasColumns ? names : [''] },
			raw.some(saysDistrict),
			list.layout.id,
			request,
		);
		const systems = hasColumns ? reading.matcher.decide(reading.places) : null;
		const settled = settlePlaces(reading, list.layout.id, request, hasColumns && at.length === lines.length);
		const { districts } = request.surroundings ?? NO_SURROUNDINGS;
		const aliases = aliasesFor(list.layout.id, request);
		for (const [order, one] of at.entries()) {
			const placed = settled[order]!;
			// Margaasih is a village of ours and a kecamatan around: which of them, no neighbour can tell.
			const district =
				placed.kind === 'village' && placed.alone && elsewhere && districts.get(foldDistrict(placed.village.name));
			const confirmed = aliases.has(aliasKey(raw[one]!.names.find(Boolean) ?? '', request.villages));
			this.placed.set(
				lines[one]!.row,
				district && placed.kind === 'village' && !confirmed
					? sharedName(placed.village, new Set([foldDistrict(district)]), districts)
					: placed,
			);
		}
		if (hasColumns) this.decisions.push(...reading.matcher.decisions);
		for (const [name, village] of reading.matcher.aliasesUsed) this.aliasesUsed.set(name, village);
		return systems && { sheet: list.sheet.name, ...systems };
	}

	/** What each line says of its place: in its columns, by the row that heads its section, by its location. */
	private cells(lines: readonly PlacedLine[], hasColumns: boolean): RawPlace[] {
		const { list, request } = this;
		const { villages } = request.surroundings ?? NO_SURROUNDINGS;
		const texts = (row: GridRow, ...roles: string[]): string[] =>
			roles.flatMap((role) => columnsOf(list, role)).map(({ index }) => textOf(row.cells[index] ?? null));
		const last = new Map<string, string[]>();
		/** Texts of columns that may be written once for the rows below. */
		const carried = (row: GridRow, role: string): string[] => {
			const own = texts(row, role);
			if (own.some(Boolean) || !last.has(role)) last.set(role, own);
			return last.get(role)!;
		};
		const whole = request.village ?? this.titled;
		const ownSection = lines.some(
			({ section }) => section?.village && foldName(section.village) === foldName(whole?.name ?? ''),
		);
		return lines.map(({ row, section: above }): RawPlace => {
			const said = this.said.get(row)!;
			// A name alone above lines of one village may be that of a dusun, unless the village stands so too.
			const section = whole === null || ownSection || above?.sure ? above : null;
			const codes = texts(row, 'kode_desa', 'kode_desa_bps');
			const names = texts(row, 'nama_desa');
			const blank = ![...codes, ...names].some(Boolean);
			const name = section?.village ?? (whole ? '' : said.name);
			if (blank && (names.length > 0 || !hasColumns)) names[0] = name;
			const fits = blank || villages.get(foldName(names[0] ?? ''))?.has(foldDistrict(said.district));
			const isOwn = foldDistrict(said.district) === foldDistrict(request.kecamatan.name);
			return {
				codes,
				names,
				districtNames: [
					...carried(row, 'nama_kecamatan'),
					section?.district ?? '',
					(fits && whole === null) || isOwn ? said.district : '',
				],
				districtCodes: carried(row, 'kode_kecamatan'),
				regencyNames: carried(row, 'nama_kabupaten'),
			};
		});
	}

	/** Whether some location speaks of the kabupaten, in a list that is not said to be of our kecamatan. */
	private isWide(): boolean {
		const { list, request } = this;
		const own = new RegExp(`\\bkec(?:amatan|\\.)?\\s*:?\\s*${request.kecamatan.name.replace(/\W+/g, '\\W+')}\\b`, 'i');
		const titled = titleLines(list.sheet, list.heading.row).some(({ text }) => own.test(text));
		return !titled && [...this.said.values()].some(({ wide }) => wide);
	}

	/** The place of one line. */
	placeOf(row: GridRow): LinePlace {
		const { village: asked } = this.request;
		const whole = asked ?? this.titled;
		const placed = this.placed.get(row);
		if (placed?.kind === 'fault') return placed.fault;
		if (placed?.kind === 'outside') return 'outside';
		if (placed) return asked && placed.village !== asked ? 'outside' : placed.village;
		return whole === null ? 'none' : (this.besides(row, whole) ?? whole);
	}

	/** What is wrong with a line of a list of one village whose location is another; null when it may be within it. */
	private besides(row: GridRow, whole: Village): LinePlace | null {
		const { name, district, sure } = this.said.get(row)!;
		const isOf = OF_ONE_VILLAGE.has(this.list.layout.content);
		const other = name !== '' && !isSpelling(name, whole.name);
		if (!isOf && ((sure && other) || isElsewhere({ districtNames: [district], districtCodes: [] }, this.request)))
			return 'outside';
		if (!sure || !other) return null;
		const detail = { byCode: whole.name, name: shown(name), about: 'location' };
		return { code: 'village_contradiction', value: shown(name), detail };
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

/** Whether a line names a kecamatan. */
const saysDistrict = ({ districtNames, districtCodes }: Pick<RawPlace, 'districtNames' | 'districtCodes'>): boolean =>
	[...districtNames, ...districtCodes].some(Boolean);

/** Whether a line names another kecamatan. */
function isElsewhere(place: Pick<RawPlace, 'districtNames' | 'districtCodes'>, { kecamatan }: IntakeRequest): boolean {
	return isOfKecamatan({ codes: [], names: [], regencyNames: [], ...place }, kecamatan) === false;
}

/** Whether one title names several villages: `USULAN DESA CIKUYA DAN DESA DAMPIT`. */
function namesSeveral(titles: readonly Title[], { villages }: IntakeRequest): boolean {
	return titles.some(({ text }) => {
		const named = villages.filter(({ name }) =>
			new RegExp(`\\b(?:desa|ds|kelurahan|kel|dan|serta)\\b[\\s.:]*${name.replace(/\W+/g, '\\W+')}\\b`, 'i').test(text),
		);
		// Of Cikuya and Cikuya Wetan the longer name is meant.
		return named.filter((one) => !named.some((other) => other !== one && other.name.includes(one.name))).length > 1;
	});
}

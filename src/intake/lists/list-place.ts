import type { Decision } from '../../model/decision.ts';
import type { Fault } from '../../model/fault.ts';
import type { Village } from '../../model/place.ts';
import type { GridRow } from '../grid.ts';
import { foreignFile } from '../incoming.ts';
import { foldDistrict, foldName, isSpelling, nearVillages, proposalsOf } from '../names.ts';
import type { IntakeRequest } from '../request.ts';
import { shown, textOf } from '../values.ts';
import { aliasesFor, type PlaceCells, VillageMatcher, villageNamed } from '../villages.ts';
import type { FoundList } from './list-kinds.ts';
import { columnsOf } from './list-rows.ts';

/** Where a line belongs: a village, no place yet, another kecamatan, or a fault. */
export type LinePlace = Village | 'none' | 'outside' | Pick<Fault, 'code' | 'value' | 'detail'>;

const NAMED =
	/^(?:pemerintah\s+)?(?:desa|kelurahan|kampung|kampong|nagari|gampong|pekon)\s*(?:\/\s*kelurahan\s*)?:\s*(.+)$/i;
const DISTRICT = /^kecamatan\s*:\s*(.+)$/i;
/** What follows on the same line as a name. */
const AFTER = /\s*(?:,|;|\bkecamatan\b|\bkec\.|\bkabupaten\b|\bkab\.|\btahun\b).*$/i;

/** Words of a row above the table: `DESA | : CIKUYA` is `DESA : CIKUYA`. */
const lineOf = (texts: readonly string[]): string => texts.join(' ').replace(/\s+/g, ' ').replace(/:\s*:/, ':').trim();

/** Finds the places of a list's lines: from its village columns, from the lines above it, from --desa, or from the location. */
export class ListPlaces {
	private readonly matcher: VillageMatcher | null;
	/** The village that the lines above the table name. */
	readonly titled: Village | null;
	/** Why the whole list cannot be placed. */
	readonly fault: Fault | null;
	readonly decisions: Decision[] = [];
	private readonly titleAlias = new Map<string, Village>();

	constructor(
		private readonly list: FoundList,
		private readonly request: IntakeRequest,
		rows: readonly GridRow[],
	) {
		const above = list.heading.above.map(lineOf);
		const named = above.map((line) => NAMED.exec(line)?.[1]?.replace(AFTER, '').trim()).find(Boolean);
		this.titled = named ? villageNamed(named, list.layout.id, request) : this.inTitle(above);
		if (named && this.titled && foldName(named) !== foldName(this.titled.name)) this.titleAlias.set(named, this.titled);
		this.fault = this.titleFault(named, above);
		const codes = [...columnsOf(list, 'kode_desa'), ...columnsOf(list, 'kode_desa_bps')];
		const names = columnsOf(list, 'nama_desa');
		this.matcher =
			codes.length + names.length === 0
				? null
				: new VillageMatcher(request.kecamatan, request.villages, aliasesFor(list.layout.id, request), {
						codeTitles: codes.map(({ title }) => title),
						hasNames: names.length > 0,
						hasDistrict: columnsOf(list, 'nama_kecamatan').length > 0,
					});
		const unclear = this.matcher?.decide(rows.map((row) => this.cells(row))) ?? null;
		if (unclear) this.fault ??= { sheet: list.sheet.name, ...unclear };
		this.decisions.push(...(this.matcher?.decisions ?? []));
	}

	/** Names confirmed by a person that were needed, in the rows or above them. */
	get aliasesUsed(): ReadonlyMap<string, Village> {
		return new Map([...this.titleAlias, ...(this.matcher?.aliasesUsed ?? [])]);
	}

	/** The place of one line. `location`: its location as written. */
	placeOf(row: GridRow, location: string | null): LinePlace {
		const { village: asked } = this.request;
		if (this.matcher) {
			const cells = this.cells(row);
			if (![...cells.codes, ...cells.names].some(Boolean)) return this.byLocation(location) ?? asked ?? 'none';
			const placed = this.matcher.match(cells);
			if (placed.kind === 'fault') return placed.fault;
			if (placed.kind === 'outside' || (asked && placed.village !== asked)) return 'outside';
			return placed.village;
		}
		return asked ?? this.titled ?? this.byLocation(location) ?? 'none';
	}

	private cells(row: GridRow): PlaceCells {
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
		return longest.length === 1 ? longest[0]! : null;
	}

	private inTitle(above: readonly string[]): Village | null {
		const found = this.request.villages.filter((village) =>
			above.some((line) =>
				[...line.matchAll(/\b(?:desa|kelurahan|nagari|gampong)\s+(.+)$/gi)].some(
					(match) => foldName(match[1]!.replace(AFTER, '')) === foldName(village.name),
				),
			),
		);
		return found.length === 1 ? found[0]! : null;
	}

	private titleFault(named: string | undefined, above: readonly string[]): Fault | null {
		const { kecamatan, village: asked, villages } = this.request;
		const sheet = this.list.sheet.name;
		const district = above.map((line) => DISTRICT.exec(line)?.[1]?.replace(/\s*(?:,|\bkab).*$/i, '')).find(Boolean);
		if (district && /\p{L}/u.test(kecamatan.name) && foldDistrict(district) !== foldDistrict(kecamatan.name))
			return { sheet, ...foreignFile(kecamatan, [shown(district)]) };
		if (asked && this.titled && this.titled !== asked)
			return {
				code: 'village_contradiction',
				sheet,
				value: asked.code,
				detail: { byCode: asked.name, name: this.titled.name, about: 'option' },
			};
		if (!named || this.titled) return null;
		if (asked && isSpelling(named, asked.name)) return null;
		if (asked)
			return {
				code: 'village_contradiction',
				sheet,
				value: asked.code,
				detail: { byCode: asked.name, name: shown(named), about: 'option' },
			};
		const proposals = proposalsOf(nearVillages(named, villages));
		return { code: 'village_unknown', sheet, value: shown(named), detail: { proposals } };
	}
}

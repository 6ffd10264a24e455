import type { Decision } from '../model/decision.ts';
import type { Fault } from '../model/fault.ts';
import {
	codeDigits,
	type Kecamatan,
	NO_SURROUNDINGS,
	type Surroundings,
	type Village,
	villageCode,
} from '../model/place.ts';
import { aliasKey, foldName, foldWhole, isSpelling, nearVillages, proposalsOf, villagesOf } from './names.ts';
import { withoutNames } from './persons-in-texts.ts';
import { isSiskeudesCode, SiskeudesCodes } from './siskeudes-codes.ts';
import { shown } from './values.ts';
import { areForeign, isOfKecamatan, type PlaceCells, type PlaceColumns, type Placed } from './village-cells.ts';

/** A name as written, but for case and blanks. */
const spelled = (name: string): string => name.toUpperCase().trim().replace(/\s+/g, ' ');

/** `siskeudes`: `kk.dddd.` with the number of the village behind one of the kecamatan; `foreign`: codes that are none of ours. */
type CodeSystem = 'kemendagri' | 'bps' | 'siskeudes' | 'foreign' | 'unused';

/**
 * Matches the rows of one sheet with the villages of a kecamatan. The system of each code column is decided for the whole
 * column by how well the codes agree with the names: ten digits may be a Kemendagri or a BPS code, and some are valid as
 * both, of different villages.
 */
export class VillageMatcher {
	private readonly byCode: ReadonlyMap<string, Village>;
	/** By folded name; several where two villages of the kecamatan share it. */
	private readonly byName = new Map<string, Village[]>();
	/** By name with its prefix, for a village called Huta Bolon that a sheet writes in one word. */
	private readonly byWhole = new Map<string, Village[]>();
	private readonly byBps = new Map<string, Village>();
	private readonly siskeudes: SiskeudesCodes;
	private systems: CodeSystem[] = [];
	readonly decisions: Decision[] = [];
	/** BPS codes that a column of the file supplied, by village code. */
	readonly bpsCodes = new Map<string, string>();
	readonly aliasesUsed = new Map<string, Village>();
	private rows: readonly PlaceCells[] = [];
	private met: ReadonlySet<Village> | null = null;

	constructor(
		private readonly kecamatan: Kecamatan,
		private readonly villages: readonly Village[],
		private readonly aliases: ReadonlyMap<string, Village>,
		private readonly columns: PlaceColumns,
		/** Village code by code of Siskeudes (`04.2004`), as learned from earlier imports. */
		siskeudesCodes: ReadonlyMap<string, string> = new Map(),
		private readonly surroundings: Surroundings = NO_SURROUNDINGS,
	) {
		this.byCode = new Map(villages.map((village) => [village.code, village]));
		this.siskeudes = new SiskeudesCodes(siskeudesCodes, this.byCode);
		for (const village of villages) {
			const name = foldName(village.name);
			this.byName.set(name, [...(this.byName.get(name) ?? []), village]);
			const whole = foldWhole(village.name);
			this.byWhole.set(whole, [...(this.byWhole.get(whole) ?? []), village]);
			if (village.bpsCode) this.byBps.set(village.bpsCode, village);
		}
	}

	/** The one village with this name. Of several (Gelgel and Kampung Gelgel) the one written exactly so, else none. */
	private only(name: string): Village | null {
		const all = this.byName.get(foldName(name)) ?? this.byWhole.get(foldWhole(name)) ?? [];
		if (all.length < 2) return all[0] ?? null;
		const exact = all.filter((village) => spelled(village.name) === spelled(name));
		if (exact.length === 1) return exact[0]!;
		const same = villagesOf(name, all);
		return same.length === 1 ? same[0]! : null;
	}

	private named(names: readonly string[]): Village | null {
		for (const name of names) {
			const village = this.only(name);
			if (village) return village;
		}
		for (const name of names) {
			const village = this.aliases.get(aliasKey(name, this.villages));
			if (village) {
				this.aliasesUsed.set(name, village);
				return village;
			}
		}
		return null;
	}

	/** Decides the system of each code column from all rows. Gives a fault when codes stand alone and fit both systems. */
	decide(rows: readonly PlaceCells[]): Fault | null {
		this.rows = rows;
		let unclear: Fault | null = null;
		this.systems = this.columns.codeTitles.map((title, column) => {
			let agree = 0;
			let contradict = 0;
			const bps = new Map<string, Set<string>>();
			const agreeing = new Set<string>();
			let dotted = false;
			// Codes of this kecamatan that its register does not have: BPS codes can look so.
			let strange = false;
			for (const place of rows) {
				const raw = place.codes[column] ?? '';
				const digits = codeDigits(raw);
				if (digits === null) continue;
				dotted ||= /^\d\d\.\d\d\.\d\d\.\d{4}$/.test(raw.trim());
				const code = villageCode(raw);
				const byCode = code ? this.byCode.get(code) : undefined;
				if (byCode) {
					if (!this.columns.hasNames || this.agrees(place.names, byCode)) {
						agree++;
						agreeing.add(byCode.code);
					} else contradict++;
				} else strange ||= code?.startsWith(`${this.kecamatan.code}.`) === true;
				if (digits.length === 10 && isOfKecamatan(place, this.kecamatan) === true) {
					const byName = this.named(place.names);
					if (byName) bps.set(byName.code, (bps.get(byName.code) ?? new Set()).add(digits));
				}
			}
			const known = rows.filter((place) => this.byBps.has(codeDigits(place.codes[column] ?? '') ?? '')).length;
			if (!this.columns.hasNames && !dotted && agree > 0 && (known > 0 || strange)) {
				unclear = { code: 'code_system_unclear', detail: { column: title } };
				return 'unused';
			}
			if (agree > contradict) {
				this.decisions.push({
					code: 'code_system',
					column: title,
					system: 'kemendagri',
					agreed: agreeing.size,
					of: this.villages.length,
					named: this.columns.hasNames,
				});
				return 'kemendagri';
			}
			const single = [...bps].filter(([, codes]) => codes.size === 1);
			const distinct = new Set(single.map(([, codes]) => [...codes][0]));
			if (!dotted && single.length > 0 && single.length === bps.size && distinct.size === single.length) {
				for (const [village, codes] of single) this.bpsCodes.set(village, [...codes][0]!);
				this.decisions.push({
					code: 'code_system',
					column: title,
					system: 'bps',
					agreed: single.length,
					of: this.villages.length,
					named: true,
				});
				return 'bps';
			}
			if (!this.columns.hasNames && known > 0) return 'bps';
			// Dotted codes can only be Kemendagri codes: they then say that the rows belong elsewhere.
			if (dotted || (contradict > 0 && agree > 0)) return 'kemendagri';
			const filled = rows.map((place) => place.codes[column]?.trim() ?? '').filter(Boolean);
			if (filled.length > 0 && filled.every(isSiskeudesCode)) {
				const known = new Set(filled.map((code) => this.siskeudes.village(code)?.code).filter(Boolean)).size;
				const { hasNames: named } = this.columns;
				if (known > 0)
					this.decisions.push({
						code: 'code_system',
						column: title,
						system: 'siskeudes',
						agreed: known,
						of: this.villages.length,
						named,
					});
				return 'siskeudes';
			}
			return areForeign(rows, column, this.kecamatan) ? 'foreign' : 'unused';
		});
		const byName = rows.some(
			(place) => isOfKecamatan(place, this.kecamatan) !== false && this.named(place.names) !== null,
		);
		if (byName && this.systems.every((system) => system === 'unused' || system === 'siskeudes'))
			for (const [column, title] of this.columns.codeTitles.entries())
				if (rows.some(({ codes }) => codes[column] && !this.siskeudes.village(codes[column])))
					this.decisions.push({ code: 'code_unused', column: title });
		return unclear;
	}

	/** What a code of Siskeudes says of a row beside its name; null when it says nothing. */
	private placedBySiskeudes(raw: string, place: PlaceCells, named: Village | null, belongs: boolean | null) {
		const name = place.names.find(Boolean) ?? '';
		const village = this.siskeudes.village(raw);
		if (village && belongs !== false)
			return this.agrees(place.names, village)
				? ({ kind: 'village', village } as const)
				: this.contradiction(raw, village.name, name, named ? [village, named] : [village]);
		if (named && this.siskeudes.contradicts(raw, named)) return this.contradiction(raw, raw, name, [named]);
		return named === null && this.siskeudes.isElsewhere(raw) ? ({ kind: 'outside' } as const) : null;
	}

	private agrees(names: readonly string[], village: Village): boolean {
		return (
			names.every((name) => !name) ||
			names.some((name) => foldName(name) === foldName(village.name) && (this.only(name) ?? village) === village) ||
			names.some((name) => this.aliases.get(aliasKey(name, this.villages))?.code === village.code) ||
			names.some((name) => !this.byName.has(foldName(name)) && isSpelling(name, village.name))
		);
	}

	/** The village of one row. */
	match(place: PlaceCells): Placed {
		const belongs = isOfKecamatan(place, this.kecamatan);
		const name = place.names.find(Boolean) ?? '';
		const named = this.named(place.names);
		if (belongs !== false) {
			const other = place.names.find((one) => (this.only(one) ?? named) !== named);
			if (named && other !== undefined)
				return this.contradiction(named.code, named.name, other, [named], { about: 'names' });
			const number = place.numbers?.find((one) => named && !named.code.endsWith(`.${one}`));
			if (named && number !== undefined) return this.contradiction(number, number, named.name, [named]);
		}
		for (const [column, system] of this.systems.entries()) {
			const raw = place.codes[column] ?? '';
			const placed = system === 'siskeudes' && raw ? this.placedBySiskeudes(raw, place, named, belongs) : null;
			if (placed) return placed;
			if (system === 'foreign' && named && belongs === null && raw) return this.contradiction(raw, raw, name, [named]);
			if (system !== 'kemendagri') continue;
			const code = villageCode(place.codes[column] ?? '');
			if (!code) continue;
			const village = this.byCode.get(code);
			if (village) {
				const stranger = place.names.find((other) => other && !this.agrees([other], village));
				const both = named ? [village, named] : [village];
				if (name && !this.agrees(place.names, village))
					return this.contradiction(village.code, village.name, name, both);
				if (belongs === false && stranger) return this.contradiction(village.code, village.name, stranger, both);
				const other = this.otherCode(place, code, column);
				if (other)
					return this.contradiction(village.code, village.name, other.name, [village, other], { about: 'names' });
				return { kind: 'village', village };
			}
			if (belongs === true && named) return this.contradiction(code, code, name, [named]);
			if (code.startsWith(`${this.kecamatan.code}.`)) return this.unknown(place.codes[column]!, name);
			return { kind: 'outside' };
		}
		for (const [column, system] of this.systems.entries()) {
			if (system !== 'bps' || this.columns.hasNames) continue;
			const village = this.byBps.get(codeDigits(place.codes[column] ?? '') ?? '');
			return village ? { kind: 'village', village } : { kind: 'outside' };
		}
		if (belongs === false) return { kind: 'outside' };
		if (named) return { kind: 'village', village: named, alone: belongs === null };
		const of = belongs === null ? this.around(name) : null;
		if (of) return { kind: 'outside', of, said: shown(name) };
		return this.unknown(name || (place.codes.find(Boolean) ?? ''), name);
	}

	/** A village of the register that another column of codes names in the row: two tables stand side by side. */
	private otherCode(place: PlaceCells, code: string, column: number): Village | undefined {
		const others = place.codes.map((raw, at) =>
			at > column && this.systems[at] === 'kemendagri' ? villageCode(raw) : null,
		);
		return others
			.filter((other) => other && other !== code)
			.map((other) => this.byCode.get(other!))
			.find(Boolean);
	}

	/** Kecamatan around that have a village of a name. None where it may be a village of ours, misspelt: one that no row names. */
	private around(name: string): ReadonlySet<string> | null {
		const of = this.surroundings.villages.get(foldName(name));
		if (!of) return null;
		this.met ??= new Set(this.rows.map(({ names }) => this.named(names)).filter((village) => village !== null));
		return this.villages.some((village) => isSpelling(name, village.name) && !this.met!.has(village)) ? null : of;
	}

	/** `byCode`: whose the code is, or the code itself where nobody knows. The code that the name has is said too. */
	private contradiction(
		code: string,
		byCode: string,
		name: string,
		perhaps: readonly Village[],
		more: { readonly about?: 'names' } = {},
	): Placed {
		const nameCode = (this.only(name) ?? this.aliases.get(foldName(name)))?.code;
		const detail = { byCode, name: shown(name), ...(nameCode && { nameCode }), ...more };
		return { kind: 'fault', perhaps, fault: { code: 'village_contradiction', value: code, detail } };
	}

	/** `match` is what `--cocokkan` would be given; `own` marks a code of this kecamatan. */
	private unknown(found: string, name: string): Placed {
		const masked = withoutNames(found);
		if (masked !== found)
			return {
				kind: 'fault',
				perhaps: [],
				fault: { code: 'village_unknown', value: shown(masked), detail: { hidden: 'ya', person: 'ya' } },
			};
		const near = nearVillages(name, this.villages);
		const code = villageCode(found) ?? '';
		return {
			kind: 'fault',
			perhaps: near.slice(0, 1),
			fault: {
				code: 'village_unknown',
				value: shown(found),
				detail: {
					proposals: proposalsOf(near),
					...(near[0] &&
						!(near[1] && foldName(near[1].name) === foldName(near[0].name)) && {
							match: `${shown(name)}=${near[0].code}`,
						}),
					...((code.startsWith(`${this.kecamatan.code}.`) || isSiskeudesCode(found)) && { own: 'ya' }),
				},
			},
		};
	}
}

import type { Decision } from '../../model/decision.ts';
import type { Fault } from '../../model/fault.ts';
import type { Village } from '../../model/place.ts';
import { foldDistrict, foldName, isSpelling, nearVillages, proposalsOf, villagesOf } from '../names.ts';
import type { IntakeRequest } from '../request.ts';
import { shown } from '../values.ts';
import { aliasesFor } from '../village-aliases.ts';
import { codeParts } from './codes.ts';
import type { SiskeudesExport, SiskeudesRow } from './siskeudes-tables.ts';

/** Id of the layout of Siskeudes exports; answers about their village codes are remembered under it. */
export const SISKEUDES = 'siskeudes';

/** Which village of the register a Siskeudes code is, that it is elsewhere, or why it cannot be told. */
export type SiskeudesPlace = Village | 'outside' | Pick<Fault, 'code' | 'value' | 'detail' | 'village'>;

/** Name of a village as Siskeudes writes it: `PEMERINTAH DESA CIPAR-PARE`. */
const villageName = (name: string): string => name.trim().replace(/^PEMERINTAH(?:AN)?\s+/i, '');

/** A code of Siskeudes for comparing: `04.2014` for `04.2014.`. */
export const siskeudesCode = (text: string): string => codeParts(text).join('.');

/**
 * Matches Siskeudes' own village codes (`kk.dddd.`: a number of the kecamatan and the last four digits of the Kemendagri
 * code) with the villages of the register. Certain are only: a code confirmed by a person or at an earlier import, --desa
 * for the one village of a file, or a name in Ref_Desa that the last four digits do not contradict.
 */
export class SiskeudesVillages {
	private readonly names = new Map<string, string>();
	private readonly districts = new Map<string, string>();
	private readonly aliases: ReadonlyMap<string, Village>;
	private readonly places = new Map<string, SiskeudesPlace>();
	readonly decisions: Decision[] = [];
	/** Siskeudes code by village code, as found here. */
	readonly codes = new Map<string, string>();
	/** Codes confirmed by a person that were needed, folded, with the village's code. */
	readonly aliasesUsed = new Map<string, string>();

	constructor(
		{ tables }: SiskeudesExport,
		private readonly request: IntakeRequest,
		used: readonly SiskeudesRow[],
	) {
		for (const row of tables.get('Ref_Desa') ?? [])
			this.names.set(siskeudesCode(row.text('kd desa')), villageName(row.text('nama desa')));
		for (const row of tables.get('Ref_Kecamatan') ?? [])
			this.districts.set(codeParts(row.text('kd kec')).join('').padStart(2, '0'), row.text('nama kecamatan'));
		this.aliases = aliasesFor(SISKEUDES, request);
		const codes = [...new Set(used.map((row) => siskeudesCode(row.text('kd desa'))))].filter(Boolean);
		for (const code of codes) this.places.set(code, this.find(code, codes.length));
		const ours = new Set([...this.codes.values()].map((code) => code.split('.')[0]));
		for (const [code, place] of this.places) this.places.set(code, this.judge(code, place, ours));
	}

	/** The place of a row. */
	placeOf(row: SiskeudesRow): SiskeudesPlace {
		return this.places.get(siskeudesCode(row.text('kd desa'))) ?? this.unknown(row.text('kd desa'));
	}

	private find(code: string, among: number): SiskeudesPlace {
		const { village: asked, villages, kecamatan } = this.request;
		const confirmed = this.aliases.get(foldName(code)) ?? this.aliases.get(foldName(this.names.get(code) ?? ''));
		if (confirmed) {
			const key = this.aliases.has(foldName(code)) ? foldName(code) : foldName(this.names.get(code)!);
			this.aliasesUsed.set(key, confirmed.code);
			return this.take(code, confirmed, 'confirmed');
		}
		const known = this.request.siskeudesCodes?.get(code);
		const remembered = villages.find((village) => village.code === known);
		const name = this.names.get(code);
		if (remembered && (name === undefined || this.named(name) === null || this.named(name) === remembered))
			return this.take(code, remembered, 'remembered');
		const [district = '', digits = ''] = code.split('.');
		const districtName = this.districts.get(district);
		// A kecamatan made from a list of one's own may have no name but its code.
		const hasName = /\p{L}/u.test(kecamatan.name);
		if (hasName && districtName && foldDistrict(districtName) !== foldDistrict(kecamatan.name)) return 'outside';
		const named = name === undefined ? null : this.named(name);
		const byDigits = villages.find((village) => village.code.endsWith(`.${digits}`)) ?? null;
		if (asked && among === 1) {
			if (name !== undefined && foldName(name) !== foldName(asked.name) && !isSpelling(name, asked.name))
				return this.contradiction(asked.code, asked.name, name);
			return this.take(code, asked, 'option');
		}
		if (named && named === byDigits) return this.take(code, named, 'name');
		if (byDigits && name !== undefined && !named && isSpelling(name, byDigits.name) && districtName)
			return this.take(code, byDigits, 'name');
		if (named) return this.contradiction(code, code, name!);
		return this.unknown(code);
	}

	/** Villages beyond those of --desa, and codes of another kecamatan number than the one that was matched, are outside. */
	private judge(code: string, place: SiskeudesPlace, ours: ReadonlySet<string | undefined>): SiskeudesPlace {
		if (place === 'outside') return place;
		const { village: asked } = this.request;
		if ('name' in place) return asked && place.code !== asked.code ? 'outside' : place;
		const [district = ''] = code.split('.');
		if (place.code !== 'village_unknown' || this.districts.has(district)) return place;
		return ours.size > 0 && !ours.has(district) ? 'outside' : place;
	}

	private take(code: string, village: Village, by: 'name' | 'option' | 'confirmed' | 'remembered'): Village {
		const { village: asked } = this.request;
		if (!asked || asked.code === village.code) {
			this.codes.set(village.code, code);
			this.decisions.push({ code: 'siskeudes_village', siskeudes: code, village: village.name, by });
		}
		return village;
	}

	private named(name: string): Village | null {
		const all = this.request.villages.filter((village) => foldName(village.name) === foldName(name));
		const meant = villagesOf(name, all);
		return meant.length === 1 ? meant[0]! : null;
	}

	private contradiction(code: string, byCode: string, name: string): SiskeudesPlace {
		return { code: 'village_contradiction', value: code, detail: { byCode, name: shown(name) } };
	}

	private unknown(code: string): SiskeudesPlace {
		const plain = siskeudesCode(code);
		const name = this.names.get(plain) ?? '';
		const digits = plain.split('.')[1] ?? '';
		const near = name
			? nearVillages(name, this.request.villages)
			: this.request.villages.filter((village) => village.code.endsWith(`.${digits}`));
		return {
			code: 'siskeudes_village_unknown',
			value: shown(plain),
			detail: {
				name: shown(name),
				proposals: proposalsOf(near),
				example: near[0]?.code ?? this.request.villages[0]?.code ?? '',
			},
		};
	}
}

import { loadLayouts } from '../../src/catalogue/layouts.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { foldName } from '../../src/intake/names.ts';
import { Recogniser } from '../../src/intake/recognise.ts';
import type { IntakeRequest } from '../../src/intake/request.ts';
import { parsePeriod } from '../../src/model/period.ts';
import type { Village } from '../../src/model/place.ts';

export const { variables } = loadCatalogue('templates');
export const layouts = loadLayouts('templates', variables);
export const recogniser = new Recogniser(layouts);

/** The place a file is read for. */
export type Office = Pick<IntakeRequest, 'kecamatan' | 'villages' | 'surroundings'>;

/** Options of an import, as a person types them. */
export type Given = Partial<Omit<IntakeRequest, 'period' | 'answers' | 'aliases'>> & {
	readonly period?: string | null;
	readonly answers?: Readonly<Record<string, string>>;
	/** Names a person settled. */
	readonly aliases?: Readonly<Record<string, Village>>;
};

export const CICALENGKA = {
	code: '32.04.25',
	name: 'Cicalengka',
	regency: 'Kabupaten Bandung',
	province: 'Jawa Barat',
} as const;

/** What a file is read for: this place, all templates, and the options given. */
export const requestOf = (office: Office, { period, answers, aliases, ...given }: Given = {}): IntakeRequest => ({
	...office,
	variables,
	layouts,
	period: period === undefined || period === null ? null : parsePeriod(period),
	village: null,
	layout: null,
	sheet: null,
	answers: new Map(Object.entries(answers ?? {})),
	aliases: new Map(Object.entries(aliases ?? {}).map(([name, village]) => [foldName(name), village])),
	rememberedAliases: new Map(),
	sender: null,
	skipFaulty: false,
	...given,
});

import { fileURLToPath } from 'node:url';
import { Facts } from '../../src/analysis/facts.ts';
import { indicatorRow } from '../../src/analysis/indicator.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Catalogue, Indicator } from '../../src/model/catalogue.ts';
import type { KeptObservation } from '../../src/model/fact.ts';
import type { IndicatorRow, IndicatorValue } from '../../src/model/finding.ts';
import { periodOf } from '../../src/model/period.ts';
import type { Village } from '../../src/model/place.ts';

export const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));
export const catalogue: Catalogue = loadCatalogue(TEMPLATES);

/** A shipped indicator, changed where a test needs another rule. */
export function indicatorOf(code: string, changes: Partial<Indicator> = {}): Indicator {
	const found = catalogue.indicators.get(code);
	if (!found) throw new Error(`no indicator ${code}`);
	return { ...found, ...changes };
}

/** Villages whose code is their name: `A`, `B`. */
export const villagesOf = (...names: string[]): Village[] =>
	names.map((name) => ({ code: name, name: `Desa ${name}`, status: 'desa', bpsCode: null }));

type Source = Partial<Pick<KeptObservation, 'source' | 'rank' | 'importId' | 'state'>>;

/** Observations of one village and period; `null` is a blank cell and brings none. */
export const observed = (
	village: string | null,
	period: string,
	values: Readonly<Record<string, number | null>>,
	source: Source = {},
): KeptObservation[] =>
	Object.entries(values).flatMap(([variable, value]) =>
		value === null
			? []
			: [
					{
						village,
						variable,
						period: periodOf(period),
						value,
						source: 'umum',
						rank: 2,
						importId: 1,
						state: 'ok' as const,
						...source,
					},
				],
	);

export const factsOf = (...groups: KeptObservation[][]): Facts => new Facts(catalogue, groups.flat());

/** The row of an indicator over the villages the facts are about, in the order they first appear. */
export function rowOf(indicator: Indicator | string, period: string, ...groups: KeptObservation[][]): IndicatorRow {
	const names = [...new Set(groups.flat().flatMap(({ village }) => (village === null ? [] : [village])))];
	const asked = typeof indicator === 'string' ? indicatorOf(indicator) : indicator;
	return indicatorRow(factsOf(...groups), asked, villagesOf(...names), periodOf(period));
}

/** The value of an indicator for one village with these counts. */
export const villageValueOf = (
	indicator: Indicator | string,
	period: string,
	...groups: KeptObservation[][]
): IndicatorValue => rowOf(indicator, period, ...groups).villages[0]!;

export const codesOf = (value: IndicatorValue): string[] => value.reasons.map((reason) => reason.code);

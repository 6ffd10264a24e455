import type { Addressee, Indicator, Sector, Variable } from './catalogue.ts';
import type { Decision } from './decision.ts';
import type { Doubt } from './doubt.ts';
import type { Period } from './period.ts';
import type { Kecamatan, Village } from './place.ts';

/**
 * How a value stands to its target. `indicative_*`: the target is a yardstick only. `*_limit`: spending held against
 * a legal limit.
 */
export type IndicatorStatus =
	| 'met'
	| 'not_met'
	| 'indicative_met'
	| 'indicative_not_met'
	| 'no_target'
	| 'no_value'
	| 'within_limit'
	| 'over_limit';

/** Why a value is missing or must be read with care. Words for each are in `language/`. */
export type Reason =
	/** Neither part was reported for the period. `newest`: label of the newest period that has a value, or null. */
	| { readonly code: 'no_data'; readonly newest: string | null }
	| { readonly code: 'numerator_missing'; readonly newest: string | null }
	| { readonly code: 'denominator_missing'; readonly newest: string | null }
	/** Denominator 0: nobody to serve. Has reported, adds nothing. */
	| { readonly code: 'nobody_to_serve' }
	/** Numerator above 0 over a denominator 0: a fault in the data. */
	| { readonly code: 'served_without_target_group' }
	/** No village of the kecamatan has both parts. */
	| { readonly code: 'no_village_reported'; readonly newest: string | null }
	/** Numerator above the denominator where it should be a part of it. */
	| { readonly code: 'above_hundred'; readonly allowed: boolean }
	/** A flow of which only some sub-periods were reported: an undercount. */
	| { readonly code: 'sub_periods'; readonly reported: number; readonly due: number }
	/** Of a kecamatan's sum: this many villages have reported only some sub-periods. */
	| { readonly code: 'villages_short'; readonly villages: number }
	/** Of a kecamatan's value: this many villages are in it with an earlier figure than the newest, the oldest from `oldest`. */
	| { readonly code: 'villages_older'; readonly villages: number; readonly oldest: string }
	| { readonly code: 'small_denominator'; readonly denominator: number }
	/**
	 * So many of the kept values that the figure rests on are doubtful (of the kecamatan: over all its villages). `weak`: only
	 * because they stand still from one period to the next.
	 */
	| { readonly code: 'doubtful_parts'; readonly parts: number; readonly weak: boolean }
	| { readonly code: 'target_other_definition' }
	| { readonly code: 'target_unverified' }
	| { readonly code: 'target_other_year'; readonly year: string }
	| { readonly code: 'rule_other_year'; readonly year: string }
	| { readonly code: 'running_target'; readonly annual: number; readonly month: number }
	| { readonly code: 'school_year'; readonly label: string };

/** One indicator for one village (`village` null: the kecamatan) and one period. */
export interface IndicatorValue {
	readonly indicator: string;
	readonly village: string | null;
	/** Label of the period asked for. */
	readonly period: string;
	/** Label of the period the figure itself is for; null without value. */
	readonly valuePeriod: string | null;
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** In the indicator's unit, unrounded. A village's yes/no is 1/0, the kecamatan's is percent of villages. */
	readonly value: number | null;
	/** The mark the value is held against, in the unit of `value`; for a cumulative figure before December its running part. */
	readonly target: number | null;
	/** The whole year's target. */
	readonly targetAnnual: number | null;
	readonly targetYear: string | null;
	/** value - target. */
	readonly gap: number | null;
	/** Least whole change of the numerator that reaches the target, in the numerator's measure; never below 0. */
	readonly gapCount: number | null;
	readonly status: IndicatorStatus;
	readonly villagesCounted: number;
	readonly villagesTotal: number;
	readonly small: boolean;
	readonly reasons: readonly Reason[];
	/** Facts the value rests on, for origins: variable and period label of numerator and denominator. */
	readonly parts: readonly { readonly variable: string; readonly period: string; readonly source: string }[];
}

/** All values of one indicator for one period. */
export interface IndicatorRow {
	readonly indicator: Indicator;
	readonly kecamatan: IndicatorValue;
	/** In the order of the register. */
	readonly villages: readonly IndicatorValue[];
}

/** One period of a series. A null value means that nothing was reported, which is not zero. */
export interface TrendPoint {
	readonly period: string;
	readonly value: number | null;
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly villagesCounted: number;
}
/** Where a series goes; `unclear` when chance alone could have made the change. */
export type TrendDirection = 'up' | 'down' | 'flat' | 'unclear';

/** The series of one indicator for one place. */
export interface Trend {
	readonly indicator: string;
	readonly village: string | null;
	readonly series: readonly TrendPoint[];
	/** The value the change is counted from: the first one, of a cumulative figure that of the same month. Null without change. */
	readonly first: number | null;
	/** Last value minus `first`; null with fewer than two values. */
	readonly change: number | null;
	readonly direction: TrendDirection;
	/** `better`, `worse`, or null where the indicator is neutral or the direction is not certain. */
	readonly verdict: 'better' | 'worse' | null;
	/** True when chance alone would seldom make such a series (Mann-Kendall, two-sided p < 0.05). */
	readonly certain: boolean;
	/** True with fewer than two values: "belum dapat dinilai". */
	readonly tooShort: boolean;
}

/** The series of one indicator for the kecamatan and each village, over the same periods. */
export interface IndicatorTrend {
	readonly indicator: Indicator;
	readonly periods: readonly string[];
	readonly kecamatan: Trend;
	readonly villages: readonly Trend[];
}

/** A missed target of one village. */
export interface Problem {
	readonly rank: number;
	readonly indicator: Indicator;
	readonly village: Village;
	readonly value: IndicatorValue;
	/** 0-100; how it is put together is in `analysis/problems.ts`. */
	readonly severity: number;
	readonly trend: Trend;
	/** `firm`: target and definition fit; `indicative`: they do not quite; `doubtful`: the figure itself is in doubt. */
	readonly trust: 'firm' | 'indicative' | 'doubtful';
	/** Other indicators of the same family that are missed too and are not listed by themselves. */
	readonly alsoMissed: readonly string[];
}

/** Who acts on an item: the villages, guided by the kecamatan, or the regency, to whom it is voiced. */
export type AgendaDirection = 'binwas_desa' | 'suara_kabupaten';

/** Why an item stands on the agenda. */
export type AgendaReason =
	| { readonly code: 'target_missed'; readonly indicative: boolean }
	| { readonly code: 'most_villages_miss'; readonly missing: number; readonly reporting: number }
	| { readonly code: 'responsible_above_village'; readonly office: string }
	| { readonly code: 'also_missed'; readonly indicators: readonly string[] }
	| { readonly code: 'trend'; readonly trend: Trend }
	| { readonly code: 'small_number'; readonly denominator: number };

/** A line of the agenda terpadu. Drafted by rule, decided by people. */
export interface AgendaItem {
	/** Key that survives a new draft: `A-K01-2003` (binwas, village) or `B-K01-DINKES` (suara, addressee). */
	readonly code: string;
	readonly direction: AgendaDirection;
	readonly indicator: Indicator;
	readonly villages: readonly Village[];
	readonly value: IndicatorValue;
	/** Unit of the gap count, by the numerator's variable. */
	readonly gapCount: number | null;
	readonly severity: number;
	/** Typical steps from the catalogue, Indonesian; empty when the catalogue names none. */
	readonly action: string;
	readonly authority: 'desa' | 'kabupaten' | 'provinsi';
	readonly addressee: Addressee | null;
	readonly reasons: readonly AgendaReason[];
}

/** Something to know about the data: what is missing, what is in doubt. */
export type DataNote =
	| {
			readonly kind: 'missing';
			readonly village: Village;
			readonly indicator: Indicator;
			readonly value: IndicatorValue;
	  }
	| { readonly kind: 'care'; readonly village: Village; readonly indicator: Indicator; readonly value: IndicatorValue };

/** One imported file as the list of sources shows it. */
export interface ImportRecord {
	readonly id: number;
	readonly file: string;
	readonly sha256: string;
	readonly layout: string;
	readonly rank: number;
	readonly sheet: string;
	readonly periods: readonly string[];
	readonly observations: number;
	readonly importedAt: string;
	readonly read: number;
	readonly decisions: readonly Decision[];
}

/** An import as the history keeps it, also one that was taken back. */
export interface PastImport extends ImportRecord {
	/** Name of the source of its facts, and who sent the file when that was said. */
	readonly source: string;
	readonly sender: string | null;
	/** Why a value was set by hand; null for files. */
	readonly reason: string | null;
	/** When it was taken back, ISO; null while it is in force. Counts and periods tell what it had brought. */
	readonly undoneAt: string | null;
	/** Account of its rows. */
	readonly new: number;
	readonly changed: number;
	readonly same: number;
	readonly refused: number;
	readonly outside: number;
	/** Rows passed over beside those read: headings, totals, blanks; 0 for imports of the first schema. */
	readonly skipped: number;
	readonly budgetLines: number;
	readonly proposals: number;
	readonly programmes: number;
}

/** One service on the first page and in the summary of the agenda. */
export interface ServiceSummary {
	readonly sector: Sector;
	readonly worst: AgendaItem | null;
	readonly villagesBelow: number;
	/** Largest single gap of the sector in one measure (the worst item's), so that unlike things are never added. */
	readonly gapCount: number | null;
	readonly villagesWithoutData: number;
	readonly binwasItems: number;
	readonly suaraItems: number;
	/** Indicators of the sector with a value, and all of them. */
	readonly indicatorsWithValue: number;
	readonly indicators: number;
}

/** Everything the agenda workbook shows. Findings only; words and layout are the report's. */
export interface AgendaBook {
	readonly kecamatan: Kecamatan;
	readonly period: Period;
	/** Date of the meeting paper, ISO; null prints dots. */
	readonly date: string | null;
	readonly villages: readonly Village[];
	readonly items: readonly AgendaItem[];
	readonly summary: readonly ServiceSummary[];
	readonly rows: readonly IndicatorRow[];
	readonly trends: readonly IndicatorTrend[];
	readonly notes: readonly DataNote[];
	/** Doubtful values of the period, worst first. */
	readonly doubts: readonly Doubt[];
	/** Name of a source in words. */
	readonly sourceOf: (source: string) => string;
	readonly imports: readonly ImportRecord[];
	readonly variables: ReadonlyMap<string, Variable>;
	/** Why there is no item in a direction: no indicator with a target has a value, or none is missed. */
	readonly emptyBecause: { readonly indicatorsWithTargetAndValue: number };
}

import { type Areas, findKecamatan, surroundingsOf } from '../../src/catalogue/areas.ts';
import { readFile } from '../../src/intake/read-file.ts';
import type { IntakeResult } from '../../src/intake/request.ts';
import type { Decision } from '../../src/model/decision.ts';
import { type Village, villageStatus } from '../../src/model/place.ts';
import { realFile } from './real.ts';
import { recogniser, requestOf } from './request.ts';

/** Options of an import. */
export interface Given {
	readonly period?: string;
	readonly village?: string;
	readonly answers?: Readonly<Record<string, string>>;
	/** Names a person settled, to codes. */
	readonly aliases?: Readonly<Record<string, string>>;
	readonly skipFaulty?: boolean;
}
/** A kecamatan with its register from the official list. */
export interface Workspace extends Areas {
	readonly villages: readonly Village[];
}
/** The kecamatan with a code, with its villages from the official list. */
export function workspaceOf(code: string): Workspace {
	const { kecamatan, villages } = findKecamatan(code);
	return {
		kecamatan,
		villages: villages.map((village) => ({ ...village, status: villageStatus(village.code), bpsCode: null })),
	};
}
/** Reads a real file, named by its path inside the folder, for a kecamatan. */
export function read(
	{ kecamatan, villages }: Workspace,
	file: string,
	{ village, aliases = {}, ...given }: Given = {},
): Promise<IntakeResult> {
	return readFile(
		realFile(file)!,
		requestOf(
			{ kecamatan, villages, surroundings: surroundingsOf(kecamatan.code) },
			{
				...given,
				village: villages.find(({ code }) => code === village) ?? null,
				aliases: Object.fromEntries(
					Object.entries(aliases).map(([name, code]) => [name, villages.find((one) => one.code === code)!]),
				),
			},
		),
		recogniser,
	);
}
/** Codes of the faults, each once. */
export const codes = (result: IntakeResult): string[] => [...new Set(result.faults.map((fault) => fault.code))];
/** The first decision of a kind. */
export function decision<C extends Decision['code']>(
	result: IntakeResult,
	code: C,
): Extract<Decision, { code: C }> | undefined {
	return result.decisions.find((one): one is Extract<Decision, { code: C }> => one.code === code);
}
/** Rows read, of this kecamatan, skipped, and how many values came of them. */
export const account = (result: IntakeResult) => ({
	read: result.read,
	own: result.read - result.outside,
	skipped: result.skipped,
	values: taken(result).size,
});
/** Values by village code (or `kecamatan`), period and variable. */
export const taken = (result: IntakeResult): Map<string, number> =>
	new Map(
		(result.incoming?.rows ?? [])
			.flatMap((row) => row.observations)
			.map((o) => [`${o.village ?? 'kecamatan'} ${o.period.label} ${o.variable}`, o.value]),
	);
/** Figures of a village in one period, in the order of `names`. */
export const figures = (
	result: IntakeResult,
	village: string,
	period: string,
	...names: string[]
): (number | undefined)[] => {
	const values = taken(result);
	return names.map((name) => values.get(`${village} ${period} ${name}`));
};
/** Variables that a sum ties together. */
export const PEOPLE = ['penduduk', 'penduduk_laki', 'penduduk_perempuan'] as const;
/** Every village and period in which men and women do not make up the people. */
export function sumsThatFail(result: IntakeResult): string[] {
	const values = taken(result);
	return [...values.keys()]
		.filter((key) => key.endsWith(' penduduk'))
		.filter((key) => values.get(key) !== values.get(`${key}_laki`)! + values.get(`${key}_perempuan`)!);
}

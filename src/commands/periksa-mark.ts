import type { KeptObservation } from '../model/fact.ts';
import { Mistake } from '../model/fault.ts';
import { comparePeriods } from '../model/period.ts';
import type { Context } from './context.ts';
import { checkedVariables } from './data.ts';
import { reasonFrom } from './reason.ts';

/** The options of `periksa --tandai`, as they were typed. */
export interface MarkOptions {
	readonly periode?: string;
	readonly desa?: string;
	readonly tandai?: string;
	readonly sebagai?: string;
	readonly alasan?: string;
	readonly sumber?: string;
}

/** What a person may say of a value, and the state it is kept as; `ragu` takes an earlier word back. */
const STATES = { benar: 'confirmed', keluar: 'left_out', ragu: null } as const;
type Said = keyof typeof STATES;

/** `dasbor periksa --tandai`: keeps a person's word on one kept value, with the reason. */
export async function markValue(context: Context, own: MarkOptions): Promise<void> {
	const said = Object.keys(STATES).find((state): state is Said => state === own.sebagai);
	if (said === undefined)
		throw new Mistake('bad_choice', { given: own.sebagai ?? '', option: '--sebagai', choices: Object.keys(STATES) }, 2);
	// A mark without a reason helps nobody later.
	const reason = said === 'ragu' ? '' : reasonFrom(own.alasan);
	const [variable] = await checkedVariables(context, [own.tandai!]);
	const { kecamatan } = await context.workspace();
	const village = own.desa === undefined ? null : await context.village(own.desa);
	const value = await findValue(context, variable!, village?.code ?? null, own);
	await keep(context, value, said, reason);
	const { words } = context;
	const told = words.checks.mark;
	await context.show({
		command: 'periksa',
		workspace: { code: kecamatan.code, name: kecamatan.name },
		period: value.period.label,
		lines: [
			told.done[said](
				value.variable,
				village?.name ?? `Kecamatan ${kecamatan.name}`,
				words.period(value.period.label),
				words.number(value.value, Number.isInteger(value.value) ? 0 : 4),
			),
		],
		tables: [],
		notes: said === 'ragu' ? [] : [told.holds],
		rows: [
			{
				kind: 'mark',
				village: value.village,
				variable: value.variable,
				period: value.period.label,
				value: value.value,
				reason: said === 'ragu' ? null : reason,
				source: value.source,
				state: STATES[said],
			},
		],
	});
}

/** The one value in force that is meant; otherwise says what there is. */
async function findValue(
	context: Context,
	variable: string,
	village: string | null,
	own: MarkOptions,
): Promise<KeptObservation> {
	const { file } = await context.workspace();
	const { readObservations } = await import('../workspace/observations.ts');
	const kept = readObservations(file.db, [variable]).filter((o) => o.village === village);
	const period = context.period(own.periode);
	const found = kept.filter(
		(o) =>
			(period === null || o.period.label === period.label) && (own.sumber === undefined || o.source === own.sumber),
	);
	if (found.length === 1) return found[0]!;
	const there = [...(found.length ? found : kept)]
		.sort((a, b) => comparePeriods(a.period, b.period))
		.map((o) => `${o.period.label} (${o.source})`);
	throw new Mistake(
		found.length ? 'value_ambiguous' : 'value_not_found',
		{
			variable,
			there: there.slice(0, 12),
			more: Math.max(0, there.length - 12),
			...(period !== null && found.length > 0 && { source: found[0]!.source }),
		},
		found.length ? 2 : 1,
	);
}

async function keep(context: Context, o: KeptObservation, said: Said, reason: string): Promise<void> {
	const { file } = await context.workspace();
	const { keepMark, removeMark } = await import('../workspace/marks.ts');
	const value = {
		variable: o.variable,
		village: o.village,
		period: o.period.label,
		source: o.source,
		value: o.value,
	};
	const state = STATES[said];
	if (state === null) removeMark(file, value);
	else keepMark(file, { ...value, state, reason, decidedAt: context.timeOfWriting });
	context.wrote = true;
}

import { MONTHS_BETWEEN, type Variable } from '../model/catalogue.ts';
import type { CompletenessCell, Letter, OwedLine } from '../model/completeness.ts';
import { type Doubt, doubtedFigures, doubtLines, otherSide } from '../model/doubt.ts';
import { type Sender, senderOf, senderOfValue } from '../model/form.ts';
import { groupBy } from '../model/group.ts';
import { periodEnding } from '../model/period.ts';
import type { Village } from '../model/place.ts';

/** What the letters are made from. `today`: the current month; null: everything missing is asked for, not only what is late. */
export interface LetterMatter {
	readonly variables: ReadonlyMap<string, Variable>;
	/** In the order of `pengirim.csv`. */
	readonly senders: readonly Sender[];
	readonly villages: readonly Village[];
	readonly cells: readonly CompletenessCell[];
	readonly doubts: readonly Doubt[];
	readonly today: number | null;
}

/** What is in no letter: figures of the kecamatan itself and of those who publish for everybody. */
export interface Unwritten {
	readonly sender: Sender;
	readonly doubts: number;
	readonly owed: number;
}

/** All letters that the matter calls for. */
export interface Letters {
	readonly villages: readonly Letter[];
	readonly offices: readonly Letter[];
	readonly unwritten: readonly Unwritten[];
}

/**
 * Who is asked what: a doubtful figure goes to whoever sent it, a missing one to whoever answers for it. Of two sources
 * that differ each is asked about its own figure.
 */
export function lettersAbout(matter: LetterMatter): Letters {
	const { variables, senders, villages, cells, today } = matter;
	const sent = groupBy(withOtherSide(matter.doubts), (doubt) =>
		senderOfValue(variables.get(doubt.variable)!, doubt.source, senders),
	);
	const doubtsOf = (sender: Sender): readonly Doubt[] => sent.get(sender) ?? [];
	const owed = (sender: Sender, own: readonly CompletenessCell[]): OwedLine[] =>
		owedLines(own, today, (variable) => senderOf(variable, senders) === sender);
	const of = (letters: Sender['letters']): readonly Sender[] => senders.filter((sender) => sender.letters === letters);

	const toVillages = villages.map((village): Letter => {
		const own = cells.filter((cell) => cell.village.code === village.code);
		const doubts = of('desa').flatMap((sender) => doubtsOf(sender).filter((doubt) => doubt.village === village.code));
		return {
			village,
			office: null,
			doubts: doubtLines(doubts),
			owed: of('desa').flatMap((sender) => owed(sender, own)),
		};
	});
	const toOffices = of('kantor').map(
		(office): Letter => ({ village: null, office, doubts: doubtLines(doubtsOf(office)), owed: owed(office, cells) }),
	);
	const unwritten = senders
		.filter((sender) => sender.letters !== 'kantor')
		.map((sender): Unwritten => {
			// A village answers for its own figures; one of the whole kecamatan is nobody's.
			const left = doubtsOf(sender).filter(({ village }) => sender.letters === 'tidak' || village === null);
			return {
				sender,
				doubts: doubtedFigures(left).length,
				owed: sender.letters === 'tidak' ? owed(sender, cells).length : 0,
			};
		})
		.filter(({ doubts, owed: missing }) => doubts + missing > 0);
	return { villages: toVillages.filter(hasContent), offices: toOffices.filter(hasContent), unwritten };
}

/** The doubts, and for each of two sources that differ the same doubt as it looks from the other one, once for each value. */
function withOtherSide(doubts: readonly Doubt[]): Doubt[] {
	const others = new Map<string, Doubt>();
	for (const doubt of doubts) {
		const other = otherSide(doubt);
		const key = other && [other.variable, other.village, other.source, other.period].join('|');
		if (other && !others.has(key!)) others.set(key!, other);
	}
	return [...doubts, ...others.values()];
}

/** What is owed, by variable; villages that miss the same periods share a line. Only what is overdue when `today` is known. */
function owedLines(
	cells: readonly CompletenessCell[],
	today: number | null,
	wanted: (variable: Variable) => boolean,
): OwedLine[] {
	const lines = new Map<string, { variable: Variable; villages: Village[]; periods: string[] }>();
	for (const { village, missing } of cells) {
		const own = missing.filter(({ variable, month }) => wanted(variable) && (today === null || month < today));
		for (const [variable, items] of groupBy(own, (item) => item.variable)) {
			const every = MONTHS_BETWEEN[variable.periodicity];
			const periods = items.map(({ month }) => periodEnding(every, month).label);
			const key = `${variable.code}|${periods.join(' ')}`;
			const line = lines.get(key) ?? { variable, villages: [], periods };
			line.villages.push(village);
			lines.set(key, line);
		}
	}
	return [...lines.values()];
}

const hasContent = ({ doubts, owed }: Letter): boolean => doubts.length + owed.length > 0;

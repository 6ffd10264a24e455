import type { Decision } from '../../model/decision.ts';
import type { Observation } from '../../model/fact.ts';
import type { Fault } from '../../model/fault.ts';
import { SMALLEST_IDENTITY } from '../../model/identity.ts';
import type { Period } from '../../model/period.ts';
import type { Village } from '../../model/place.ts';
import type { Cell, GridRow, Sheet } from '../grid.ts';
import { foldHeading } from '../heading.ts';
import { answerTo, type IntakeRequest } from '../request.ts';
import type { Recognised } from '../sheet-columns.ts';
import { shown, textOf } from '../values.ts';
import {
	AID_KINDS,
	type AidKind,
	type AidProgramme,
	kindOfProgramme,
	programmeKey,
	programmeOfSheet,
	programmesOfList,
	ranIn,
} from './aid-programme.ts';
import type { Counted, CountedVillage, PersonCounter } from './counted.ts';
import { columnsFor, Places } from './places.ts';
import { MOST_UNKNOWN } from './population-result.ts';

/** Recipients of one programme in one place. Their numbers stay in memory. */
interface Recipients {
	readonly place: number;
	readonly programme: string;
	readonly numbers: Set<string>;
	readonly sheet: string;
	rows: number;
	blank: number;
	first: number;
	last: number;
}

/** Key of the one programme of a workbook. */
const ONLY = '|';

/** Counts recipients of aid programmes into families by kind of aid, from a list of programmes and a list of recipients. */
export class AidCounter implements PersonCounter {
	private readonly places: Places;
	private readonly programmes = new Map<string, AidProgramme>();
	private readonly recipients = new Map<string, Recipients>();
	private table: Recognised | null = null;
	private skipped = 0;
	private lost = 0;
	private ended = false;

	constructor(
		private readonly request: IntakeRequest,
		private readonly period: Period,
		private readonly layout: string,
	) {
		this.places = new Places(request);
	}

	/** A sheet beside the recipients: the programme of OpenSID's workbook, or the list of programmes of OpenDK. */
	aside(sheet: Sheet): boolean {
		const programme = programmeOfSheet(sheet);
		const listed = programme ? new Map([[ONLY, programme]]) : programmesOfList(sheet);
		for (const [key, one] of listed) this.programmes.set(key, one);
		return listed.size > 0;
	}

	begin(table: Recognised): Fault | null {
		this.ended = false;
		this.table = table;
		return this.places.begin(table);
	}

	private cell(row: GridRow, role: string): Cell {
		const column = columnsFor(this.table!, role)[0];
		return column ? (row.cells[column.index] ?? null) : null;
	}

	add(row: GridRow): void {
		if (this.ended) return;
		if (row.cells.includes('###')) this.ended = true;
		else this.addRecipient(row);
	}

	private addRecipient(row: GridRow): void {
		const cell = this.cell(row, '@orang.peserta');
		const title = columnsFor(this.table!, '@orang.peserta')[0]?.title ?? '';
		const filled = row.cells.some((one) => textOf(one) !== '');
		if (!filled || foldHeading(textOf(cell)) === foldHeading(title)) {
			this.skipped++;
			return;
		}
		const place = this.places.of(row);
		const id = textOf(this.cell(row, '@program.id'));
		const key = columnsFor(this.table!, '@program.id')[0] ? programmeKey(this.cell(row, '@kode_desa'), id) : ONLY;
		const known = this.recipients.get(key);
		const own = known ?? {
			place,
			programme: id,
			numbers: new Set<string>(),
			sheet: this.table!.sheet.name,
			rows: 0,
			blank: 0,
			first: row.number,
			last: row.number,
		};
		if (!known) this.recipients.set(key, own);
		own.rows++;
		own.last = row.number;
		if (typeof cell === 'number' && cell >= SMALLEST_IDENTITY) this.lost++;
		const number = textOf(cell).replace(/[^A-Za-z0-9]/g, '');
		if (/^0*$/.test(number)) own.blank++;
		else own.numbers.add(number);
	}

	finish(): Counted {
		const places = this.places.resolve();
		const faults: Fault[] = [...places.faults];
		const decisions: Decision[] = [];
		if (this.programmes.size === 0) faults.push({ code: 'aid_list_missing', sheet: this.table!.sheet.name });
		if (this.lost > 0) faults.push({ code: 'identity_digits_lost', sheet: this.table!.sheet.name });
		const answers = new Map<string, string>();
		const kinds = new Map<AidProgramme, AidKind>();
		for (const programme of this.programmes.values())
			kinds.set(programme, this.kindOf(programme, answers, faults, decisions));

		const byVillage = new Map<Village, Map<AidKind, Recipients[]>>();
		const said = new Set<string>();
		const villagePlaces = new Map([...this.recipients].map(([key, { place }]) => [key.split('|')[0]!, place]));
		let outside = 0;
		for (const [key, { place, programme, rows }] of this.recipients) {
			if (places.placeOf(place) === 'outside') outside += rows;
			else if (this.programmes.size > 0 && !this.programmes.has(key))
				decisions.push({ code: 'persons_programme_left', programme: shown(programme), why: 'not_listed' });
		}
		for (const [key, programme] of this.programmes) {
			const place = key === ONLY ? 0 : villagePlaces.get(key.split('|')[0]!);
			const village = place === undefined ? undefined : places.placeOf(place);
			const kind = kinds.get(programme)!;
			if (village === undefined || typeof village === 'string') continue;
			const why = this.whyNot(programme, kind);
			if (why !== null) {
				const note = `${programme.name}|${why}`;
				if (!said.has(note)) decisions.push({ code: 'persons_programme_left', programme: programme.name, why });
				said.add(note);
				continue;
			}
			if (programme.target !== 2 && !said.has(programme.name)) {
				decisions.push({ code: 'persons_not_families', programme: programme.name });
				said.add(programme.name);
			}
			const own = byVillage.get(village) ?? new Map<AidKind, Recipients[]>();
			byVillage.set(village, own);
			const list = this.recipients.get(key);
			own.set(kind, [...(own.get(kind) ?? []), ...(list ? [list] : [])]);
		}
		const villages = [...byVillage].map(([village, own]) => this.countedOf(village, own, decisions));
		const counted = villages.reduce((sum, { rows }) => sum + rows, 0);
		const all = [...this.recipients.values()].reduce((sum, { rows }) => sum + rows, 0);
		decisions.unshift({ code: 'persons_recipients', recipients: counted, villages: villages.length });
		const skipped = this.skipped + (all - outside - counted);
		return { villages, outside, skipped, unplaced: 0, faults, decisions, places, answers };
	}

	/** Why a programme's recipients are not counted for the period; null when they are. */
	private whyNot(programme: AidProgramme, kind: AidKind): 'other' | 'undated' | 'not_running' | 'no_family' | null {
		if (kind === 'lain') return 'other';
		const ran = ranIn(programme, this.period);
		if (ran === null) return 'undated';
		if (!ran) return 'not_running';
		return programme.target === 1 || programme.target === 2 ? null : 'no_family';
	}

	/** The kind of a programme by its name, or by what a person answered for that name. */
	private kindOf(
		{ name }: AidProgramme,
		answers: Map<string, string>,
		faults: Fault[],
		decisions: Decision[],
	): AidKind {
		const byName = kindOfProgramme(name);
		if (byName !== null) return byName;
		const asked = `program:${name}`;
		const typed = [...this.request.answers].find(([key]) => foldHeading(key) === foldHeading(asked))?.[1];
		const answer = typed ?? answerTo(this.request, this.layout, asked);
		const kind = AID_KINDS.find((one) => one === answer);
		const detail = { name: asked, choices: [...AID_KINDS] };
		const known = faults.some((fault) => fault.detail?.name === asked) || answers.has(asked);
		if (!known && answer === undefined) faults.push({ code: 'answer_missing', detail });
		else if (!known && !kind) faults.push({ code: 'answer_unknown', detail: { ...detail, given: answer! } });
		else if (!known) {
			answers.set(asked, answer!);
			decisions.push({ code: 'answer_used', name: asked, value: answer! });
		}
		return kind ?? 'lain';
	}

	private countedOf(
		village: Village,
		own: ReadonlyMap<AidKind, readonly Recipients[]>,
		decisions: Decision[],
	): CountedVillage {
		const column = columnsFor(this.table!, '@orang.peserta')[0];
		const observations: Observation[] = [];
		let rows = 0;
		for (const [kind, lists] of own) {
			const all = lists.reduce((sum, list) => sum + list.rows, 0);
			const blank = lists.reduce((sum, list) => sum + list.blank, 0);
			rows += all;
			const made = blank <= all * MOST_UNKNOWN;
			if (blank > 0)
				decisions.push({
					code: 'persons_unknown',
					column: column?.title ?? '',
					unknown: blank,
					of: all,
					made,
					village: village.name,
					variables: [kind],
				});
			if (!made) continue;
			const numbers = new Set(lists.flatMap((list) => [...list.numbers]));
			const first = Math.min(...lists.map((list) => list.first));
			const last = Math.max(...lists.map((list) => list.last));
			const letters = column?.letters ?? 'A';
			observations.push({
				village: village.code,
				variable: kind,
				period: this.period,
				value: numbers.size,
				origin: {
					sheet: this.table!.sheet.name,
					cells: lists.length > 0 ? [`${letters}${first}:${letters}${last}`] : [`${letters}1`],
				},
			});
		}
		return { village, rows, observations, faulty: false };
	}
}

import { maskIdentity } from '../../model/identity.ts';
import type { Period } from '../../model/period.ts';
import type { Cell, Sheet } from '../grid.ts';
import { foldHeading } from '../heading.ts';
import { textOf } from '../values.ts';
import { type Day, readDay } from './days.ts';

/** Variables that recipients are counted into, and `lain` for programmes that are none of them. */
export const AID_KINDS = ['kpm_pkh', 'kpm_sembako', 'kpm_blt', 'lain'] as const;
/** One of `AID_KINDS`. */
export type AidKind = (typeof AID_KINDS)[number];

/** An aid programme as a list of programmes tells it. */
export interface AidProgramme {
	/** Folded name: programmes have no other name across villages. */
	readonly name: string;
	/** 1 persons, 2 families, 3 households, 4 groups; 0 where it is not said. */
	readonly target: number;
	readonly from: Day;
	readonly to: Day;
	readonly closed: boolean;
}

/** What a programme is by its name; null for a name that tells nothing. */
export function kindOfProgramme(name: string): AidKind | null {
	const has = (words: string): boolean => ` ${name} `.includes(` ${words} `);
	if (has('blsm') || has('blt bbm') || has('jamkesmas')) return 'lain';
	if (has('pkh') || has('program keluarga harapan')) return 'kpm_pkh';
	if (has('bpnt') || has('sembako')) return 'kpm_sembako';
	if (has('blt') && (has('desa') || has('dd'))) return 'kpm_blt';
	return null;
}

/** Whether a programme ran in a period; null where its dates cannot be read. */
export function ranIn({ from, to, closed }: AidProgramme, period: Period): boolean | null {
	if (closed) return false;
	if (from <= 0 || to <= 0) return null;
	const month = (day: Day): number => Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100) - 1;
	return month(from) <= period.last && month(to) >= period.first;
}

const TARGETS: readonly (readonly [RegExp, number])[] = [
	[/^(1|penduduk)\b/, 1],
	[/^(2|keluarga)\b/, 2],
	[/^(3|rumah tangga|rtm)\b/, 3],
	[/^(4|kelompok)\b/, 4],
];
/** Target of a programme by code or word; 0 where it is neither. */
export const targetOf = (cell: Cell): number =>
	TARGETS.find(([word]) => word.test(foldHeading(textOf(cell))))?.[1] ?? 0;

/** The programme of OpenSID's sheet of labels and values ("Nama Program", "Rentang Waktu (Awal)"); null where it is none. */
export function programmeOfSheet(sheet: Sheet): AidProgramme | null {
	const values = new Map<string, Cell>();
	for (const { cells } of sheet.rows) {
		const at = cells.findIndex((cell) => cell !== null);
		const label = foldHeading(textOf(cells[at] ?? null));
		if (label === '') {
			if (cells.includes('###')) break;
			continue;
		}
		const value = cells.slice(at + 1).find((cell) => cell !== null && textOf(cell) !== ':') ?? null;
		if (!values.has(label)) values.set(label, value);
	}
	const name = foldHeading(maskIdentity(textOf(values.get('nama program') ?? null)));
	if (name === '') return null;
	return {
		name,
		target: targetOf(values.get('sasaran program') ?? null),
		from: readDay(values.get('rentang waktu awal') ?? null),
		to: readDay(values.get('rentang waktu akhir') ?? null),
		closed: false,
	};
}

/** What programmes and recipients of a village are joined by. */
export const programmeKey = (village: Cell, id: string): string => `${textOf(village).replace(/\D/g, '')}|${id}`;

/** The programmes of OpenDK's list, by their key; none when the sheet is no such list. */
export function programmesOfList(sheet: Sheet): Map<string, AidProgramme> {
	const [head, ...rows] = sheet.rows;
	const titles = (head?.cells ?? []).map((cell) => foldHeading(textOf(cell)));
	const programmes = new Map<string, AidProgramme>();
	if (!['id', 'nama', 'sasaran', 'sdate', 'edate'].every((title) => titles.includes(title))) return programmes;
	// OpenSID 2410 writes a value more than headings: the user's number stands before the state, and has no heading.
	const fund = titles.indexOf('asaldana');
	const shifted =
		!titles.includes('userid') &&
		rows.some(({ cells }) => cells.length > titles.length || /^[01]$/.test(textOf(cells[fund] ?? null)));
	for (const { cells } of rows) {
		const cell = (title: string): Cell => {
			const at = titles.indexOf(title);
			return at < 0 ? null : (cells[shifted && title === 'status' ? at + 1 : at] ?? null);
		};
		const name = foldHeading(maskIdentity(textOf(cell('nama'))));
		if (name === '') continue;
		programmes.set(programmeKey(cell('desa id'), textOf(cell('id'))), {
			name,
			target: targetOf(cell('sasaran')),
			from: readDay(cell('sdate')),
			to: readDay(cell('edate')),
			closed: textOf(cell('status')) === '0',
		});
	}
	return programmes;
}

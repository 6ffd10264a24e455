import type { Decision } from '../model/decision.ts';
import type { LayoutLevel } from '../model/layout.ts';
import { findLampiran, readLampiran } from './budget/lampiran.ts';
import { readSiskeudes } from './budget/siskeudes.ts';
import { siskeudesExport } from './budget/siskeudes-tables.ts';
import type { Sheet } from './grid.ts';
import { foldHeading } from './heading.ts';
import { findList } from './lists/list-kinds.ts';
import { readLists } from './lists/read-list.ts';
import type { IntakeRequest, IntakeResult } from './request.ts';
import { findCard } from './scorecard/card-figures.ts';
import { readCards } from './scorecard/read-cards.ts';
import type { OpenedFile } from './tables.ts';

/** Levels of layouts that are not tables of variables and have readers of their own. */
const OWN_LEVELS: ReadonlySet<LayoutLevel> = new Set<LayoutLevel>([
	'siskeudes',
	'lampiran',
	'usulan',
	'program',
	'kartu_skor',
]);

/** Reads a file of village budgets, proposals, programmes or scorecards; null when it is none of them. `before`: decided on opening it. */
export function readOwnKind(
	opened: OpenedFile,
	request: IntakeRequest,
	before: readonly Decision[] = [],
): IntakeResult | null {
	const forced = request.layouts.find(({ id }) => id === request.layout) ?? null;
	if (forced && !OWN_LEVELS.has(forced.level)) return null;
	const named = request.sheet?.toLowerCase();
	const sheets = opened.sheets.filter(({ hidden, name }) =>
		named === undefined ? !hidden : name.toLowerCase() === named,
	);
	const layout = request.layouts.find(({ level }) => level === 'siskeudes');
	const found = layout && (!forced || forced === layout) ? siskeudesExport(sheets) : null;
	const told = before.flatMap((one) => (one.code === 'members_skipped' ? withoutDescriptions(one) : [one]));
	if (found && layout) return readSiskeudes(opened, found, layout, request, told);
	const tables =
		forced && forced.level !== 'lampiran'
			? []
			: sheets.map((sheet) => findLampiran(sheet, request.layouts)).filter((table) => table !== null);
	if (tables.length > 0) return readLampiran(opened, tables, request, told);
	const card = request.layouts.find(({ level }) => level === 'kartu_skor');
	if (card && (!forced || forced === card)) {
		const cards = sheets.map((sheet) => findCard(sheet, card)).filter((one) => one !== null);
		if (cards.length > 0) return readCards(opened, cards, card, request, told);
	}
	const lists = sheets.map((sheet) => findList(sheet, request.layouts, forced)).filter((list) => list !== null);
	// Beside its recipients a list of aid programmes is read for them.
	if (lists[0]?.layout.content === 'bantuan_opensid' && sheets.some(listsRecipients)) return null;
	const same = lists.filter((list) => list.layout === lists[0]!.layout);
	return same.length > 0 ? readLists(opened, same, request, told) : null;
}

/** Siskeudes writes a description beside each table (`Ta_RAB.columns`); nobody misses them. */
function withoutDescriptions(decision: Extract<Decision, { code: 'members_skipped' }>): Decision[] {
	const members = decision.members.filter((name) => !/\.columns$/i.test(name));
	return members.length > 0 ? [{ ...decision, members }] : [];
}

/** True for OpenSID's list of the recipients of aid programmes. */
const listsRecipients = ({ rows }: Sheet): boolean =>
	rows[0]?.cells.some((cell) => typeof cell === 'string' && foldHeading(cell) === 'program id') ?? false;

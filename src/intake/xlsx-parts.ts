import { FileFault } from '../model/fault.ts';
import type { Limits } from './limits.ts';
import { builtInKind, formatKind, type NumberKind } from './xlsx-cells.ts';
import { streamXml } from './xlsx-stream.ts';
import { readStrings, SharedStrings } from './xlsx-strings.ts';
import { unescapeExcel, type XmlCursor } from './xlsx-xml.ts';
import type { Zip } from './zip.ts';

const USUAL_WORKBOOK = 'xl/workbook.xml';

/** A worksheet as the workbook lists it; `part` is its name in the archive. */
export interface SheetEntry {
	readonly name: string;
	readonly hidden: boolean;
	readonly part: string;
}

/** What the sheets of a workbook share. */
export interface Book {
	readonly sheets: readonly SheetEntry[];
	/** Whether days are counted from 1904 instead of 1900. */
	readonly from1904: boolean;
	/** By style number of a cell. */
	readonly kinds: readonly NumberKind[];
	readonly strings: SharedStrings;
	/** Whether rows tell which of their cells are results of formulas. */
	readonly formulas?: boolean;
}

interface Relationship {
	readonly id: string;
	/** Last word of the type: `worksheet`, `styles`. The same for transitional and strict files. */
	readonly type: string;
	readonly part: string;
}

/** Name of the workbook's part, or null when the archive holds none (a text document, an archive of pictures). */
export async function findWorkbook(zip: Zip, limits: Limits): Promise<string | null> {
	const start = (await readRelationships(zip, '', limits)).find((link) => link.type === 'officeDocument');
	const part = start?.part ?? USUAL_WORKBOOK;
	return zip.has(part) && /(^|\/)xl\/|workbook/i.test(part) ? part : null;
}

/** Reads the parts all sheets share: list of sheets, styles, strings. Throws `workbook_damaged`, `file_too_large`. */
export async function readBook(zip: Zip, workbook: string, limits: Limits): Promise<Book> {
	const links = await readRelationships(zip, workbook, limits);
	const partOf = (type: string): string | undefined => {
		const part = links.find((link) => link.type === type)?.part;
		return part !== undefined && zip.has(part) ? part : undefined;
	};
	const sheets: SheetEntry[] = [];
	let from1904 = false;
	await visitPart(zip, workbook, 'workbook', limits, (cursor) => {
		if (cursor.closing) return;
		if (cursor.is('workbookPr')) from1904 = /^(1|true|on)$/i.test(cursor.attribute('date1904') ?? '');
		if (!cursor.is('sheet')) return;
		const link = links.find((candidate) => candidate.id === cursor.prefixedAttribute('id'));
		if (!link) throw new FileFault('workbook_damaged', { part: workbook });
		// Charts, dialogs and macro sheets stand in the same list.
		if (link.type !== 'worksheet') return;
		const name = unescapeExcel(cursor.attribute('name') ?? '');
		const state = cursor.attribute('state') ?? 'visible';
		sheets.push({ name, hidden: state === 'hidden' || state === 'veryHidden', part: link.part });
	});
	const styles = partOf('styles');
	const strings = partOf('sharedStrings');
	return {
		sheets,
		from1904,
		kinds: styles === undefined ? [] : await readStyles(zip, styles, limits),
		strings: strings === undefined ? new SharedStrings() : await readStrings(zip, strings, limits),
	};
}

async function readStyles(zip: Zip, part: string, limits: Limits): Promise<NumberKind[]> {
	const formats = new Map<string, NumberKind>();
	const kinds: NumberKind[] = [];
	let inCellStyles = false;
	await visitPart(zip, part, 'styleSheet', limits, (cursor) => {
		if (cursor.is('cellXfs')) inCellStyles = !cursor.closing && !cursor.empty;
		else if (cursor.closing) return;
		else if (cursor.is('numFmt')) {
			const id = cursor.attribute('numFmtId');
			// Formats of conditional formatting (`dxf`) come after the cells' styles and may repeat a number.
			if (id !== undefined && !formats.has(id)) formats.set(id, formatKind(cursor.attribute('formatCode') ?? ''));
		} else if (inCellStyles && cursor.is('xf')) {
			const id = cursor.attribute('numFmtId') ?? '0';
			kinds.push(formats.get(id) ?? builtInKind(Number(id)));
		}
	});
	return kinds;
}

async function readRelationships(zip: Zip, source: string, limits: Limits): Promise<Relationship[]> {
	const cut = source.lastIndexOf('/') + 1;
	const part = `${source.slice(0, cut)}_rels/${source.slice(cut)}.rels`;
	const links: Relationship[] = [];
	if (!zip.has(part)) return links;
	await visitPart(zip, part, 'Relationships', limits, (cursor) => {
		if (cursor.closing || !cursor.is('Relationship') || cursor.attribute('TargetMode') === 'External') return;
		const id = cursor.attribute('Id') ?? '';
		const type = (cursor.attribute('Type') ?? '').split('/').pop()!;
		links.push({ id, type, part: resolveTarget(source, cursor.attribute('Target') ?? '') });
	});
	return links;
}

/** Target of a relationship as a name in the archive; steps above the root lead nowhere. */
function resolveTarget(source: string, target: string): string {
	const path = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
	for (const step of target.split(/[/\\]/)) {
		if (step === '..') path.pop();
		else if (step !== '.' && step !== '') path.push(step);
	}
	return path.join('/');
}

const visitPart = (
	zip: Zip,
	part: string,
	root: string,
	limits: Limits,
	visit: (cursor: XmlCursor) => void,
): Promise<void> => streamXml(zip.stream(part, { left: limits.partBytes }), root, limits.elementBytes, visit);

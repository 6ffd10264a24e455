import type { IgnoredError, SparklineGroup } from './extras.ts';
import { attribute, elements, escapeXml, type Parts, relationshipsOf } from './package.ts';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const SPARKLINES = '{05C60535-1F16-4fd2-B633-F4F36F0B64E0}';

/** Elements of a worksheet that the schema puts after `ignoredErrors`, in its order. */
const AFTER_IGNORED_ERRORS = [
	'smartTags',
	'drawing',
	'legacyDrawing',
	'legacyDrawingHF',
	'picture',
	'oleObjects',
	'controls',
	'webPublishItems',
	'tableParts',
	'extLst',
];
const AFTER_LEGACY_DRAWING = AFTER_IGNORED_ERRORS.slice(AFTER_IGNORED_ERRORS.indexOf('legacyDrawing') + 1);

/** A link into the workbook: exceljs writes it as a link to a file outside, it belongs into `location`. */
export function linkInside(parts: Parts, sheetPath: string): void {
	const xml = parts.text(sheetPath);
	if (!xml.includes('<hyperlink ')) return;
	const path = relationshipsOf(sheetPath);
	let relationships = parts.has(path) ? parts.text(path) : '';
	const mended = xml.replace(/<hyperlink [^>]*\/>/g, (link) => {
		const id = attribute(link, 'r:id');
		const relationship = elements(relationships, 'Relationship').find((tag) => attribute(tag, 'Id') === id);
		const target = relationship && attribute(relationship, 'Target');
		if (!relationship || !target?.startsWith('#')) return link;
		relationships = relationships.replace(relationship, '');
		return `<hyperlink ref="${attribute(link, 'ref')}" location="${target.slice(1)}"/>`;
	});
	parts.set(sheetPath, mended);
	if (relationships.includes('<Relationship ')) parts.set(path, relationships);
	else if (parts.has(path)) parts.drop(path);
}

/** Where the first of these elements of the worksheet itself begins; its end when there is none. */
function placeBefore(xml: string, names: readonly string[]): number {
	// Rules of conditional formatting have an extLst of their own; the worksheet's follows all of them.
	const from = Math.max(xml.lastIndexOf('</conditionalFormatting>'), xml.lastIndexOf('</sheetData>'), 0);
	const at = xml.slice(from).search(new RegExp(`<(?:${names.join('|')})[ >/]|</worksheet>`));
	return from + at;
}

const insert = (xml: string, at: number, piece: string): string => xml.slice(0, at) + piece + xml.slice(at);

/** Tells the spreadsheet not to mark cells that are meant to be as they are. */
export function addIgnoredErrors(xml: string, errors: readonly IgnoredError[]): string {
	if (errors.length === 0) return xml;
	const inner = errors.map(({ range, kind }) => `<ignoredError sqref="${range}" ${kind}="1"/>`).join('');
	return insert(xml, placeBefore(xml, AFTER_IGNORED_ERRORS), `<ignoredErrors>${inner}</ignoredErrors>`);
}

/** Takes the mark "set by hand" from rows whose height may follow their text. */
export function letRowsFit(xml: string, rows: readonly number[]): string {
	if (rows.length === 0) return xml;
	const fitted = new Set(rows.map(String));
	return xml.replace(/<row r="(\d+)"[^>]*>/g, (tag, row: string) =>
		fitted.has(row) ? tag.replace(' customHeight="1"', '') : tag,
	);
}

/** exceljs writes the drawing of notes after the extension list, where the schema does not allow it. */
export function orderLegacyDrawing(xml: string): string {
	const found = /<legacyDrawing [^>]*\/>/.exec(xml)?.[0];
	if (found === undefined) return xml;
	const without = xml.replaceAll(found, '');
	return insert(without, placeBefore(without, AFTER_LEGACY_DRAWING), found);
}

/** exceljs writes `editAs` on an anchor that must not have it. */
export const withoutWrongAnchor = (xml: string): string =>
	xml.replace(/<xdr:oneCellAnchor editAs="[^"]*"/g, '<xdr:oneCellAnchor');

const GROUP_LOOK =
	'<x14:colorSeries rgb="FF44546A"/><x14:colorNegative rgb="FFC00000"/><x14:colorAxis rgb="FF000000"/>' +
	'<x14:colorMarkers rgb="FF44546A"/><x14:colorFirst rgb="FF44546A"/><x14:colorLast rgb="FF000000"/>' +
	'<x14:colorHigh rgb="FF44546A"/><x14:colorLow rgb="FF44546A"/>';

/** Puts column sparklines into the worksheet's extension list. Missing values are gaps; a group shares one scale from zero. */
export function addSparklines(xml: string, sheet: string, groups: readonly SparklineGroup[]): string {
	if (groups.length === 0) return xml;
	const quoted = `'${sheet.replaceAll("'", "''")}'`;
	const groupXml = groups.map(({ lines }) => {
		const inner = lines.map(
			({ range, at }) =>
				`<x14:sparkline><xm:f>${escapeXml(`${quoted}!${range}`)}</xm:f><xm:sqref>${at}</xm:sqref></x14:sparkline>`,
		);
		return (
			'<x14:sparklineGroup manualMin="0" type="column" displayEmptyCellsAs="gap" last="1" minAxisType="custom" maxAxisType="group">' +
			`${GROUP_LOOK}<x14:sparklines>${inner.join('')}</x14:sparklines></x14:sparklineGroup>`
		);
	});
	const extension =
		`<ext uri="${SPARKLINES}" xmlns:x14="${X14}">` +
		`<x14:sparklineGroups xmlns:xm="${XM}">${groupXml.join('')}</x14:sparklineGroups></ext>`;
	const at = placeBefore(xml, ['extLst']);
	return xml.startsWith('<extLst', at)
		? insert(xml, xml.indexOf('</extLst>', at), extension)
		: insert(xml, at, `<extLst>${extension}</extLst>`);
}

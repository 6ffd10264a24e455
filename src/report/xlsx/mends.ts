import { BODY_SIZE, FONT } from './style.ts';

/** exceljs draws a random GUID for every extended rule of conditional formatting: they are numbered instead. */
export function numberGuids(xml: string, sheet: number): string {
	const numbered = new Map<string, string>();
	return xml.replace(
		/(<x14:id>|<x14:cfRule [^>]*?id=")(\{[0-9A-Fa-f-]{36}\})/g,
		(_match, before: string, guid: string) => {
			let steady = numbered.get(guid);
			if (steady === undefined) {
				steady = `{DA5B0000-${pad(sheet, 4)}-4000-8000-${pad(numbered.size + 1, 12)}}`;
				numbered.set(guid, steady);
			}
			return before + steady;
		},
	);
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** exceljs signs as Excel, and LibreOffice then takes the row heights of the file for exact instead of fitting them. */
export const nameWriter = (properties: string): string =>
	properties.replace(/<Application>[^<]*<\/Application>/, '<Application>dasbor</Application>');

/** exceljs fixes only the columns of a print area; its rows would wander with the active cell. */
export const fixPrintAreas = (workbook: string): string =>
	workbook.replace(/(<definedName name="_xlnm\.Print_Area"[^>]*>)([^<]*)/g, (_match, tag: string, area: string) => {
		const at = area.lastIndexOf('!') + 1;
		return tag + area.slice(0, at) + area.slice(at).replace(/\$([A-Z]+)(?=\d)/g, '$$$1$$');
	});

/** exceljs lets a page break reach over more columns than a sheet has. */
export const fixPageBreaks = (sheet: string): string => sheet.replaceAll(' max="16838"', ' max="16383"');

/** The first font of a workbook is the one that empty cells and column widths are measured by. */
export function setBaseFont(styles: string): string {
	return styles.replace(
		/(<fonts[^>]*>)<font>.*?<\/font>/s,
		`$1<font><sz val="${BODY_SIZE}"/><name val="${FONT}"/><family val="2"/></font>`,
	);
}

/** exceljs makes comment boxes of one size, too small for a definition: three columns wide and some rows higher. */
export const widenNotes = (drawing: string): string =>
	drawing.replace(/<x:Anchor>([^<]*)<\/x:Anchor>/g, (_match, anchor: string) => {
		const [left, leftOff, top, topOff, , rightOff, , bottomOff] = anchor.split(',').map(Number);
		const corners = [left, leftOff, top, topOff, (left ?? 0) + 4, rightOff, (top ?? 0) + 8, bottomOff];
		return `<x:Anchor>${corners.join(', ')}</x:Anchor>`;
	});

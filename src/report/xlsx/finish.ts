import type { Extras } from './extras.ts';
import { fixPageBreaks, fixPrintAreas, nameWriter, numberGuids, setBaseFont, widenNotes } from './mends.ts';
import { readPackage, sheetParts, writePackage } from './package.ts';
import {
	addIgnoredErrors,
	addSparklines,
	letRowsFit,
	linkInside,
	orderLegacyDrawing,
	withoutWrongAnchor,
} from './sheet-xml.ts';

export { noExtras } from './extras.ts';

/**
 * The last step of every workbook: adds what exceljs cannot write (sparklines, ignored errors), mends what it writes
 * wrongly (internal links, order of elements), and removes all that changes from run to run, so that the same content
 * gives the same bytes on any machine, in any time zone and locale.
 */
export function finishWorkbook(written: ArrayBuffer | Uint8Array, extras: Extras): Uint8Array {
	const parts = readPackage(written);
	const sheets = sheetParts(parts);
	let number = 0;
	for (const [name, path] of sheets) {
		number += 1;
		linkInside(parts, path);
		const mended = [
			(xml: string) => addIgnoredErrors(xml, extras.ignoredErrors.get(name) ?? []),
			fixPageBreaks,
			orderLegacyDrawing,
			(xml: string) => addSparklines(xml, name, extras.sparklines.get(name) ?? []),
			(xml: string) => numberGuids(xml, number),
			(xml: string) => letRowsFit(xml, extras.fittedRows.get(name) ?? []),
		];
		parts.change(path, (xml) => mended.reduce((text, mend) => mend(text), xml));
	}
	for (const path of parts.paths()) {
		if (/^xl\/drawings\/drawing\d+\.xml$/.test(path)) parts.change(path, withoutWrongAnchor);
		if (/^xl\/drawings\/vmlDrawing\d+\.vml$/.test(path)) parts.change(path, widenNotes);
	}
	parts.change('xl/workbook.xml', fixPrintAreas);
	parts.change('xl/styles.xml', setBaseFont);
	parts.change('docProps/app.xml', nameWriter);
	return writePackage(parts);
}

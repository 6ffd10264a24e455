import type { Worksheet } from 'exceljs';

const CM = 1 / 2.54;
const POINTS_PER_CM = 72 / 2.54;
const A4 = { portrait: { width: 21, height: 29.7 }, landscape: { width: 29.7, height: 21 } } as const;
const MARGINS = {
	landscape: { left: 1.5, right: 1.5, top: 2, bottom: 1.5 },
	portrait: { left: 2.5, right: 2, top: 2, bottom: 2 },
} as const;

/** How the paper lies. */
export type Orientation = 'portrait' | 'landscape';

/** What the print set-up of a sheet needs to know. */
export interface PagePlan {
	readonly orientation: Orientation;
	readonly lastRow: number;
	readonly lastColumn: string;
	/** First and last row printed again on every page. */
	readonly repeat: readonly [number, number] | null;
	readonly footer: { readonly left: string; readonly right: string };
}

/** A4, one page wide, margins and foot of the papers, print area and repeated rows. */
export function setPage(sheet: Worksheet, plan: PagePlan): void {
	const margin = MARGINS[plan.orientation];
	Object.assign(sheet.pageSetup, {
		paperSize: 9,
		orientation: plan.orientation,
		fitToPage: true,
		fitToWidth: 1,
		fitToHeight: 0,
		horizontalCentered: plan.orientation === 'landscape',
		printArea: `A1:${plan.lastColumn}${plan.lastRow}`,
		margins: {
			left: margin.left * CM,
			right: margin.right * CM,
			top: margin.top * CM,
			bottom: margin.bottom * CM,
			header: 0.8 * CM,
			footer: 0.7 * CM,
		},
	});
	if (plan.repeat) sheet.pageSetup.printTitlesRow = `${plan.repeat[0]}:${plan.repeat[1]}`;
	sheet.headerFooter.oddFooter = `&L&8${footText(plan.footer.left)}&R&8${plan.footer.right}`;
}

/** `&` begins a code in a foot; a name that holds one doubles it. A leading digit would run into the font size. */
const footText = (text: string): string => text.replaceAll('&', '&&').replace(/^(?=\d)/, ' ');

/** Scale at which a sheet with these column widths (in characters) prints one page wide, at most 1. */
export function printScale(widths: readonly number[], orientation: Orientation): number {
	const margin = MARGINS[orientation];
	const room = A4[orientation].width - margin.left - margin.right;
	const width = widths.reduce((sum, chars) => sum + (chars * 7 + 5) / 96, 0) * 2.54;
	return Math.min(1, room / width);
}

/** Points of row height that fit on a page of a sheet printed at `scale`. */
export function pageHeight(orientation: Orientation, scale: number): number {
	const margin = MARGINS[orientation];
	return ((A4[orientation].height - margin.top - margin.bottom) * POINTS_PER_CM) / scale;
}

/** Follows a sheet down its pages while it is written, and breaks where a part would be torn. */
export class PageFlow {
	readonly #sheet: Worksheet;
	readonly #height: number;
	readonly #repeated: number;
	#used: number;
	/** Nothing but the head stands on the page yet: a break would leave it empty. */
	#fresh = true;

	/** `head`: height of the title on the first page, and of the rows repeated on the others. */
	constructor(sheet: Worksheet, height: number, head: { readonly first: number; readonly repeated: number }) {
		this.#sheet = sheet;
		this.#height = height;
		this.#repeated = head.repeated;
		this.#used = head.first;
	}

	/** Counts a row that may stand on this page or on the next. */
	add(height: number): void {
		this.#used += height;
		this.#fresh = false;
		if (this.#used > this.#height) this.#used = this.#repeated + height;
	}

	/** Starts a new page after `row` when `height` points more, with a share of the page to spare, would not fit. */
	keepTogether(row: number, height: number, spare = 0): void {
		if (!this.#fresh && this.#used + height > this.#height * (1 - spare)) {
			this.#sheet.getRow(row).addPageBreak();
			this.#used = this.#repeated;
		}
		this.#used += height;
		this.#fresh = false;
		while (this.#used > this.#height) this.#used -= this.#height - this.#repeated;
	}
}

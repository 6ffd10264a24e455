import type { AgendaItem } from '../../model/finding.ts';
import { writeAgenda } from './agenda-table.ts';
import { countFormat, measureOf, type Paper, valueFormat, valueText } from './paper.ts';

/** Sheet A: what villages handle with guidance from the kecamatan, village by village. */
export async function writeGuidance(paper: Paper): Promise<void> {
	const { words, book } = paper;
	const { agenda, village } = words.workbook;
	const register = new Map(book.villages.map((one, at) => [one.code, at]));
	const placeOf = (item: AgendaItem): number => register.get(item.villages[0]?.code ?? '') ?? register.size;
	await writeAgenda(paper, {
		key: 'guidance',
		direction: 'binwas_desa',
		widths: [4, 12, 11, 24, 8, 7, 10, 26, 13, 9, 9, 10, 10, 9],
		headings: agenda.guidanceHeadings,
		subtitle: agenda.guidanceSubtitle,
		open: [9, 10, 11, 12, 13],
		decision: 12,
		route: null,
		due: 10,
		cost: null,
		signer: 9,
		group: ({ villages: [first] }) => (first ? village(first.status === 'kelurahan', first.name) : ''),
		order: (items) => [...items].sort((a, b) => placeOf(a) - placeOf(b)),
		row: (item, number) => {
			const { indicator, value } = item;
			const ofVillage = value.village !== null;
			const format = valueFormat(paper, indicator.unit, ofVillage);
			return [
				[number, { align: 'center' }],
				[item.villages.map((one) => one.name).join(', '), {}],
				[words.sector(indicator.sector), { size: 9 }],
				[problemText(paper, item), {}],
				[value.value, { format }],
				[value.target, { format }],
				[item.gapCount, { format: countFormat(paper, measureOf(paper, indicator.numerator)) }],
				[item.action, item.action === '' ? { fill: 'cream', open: true } : {}],
			];
		},
	});
}

/** Sheet B: what is voiced to the kabupaten, office by office. */
export async function writeProposals(paper: Paper): Promise<void> {
	const { words } = paper;
	const { agenda } = words.workbook;
	await writeAgenda(paper, {
		key: 'proposals',
		direction: 'suara_kabupaten',
		widths: [4, 11, 24, 24, 14, 8, 7, 14, 10, 13, 9, 10, 9, 9],
		headings: agenda.proposalHeadings,
		subtitle: agenda.proposalsSubtitle,
		open: [8, 9, 10, 11, 12, 13],
		decision: 12,
		route: 9,
		due: 11,
		cost: 8,
		signer: 9,
		group: ({ addressee }) => {
			if (!addressee) return agenda.noAddressee;
			const office = addressee.office.toUpperCase();
			return addressee.level === 'provinsi' ? agenda.province(office) : office;
		},
		order: byFirstAppearance,
		row: (item, number) => {
			const measure = measureOf(paper, item.indicator.numerator);
			return [
				[number, { align: 'center' }],
				[words.sector(item.indicator.sector), { size: 9 }],
				[problemText(paper, item), {}],
				[item.action, item.action === '' ? { fill: 'cream', open: true } : {}],
				[placeText(paper, item), {}],
				[item.gapCount, { format: '#,##0' }],
				[
					item.gapCount === null || measure === null ? '' : words.workbook.shortMeasure(measure),
					{ shrink: true, align: 'center' },
				],
			];
		},
	});
}

/** Items of one office together, offices in the order in which the first item of each stands. */
function byFirstAppearance(items: readonly AgendaItem[]): AgendaItem[] {
	const offices = [...new Set(items.map(officeOf))];
	return [...items].sort((a, b) => offices.indexOf(officeOf(a)) - offices.indexOf(officeOf(b)));
}
const officeOf = ({ addressee }: AgendaItem): string => (addressee ? `${addressee.level} ${addressee.office}` : '');

function problemText(paper: Paper, item: AgendaItem): string {
	const { words } = paper;
	const { indicator, value } = item;
	const ofVillage = value.village !== null;
	const text = (figure: number) => valueText(paper, figure, indicator.unit, ofVillage);
	const problem = words.workbook.agenda.problem(
		words.name(indicator),
		value.value === null ? '-' : text(value.value),
		value.target === null ? null : text(value.target),
		indicator.unit === 'ya_tidak' && ofVillage
			? 'yes'
			: indicator.direction === 'lower_better'
				? 'at_most'
				: 'at_least',
	);
	const indicative = item.value.status === 'indicative_not_met' ? ` (${words.workbook.agenda.indicative})` : '';
	// That the target is missed is what the line says, and a trend that may be chance is no reason: both only cost paper.
	const reasons = item.reasons.filter(
		(reason) => reason.code !== 'target_missed' && !(reason.code === 'trend' && !reason.trend.certain),
	);
	return [problem + indicative, ...new Set(reasons.map((reason) => words.agendaReason(reason)))].join('; ');
}

function placeText(paper: Paper, { villages }: AgendaItem): string {
	const { words, book } = paper;
	const all = villages.length === book.villages.length && villages.length > 3;
	return all
		? words.workbook.allVillages(words.number(villages.length, 0))
		: villages.map((one) => one.name).join(', ');
}

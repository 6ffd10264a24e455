import type { Words } from '../language/words.ts';
import type { Letter, LetterHead } from '../model/completeness.ts';
import { letterLines } from './letter-lines.ts';

/** Characters of a line: a page of A4 in a fixed letter. */
const WIDTH = 80;

/** A letter as plain text, laid out as an official letter; numbers, names and ranks are dots. */
export function letterText(letter: Letter, head: LetterHead, words: Words): string {
	const texts = words.letters;
	const lines = letterLines(letter, head, words);
	const { labels } = texts;
	const width = Math.max(...Object.values(labels).map((label) => label.length)) + 1;
	const field = (label: string, value: string): string => `${label.padEnd(width)}: ${value}`;
	const { cover } = words.workbook;
	const government = cover.government(head.kecamatan);
	const out = [
		...(government === null ? [] : [centred(government)]),
		centred(cover.kecamatan(head.kecamatan.name)),
		'='.repeat(WIDTH),
		lines.date.padStart(WIDTH),
		'',
		field(labels.number, texts.blank),
		field(labels.nature, texts.nature),
		field(labels.annex, texts.noAnnex),
		field(labels.subject, texts.subject),
		'',
		`${texts.to} ${lines.addressee}`,
		texts.at,
		texts.place,
		'',
		texts.greeting,
		'',
		...wrap(lines.opening, '', ''),
	];
	if (lines.doubts.length > 0) {
		out.push('', texts.doubtsTitle, ...wrap(texts.doubtsAsk, '   ', '   '), '');
		lines.doubts.forEach(({ what, period, value, reason }, at) => {
			out.push(...item(at, `${what}, ${period}: ${value}`), ...wrap(`${texts.reason}: ${reason}.`, '      ', '      '));
		});
	}
	if (lines.owed.length > 0) {
		out.push('', texts.owedTitle(lines.doubts.length > 0 ? 'B' : 'A'), '');
		lines.owed.forEach(({ what, period, measure, explanation, villages }, at) => {
			out.push(
				...item(at, `${what.includes(`(${measure})`) ? what : `${what} (${measure})`}: ${period}`),
				...(explanation ? wrap(explanation, '      ', '      ') : []),
			);
			if (villages !== null) out.push(...wrap(`${texts.villages}: ${villages}`, '      ', '      '));
		});
	}
	for (const text of lines.closing) out.push('', ...wrap(text, '', ''));
	const right = (text: string): string => `${' '.repeat(WIDTH / 2)}${text}`.trimEnd();
	out.push(
		'',
		right(texts.camat(head.kecamatan.name)),
		'',
		'',
		'',
		right(texts.blank),
		right(texts.rank),
		right(texts.number),
	);
	return `${out.join('\n')}\n`;
}

const centred = (text: string): string => text.padStart(Math.floor((WIDTH + text.length) / 2));

const item = (at: number, text: string): string[] => wrap(text, `   ${at + 1}. `.padEnd(6), '      ');

/** Words in lines of at most `WIDTH`, the first begun with `first`, the others with `rest`. */
function wrap(text: string, first: string, rest: string): string[] {
	const out: string[] = [];
	let line = first;
	let empty = true;
	for (const word of text.split(' ')) {
		if (!empty && line.length + 1 + word.length > WIDTH) {
			out.push(line);
			line = rest;
			empty = true;
		}
		line += empty ? word : ` ${word}`;
		empty = false;
	}
	return [...out, line];
}

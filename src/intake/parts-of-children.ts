/** Folded words for children of an age, the age itself, and children to whom something happened. */
const WORDS: readonly (readonly [RegExp, string])[] = [
	[/\bbaduta\b|\b(?:di ?)?bawah (?:dua|2) (?:tahun|thn|th)\b/, '0 23 bulan'],
	[/\bbatita\b|\b(?:di ?)?bawah (?:tiga|3) (?:tahun|thn|th)\b/, '0 35 bulan'],
	[/\bbayi\b|\b(?:di ?)?bawah (?:satu|1) (?:tahun|thn|th)\b/, '0 11 bulan'],
];
const OTHERS =
	/\b(?:yatim piatu|yatim|piatu|telantar|terlantar|jalanan|putus sekolah|berkebutuhan khusus|disabilitas|difabel|angkat|asuh)\b/;
const AGE =
	/\b(\d{1,2}) (?:(?:s d|sd|sampai dengan|sampai|hingga) )?(\d{1,2}) ?(bulan|bln|bl|tahun|thn|th)\b(?! (?:19|20)\d\d)/g;
/** Ages of all children under five. */
const UNDER_FIVE: ReadonlySet<string> = new Set(['0 59 bulan', '0 4 tahun', '0 5 tahun']);
/** Said together of all of them, or of the subject of an office. */
const TOGETHER =
	/\b(?:bayi|baduta|batita)(?: dan| atau| serta)? (?:anak )?balita\b|\bbalita(?: dan| atau| serta)? (?:bayi|baduta|batita)\b|\bbayi (?:dan )?anak\b/g;

/** An age of months or years as all spellings of it are compared: an upper end of whole years is the month before it. */
function agesIn(folded: string): string[] {
	return [...folded.matchAll(AGE)].flatMap(([, from, to, unit]) => {
		if (Number(from) >= Number(to)) return [];
		const months = unit!.startsWith('b');
		const last = months && Number(to) % 12 === 0 ? Number(to) - 1 : Number(to);
		return [`${Number(from)} ${last} ${months ? 'bulan' : 'tahun'}`];
	});
}

/** A part of the children in a folded text. */
export interface PartOfChildren {
	/** The word or age as the text has it. */
	readonly word: string;
	/** True for a text that speaks of the very same part. */
	readonly isIn: (folded: string) => boolean;
}

/** The parts of the children under five, or of those of a heading, that a folded text speaks of; all of them are none. */
export function partsOfChildren(folded: string): PartOfChildren[] {
	const text = folded.replace(TOGETHER, ' balita ').replace(/ +/g, ' ');
	const parts = WORDS.flatMap(([word, age]): PartOfChildren[] => {
		const said = word.exec(text)?.[0];
		return said === undefined ? [] : [{ word: said, isIn: (other) => word.test(other) || agesIn(other).includes(age) }];
	});
	const ages = agesIn(text).filter((age) => !UNDER_FIVE.has(age));
	for (const age of ages)
		parts.push({
			word: age,
			isIn: (other) => agesIn(other).includes(age) || WORDS.some(([word, same]) => same === age && word.test(other)),
		});
	const other = OTHERS.exec(text)?.[0];
	if (other !== undefined) parts.push({ word: other, isIn: (heading) => heading.includes(other) });
	return parts;
}

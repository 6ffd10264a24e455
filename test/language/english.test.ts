import { describe, expect, it } from 'vitest';
import { en } from '../../src/language/en.ts';
import { wordsFor } from '../../src/language/index.ts';
import type { PersonNote } from '../../src/model/person-note.ts';
import { layouts } from '../support/request.ts';

/** Nouns that are counted in these texts; one of them is never many. */
const MANY =
	/\b1 (?:(?!(?:of|to|from|for|without|has|is|was)\b)[a-z-]+ ){0,3}(?:values|rows|lines|cells|figures|villages|periods|sources|notes|files|faults|programmes|proposals|columns|imports|numbers|items|forms|letters|problems|persons|measurements|households|families|recipients|others|descriptions|tables|heads|people|are|were)\b/;

const asked: string[] = [];
const ONE = '1';

/** Every text of a tree that is made of texts alone, said of one of everything. */
function saidOfOne(tree: unknown, path: string): string[] {
	if (typeof tree === 'string') return [tree];
	if (typeof tree === 'function') {
		try {
			const said: unknown = tree(...Array.from({ length: 9 }, () => ONE));
			asked.push(path);
			return typeof said === 'string' ? [said] : [];
		} catch {
			return []; // made of a list or a fact, not of texts
		}
	}
	if (typeof tree !== 'object' || tree === null) return [];
	return Object.entries(tree).flatMap(([name, part]) => saidOfOne(part, `${path}.${name}`));
}

const PERSONS: PersonNote[] = [
	{ code: 'persons_counted', persons: 1, villages: 1, day: '2024-12-31' },
	{ code: 'persons_left_out', persons: 1, status: 2 },
	{ code: 'persons_born_later', persons: 1, rows: [4] },
	{ code: 'persons_repeated', persons: 1, pairs: ['4 = 5'] },
	{ code: 'persons_not_compared', why: 'some', cells: 1 },
	{ code: 'persons_not_compared', why: 'number', cells: 1 },
	{ code: 'persons_status_blank', persons: 1 },
	{ code: 'persons_name_only', count: 1, rows: [4] },
	{ code: 'persons_undated', persons: 1, rows: [4] },
	{ code: 'persons_very_old', persons: 1, rows: [4] },
	{ code: 'persons_measured', measurements: 1, villages: 1 },
	{ code: 'persons_measurements_left', measurements: 1, why: 'tooOld', rows: [4] },
	{ code: 'persons_recipients', recipients: 1, villages: 1 },
];

describe('the English texts', () => {
	it('never call one thing many', () => {
		const { screens, checks, forms, learn, letters, budget, decisions, faults, reason } = en;
		const said = [
			...saidOfOne({ screens, checks, forms, learn, letters, budget, decisions, faults }, 'en'),
			...PERSONS.map((note) => en.persons(note, String, String)),
			reason({ code: 'villages_short', villages: 1 }),
		];
		expect(said.filter((text) => MANY.test(text))).toEqual([]);
		expect(asked.length).toBeGreaterThan(150);
		expect(MANY.test('1 faulty rows')).toBe(true);
		expect(
			PERSONS.filter(({ code }) => code === 'persons_very_old').map((note) => en.persons(note, String, String)),
		).toEqual(['1 person older than 110 years, counted but doubtful (row 4)']);
	});

	it('name every shipped layout', () => {
		const words = wordsFor('en');
		const same = layouts.filter(({ id, title }) => words.layoutTitle(id, title) === title);
		// Only names of registers and indices are the same in both languages.
		expect(same.map(({ id }) => id)).toEqual(['opendk/apbdes', 'idm/kemendesa', 'indeks_desa/kemendesa', 'podes/2024']);
	});
});

describe('what a column of a layout is read as', () => {
	const used = new Set(
		layouts.flatMap(({ columns }) =>
			columns.flatMap(({ targets }) => targets.filter((target) => target.startsWith('@'))),
		),
	);

	it.each(['id', 'en'] as const)('is in words: %s', (language) => {
		const { roles, shippedRoles } = wordsFor(language).learn;
		expect(used.size).toBeGreaterThan(80);
		expect([...used].filter((role) => !roles[role] && !shippedRoles[role])).toEqual([]);
	});
});

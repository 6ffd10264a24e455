import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../src/language/index.ts';
import { type Answers, meaningOf } from '../../src/terminal.ts';

const answersIn = (language: 'id' | 'en', empty: boolean): Answers => {
	const { yes, no, usuallyYes, usuallyNo, again } = wordsFor(language).screens.common.answers;
	return { shown: empty ? usuallyYes : usuallyNo, yes, no, empty, again };
};

describe('answers to a question', () => {
	it('are Indonesian words, and English ones in English', () => {
		expect(['y', 'Ya', ' YA ', 't', 'Tidak', 'n'].map((text) => meaningOf(text, answersIn('id', true)))).toEqual([
			true,
			true,
			true,
			false,
			false,
			null,
		]);
		expect(['y', 'yes', 'n', 'No', 't'].map((text) => meaningOf(text, answersIn('en', true)))).toEqual([
			true,
			true,
			false,
			false,
			null,
		]);
	});

	it('mean what the question says when empty', () => {
		expect(meaningOf('', answersIn('id', true))).toBe(true);
		expect(meaningOf(' ', answersIn('id', false))).toBe(false);
	});
});

import { expect, it } from 'vitest';
import { headingPeriod } from '../../src/intake/heading-guards.ts';

it.each([
	['jml pddk 2023', '2023'],
	['okt 2023', '2023-10'],
	['penduduk smt 2 2024', '2024-S2'],
	['tw iii 2024 lahir', '2024-T3'],
	['siswa ta 2024 2025', '2024/2025'],
	['penduduk', null],
])('the heading %s names the period %s', (heading, label) => {
	const period = headingPeriod(heading);
	expect(period && period !== 'unclear' ? period.label : period).toBe(label);
});

it.each(['jan okt 2023', '2022 2023', 'tw 5 2024'])('the heading %s is unclear', (heading) => {
	expect(headingPeriod(heading)).toBe('unclear');
});

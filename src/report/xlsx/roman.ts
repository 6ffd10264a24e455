const ROMAN: readonly [number, string][] = [
	[100, 'C'],
	[90, 'XC'],
	[50, 'L'],
	[40, 'XL'],
	[10, 'X'],
	[9, 'IX'],
	[5, 'V'],
	[4, 'IV'],
	[1, 'I'],
];
/** Roman numeral of a group. */
export function roman(number: number): string {
	let rest = number;
	let text = '';
	for (const [value, letters] of ROMAN) {
		while (rest >= value) {
			text += letters;
			rest -= value;
		}
	}
	return text;
}

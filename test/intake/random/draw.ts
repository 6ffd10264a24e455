/** Gives a number below another. */
export type Draw = (below: number) => number;

/** Numbers below `below`, the same for the same seed (mulberry32). */
export function drawFrom(seed: number): Draw {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
	};
}

/** Choices of one sheet, with what was chosen. */
export class Dice {
	readonly draw: Draw;
	/** What was drawn, to be printed with a failure. */
	readonly drawn: string[] = [];
	/** True when nothing hard was drawn. */
	plain = true;

	constructor(seed: number) {
		this.draw = drawFrom(seed);
	}

	one<T>(choices: readonly T[]): T {
		return choices[this.draw(choices.length)]!;
	}

	chance(percent: number): boolean {
		return this.draw(100) < percent;
	}

	note(what: string, hard = false): void {
		this.drawn.push(what);
		if (hard) this.plain = false;
	}
}

/** Middle value of a list; of an even number the mean of the two in the middle. NaN for an empty list. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Median absolute deviation, times 1.4826: the standard deviation where most values are normal (Rousseeuw & Croux 1993). */
export function spreadAround(centre: number, values: readonly number[]): number {
	return 1.4826 * median(values.map((value) => Math.abs(value - centre)));
}

/** Counts are compared as logarithms; the half keeps zero among them. */
export const logCount = (value: number): number => Math.log(Math.max(0, value) + 0.5);

/** How many times one count is of another, at least 1, zero taken as a half. */
export const timesApart = (a: number, b: number): number => Math.exp(Math.abs(logCount(a) - logCount(b)));

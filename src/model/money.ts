/** What a village budget tells of: as first decided, as changed, as spent. */
export const STAGES = ['anggaran', 'perubahan', 'realisasi'] as const;
/** One of the stages of a village budget. */
export type Stage = (typeof STAGES)[number];

/** Rounds a sum of amounts in rupiah to whole sen: binary fractions leave a tail. */
export const sen = (amount: number): number => Math.round(amount * 100) / 100;

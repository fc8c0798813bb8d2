/**
 * A year in which one region has not reported yet must not hide the last full one: wherever the newest of several groups is
 * wanted, those of at least nine tenths of the largest size are near enough to be it.
 */
export const NEARLY_BEST = 0.9;

export const nearlyBest = (size: number, best: number): boolean => size >= best * NEARLY_BEST;

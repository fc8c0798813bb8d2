/** "More than x?" asked of figures that are known within intervals: certainly, possibly, no. */
import { compare, type Comparison } from '#lib/figures/arithmetic.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { fromBounds, point } from '#lib/figures/interval.ts';
import type { Answers } from '#lib/export/job.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import type { Unit } from '#lib/ledger/types.ts';
import type { Threshold, ThresholdAnswer, View } from '#lib/view/view.ts';

const SIGNS: Readonly<Record<Threshold['comparison'], Comparison>> = { gt: '>', ge: '>=', lt: '<', le: '<=' };

export interface Sorted {
  readonly kept: readonly Figure[];
  readonly counts: Readonly<Record<ThresholdAnswer, number>>;
}

export function answerOf(
  figure: Pick<Figure, 'lower' | 'upper' | 'lower_open' | 'upper_open'>,
  { comparison, value }: Threshold,
): ThresholdAnswer {
  return compare(fromBounds(figure), SIGNS[comparison], point(value));
}

/** The figures whose answers the reader keeps, and how many give each answer. */
export function throughThreshold(
  figures: readonly Figure[],
  { threshold, keep }: Pick<View, 'threshold' | 'keep'>,
): Sorted {
  const counts = { yes: 0, possibly: 0, no: 0 };
  if (threshold === null) return { kept: figures, counts };
  const kept = figures.filter((figure) => {
    const answer = answerOf(figure, threshold);
    counts[answer] += 1;
    return keep.includes(answer);
  });
  return { kept, counts };
}

const TOLD = { yes: 'certainly', possibly: 'possibly', no: 'no' } as const satisfies Record<ThresholdAnswer, string>;

/** What a threshold says of each figure, as files tell it; undefined where none is asked. */
export function answersOf(figures: readonly Figure[], threshold: Threshold | null): Answers | undefined {
  if (threshold === null) return undefined;
  return Object.fromEntries(figures.map((figure) => [figure.id, TOLD[answerOf(figure, threshold)]]));
}

export const SIGN = { gt: '>', ge: '≥', lt: '<', le: '≤' } as const satisfies Record<Threshold['comparison'], string>;

/** The condition in words: sign, number, and the unit as it stands after a number that most numbers take. */
export function conditionOf({ comparison, value }: Threshold, unit: Unit | undefined, lang: Lang): string {
  const word = unit === undefined ? '' : { kk: unit.kk, ru: unit.ru_many, en: unit.en_other }[lang];
  return `${SIGN[comparison]}\u00a0${formatNumber(value, lang)} ${word}`.trim();
}

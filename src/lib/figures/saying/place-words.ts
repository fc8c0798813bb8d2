/** Places of a contest and ranks in a table: ordinal words, and ranges where intervals overlap. */
import type { Lang } from '#lib/i18n/lang.ts';
import { formatNumber, NBSP } from '#lib/i18n/number.ts';
import { number, type SaidPart, unitPart, type UnitWords } from './said.ts';

/** A rank obtained from intervals: anything from `best` to `worst`, both from 1. */
export interface RankSpan {
  readonly best: number;
  readonly worst: number;
}

/** The rank in figures: "2", "2–4". */
export function sayRank({ best, worst }: RankSpan, lang: Lang): string {
  const first = formatNumber(best, lang, 0);
  return best === worst ? first : `${first}–${formatNumber(worst, lang, 0)}`;
}

/** A place won: "1-орын", "1 место", "1st place". */
export function sayPlace(place: number, lang: Lang): readonly SaidPart[] {
  const digits = formatNumber(place, lang, 0);
  switch (lang) {
    case 'kk':
      return [number(digits), unitPart('-орын')];
    case 'ru':
      return [number(digits), unitPart(`${NBSP}место`)];
    case 'en':
      return [number(digits + ordinalSuffix(place)), unitPart(`${NBSP}place`)];
  }
}

/** The unit of a hedged place ("about 2nd place" is not in the ledger, a reader's own file may have it). */
export function placeUnit(unit: UnitWords): UnitWords {
  return { ...unit, form: 'symbol', kk: '-орын', kk_ablative: '-орыннан', kk_dative: '-орынға' };
}

function ordinalSuffix(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th';
}

/** A computed value in words: hedge, number with at most three digits, unit. */
import type { Derived } from '#lib/figures/derive/derive.ts';
import { plainStep } from '#lib/figures/rankings/league.ts';
import { sayValue, type Said, type UnitWords } from '#lib/figures/saying/say.ts';
import type { Lang } from '#lib/i18n/lang.ts';

export function sayDerived({ statement }: Pick<Derived, 'statement'>, unit: UnitWords, lang: Lang): Said {
  const step = plainStep(statement.value, statement.step);
  return sayValue({ ...statement, step, unit: unit.code }, unit, lang);
}

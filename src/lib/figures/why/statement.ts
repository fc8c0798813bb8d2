/** Derived numbers in words: what stands per 1,000 residents, and medians. */
import { MINUS } from '#lib/i18n/number.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Derived } from '../derive/derive.ts';
import type { Statement } from '../precision.ts';
import { sayShort, sayValue, type UnitWords } from '../saying/say.ts';
import { tellable } from '../median.ts';

/** A derived value with its unit. */
export function sayStatement(statement: Statement, unit: UnitWords, lang: Lang): string {
  return sayValue({ ...statement, step: readable(statement), unit: unit.code }, unit, lang).text;
}

/** The same for a table whose rows tell the unit: sign and number. */
export function shortStatement(statement: Statement, unit: UnitWords, lang: Lang): string {
  const short = sayShort({ ...statement, step: readable(statement), unit: unit.code }, unit, lang);
  // A dash beside a minus sign is hard to tell from it.
  return statement.value_upper === null ? short : short.replace(`–${MINUS}`, `\u2009…\u2009${MINUS}`);
}

/**
 * The step kept within the scale in which a value is usually said: 660 million good to ten million is "660 million", not
 * "0.66 billion"; below ten thousand a number is set in full.
 */
function readable({ value, value_upper, step }: Statement): number {
  const size = Math.max(Math.abs(value), Math.abs(value_upper ?? value));
  return Math.min(step, size < 10_000 ? 1 : 1000 ** Math.floor(Math.log10(size) / 3 + 1e-9));
}

/** What stands per 1,000 residents, with its unit and without the words "per 1,000 residents". */
export function sayPer(per: Derived, unit: UnitWords, lang: Lang): string {
  return sayStatement(perStatement(per), unit, lang);
}

export function shortPer(per: Derived, unit: UnitWords, lang: Lang): string {
  return shortStatement(perStatement(per), unit, lang);
}

const perStatement = ({ interval, statement, inputs }: Derived): Statement =>
  tellable(interval, statement, 'rate', inputs[0]?.indicator ?? '');

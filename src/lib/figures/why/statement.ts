/** Derived numbers in words: what stands per 1,000 residents, medians and changes. */
import { decimalsOf, formatNumber, MINUS } from '#lib/i18n/number.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Derived } from '../derive/derive.ts';
import type { Statement } from '../precision.ts';
import { sayShort, sayValue, type UnitWords } from '../saying/say.ts';
import type { Change } from './facts.ts';
import { tellable } from '../median.ts';
import { WHY_WORDS } from './words.ts';

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

/** Changes are told to a tenth: what lies behind is the noise of rounded reports. */
const TENTH = 0.1;

/** "more by 18%", "less by 0.2–0.4 percentage points"; null where the words allow no such sentence. */
export function sayChange({ derived, direction }: Change, lang: Lang): string | null {
  const words = WHY_WORDS[lang];
  if (direction === 'same') return words.same;
  if (direction === 'open') return words.open;
  const { qualifier, value, value_upper, step } = derived.statement;
  const points = derived.unit === 'percentage_points';
  const number = (x: number, of: number) => formatNumber(x, lang, decimalsOf(of));
  if (qualifier === 'exact') {
    const kept = Math.max(step, TENTH);
    const size = Math.abs(Math.round(value / kept) * kept);
    if (size === 0) return words.movedUpTo(direction, number(TENTH, TENTH), points);
    return words.moved(direction, number(size, kept), points);
  }
  if (qualifier !== 'between' || value_upper === null) return null;
  const kept = Math.max(step, TENTH);
  const [low, high] = direction === 'more' ? [value, value_upper] : [-value_upper, -value];
  // Rounded outwards, so that the words still cover every change that was possible.
  const from = Math.floor(low / kept + 1e-9) * kept;
  const to = Math.ceil(high / kept - 1e-9) * kept;
  if (from <= 0) return words.movedUpTo(direction, number(to, kept), points);
  const same = number(from, kept) === number(to, kept);
  return words.moved(direction, same ? number(to, kept) : `${number(from, kept)}–${number(to, kept)}`, points);
}

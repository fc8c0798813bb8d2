/** Changes in words: a sentence, and the short form of a narrow column. */
import type { Lang } from '#lib/i18n/lang.ts';
import { decimalsOf, formatNumber, formatPercent, MINUS } from '#lib/i18n/number.ts';
import { CHANGE_WORDS } from './change-words.ts';
import type { Change } from './facts.ts';

/** Changes are told to a tenth: what lies behind is the noise of rounded reports. */
const TENTH = 0.1;

/** How far something moved, rounded outwards to what can be told; null where the words allow no such size. */
function sizeOf({
  derived,
  direction,
}: Change): { readonly low: number; readonly high: number; readonly kept: number } | null {
  const { qualifier, value, value_upper, step } = derived.statement;
  const kept = Math.max(step, TENTH);
  if (qualifier === 'exact') {
    const size = Math.abs(Math.round(value / kept) * kept);
    return size === 0 ? { low: 0, high: TENTH, kept: TENTH } : { low: size, high: size, kept };
  }
  if (qualifier !== 'between' || value_upper === null) return null;
  const [low, high] = direction === 'more' ? [value, value_upper] : [-value_upper, -value];
  // Rounded outwards, so that the words still cover every change that was possible.
  return { low: Math.floor(low / kept + 1e-9) * kept, high: Math.ceil(high / kept - 1e-9) * kept, kept };
}

/** "more by 18%", "less by 0.2–0.4 percentage points"; null where the words allow no such sentence. */
export function sayChange(change: Change, lang: Lang): string | null {
  const { derived, direction } = change;
  const words = CHANGE_WORDS[lang];
  if (direction === 'same') return words.same;
  if (direction === 'open') return words.open;
  const points = derived.unit === 'percentage_points';
  const size = sizeOf(change);
  if (size === null) return null;
  const number = (x: number) => formatNumber(x, lang, decimalsOf(size.kept));
  if (size.low <= 0) return words.movedUpTo(direction, number(size.high), points);
  const [from, to] = [number(size.low), number(size.high)];
  return words.moved(direction, from === to ? to : `${from}–${to}`, points);
}

/** The same for a narrow column: "+18%", "−0.2…0.4"; percentage points without their name, which the column's head tells. */
export function shortChange(change: Change, lang: Lang): string | null {
  const { derived, direction } = change;
  const percent = derived.unit === 'percentage_points' ? '' : formatPercent(0, lang).slice(1);
  if (direction === 'same') return `0${percent}`;
  const size = direction === 'open' ? null : sizeOf(change);
  if (size === null) return null;
  const sign = direction === 'more' ? '+' : MINUS;
  const number = (x: number) => formatNumber(x, lang, decimalsOf(size.kept));
  const [from, to] = [number(size.low), number(size.high)];
  if (size.low <= 0) return `${sign}0…${to}${percent}`;
  return `${sign}${from === to ? to : `${from}…${to}`}${percent}`;
}

/** The interval of a figure in mathematical notation, for people: "(4 000; ∞)", "[68,5; 69,5)". */
import type { Bounds } from '#lib/figures/figure.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { formatNumber } from '#lib/i18n/number.ts';

/** A round bracket leaves the bound out, a square one keeps it. Numbers in the manner of the language, exactly. */
export function intervalText({ lower, upper, lower_open, upper_open }: Bounds, lang: Lang): string {
  const say = (bound: number) => formatNumber(bound, lang);
  const from = lower === null ? '(−∞' : `${lower_open ? '(' : '['}${say(lower)}`;
  const to = upper === null ? '∞)' : `${say(upper)}${upper_open ? ')' : ']'}`;
  return `${from}; ${to}`;
}

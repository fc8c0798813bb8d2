/** The interval of a figure in words, with its unit: "above 4 thousand appeals". */
import type { Figure } from '#lib/figures/figure.ts';
import { sayValue, type UnitWords } from '#lib/figures/saying/say.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Words } from '#lib/i18n/messages.ts';

export function sayBounds(figure: Figure, unit: UnitWords, lang: Lang, t: Words<'figurePages'>): string {
  const words = t.figurePages;
  const { lower, upper } = figure;
  if (lower !== null && lower === upper) return `${say(lower, figure, unit, lang)}: ${words.intervalExact}`;
  const from = lower === null ? null : (figure.lower_open ? words.above : words.from)(say(lower, figure, unit, lang));
  const to =
    upper === null ? words.noUpper : (figure.upper_open ? words.below : words.upTo)(say(upper, figure, unit, lang));
  if (from === null) return to;
  return upper === null ? `${from}; ${to}` : `${from} ${words.and} ${to}`;
}

/** A bound may lie half a step off the stated digits ("69.5 %" of "69 %"). */
function say(bound: number, figure: Figure, unit: UnitWords, lang: Lang): string {
  const step = Math.abs(bound / figure.step - Math.round(bound / figure.step)) < 1e-6 ? figure.step : figure.step / 10;
  return sayValue({ qualifier: 'exact', value: bound, value_upper: null, unit: figure.unit, step }, unit, lang).text;
}

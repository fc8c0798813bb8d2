/** A figure becomes a mark: the words are said once, here, and every painter repeats them. */
import type { Figure } from '#lib/figures/figure.ts';
import { sayNumber, saySign } from '#lib/figures/saying/say.ts';
import type { Mark, Shape } from '../spec.ts';
import { periodTick } from './period-tick.ts';
import { periodOf, sayFigure } from './words.ts';
import type { BuildContext, Category } from './context.ts';

/** How the words of a claim close or leave open its ends. A share "over 70 %" ends at 100 and is still open. */
function shapeOf(figure: Figure): Shape {
  switch (figure.qualifier) {
    case 'exact':
      return 'point';
    case 'more_than':
    case 'at_least':
      return 'open_above';
    case 'less_than':
    case 'at_most':
    case 'up_to':
      return 'open_below';
    case 'about':
    case 'almost':
    case 'between':
      return figure.lower === figure.upper ? 'point' : 'range';
  }
}

/**
 * Where the mark stands. The words of a derived range are rounded outwards ("22 to 23" for 22.1–22.8), and a mark at its
 * first number would lie beside the limits that are drawn.
 */
function standing(figure: Figure): number {
  const { value, lower, upper } = figure;
  if (shapeOf(figure) !== 'range' || lower === null || upper === null) return value;
  return Math.min(upper, Math.max(lower, value));
}

export function toMark(figure: Figure, label: string, context: BuildContext): Mark {
  const { labels } = context;
  const words = sayFigure(figure, context);
  return {
    published: true,
    figure: figure.id,
    label,
    said: words.said,
    short: words.short,
    value: standing(figure),
    lower: figure.lower,
    upper: figure.upper,
    lower_open: figure.lower_open,
    upper_open: figure.upper_open,
    shape: shapeOf(figure),
    tone: figure.status,
    suspect: figure.suspect_remark === null ? null : (labels.remark[figure.suspect_remark] ?? figure.suspect_remark),
    conflict: figure.conflict,
    period: periodOf(figure, context),
    source: labels.source[figure.source]?.publisher ?? figure.source,
    href: context.href(figure),
  };
}

/** For drawings whose unit is named once, beside the key or the axis; the sign and a percent stay with the number. */
export function withoutUnit(figure: Figure, mark: Mark, { lang }: BuildContext): Mark {
  if (figure.qualifier === 'between' || figure.unit === 'rank' || figure.unit.startsWith('percent')) return mark;
  return { ...mark, short: saySign(figure) + sayNumber(figure, lang) };
}

/** Code of the category a figure belongs to; null where the claim names none. */
export function categoryOf(figure: Figure, category: Category): string | null {
  switch (category) {
    case 'place':
      return figure.place;
    case 'topic':
      return figure.topic;
    case 'scope':
      return figure.scope;
    case 'indicator':
      return figure.indicator;
    case 'source':
      return figure.source;
    case 'period':
      return [figure.period_start ?? '', figure.period_end ?? '', figure.period_kind].join('/');
  }
}

/** Name of a category in full; periods are said from one of their figures. */
export function categoryLabel(
  code: string,
  category: Category,
  context: BuildContext,
  example?: Figure,
  short = false,
): string {
  const { labels } = context;
  switch (category) {
    case 'place':
      return (short ? labels.place[code]?.short : labels.place[code]?.name) ?? code;
    case 'topic':
      return labels.topic[code]?.name ?? code;
    case 'scope':
      return labels.scope[code]?.name ?? code;
    case 'indicator':
      return labels.indicator[code]?.name ?? code;
    case 'source':
      return labels.source[code]?.publisher ?? code;
    case 'period':
      return example
        ? ((short ? periodTick(example, context.t, context.lang) : null) ?? periodOf(example, context))
        : code;
  }
}

/** The shortest name that can be understood: places of the map have one of at most eight letters. */
export function tinyLabel(code: string, category: Category, context: BuildContext): string {
  const tile = category === 'place' ? context.labels.place[code]?.tile : null;
  return tile ?? categoryLabel(code, category, context, undefined, true);
}

/** Classes of a sequential colour scale: quantiles of the values with limits rounded to readable numbers. */
import { formatTick } from '#lib/i18n/compact.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { ColourClass } from '../spec.ts';
import type { ChartText } from './context.ts';

const COLOURS = 7;
const MOST_CLASSES = 5;

/**
 * At most five classes, none of them empty. The limits are inclusive from below. Method: quantiles (Cynthia Brewer and
 * Linda Pickle, "Evaluation of methods for classifying epidemiological data on choropleth maps", 2002), each rounded to
 * the fewest significant digits that still separate its neighbours.
 */
export function colourClasses(values: readonly number[], lang: Lang, t: ChartText): ColourClass[] {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  if (distinct.length === 0) return [];
  if (distinct.length === 1) return [{ seq: 4, label: t.charts.classAll, from: null }];
  const limits = roundedLimits(sorted, distinct, Math.min(MOST_CLASSES, distinct.length));
  return [null, ...limits].map((from, i, all) => {
    const to = all[i + 1] ?? null;
    return {
      seq: 1 + Math.round((i * (COLOURS - 1)) / Math.max(1, all.length - 1)),
      from,
      label: classLabel(from, to, lang, t),
    };
  });
}

function classLabel(from: number | null, to: number | null, lang: Lang, { charts }: ChartText): string {
  if (from === null) return to === null ? charts.classAll : charts.classBelow(formatTick(to, lang));
  return to === null
    ? charts.classFrom(formatTick(from, lang))
    : charts.classBetween(formatTick(from, lang), formatTick(to, lang));
}

/** Number of the colour for a value. */
export function classOf(value: number, classes: readonly ColourClass[]): number | null {
  let seq: number | null = null;
  for (const one of classes) if (one.from === null || value >= one.from) seq = one.seq;
  return seq;
}

function roundedLimits(sorted: readonly number[], distinct: readonly number[], count: number): number[] {
  const limits: number[] = [];
  for (let i = 1; i < count; i++) {
    const upper = sorted[Math.floor((i * sorted.length) / count)];
    if (upper === undefined) continue;
    const below = distinct[distinct.indexOf(upper) - 1];
    if (below === undefined) continue;
    const limit = roundBetween(below, upper);
    if (limits.every((other) => other < limit)) limits.push(limit);
  }
  return limits;
}

/** The number with the fewest significant digits in (below, upper]. */
export function roundBetween(below: number, upper: number): number {
  const size = Math.max(Math.abs(below), Math.abs(upper));
  for (let power = Math.ceil(Math.log10(size)); power > -12; power--) {
    for (const factor of [1, 0.5]) {
      const unit = 10 ** power * factor;
      const candidate = Number((Math.floor(upper / unit + 1e-9) * unit).toPrecision(12));
      if (candidate > below && candidate <= upper) return candidate;
    }
  }
  return upper;
}

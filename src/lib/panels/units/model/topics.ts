/** What the appeals of a place, or the questions put to its head, were about: only where its own were published. */
import type { Figure } from '#lib/figures/figure.ts';

/** Counts or shares by subject may be drawn; `named`: topics that were named without a number. */
export interface Topics {
  readonly indicator: string;
  readonly figures: readonly Figure[];
  readonly named: boolean;
}

const LEAST_BARS = 3;

/** Whether a topic of the ledger is a subject. Channel, sender, campaign and type of request are none. */
export type IsSubject = (topic: string) => boolean;

/**
 * The newest split by subject of one place: at least three subjects of one indicator, scope and period. Where there is none,
 * the subjects that were named without a number.
 */
export function topicsOf(
  figures: readonly Figure[],
  isSubject: IsSubject,
  isAppeals: (indicator: string) => boolean,
): Topics | null {
  const own = figures.filter(
    ({ topic, status, indicator }) => topic !== null && isSubject(topic) && status !== 'plan' && isAppeals(indicator),
  );
  const splits = new Map<string, Figure[]>();
  for (const figure of own) {
    const { indicator, scope, base, period_start, period_end, source } = figure;
    const key = [indicator, scope, base, period_start, period_end, source].join('~');
    splits.set(key, [...(splits.get(key) ?? []), figure]);
  }
  const newest = [...splits.values()]
    .filter((split) => split.length >= LEAST_BARS)
    .sort((a, b) => (b[0]?.period_end ?? '').localeCompare(a[0]?.period_end ?? ''));
  const isNamed = (split: readonly Figure[]) => split.every(({ unit }) => unit === 'mention');
  const chosen = newest.find((split) => !isNamed(split)) ?? newest[0];
  if (chosen === undefined) return null;
  return {
    indicator: chosen[0]?.indicator ?? '',
    figures: chosen.toSorted((a, b) => b.value - a.value || (a.topic ?? '').localeCompare(b.topic ?? '')),
    named: isNamed(chosen),
  };
}

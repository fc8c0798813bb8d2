/** What the reader chose on the page of an indicator, and its address: `?show=map&place=ile.talgar&year=2022`. */
import type { Carried } from '#lib/view/carried.ts';
import { listOf, maybe, oneOf } from '#lib/view/codec.ts';
import { grammar, part, type Grammar } from '#lib/view/grammar.ts';

/** The ways to look at one indicator, in the order of their tabs. */
export const WAYS = ['chart', 'map', 'ranking', 'table', 'about'] as const;
export type Way = (typeof WAYS)[number];

export interface IndicatorView {
  readonly way: Way;
  /** Districts whose course is drawn, at most four. */
  readonly places: readonly string[];
  /** Null for the newest that covers nearly all. */
  readonly year: number | null;
}

export const MOST_DRAWN = 4;
export const FIRST_VIEW: IndicatorView = { way: 'chart', places: [], year: null };

/** What exists, to check an address against. */
export interface KnownView {
  readonly ways: readonly Way[];
  readonly places: ReadonlySet<string>;
  readonly years: readonly number[];
}

export const indicatorGrammar = ({ ways, places, years }: KnownView): Grammar<IndicatorView> =>
  grammar<IndicatorView>({
    parts: {
      way: part('show', oneOf(ways)),
      places: part('place', listOf(oneOf(places), MOST_DRAWN)),
      year: part('year', maybe(oneOf(years))),
    },
    brief: true,
  });

/** What becomes of a choice from another page; null where nothing of it can be shown here. */
export function broughtHere({ place, year }: Carried, { places, years }: KnownView): IndicatorView | null {
  const known = (place ?? '').split('.').filter((code) => places.has(code));
  const wanted = years.find((one) => String(one) === year) ?? null;
  if (known.length === 0 && wanted === null) return null;
  return { ...FIRST_VIEW, places: known.slice(0, MOST_DRAWN), year: wanted };
}

/** A view <-> its address: the grammar of Explore, as README, "Addresses of Explore", tells it. */
import { QUALIFIERS, STATUSES } from '#lib/figures/figure.ts';
import { ANSWERS, BREAKDOWNS, CHARTS, COMPARISONS, DEFAULT_VIEW, MEASURES, SORT_COLUMNS } from './choice.ts';
import type { View } from './choice.ts';
import { either, fields, listOf, maybe, oneOf, orWord, real, someOf, textLike } from './codec.ts';
import { grammar, part, type Dropped, type Grammar } from './grammar.ts';
import { STEPS, VERSION } from './migrate.ts';

/** The codes that exist, to check an address against. */
export interface Known {
  readonly indicators: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly scopes: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

const year = textLike(/^(19|20)\d\d$/);
const yearNumber = {
  read: (text: string) => (year.read(text, () => undefined) ? Number(text) : undefined),
  write: String,
};
const key = maybe(textLike(/^[\w.~:(),-]{1,240}$/));

/** The grammar of Explore over the codes that exist. */
export const viewGrammar = (known: Known): Grammar<View> =>
  grammar<View>({
    version: { number: VERSION, steps: STEPS },
    parts: {
      indicator: part('indicator', oneOf(known.indicators)),
      against: part('against', maybe(oneOf(known.indicators))),
      by: part('by', oneOf(BREAKDOWNS)),
      split: part('split', maybe(oneOf(BREAKDOWNS))),
      measure: part('measure', oneOf(MEASURES)),
      places: part('place', listOf(oneOf(known.places))),
      topics: part('topic', listOf(orWord('none', oneOf(known.topics)))),
      scopes: part('scope', listOf(oneOf(known.scopes))),
      sources: part('source', listOf(oneOf(known.sources))),
      years: part('year', listOf(orWord('none', year))),
      from: part('from', maybe(yearNumber)),
      to: part('to', maybe(yearNumber)),
      qualifiers: part('qualifier', listOf(oneOf(QUALIFIERS))),
      statuses: part('status', someOf(oneOf(STATUSES))),
      threshold: part('threshold', maybe(fields({ comparison: oneOf(COMPARISONS), value: real }))),
      keep: part('keep', someOf(oneOf(ANSWERS))),
      chart: part('chart', oneOf(CHARTS)),
      picked: part('picked', either('reader', 'program')),
      slice: part('slice', key),
      mark: part('mark', key),
      sort: part('sort', maybe(fields({ column: oneOf(SORT_COLUMNS), down: either('down', 'up') }))),
    },
    settle(view, drop) {
      const { from, to, by, split } = view;
      const turned = from !== null && to !== null && from > to;
      if (split === by) drop('split', split);
      return { ...view, ...(turned ? { from: to, to: from } : {}), split: split === by ? null : split };
    },
  });

/** Reads any query string whatever; never throws. What cannot be used is dropped and named. */
export function parseView(query: string, known: Known): { view: View; dropped: readonly Dropped[] } {
  const { choice, dropped } = viewGrammar(known).read(query, DEFAULT_VIEW);
  return { view: choice, dropped };
}

const NONE: ReadonlySet<string> = new Set();
/** Writing needs no codes to check against. */
const writing = viewGrammar({ indicators: NONE, places: NONE, topics: NONE, scopes: NONE, sources: NONE });

/** The query string of a view, without "?"; states every choice. `parseView` reads it back unchanged. */
export const writeView = (view: View): string => writing.write(view);

/** In the order in which an address states them. */
export const PARAMETERS: readonly string[] = writing.names;

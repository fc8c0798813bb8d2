/** What the reader chose on the dashboard, and its address: `?place=ile.talgar&group=housing&indicator=…&measure=per_1000&year=2022`. */
import { isRegion } from '#lib/ledger/regions.ts';
import { listOf, maybe, oneOf, whole } from '#lib/view/codec.ts';
import { grammar, part, type Dropped, type Grammar } from '#lib/view/grammar.ts';
import type { Measure } from '#lib/panels/units/model/order.ts';

/** How many places can stand side by side. */
export const MOST_HELD = 4;

export interface DashboardView {
  /** The chosen place first, then those held beside it; none is both regions. A region stands alone. */
  readonly places: readonly string[];
  readonly indicator: string;
  readonly measure: Measure;
  /** The year in which the period ends; null for the one that the rule opens. */
  readonly year: number | null;
  /** A subject of appeals; null for all. */
  readonly topic: string | null;
}

/** What exists, to check an address against. */
export interface Known {
  readonly places: ReadonlySet<string>;
  /** Indicators with their group. */
  readonly groups: ReadonlyMap<string, string>;
  readonly topics: ReadonlySet<string>;
  /** The indicator that a group opens with. */
  opens(group: string): string | null;
  /** The indicator that the dashboard opens with. */
  readonly start: string;
}

interface Stated {
  readonly places: readonly string[];
  readonly group: string | null;
  readonly indicator: string | null;
  readonly topic: string | null;
  readonly measure: 'per_1000' | null;
  readonly year: number | null;
}

const NOTHING: Stated = { places: [], group: null, indicator: null, topic: null, measure: null, year: null };

const grammarOf = ({ places, groups, topics }: Pick<Known, 'places' | 'groups' | 'topics'>): Grammar<Stated> =>
  grammar<Stated>({
    parts: {
      places: part('place', listOf(oneOf(places), MOST_HELD)),
      group: part('group', maybe(oneOf(new Set(groups.values())))),
      indicator: part('indicator', maybe(oneOf(new Set(groups.keys())))),
      topic: part('topic', maybe(oneOf(topics))),
      measure: part('measure', maybe(oneOf(['per_1000']))),
      year: part('year', maybe(whole(1900, 2099))),
    },
    brief: true,
    settle(choice, drop) {
      const alone = choice.places.findIndex((place) => isRegion(place));
      if (alone < 0 || choice.places.length < 2) return choice;
      // What a region's briefings say and what is counted by district are not one.
      const kept = alone === 0 ? choice.places.slice(0, 1) : choice.places.filter((place) => !isRegion(place));
      for (const place of choice.places) if (!kept.includes(place)) drop('place', place);
      return { ...choice, places: kept };
    },
  });

/** Reads any query whatever; never throws. What cannot be used is dropped and named. */
export function readView(
  query: string,
  known: Known,
): { readonly view: DashboardView; readonly dropped: readonly Dropped[] } {
  const { choice, dropped } = grammarOf(known).read(query, NOTHING);
  const { places, group, indicator, topic, measure, year } = choice;
  const opened = indicator ?? (group === null ? null : known.opens(group)) ?? known.start;
  return { view: { places, indicator: opened, measure: measure ?? 'reported', year, topic }, dropped };
}

/** The query of a view, without "?"; `readView` reads it back unchanged. */
export function writeView({ places, indicator, measure, year, topic }: DashboardView, known: Known): string {
  const stated = { places, indicator, topic, year, group: known.groups.get(indicator) ?? null };
  return grammarOf(known).write({ ...stated, measure: measure === 'per_1000' ? measure : null });
}

/**
 * What a press on a place does: it is chosen, or held beside the others; a second press undoes. A region is never beside a
 * district. `full`: no room for it.
 */
export function pressed(places: readonly string[], place: string, holding: boolean): readonly string[] | 'full' {
  if (places.includes(place)) return places.filter((one) => one !== place);
  if (!holding || isRegion(place) || isRegion(places[0] ?? null)) return [place];
  return places.length >= MOST_HELD ? 'full' : [...places, place];
}

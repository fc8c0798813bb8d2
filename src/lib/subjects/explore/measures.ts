/** Measures of Explore: what follows from the figures of a slice and their companions, and what does not, with reasons. */
import {
  change,
  difference,
  indexTo100,
  perThousand,
  shareOfWhole,
  type Derivation,
  type DerivationRefusal,
} from '#lib/figures/derive/derive.ts';
import type { Difference } from '#lib/figures/comparable.ts';
import type { Figure, Kind } from '#lib/figures/figure.ts';
import { contains, fromBounds, point } from '#lib/figures/interval.ts';
import { dayBeside } from '#lib/i18n/calendar.ts';
import type { Companion, Relation } from './questions/companions.ts';
import type { Measure } from '#lib/view/view.ts';
import { derivedRow, type DerivedMeasure, type DerivedRow } from './derived.ts';

/** Why a figure gives no value of a measure: what figures/ refuses, or that there is nothing to divide by. */
export type MeasureRefusal = DerivationRefusal | 'no_population' | 'no_whole' | 'no_period_before' | 'no_first_period';

export interface RefusalCount {
  readonly reason: MeasureRefusal;
  /** What the figures differ in, where that is the reason. */
  readonly differences: readonly Difference[];
  readonly n: number;
}

/** Reasons with the number of figures that each keeps out, the most frequent first. */
export type Refusals = readonly RefusalCount[];

export interface Measured {
  readonly rows: readonly DerivedRow[];
  readonly refused: Refusals;
}

export type MeasureOffer =
  | { readonly measure: Measure; readonly offered: true }
  | { readonly measure: Measure; readonly offered: false; readonly why: RefusalCount };

/** What has to be asked for before a measure can be worked out. */
export const NEEDS: Readonly<Record<DerivedMeasure, readonly Relation[]>> = {
  per_1000: ['population'],
  share: ['topic_whole', 'place_whole'],
  change: ['before', 'break'],
  index: ['first', 'break'],
};

const NOTHING: RefusalCount = { reason: 'no_period_before', differences: [], n: 0 };

type Find = (relation: Relation, of: string) => Figure | undefined;
type Attempt = Derivation | MeasureRefusal;

export function measured(
  figures: readonly Figure[],
  measure: DerivedMeasure,
  kind: Kind,
  companions: readonly Companion[],
): Measured {
  const byRelation = new Map(companions.map((one) => [`${one.relation} ${one.of}`, one]));
  const find: Find = (relation, of) => byRelation.get(`${relation} ${of}`);
  const breaks = companions.filter(({ relation }) => relation === 'break');
  const rows: DerivedRow[] = [];
  const refused = new Map<string, RefusalCount>();
  for (const figure of figures) {
    const result = attempt(figure, measure, kind, find, breaks);
    if (typeof result !== 'string' && result.ok) rows.push(derivedRow(figure, result, measure));
    else {
      const reason = typeof result === 'string' ? result : result.reason;
      const differences = typeof result === 'string' || result.ok ? [] : result.differences;
      const key = [reason, ...differences].join(' ');
      refused.set(key, { reason, differences, n: (refused.get(key)?.n ?? 0) + 1 });
    }
  }
  return { rows, refused: [...refused.values()].sort((a, b) => b.n - a.n) };
}

/** What each measure would give for these figures; a measure without a single value carries its commonest reason. */
export function measureOffers(
  figures: readonly Figure[],
  kind: Kind,
  companions: readonly Companion[],
): MeasureOffer[] {
  const derived = (['per_1000', 'share', 'change', 'index'] as const).map((measure): MeasureOffer => {
    const { rows, refused } = measured(figures, measure, kind, companions);
    // An index needs a second period: a row of bases alone says nothing.
    const tells = measure === 'index' ? rows.some(({ inputs }) => inputs.length > 1) : rows.length > 0;
    if (tells) return { measure, offered: true };
    return { measure, offered: false, why: refused[0] ?? NOTHING };
  });
  return [{ measure: 'reported', offered: true }, ...derived];
}

function attempt(figure: Figure, measure: DerivedMeasure, kind: Kind, find: Find, breaks: readonly Figure[]): Attempt {
  const quantity = kind === 'count' || kind === 'amount';
  switch (measure) {
    case 'per_1000': {
      if (!quantity || figure.indicator === 'population') return 'not_a_quantity';
      const population = find('population', figure.id);
      return population === undefined ? 'no_population' : perThousand(figure, kind, population);
    }
    case 'share': {
      if (!quantity) return 'not_a_quantity';
      const ofTopics = find('topic_whole', figure.id);
      if (ofTopics !== undefined) return shareOfWhole(figure, ofTopics, kind);
      const ofPlaces = find('place_whole', figure.id);
      // The question has already looked that one place lies in the other.
      return ofPlaces === undefined ? 'no_whole' : shareOfWhole(figure, ofPlaces, kind, () => true);
    }
    case 'change': {
      if (!quantity && kind !== 'rate' && kind !== 'share') return 'not_a_quantity';
      const before = find('before', figure.id);
      if (before === undefined || !follows(before, figure)) return 'no_period_before';
      return kind === 'share' ? difference(before, figure, kind, breaks) : change(before, figure, kind, breaks);
    }
    case 'index': {
      if (!quantity && kind !== 'rate') return 'not_a_quantity';
      const first = find('first', figure.id);
      if (first === undefined) return 'no_first_period';
      return first.id === figure.id ? itself(figure) : indexTo100(first, figure, kind, breaks);
    }
  }
}

/** The first period is 100 by definition, unless its value cannot be trusted or may be 0, of which nothing is a percentage. */
function itself(figure: Figure): Attempt {
  if (figure.suspect_remark !== null) return 'suspect_input';
  if (contains(fromBounds(figure), 0)) return 'divisor_may_be_zero';
  return {
    ok: true,
    operation: 'index_to_100',
    inputs: [figure],
    interval: point(100),
    statement: { qualifier: 'exact', value: 100, value_upper: null, step: 1 },
    unit: 'percent',
    indicator: null,
    topic: null,
  };
}

/** Whether `before` is the period right before: the same days a year earlier, or the quarter, half or month before. */
function follows(before: Figure, figure: Figure): boolean {
  const [end, start, last] = [figure.period_end, figure.period_start, before.period_end];
  if (end === null || last === null) return false;
  const yearBefore = `${Number(end.slice(0, 4)) - 1}${end.slice(4)}`;
  // The last day of February is one day, whatever its number.
  const inFebruary = endsFebruary(end) && endsFebruary(last) && last.slice(0, 4) === yearBefore.slice(0, 4);
  const short = figure.period_kind === 'quarter' || figure.period_kind === 'half' || figure.period_kind === 'month';
  if (!short || start === null) return last === yearBefore || inFebruary;
  return last === dayBeside(start, -1);
}

const endsFebruary = (date: string): boolean => dayBeside(date, 1).endsWith('-03-01');

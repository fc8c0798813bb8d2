/**
 * A league: the districts by one measure of one period. The measure is either what was reported or a ratio of two reports;
 * each row carries both, so that a reader sees what the place rests on.
 */
import { perThousand, type Derivation, type DerivationRefusal, type Derived } from '../derive/derive.ts';
import type { Figure, Kind } from '../figure.ts';
import { fromBounds, type Interval } from '../interval.ts';
import type { RankRange } from './rank.ts';
import { ratio } from '../derive/ratio.ts';
import { countedCases, type Basis } from './small-numbers.ts';
import { orderNote, standingsOf, type Entry, type OrderNote, type OrderRules, type Unranked } from './standings.ts';

/** By what was reported, or by the ratio. */
export type LeagueOrder = 'value' | 'ratio';

export interface LeagueReports {
  /** At most one figure a place. */
  readonly figures: readonly Figure[];
  /** What they are divided by, of the same year: residents for a plain indicator. */
  readonly divisors: readonly Figure[];
}

export interface LeagueKinds {
  /** By what the ratio of a derived measure is multiplied; null for a plain indicator, which is taken per 1,000 residents. */
  readonly times: number | null;
  readonly kind: Kind;
  readonly divisorKind: Kind;
  /** Of a plain indicator: whether values of two districts may be added up. A wage may not, and none is spread over residents. */
  readonly additive?: 'yes' | 'no';
}

/** `no_divisor`: nobody published what it would be divided by. */
export type WithoutRatio = DerivationRefusal | 'no_divisor';

export interface LeagueCase {
  readonly place: string;
  readonly figure: Figure;
  readonly divisor: Figure | null;
  readonly ratio: Derived | null;
  readonly refused: WithoutRatio | null;
}

/** Whether there is sense in a ratio at all: a wage is not spread over residents, nor residents over themselves. */
const divides = (figure: Figure, divisor: Figure, { times, additive }: LeagueKinds): boolean =>
  times !== null || (additive !== 'no' && figure.indicator !== divisor.indicator);

function divide(figure: Figure, divisor: Figure, { times, kind, divisorKind }: LeagueKinds): Derivation {
  return times === null ? perThousand(figure, kind, divisor) : ratio(figure, kind, divisor, divisorKind, times);
}

/** What each of `units` reported, in the order of the figures. */
export function casesOf(
  { figures, divisors }: LeagueReports,
  kinds: LeagueKinds,
  units: readonly string[],
): LeagueCase[] {
  const below = new Map(divisors.map((figure) => [figure.place, figure]));
  return figures
    .filter(({ place }) => units.includes(place))
    .map((figure) => {
      const divisor = below.get(figure.place) ?? null;
      const meant = divisor !== null && divides(figure, divisor, kinds);
      const derived = divisor === null || !meant ? null : divide(figure, divisor, kinds);
      return {
        place: figure.place,
        figure,
        divisor,
        ratio: derived?.ok ? derived : null,
        refused:
          divisor === null ? 'no_divisor' : derived === null ? 'not_a_quantity' : derived.ok ? null : derived.reason,
      };
    });
}

/** The least of the counted things, above and below the line. */
function basisOf({ figure, divisor }: LeagueCase, kinds: LeagueKinds, order: LeagueOrder): Basis | null {
  const people = divisor?.indicator === 'population' ? divisor.lower : null;
  if (order === 'value')
    return kinds.kind === 'share' || kinds.kind === 'rate' ? { cases: null, residents: people } : null;
  const below = people === null && divisor !== null ? countedCases(divisor, kinds.divisorKind) : null;
  const counts = [countedCases(figure, kinds.kind), below].filter((cases) => cases !== null);
  return { cases: counts.length === 0 ? null : Math.min(...counts), residents: people };
}

function intervalOf(one: LeagueCase, order: LeagueOrder): Interval | null {
  return order === 'value' ? fromBounds(one.figure) : (one.ratio?.interval ?? null);
}

/** What the cases have to offer to an order; those without a ratio are left out of an order by ratio. */
export function entriesOf(cases: readonly LeagueCase[], kinds: LeagueKinds, order: LeagueOrder): Entry[] {
  return cases.flatMap((one): Entry[] => {
    const interval = intervalOf(one, order);
    if (interval === null) return [];
    const { figure, divisor } = one;
    const broken = figure.break_remark ?? (order === 'ratio' ? (divisor?.break_remark ?? null) : null);
    const suspect = figure.suspect_remark !== null;
    return [{ place: one.place, interval, suspect, broken, basis: basisOf(one, kinds, order) }];
  });
}

export interface LeagueRow extends LeagueCase {
  readonly rank: RankRange | null;
  /** Why it takes no place; null where it takes one. */
  readonly unranked: Unranked | WithoutRatio | null;
  /** Places of the band, in order, where the band holds more than one; else empty. */
  readonly band: readonly string[];
}

export interface League {
  readonly rows: readonly LeagueRow[];
  /** Units without a figure, in the order given. */
  readonly outside: readonly string[];
  /** Those that were ranked. */
  readonly entries: readonly Entry[];
  readonly ranked: number;
  readonly note: OrderNote;
  /** Whether a ratio can be had at all. */
  readonly hasRatio: boolean;
}

/** The rows of the page of a ranking: those with a place in order, then those without, then the units without a figure. */
export function leagueOf(
  reports: LeagueReports,
  units: readonly string[],
  kinds: LeagueKinds,
  order: LeagueOrder,
  rules: OrderRules,
): League {
  const cases = casesOf(reports, kinds, units);
  const entries = entriesOf(cases, kinds, order);
  const standings = standingsOf(entries, rules);
  const ranks = new Map(standings.ranks.map((range, at) => [range.id, { range, at }]));
  const bands = new Map<number, string[]>();
  for (const { id, band } of standings.ranks) bands.set(band, [...(bands.get(band) ?? []), id]);
  const rows = cases.map((one): LeagueRow => {
    const rank = ranks.get(one.place)?.range ?? null;
    const band = rank === null ? [] : (bands.get(rank.band) ?? []);
    const without = order === 'ratio' ? one.refused : null;
    return {
      ...one,
      rank,
      unranked: rank === null ? (standings.unranked.get(one.place) ?? without) : null,
      band: band.length > 1 ? band : [],
    };
  });
  const at = (row: LeagueRow) => ranks.get(row.place)?.at ?? Infinity;
  const reported = new Set(cases.map(({ place }) => place));
  return {
    // Those without a place stay as they came: by size.
    rows: rows
      .map((row, i) => ({ row, i }))
      .sort((a, b) => (at(a.row) === at(b.row) ? a.i - b.i : at(a.row) - at(b.row)))
      .map(({ row }) => row),
    outside: units.filter((unit) => !reported.has(unit)),
    entries: entries.filter(({ place }) => ranks.has(place)),
    ranked: standings.ranks.length,
    note: orderNote(entries, standings),
    hasRatio: cases.some((one) => one.ratio !== null),
  };
}

/** The ratio as a chart takes it: a figure whose words are computed. Never to be exported as a report. */
export function ratioAsFigure(row: LeagueCase, code: string): Figure | null {
  if (row.ratio === null) return null;
  const { statement, interval } = row.ratio;
  return {
    ...row.figure,
    ...statement,
    indicator: code,
    step: plainStep(statement.value, statement.step),
    base: null,
    lower: Number.isFinite(interval.lower) ? interval.lower : null,
    upper: Number.isFinite(interval.upper) ? interval.upper : null,
    lower_open: interval.lowerOpen,
    upper_open: interval.upperOpen,
    as_reported: '',
  };
}

/**
 * A rounded ratio is said in full digits of its own scale: a column of "0.67 thousand" beside "709", or "0.59 billion"
 * beside "614 million", is hard to read. The zeros are rounding, which the page says.
 */
export function plainStep(value: number, step: number): number {
  const size = Math.abs(value);
  return size < 10_000 ? Math.min(step, 1) : Math.min(step, 1000 ** Math.floor(Math.log10(size) / 3 + 1e-9));
}

/** Rows of a league table: values, what they are per 1,000 residents, and the places both allow. */
import { perThousand, type Derived } from '#lib/figures/derive.ts';
import type { Figure, Kind } from '#lib/figures/figure.ts';
import { fromBounds } from '#lib/figures/interval.ts';
import { rankRanges, type Direction, type RankRange } from '#lib/figures/rank.ts';

export interface LeagueRow {
  readonly place: string;
  readonly figure: Figure;
  /** Null for a value that is probably wrong: it takes no place. */
  readonly rank: RankRange | null;
  readonly per: Derived | null;
  readonly perRank: RankRange | null;
  readonly population: Figure | null;
}

export interface League {
  readonly rows: readonly LeagueRow[];
  /** Units without a figure, in the order given. */
  readonly outside: readonly string[];
  /** Whether anything could be derived per 1,000 residents. */
  readonly hasPer: boolean;
}

export type LeagueOrder = 'value' | 'per_thousand';

/**
 * The league of one comparable slice. `figures` hold at most one figure a place; `population` the residents of the same
 * year where published; `units` all that could have reported.
 */
export function leagueOf(
  figures: readonly Figure[],
  population: readonly Figure[],
  units: readonly string[],
  { kind, direction, order }: { kind: Kind; direction: Direction; order: LeagueOrder },
): League {
  const residents = new Map(population.map((figure) => [figure.place, figure]));
  const inOrder = figures.filter(({ place }) => units.includes(place));
  const drafts = inOrder.map((figure) => {
    const people = residents.get(figure.place) ?? null;
    const per = people === null || figure.indicator === 'population' ? null : perThousand(figure, kind, people);
    return { place: figure.place, figure, population: people, per: per?.ok ? per : null };
  });
  const ranks = byId(
    rankRanges(
      drafts
        .filter(({ figure }) => figure.suspect_remark === null)
        .map(({ place, figure }) => ({ id: place, interval: fromBounds(figure) })),
      direction,
    ),
  );
  const perRanks = byId(
    rankRanges(
      drafts.flatMap(({ place, per }) => (per === null ? [] : [{ id: place, interval: per.interval }])),
      direction,
    ),
  );
  const rows = drafts.map((draft) => ({
    ...draft,
    rank: ranks.get(draft.place) ?? null,
    perRank: perRanks.get(draft.place) ?? null,
  }));
  const key = (row: LeagueRow) => (order === 'value' ? row.rank : row.perRank);
  rows.sort((a, b) => compareRanks(key(a), key(b)) || b.figure.value - a.figure.value);
  const reported = new Set(inOrder.map(({ place }) => place));
  return { rows, outside: units.filter((unit) => !reported.has(unit)), hasPer: drafts.some(({ per }) => per !== null) };
}

function byId(ranges: readonly RankRange[]): ReadonlyMap<string, RankRange> {
  return new Map(ranges.map((range) => [range.id, range]));
}

/** Those without a place come last. */
function compareRanks(a: RankRange | null, b: RankRange | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.best - b.best || a.worst - b.worst;
}

/**
 * A league as CSV: one row a district, with the range of its places, the bounds they rest on, and in every row the rules of
 * the order, so that a ranking whose direction a reader chose can never pass for one of the ledger.
 */
import type { Figure } from '#lib/figures/figure.ts';
import type { League, LeagueOrder } from '#lib/figures/rankings/league.ts';
import type { Direction } from '#lib/figures/rankings/rank.ts';
import type { SmallNumbers } from '#lib/figures/rankings/small-numbers.ts';
import { csvHead, csvLines, type Cell } from './csv.ts';
import type { Profile } from './profiles.ts';

export interface LeagueExport {
  readonly league: League;
  /** Code of the indicator or the derived measure. */
  readonly measure: string;
  readonly measureName: string;
  readonly order: LeagueOrder;
  readonly direction: Direction;
  readonly directionBy: 'ledger' | 'reader';
  /** The direction in words: "direction chosen by the reader". */
  readonly directionWords: string;
  /** Null where the order is not one of rates. */
  readonly small: SmallNumbers | null;
  readonly placeName: (place: string) => string;
  /** The value of the order in words, with its hedge. */
  readonly said: (place: string) => string;
  readonly link: string;
  readonly permalink: (figure: Figure) => string;
}

export const LEAGUE_COLUMNS = [
  'place',
  'place_name',
  'rank_best',
  'rank_worst',
  'ranked',
  'band',
  'not_ranked',
  'said',
  'lower',
  'upper',
  'lower_open',
  'upper_open',
  'figure',
  'divisor',
  'as_reported',
  'unit',
  'scope',
  'status',
  'source',
  'permalink',
  'measure',
  'measure_name',
  'period_start',
  'period_end',
  'direction',
  'direction_by',
  'direction_words',
  'min_count',
  'min_residents',
  'link',
] as const;

/** The period of a league for the name of its file: "2023", "2025-09-30"; '' where it has none. */
export function periodCode({ rows: [first] }: League): string {
  const { period_start: start, period_end: end } = first?.figure ?? { period_start: null, period_end: null };
  if (end === null) return '';
  return end.endsWith('-12-31') && (start === null || start === `${end.slice(0, 4)}-01-01`) ? end.slice(0, 4) : end;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** One row for each district with a figure, in order, then those that published nothing. */
export function leagueRows(of: LeagueExport): Cell[][] {
  const { league, order } = of;
  const [first] = league.rows;
  const rules: Cell[] = [
    of.measure,
    of.measureName,
    first?.figure.period_start ?? null,
    first?.figure.period_end ?? null,
    of.direction,
    of.directionBy,
    of.directionWords,
    of.small?.minCount ?? null,
    of.small?.minResidents ?? null,
    of.link,
  ];
  const rows = league.rows.map((row): Cell[] => {
    const { figure, ratio } = row;
    const bounds =
      order === 'value'
        ? [figure.lower, figure.upper, figure.lower_open, figure.upper_open]
        : ratio === null
          ? [null, null, null, null]
          : [
              finite(ratio.interval.lower),
              finite(ratio.interval.upper),
              ratio.interval.lowerOpen,
              ratio.interval.upperOpen,
            ];
    return [
      row.place,
      of.placeName(row.place),
      row.rank?.best ?? null,
      row.rank?.worst ?? null,
      league.ranked,
      row.rank?.band ?? null,
      row.unranked,
      of.said(row.place),
      ...bounds,
      figure.id,
      order === 'ratio' ? (row.divisor?.id ?? null) : null,
      figure.as_reported,
      figure.unit,
      figure.scope,
      figure.status,
      figure.source,
      of.permalink(figure),
      ...rules,
    ];
  });
  const outside = league.outside.map((place): Cell[] => [
    place,
    of.placeName(place),
    null,
    null,
    league.ranked,
    null,
    'not_published',
    null,
    ...Array<Cell>(12).fill(null),
    ...rules,
  ]);
  return [...rows, ...outside];
}

export function leagueCsv(of: LeagueExport, profile: Profile): string {
  return csvHead(LEAGUE_COLUMNS, profile) + csvLines(leagueRows(of), profile);
}

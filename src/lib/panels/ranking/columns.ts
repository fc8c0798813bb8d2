/** The columns of a ranking: numbers of one unit each, with the figure that every number is or rests on. */
import type { Figure } from '#lib/figures/figure.ts';
import { fromBounds, type Interval } from '#lib/figures/interval.ts';
import { ratioAsFigure, type LeagueOrder, type LeagueRow } from '#lib/figures/rankings/league.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import { columnOf, type Column } from '#lib/panels/units/model/column.ts';

export type RankColumnKey = 'reported' | 'computed' | 'divisor';

export interface RankColumn {
  readonly key: RankColumnKey;
  readonly head: string;
  readonly column: Column;
  /** What is said of a row; null where nothing follows or nobody published it. */
  figureOf(row: LeagueRow): Figure | null;
}

const FIGURES: Readonly<Record<RankColumnKey, (row: LeagueRow) => Figure | null>> = {
  reported: ({ figure }) => figure,
  computed: (row) => ratioAsFigure(row, row.figure.indicator),
  divisor: ({ divisor }) => divisor,
};

/** Null where no row has anything in the column, or its unit has no words. */
export function rankColumn(
  key: RankColumnKey,
  head: string,
  rows: readonly LeagueRow[],
  { labels, lang }: { readonly labels: Labels; readonly lang: Lang },
): RankColumn | null {
  const figureOf = FIGURES[key];
  const figures = rows.flatMap((row) => figureOf(row) ?? []);
  const unit = labels.unit[figures[0]?.unit ?? ''];
  if (unit === undefined) return null;
  // A misprint does not set the scale of its column.
  const sound = figures.filter(({ suspect_remark }) => suspect_remark === null);
  return { key, head, figureOf, column: columnOf(sound, unit, unit[`label_${lang}`], lang) };
}

/** What the order goes by. */
export function orderedBy(row: LeagueRow, order: LeagueOrder): Interval | null {
  return order === 'value' ? fromBounds(row.figure) : (row.ratio?.interval ?? null);
}

/** What the table of a ranking is given: its columns, what became of each value, its years, and whose direction it has. */
import type { Lang } from '#lib/i18n/lang.ts';
import type { Words } from '#lib/i18n/messages.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import { changeOf } from '#lib/figures/why/change.ts';
import { ratioChange } from '#lib/figures/why/drives.ts';
import { shortChange } from '#lib/figures/why/say-change.ts';
import { rankColumn, type RankColumn, type RankColumnKey } from '#lib/panels/ranking/columns.ts';
import { trendOf } from '#lib/panels/ranking/trend.ts';
import type { Drawable } from '#lib/panels/units/model/plot.ts';
import type { RankingBoard } from './ranking-board.svelte.ts';

interface Speaking {
  readonly labels: Labels;
  readonly lang: Lang;
  readonly t: Words<'rankings'>;
  /** Head of the column of computed values. */
  readonly per: string;
}

export interface ShownRanking {
  readonly columns: readonly RankColumn[];
  readonly since: string;
  readonly changes: ReadonlyMap<string, string>;
  readonly trends: ReadonlyMap<string, readonly Drawable[]>;
  /** The direction of the order as a sentence. */
  readonly directed: string;
}

export function shownOf(board: RankingBoard, speaking: Speaking): ShownRanking {
  const { t } = speaking;
  const year = board.before?.slice.period_end?.slice(0, 4);
  const points = board.order === 'value' && board.data.kinds.kind === 'share';
  return {
    columns: columnsOf(board, speaking),
    since:
      year === undefined
        ? t.rankings.table.noChange
        : points
          ? t.rankings.table.sincePoints(year)
          : t.rankings.table.since(year),
    changes: changesOf(board, speaking.lang),
    trends: new Map(board.league.rows.map(({ place }) => [place, trendOf(board.history, place)])),
    directed: directedOf(board, t),
  };
}

/** The one of the order first; a measure shows what is divided by what, a plain indicator its report and its ratio. */
function columnsOf({ league, order, data }: RankingBoard, { labels, lang, t, per }: Speaking): RankColumn[] {
  const heads: Record<RankColumnKey, string> = {
    reported: t.rankings.page.absolute,
    computed: per,
    divisor: t.rankings.table.divided,
  };
  const keys: readonly RankColumnKey[] = data.measure
    ? ['computed', 'reported', 'divisor']
    : !league.hasRatio
      ? ['reported']
      : order === 'value'
        ? ['reported', 'computed']
        : ['computed', 'reported'];
  return keys.flatMap((key) => rankColumn(key, heads[key], league.rows, { labels, lang }) ?? []);
}

function changesOf({ league, order, casesBefore, data }: RankingBoard, lang: Lang): Map<string, string> {
  return new Map(
    league.rows.flatMap((row): [string, string][] => {
      const earlier = casesBefore.find(({ place }) => place === row.place);
      if (earlier === undefined) return [];
      const change =
        order === 'ratio'
          ? ratioChange(earlier, row, data.kinds)
          : changeOf(earlier.figure, row.figure, data.kinds.kind);
      const said = change === null ? null : shortChange(change, lang);
      return said === null ? [] : [[row.place, said]];
    }),
  );
}

function directedOf({ directed: { direction, by } }: RankingBoard, { rankings }: Words<'rankings'>): string {
  const { order } = rankings;
  if (direction === 'none') return order.none;
  return by === 'reader'
    ? { higher: order.chosenHigher, lower: order.chosenLower }[direction]
    : { higher: order.ledgerHigher, lower: order.ledgerLower }[direction];
}

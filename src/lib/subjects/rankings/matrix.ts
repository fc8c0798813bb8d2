/** Districts by indicators: the places that each district takes in the newest comparable period of each indicator. */
import { leagueOf } from '#lib/figures/rankings/league.ts';
import type { Direction } from '#lib/figures/rankings/rank.ts';
import { DEFAULT_SMALL_NUMBERS } from '#lib/figures/rankings/small-numbers.ts';
import { sayValue } from '#lib/figures/saying/say.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { Desk } from '#lib/desk/desk.ts';
import { reportsOf, type LeagueSource } from '#lib/desk/leagues.ts';
import type { SliceKey } from '#lib/questions/slices.ts';

/** The figure, what it says, and the places it allows; null and null where it takes none. */
export type Cell = readonly [figure: string, said: string, best: number | null, worst: number | null];

export interface MatrixColumn {
  readonly code: string;
  readonly slice: SliceKey;
  readonly direction: Direction;
  readonly ranked: number;
  /** By place; a place without a figure has no cell. */
  readonly cells: Readonly<Record<string, Cell>>;
}

export async function matrixOf(
  desk: Desk,
  sources: Iterable<readonly [code: string, source: LeagueSource]>,
  units: readonly string[],
  { labels, lang }: { readonly labels: Labels; readonly lang: Lang },
): Promise<MatrixColumn[]> {
  return Promise.all(
    [...sources].map(async ([code, { best, direction, kinds }]) => {
      const reports = await reportsOf(desk, best);
      const rules = { direction, small: DEFAULT_SMALL_NUMBERS };
      const { rows, ranked } = leagueOf(reports, units, kinds, 'value', rules);
      const cells = rows.map(({ place, figure, rank }): [string, Cell] => {
        const unit = labels.unit[figure.unit];
        const said = unit === undefined ? figure.as_reported : sayValue(figure, unit, lang).text;
        return [place, [figure.id, said, rank?.best ?? null, rank?.worst ?? null]];
      });
      return { code, slice: best.slice, direction, ranked, cells: Object.fromEntries(cells) };
    }),
  );
}

/** Steps of the shade: 7 is the first place, 1 the last. */
const STEPS = 7;

/** By the middle of the range: what may be 3rd or 9th is shaded as the 6th. */
export function shadeOf(best: number, worst: number, ranked: number): number {
  if (ranked < 2) return STEPS;
  return STEPS - Math.round(((best + worst) / 2 - 1) * ((STEPS - 1) / (ranked - 1)));
}

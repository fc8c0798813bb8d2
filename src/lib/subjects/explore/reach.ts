/** Where else there are answers to a threshold that no figure of the group in view gives. */
import type { Figure } from '#lib/figures/figure.ts';
import type { Answer, Ask } from './ask.ts';
import { filtersOf } from './ask.ts';
import { formOf } from './pick.ts';
import { exploreRows } from './questions/explore-rows.ts';
import { exploreTraits } from './questions/explore-traits.ts';
import { slicesOf, type Slice } from './slices.ts';
import { answerOf } from './threshold.ts';

/** Most groups that are named. */
const MOST = 4;

export interface Reached {
  readonly slice: Slice;
  /** How many of its figures the reader would keep, and the first of them. */
  readonly n: number;
  readonly example: Figure;
}

/** Groups in the order in which they are offered. */
export async function askReach(ask: Ask, { view, rows }: Answer): Promise<readonly Reached[]> {
  const { threshold, keep } = view;
  if (threshold === null || view.measure !== 'reported') return [];
  const here = rows[0]?.slice;
  const slices = await slicesOf(await ask(exploreTraits, filtersOf(view)), formOf(view).varying);
  const found = slices
    .filter(({ slice }) => slice.key !== here)
    .map(({ slice, members }) => ({ slice, kept: members.filter((one) => keep.includes(answerOf(one, threshold))) }))
    .filter(({ kept }) => kept.length > 0)
    .slice(0, MOST);
  if (found.length === 0) return [];
  const examples = await ask(exploreRows, { ids: found.flatMap(({ kept }) => kept[0]?.id ?? []) });
  const byId = new Map(examples.map((figure) => [figure.id, figure]));
  return found.flatMap(({ slice, kept }) => {
    const example = byId.get(kept[0]?.id ?? '');
    return example === undefined ? [] : [{ slice, n: kept.length, example }];
  });
}

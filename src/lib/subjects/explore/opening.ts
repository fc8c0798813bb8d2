/**
 * Which group of comparable figures a view opens with, before the reader has chosen one: that of the two regions, and where a
 * threshold is asked one that has answers. Where nothing of the two regions can be compared, their figures stand alone.
 */
import { isRegion } from '#lib/ledger/regions.ts';
import type { View } from '#lib/view/view.ts';
import type { Traits } from './questions/explore-traits.ts';
import { inOffer, type Slice, type Sliced } from './slices.ts';
import { answerOf } from './threshold.ts';

/** Most figures that are told one by one. */
const MOST_ALONE = 24;

/** Figures of the two regions that stand in no group with another of theirs. */
export interface Alone {
  /** Whether they are what is shown; otherwise the reader chose a group, and may come back. */
  readonly shown: boolean;
  readonly ids: readonly string[];
  /** The group of other places that would be offered first. */
  readonly elsewhere: Slice | null;
}

export interface Opening {
  /** Name of the group; null for the first that is offered. */
  readonly key: string | null;
  readonly alone: Alone | null;
}

/** Of the two regions or of a district or city of theirs. */
export const isOwn = ({ place, on_map }: Pick<Traits, 'place' | 'on_map'>): boolean => on_map || isRegion(place);

const ownIn = ({ members }: Sliced): number => members.filter(isOwn).length;

/** Whether nothing narrows the figures of the indicator and nothing was said of how to draw them. */
function isPlain(view: View): boolean {
  const { places, topics, scopes, sources, years, qualifiers, from, to } = view;
  const narrowed = [places, topics, scopes, sources, years, qualifiers].some((codes) => codes.length > 0);
  const drawn = view.picked || view.against !== null || view.split !== null || view.measure !== 'reported';
  return !narrowed && !drawn && from === null && to === null && view.by === 'place' && view.threshold === null;
}

/** `slices` in the order in which they are offered. */
export function openingOf(slices: readonly Sliced[], view: View): Opening {
  const alone = isPlain(view) ? aloneOf(slices, view.slice === null) : null;
  if (view.slice !== null || alone?.shown === true) return { key: view.slice, alone };
  const answering = view.measure === 'reported' ? answeringOf(slices, view) : [];
  const offered = answering.length > 0 ? answering : slices;
  const own = offered.filter((one) => ownIn(one) > 1);
  const [first] = own.length > 0 ? inOffer(own, ownIn) : offered;
  return { key: first?.slice.key ?? null, alone };
}

/** Groups with figures that pass the threshold, certainly or possibly, as the reader keeps them. */
function answeringOf(slices: readonly Sliced[], { threshold, keep }: View): readonly Sliced[] {
  if (threshold === null) return [];
  return slices.filter(({ members }) => members.some((one) => keep.includes(answerOf(one, threshold))));
}

function aloneOf(slices: readonly Sliced[], shown: boolean): Alone | null {
  if (slices.some((one) => ownIn(one) > 1)) return null;
  const own = slices.flatMap(({ members }) => members.filter(isOwn));
  if (own.length === 0) return null;
  const newest = own.sort((a, b) => (b.period_end ?? '').localeCompare(a.period_end ?? '') || (a.id < b.id ? -1 : 1));
  const others = slices.find(({ members }) => members.length > 1);
  return {
    shown,
    ids: newest.slice(0, MOST_ALONE).map(({ id }) => id),
    elsewhere: others?.slice ?? null,
  };
}

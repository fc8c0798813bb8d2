/** Hues of places: one for each of the two regions, and the accent where there is nothing to tell apart. */
import type { Labels } from '#lib/ledger/labels.ts';
import { isRegion, REGIONS, type Region } from '#lib/ledger/regions.ts';
import type { Hue, Series } from '../spec.ts';
import type { BuildContext } from './context.ts';

const HUES = { 'almaty-region': 'almaty', 'jetisu-region': 'jetisu' } as const satisfies Record<Region, Hue>;

type Named = Pick<Labels, 'place'>;

/** The hue of a region; null for every other code. */
export const regionHue = (code: string | null): (typeof HUES)[Region] | null => (isRegion(code) ? HUES[code] : null);

/** The hue that a place has from its region; null where it lies in neither. */
export const hueInRegion = (place: string, labels: Named): (typeof HUES)[Region] | null =>
  regionHue(place) ?? regionHue(labels.place[place]?.parent ?? null);

export const placeHue = (place: string, { labels }: { readonly labels: Named }): Hue =>
  hueInRegion(place, labels) ?? 'accent';

/** Whether these hues tell something: two regions do; one alone, or one beside other places, does not. */
export function tellApart(hues: Iterable<Hue>): boolean {
  const all = new Set(hues);
  return all.size > 1 && !all.has('accent');
}

/** Names of the regional hues in use. */
export function regionKey(hues: Iterable<Hue>, { labels }: BuildContext): Series[] {
  const all = new Set(hues);
  return REGIONS.filter((code) => all.has(HUES[code])).map((code) => ({
    code,
    label: labels.place[code]?.name ?? code,
    hue: HUES[code],
  }));
}

/** Hues of places: one for each of the two regions, and the accent where there is nothing to tell apart. */
import type { Hue, Series } from '../spec.ts';
import type { BuildContext } from './context.ts';
import { regionOf } from './rows.ts';

export const placeHue = (place: string, { labels }: BuildContext): Hue => regionOf(place, labels) ?? 'accent';

/** Whether these hues tell something: two regions do; one alone, or one beside other places, does not. */
export function tellApart(hues: Iterable<Hue>): boolean {
  const all = new Set(hues);
  return all.size > 1 && !all.has('accent');
}

/** Names of the regional hues in use. */
export function regionKey(hues: Iterable<Hue>, { labels }: BuildContext): Series[] {
  const all = new Set(hues);
  return (
    [
      ['almaty', 'almaty-region'],
      ['jetisu', 'jetisu-region'],
    ] as const
  )
    .filter(([hue]) => all.has(hue))
    .map(([hue, code]) => ({ code, label: labels.place[code]?.name ?? code, hue }));
}

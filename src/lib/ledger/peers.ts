/**
 * Which places are measured with each other, and which of the two regions a place is in. Reaches SQL as columns of `places`.
 */
import { isRegion, type Region } from './regions.ts';
import type { Place } from './types.ts';

/** The country, regions with the big cities, districts with towns, villages: a region never stands beside its own districts. */
export type Peers = 'country' | 'region' | 'district' | 'settlement';

type Located = Pick<Place, 'level' | 'parent'>;
export type PlaceOf = (code: string) => Located | undefined;

export function peersOf(code: string, placeOf: PlaceOf): Peers {
  const place = placeOf(code);
  if (place === undefined || place.parent === null) return 'country';
  if (place.level === 'settlement') return 'settlement';
  return placeOf(place.parent)?.level === 'country' ? 'region' : 'district';
}

/** The region that a place is or lies in; null for every place elsewhere. */
export function regionOf(code: string, placeOf: PlaceOf): Region | null {
  const seen = new Set<string>();
  for (let at: string | null = code; at !== null && !seen.has(at); at = placeOf(at)?.parent ?? null) {
    if (isRegion(at)) return at;
    seen.add(at);
  }
  return null;
}

/** The 21 districts and cities of the tile map; its 22nd tile, Almaty city, is no unit of the regions. */
export function isMapUnit({ tile_col, parent }: Pick<Place, 'tile_col' | 'parent'>): boolean {
  return tile_col !== null && isRegion(parent);
}

/** What is computed once of every place. */
export interface PlaceTraits {
  readonly peers: Peers;
  readonly region: Region | null;
  readonly on_map: boolean;
}

export function placeTraits(places: readonly Place[]): (Place & PlaceTraits)[] {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const placeOf = (code: string) => byCode.get(code);
  return places.map((place) => ({
    ...place,
    peers: peersOf(place.code, placeOf),
    region: regionOf(place.code, placeOf),
    on_map: isMapUnit(place),
  }));
}

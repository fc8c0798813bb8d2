/** The 21 districts and cities of the two regions. */
import { isMapUnit } from '#lib/ledger/peers.ts';
import { REGIONS } from '#lib/ledger/regions.ts';
import type { Place } from '#lib/ledger/types.ts';
import type { Desk } from './desk.ts';

export function mapUnits(desk: Desk): Place[] {
  return desk.ledger().places.filter(isMapUnit);
}

/** All places with a tile: the units and Almaty city, which lies between them and belongs to neither. */
export function tilePlaces(desk: Desk): { code: string; tile_col: number | null; tile_row: number | null }[] {
  return desk
    .ledger()
    .places.filter(({ tile_col }) => tile_col !== null)
    .map(({ code, tile_col, tile_row }) => ({ code, tile_col, tile_row }));
}

/** Places that have a feed of changes: the regions, then their districts and cities. */
export function feedPlaces(desk: Desk): string[] {
  return [...REGIONS, ...mapUnits(desk).map(({ code }) => code)];
}

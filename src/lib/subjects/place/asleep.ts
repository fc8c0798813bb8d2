/** The parts of the pages of places that come to life when they come into view. */
import type { Part, PropsOf } from '#lib/ui/Asleep.svelte';
import type BriefSheet from './BriefSheet.svelte';
import type PlaceDetails from './PlaceDetails.svelte';
import type UnitsBeside from './UnitsBeside.svelte';

const briefSheet = () => import('./BriefSheet.svelte');
export const SHEET: Part<PropsOf<typeof BriefSheet>> = {
  fetch: briefSheet,
  drawn: import.meta.env.SSR ? (await briefSheet()).default : null,
};

const placeDetails = () => import('./PlaceDetails.svelte');
export const DETAILS: Part<PropsOf<typeof PlaceDetails>> = {
  fetch: placeDetails,
  drawn: import.meta.env.SSR ? (await placeDetails()).default : null,
};

const unitsBeside = () => import('./UnitsBeside.svelte');
export const UNITS: Part<PropsOf<typeof UnitsBeside>> = {
  fetch: unitsBeside,
  drawn: import.meta.env.SSR ? (await unitsBeside()).default : null,
};

/** The parts of the pages of places that come to life when they come into view. */
import type { Part } from '#lib/ui/Asleep.svelte';
import type { BriefFacts } from '#lib/figures/why/brief.ts';
import type { PlaceRows } from './district.ts';

const details = () => import('./PlaceDetails.svelte');
export const BELOW: Part<{ data: PlaceRows }> = {
  fetch: details,
  drawn: import.meta.env.SSR ? (await details()).default : null,
};

const sheet = () => import('./BriefSheet.svelte');
export const SHEET: Part<{ brief: BriefFacts }> = {
  fetch: sheet,
  drawn: import.meta.env.SSR ? (await sheet()).default : null,
};

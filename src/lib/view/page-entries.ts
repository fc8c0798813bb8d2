/* eslint-disable svelte/no-navigation-without-resolve -- A query alone keeps the path of the page, whatever that is. */
/** The history of the page in the browser. */
import { pushState, replaceState } from '$app/navigation';
import type { Entries } from './following.svelte.ts';

export const pageEntries: Entries = {
  push: (query) => pushState(query, {}),
  replace: (query) => replaceState(query, {}),
};

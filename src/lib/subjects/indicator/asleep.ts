/** The parts of the page of an indicator that come to life when they are seen. */
import type { Part, PropsOf } from '#lib/ui/Asleep.svelte';
import type About from './About.svelte';
import type Series from './Series.svelte';
import type YearsTable from './YearsTable.svelte';

const about = () => import('./About.svelte');
export const ABOUT: Part<PropsOf<typeof About>> = {
  fetch: about,
  drawn: import.meta.env.SSR ? (await about()).default : null,
};

const series = () => import('./Series.svelte');
export const SERIES: Part<PropsOf<typeof Series>> = {
  fetch: series,
  drawn: import.meta.env.SSR ? (await series()).default : null,
};

const yearsTable = () => import('./YearsTable.svelte');
export const YEARS_TABLE: Part<PropsOf<typeof YearsTable>> = {
  fetch: yearsTable,
  drawn: import.meta.env.SSR ? (await yearsTable()).default : null,
};

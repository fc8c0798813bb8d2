/** The part of the page of an indicator that comes to life when it comes into view. */
import type { Part, PropsOf } from '#lib/ui/Asleep.svelte';
import type Series from './Series.svelte';

const series = () => import('./Series.svelte');
export const SERIES: Part<PropsOf<typeof Series>> = {
  fetch: series,
  drawn: import.meta.env.SSR ? (await series()).default : null,
};

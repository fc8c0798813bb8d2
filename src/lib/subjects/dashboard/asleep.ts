/** The part of the dashboard that comes to life when it comes into view. */
import type { Part, PropsOf } from '#lib/ui/Asleep.svelte';
import type News from './News.svelte';

const news = () => import('./News.svelte');
export const NEWS: Part<PropsOf<typeof News>> = {
  fetch: news,
  drawn: import.meta.env.SSR ? (await news()).default : null,
};

/** The part of the dashboard that comes to life when it comes into view. */
import type { Part } from '#lib/ui/Asleep.svelte';
import type { DashboardData } from './asked.ts';

const news = () => import('./News.svelte');
export const NEWS: Part<{ data: DashboardData }> = {
  fetch: news,
  drawn: import.meta.env.SSR ? (await news()).default : null,
};

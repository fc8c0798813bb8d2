/** The folded parts of the composite ranking: they come to life when they are opened. */
import type { Part, PropsOf } from '#lib/ui/Asleep.svelte';
import type Pairs from './Pairs.svelte';
import type Values from './Values.svelte';

const pairs = () => import('./Pairs.svelte');
export const PAIRS: Part<PropsOf<typeof Pairs>> = {
  fetch: pairs,
  drawn: import.meta.env.SSR ? (await pairs()).default : null,
};

const values = () => import('./Values.svelte');
export const VALUES: Part<PropsOf<typeof Values>> = {
  fetch: values,
  drawn: import.meta.env.SSR ? (await values()).default : null,
};

/** The part of a ranking that comes to life when it comes into view. */
import type { Part, PropsOf } from '#lib/ui/Asleep.svelte';
import type Movement from './Movement.svelte';

const movement = () => import('./Movement.svelte');
export const MOVEMENT: Part<PropsOf<typeof Movement>> = {
  fetch: movement,
  drawn: import.meta.env.SSR ? (await movement()).default : null,
};

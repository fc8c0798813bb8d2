/** The parts of the composite ranking that come to life when they are opened, or come into view. */
import type { Part, PropsOf } from '#lib/ui/Asleep.svelte';
import type Pairs from './Pairs.svelte';
import type Settings from './Settings.svelte';
import type TakeAway from './TakeAway.svelte';
import type Values from './Values.svelte';

const pairs = () => import('./Pairs.svelte');
export const PAIRS: Part<PropsOf<typeof Pairs>> = {
  fetch: pairs,
  drawn: import.meta.env.SSR ? (await pairs()).default : null,
};

const takeAway = () => import('./TakeAway.svelte');
export const TAKE_AWAY: Part<PropsOf<typeof TakeAway>> = {
  fetch: takeAway,
  drawn: import.meta.env.SSR ? (await takeAway()).default : null,
};

const values = () => import('./Values.svelte');
export const VALUES: Part<PropsOf<typeof Values>> = {
  fetch: values,
  drawn: import.meta.env.SSR ? (await values()).default : null,
};

const settings = () => import('./Settings.svelte');
export const SETTINGS: Part<PropsOf<typeof Settings>> = {
  fetch: settings,
  drawn: import.meta.env.SSR ? (await settings()).default : null,
};

/**
 * What tables stand on a page now, so that they can be taken away together. The layout keeps the list; a panel is on it for as
 * long as it is shown. Nobody keeps one inside frames.
 */
import { getContext, onMount, setContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { Held } from './ordering.svelte.ts';

type Shown = () => Held;

const KEY = Symbol('in view');

/** For the layout, while it is made. */
export function keepInView(): ReadonlySet<Shown> {
  const shown = new SvelteSet<Shown>();
  setContext(KEY, shown);
  return shown;
}

/** For a panel, while it is made. */
export function seeing(held: Shown): void {
  const shown = getContext<Set<Shown> | undefined>(KEY);
  if (shown === undefined) return;
  onMount(() => {
    shown.add(held);
    return () => shown.delete(held);
  });
}

/** The tables with rows, each once: a panel that offers more formats holds the same rows a second time. */
export function inView(shown: Iterable<Shown>): Held[] {
  const tables = new Map<readonly unknown[], Held>();
  for (const held of shown) {
    const one = held();
    if (one.rows !== undefined && one.rows.length > 0 && !tables.has(one.rows)) tables.set(one.rows, one);
  }
  return [...tables.values()];
}

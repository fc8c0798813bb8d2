/**
 * How a value anywhere on a page asks for its citation. The layout offers it; the dialog itself is loaded at the first
 * wish. Inside frames nobody offers, and nothing is shown.
 */
import { getContext, setContext } from 'svelte';

export interface Citing {
  /** Words of the button, in the language of the page. */
  readonly label: string;
  /** Opens the citation of a figure; of a derived value, whose id names its inputs, that of each input. */
  open(figure: string): void;
}

const KEY = Symbol('citing');

/** For the layout, while it is made. */
export function offerCiting(citing: Citing): void {
  setContext(KEY, citing);
}

/** For a component, while it is made. */
export function citing(): Citing | undefined {
  return getContext<Citing | undefined>(KEY);
}

/** Ids of the ledger's figures in the id of a mark: one, several for a derived value, none where a mark is no figure. */
export function citable(mark: string): string[] {
  return mark.match(/\b(?:f\d{4}|b\d{5})\b/g) ?? [];
}

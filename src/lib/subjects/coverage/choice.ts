/** What a reader chose on a page of the coverage, and its address: `?show=jetisu-region#cell=population.ile`. */
import { fields, maybe, oneOf } from '#lib/view/codec.ts';
import { grammar, part } from '#lib/view/grammar.ts';

interface Unit {
  readonly code: string;
  readonly region: string;
}

export interface Chosen {
  /** Code of a region or a district; '' is all of them. */
  readonly shown: string;
  readonly open: { readonly indicator: string; readonly place: string } | null;
}

/** The two halves of the address: what a server may see, and what stays with the reader. */
const shownIn = (units: readonly Unit[]) =>
  grammar<{ readonly shown: string }>({
    parts: { shown: part('show', oneOf(new Set(units.flatMap(({ code, region }) => [code, region])))) },
    brief: true,
  });
const openIn = (units: readonly Unit[], indicators: readonly string[]) =>
  grammar<{ readonly open: Chosen['open'] }>({
    parts: {
      open: part(
        'cell',
        maybe(fields({ indicator: oneOf(indicators), place: oneOf(units.map(({ code }) => code)) }, '.')),
      ),
    },
    brief: true,
  });

/** Reads any address; what it does not know is left out. */
export function chosenFrom(
  { search, hash }: Pick<Location, 'search' | 'hash'>,
  units: readonly Unit[],
  indicators: readonly string[] = [],
): Chosen {
  const { shown } = shownIn(units).read(search, { shown: '' }).choice;
  const { open } = openIn(shownUnits(units, shown), indicators).read(hash, { open: null }).choice;
  return { shown, open };
}

/** The part of the address that holds the choice, relative to the page. */
export function addressOf({ shown, open }: Chosen): string {
  const [query, hash] = [shownIn([]).write({ shown }), openIn([], []).write({ open })];
  return `?${query}${hash === '' ? '' : `#${hash}`}`;
}

export function shownUnits<One extends Unit>(units: readonly One[], shown: string): One[] {
  return units.filter(({ code, region }) => shown === '' || code === shown || region === shown);
}

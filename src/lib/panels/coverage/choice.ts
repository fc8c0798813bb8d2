/** What a reader chose on a page of the coverage, and its address: `?show=jetisu-region#cell=population.ile`. */

interface Unit {
  readonly code: string;
  readonly region: string;
}

export interface Chosen {
  /** Code of a region or a district; '' is all of them. */
  readonly shown: string;
  readonly open: { readonly indicator: string; readonly place: string } | null;
}

const CELL = '#cell=';

/** Reads any address; what it does not know is left out. */
export function chosenFrom(
  { search, hash }: Pick<Location, 'search' | 'hash'>,
  units: readonly Unit[],
  indicators: readonly string[] = [],
): Chosen {
  const wanted = new URLSearchParams(search).get('show') ?? '';
  const shown = units.some(({ code, region }) => code === wanted || region === wanted) ? wanted : '';
  const [indicator = '', place = ''] = hash.startsWith(CELL) ? hash.slice(CELL.length).split('.') : [];
  const exists = indicators.includes(indicator) && shownUnits(units, shown).some(({ code }) => code === place);
  return { shown, open: exists ? { indicator, place } : null };
}

/** The part of the address that holds the choice, relative to the page. */
export function addressOf(shown: string, cell: string | null): string {
  return `?${shown === '' ? '' : `show=${shown}`}${cell === null ? '' : CELL + cell}`;
}

export function shownUnits<One extends Unit>(units: readonly One[], shown: string): One[] {
  return units.filter(({ code, region }) => shown === '' || code === shown || region === shown);
}

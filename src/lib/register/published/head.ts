/** What a cube says of itself: everything that a page has to state beside its counts. */
import { LANGS, type Lang } from '#lib/i18n/lang.ts';
import type { RegisterName } from '../register.ts';
import { CubeKey, Periods, type FacetSizes } from './key.ts';

export interface CubeNames {
  /** Index 0 of each list stands for "not stated". */
  readonly place: readonly RegisterName[];
  readonly topic: readonly RegisterName[];
  readonly channel: readonly string[];
  readonly outcome: readonly string[];
}

export interface CubeHead {
  readonly format: 1;
  /** Lower-case letters, digits and hyphens: a part of addresses. */
  readonly name: string;
  /**
   * Whose register it is and where it came from, in the words of who made the cube; in one language, or in three: "kk | ru | en".
   */
  readonly source: string;
  /** Made-up appeals: said wherever they are shown. */
  readonly synthetic: boolean;
  /** Exact counts that must not leave the office. */
  readonly internal: boolean;
  /** Last day that counts, ISO: what is not closed then is open. */
  readonly asOf: string;
  /** Months since year 0 (year × 12 + month − 1), and how many of them the cube tells. */
  readonly firstMonth: number;
  readonly months: number;
  /** Smallest number of appeals in a cell; 1 where nothing was protected. */
  readonly threshold: number;
  /** Rows read = taken + refused; those of months that had not ended yet are among the refused. */
  readonly read: number;
  readonly taken: number;
  readonly refused: number;
  readonly reasons: Readonly<Record<string, number>>;
  readonly names: CubeNames;
  /** Days within which an appeal should be closed, where the office sets them. */
  readonly term: number | null;
  /** Appeals by what their cell gave up: as `LEVELS` of recode.ts. */
  readonly levels: readonly number[];
}

export const NAME_FORM = /^[a-z0-9][a-z0-9-]{0,60}$/;

export function facetSizes({ place, topic, channel, outcome }: CubeNames): FacetSizes {
  return { place: place.length, topic: topic.length, channel: channel.length, outcome: outcome.length };
}

export const keyOf = ({ firstMonth, months, names }: Pick<CubeHead, 'firstMonth' | 'months' | 'names'>): CubeKey =>
  new CubeKey(new Periods(firstMonth, months), facetSizes(names));

/** The source in a language, where it was given in all three. */
export function sourceIn(source: string, lang: Lang): string {
  const said = source.split(' | ');
  return said.length === LANGS.length ? (said[LANGS.indexOf(lang)] as string) : source;
}

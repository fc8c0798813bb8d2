/** What a figure looks like once it is said, and what the grammars of the three languages are given to say it. */
import type { Compact } from '#lib/i18n/compact.ts';
import type { Qualifier } from '../figure.ts';

/** One stretch of text. The texts carry their own spaces: put end to end they are the whole. */
export interface SaidPart {
  readonly kind: 'hedge' | 'number' | 'unit';
  readonly text: string;
}

export interface Said {
  readonly parts: readonly SaidPart[];
  readonly text: string;
}

/** The word forms of a unit, as in data/units.csv. */
export interface UnitWords {
  readonly code: string;
  /** `noun`: things counted; `symbol`: a sign or measure that closes the expression and takes the Kazakh ending. */
  readonly form: 'noun' | 'symbol';
  readonly kk: string;
  readonly kk_ablative: string | null;
  readonly kk_dative: string | null;
  /** 1 обращение. */
  readonly ru_one: string;
  /** 2 обращения. */
  readonly ru_few: string;
  /** 5 обращений. */
  readonly ru_many: string;
  readonly en_one: string;
  readonly en_other: string;
}

/** A qualifier with the numbers it hedges; `last` is there for `between` only. */
export interface Stated {
  readonly qualifier: Qualifier;
  readonly first: Compact;
  readonly last: Compact | null;
}

/** Says a stated number with its unit. One per language. */
export type Grammar = (stated: Stated, unit: UnitWords) => readonly SaidPart[];

export const hedge = (text: string): SaidPart => ({ kind: 'hedge', text });
export const number = (text: string): SaidPart => ({ kind: 'number', text });
export const unitPart = (text: string): SaidPart => ({ kind: 'unit', text });

/** Both numbers of a range stand on one scale, so that the word of the scale is said once: "between 3 and 4 thousand". */
export function sharesScale({ first, last }: Stated): boolean {
  return last !== null && last.scale !== null && first.scale === last.scale;
}

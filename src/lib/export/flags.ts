/**
 * Status flags of a figure, twice: as codes for machines and as marks in brackets for people. One table holds both, and
 * the notes in every file are made from it.
 *
 * Codes are those of Eurostat's observation flags and of the SDMX code list CL_OBS_STATUS, in lower case, several in
 * alphabetical order ("be"). Marks in brackets follow the guidance of the UK's Government Statistical Service ("Using
 * symbols and shorthand in tables"); [>], [<], [~], [!] and [?] are our own.
 */
import type { Figure } from '#lib/figures/figure.ts';

export const OBS_CODES = ['a', 'b', 'd', 'e', 'f', 'p', 'u'] as const;
export type ObsCode = (typeof OBS_CODES)[number];

type Flagged = Pick<
  Figure,
  'origin' | 'status' | 'qualifier' | 'base' | 'conflict' | 'break_remark' | 'suspect_remark' | 'revises'
>;

interface Rule {
  readonly mark: `[${string}]`;
  /** null: a matter of the words or of the history, for which the code lists have no code. */
  readonly code: ObsCode | null;
  readonly holds: (figure: Flagged) => boolean;
}

/** The code of the base whose name the source does not give. */
const NOT_STATED = 'not_stated';

export const RULES = {
  above: { mark: '[>]', code: null, holds: ({ qualifier: q }) => q === 'more_than' || q === 'at_least' },
  below: { mark: '[<]', code: null, holds: ({ qualifier: q }) => ['less_than', 'at_most', 'up_to'].includes(q) },
  about: { mark: '[~]', code: null, holds: ({ qualifier: q }) => ['about', 'almost', 'between'].includes(q) },
  conflict: { mark: '[!]', code: 'd', holds: ({ conflict }) => conflict !== null },
  baseless: { mark: '[?]', code: 'd', holds: ({ base }) => base === NOT_STATED },
  break: { mark: '[b]', code: 'b', holds: (figure) => figure.break_remark !== null },
  // Among official statistics an estimate is a preliminary or operational value; in the press it is somebody's guess.
  provisional: { mark: '[p]', code: 'p', holds: (f) => f.status === 'estimate' && f.origin === 'statistics' },
  estimate: { mark: '[e]', code: 'e', holds: (f) => f.status === 'estimate' && f.origin === 'press' },
  plan: { mark: '[f]', code: 'f', holds: ({ status }) => status === 'plan' },
  unreliable: { mark: '[u]', code: 'u', holds: (figure) => figure.suspect_remark !== null },
  revised: { mark: '[r]', code: null, holds: ({ revises }) => revises !== null },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

const ALL: readonly Rule[] = Object.values(RULES);

/** Codes for machines: "a" is a normal value, "be" a break in the series and an estimate. Never empty. */
export function obsStatus(figure: Flagged): string {
  const codes = new Set(ALL.flatMap(({ code, holds }) => (code !== null && holds(figure) ? [code] : [])));
  return codes.size === 0 ? 'a' : [...codes].sort().join('');
}

/** The rules that a figure falls under, in the order of the table. */
export function rulesOf(figure: Flagged): RuleName[] {
  return (Object.keys(RULES) as RuleName[]).filter((name) => RULES[name].holds(figure));
}

/** Marks for people: "[>] [b]"; null where there is nothing to say. */
export function marks(figure: Flagged): string | null {
  const found = ALL.filter(({ holds }) => holds(figure)).map(({ mark }) => mark);
  return found.length === 0 ? null : found.join(' ');
}

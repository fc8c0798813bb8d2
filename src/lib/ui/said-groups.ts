/** Where a said figure may wrap: never between the hedge and its number, also not at the hyphen of "100-ге жуық". */
import type { Said, SaidPart } from '#lib/figures/saying/said.ts';

export interface SaidGroups {
  /** Hedge, number and what is joined to them: one line. */
  readonly firm: readonly SaidPart[];
  /** A noun that may stand on the next line. */
  readonly loose: readonly SaidPart[];
}

/** Splits after the last hedge or number, and after signs of units that are joined to it without a space that breaks. */
export function saidGroups({ parts }: Pick<Said, 'parts'>): SaidGroups {
  const last = parts.findLastIndex((part) => part.kind !== 'unit');
  let end = last + 1;
  while (end < parts.length && end > 0 && !/^\s*[ \n]/.test(parts[end]?.text ?? '')) end++;
  return { firm: parts.slice(0, end), loose: parts.slice(end) };
}

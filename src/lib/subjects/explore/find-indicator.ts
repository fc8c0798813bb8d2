/** The indicators as a list to choose from: grouped in the order of the ledger's subjects, appeals first, found by typing. */
import { fold, foldToLatin } from '#lib/i18n/fold.ts';
import { GROUPS } from '#lib/ledger/types.ts';

export interface Listed {
  readonly code: string;
  readonly name: string;
}

export interface ListedGroup {
  readonly group: string;
  readonly items: readonly Listed[];
}

export function groupedIndicators(
  codes: readonly string[],
  labels: Readonly<Record<string, { readonly name: string; readonly group: string }>>,
): ListedGroup[] {
  const known: readonly string[] = GROUPS;
  const groupOf = (code: string) => labels[code]?.group ?? '';
  const found = [...new Set(codes.map(groupOf))].sort((a, b) => rankIn(known, a) - rankIn(known, b));
  return found.map((group) => ({
    group,
    items: codes.filter((code) => groupOf(code) === group).map((code) => ({ code, name: labels[code]?.name ?? code })),
  }));
}

const rankIn = (known: readonly string[], group: string): number => {
  const at = known.indexOf(group);
  return at < 0 ? known.length : at;
};

/** What is left of the list when words are typed: each of them begins a word of the name or of the group, in either alphabet. */
export function findIndicators(
  groups: readonly ListedGroup[],
  typed: string,
  groupName: (group: string) => string,
): ListedGroup[] {
  const wanted = fold(typed).split(' ').filter(Boolean);
  if (wanted.length === 0) return [...groups];
  return groups.flatMap(({ group, items }) => {
    const kept = items.filter(({ name }) => wanted.every((word) => begins(`${name} ${groupName(group)}`, word)));
    return kept.length === 0 ? [] : [{ group, items: kept }];
  });
}

function begins(text: string, word: string): boolean {
  const starts = (all: string, one: string) => all.split(' ').some((part) => part.startsWith(one));
  return starts(fold(text), word) || starts(foldToLatin(text), foldToLatin(word));
}

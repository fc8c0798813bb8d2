/**
 * What became of a figure after it was recorded. The ledger never changes a row: a later row names it in `revises` and says
 * why, "correction: two digits were swapped". A correction mends an error, a revision is a newer value of the same thing by
 * the same count, a withdrawal takes a figure back and puts none in its place (its row repeats the value taken back).
 */
import type { Lang } from '#lib/i18n/lang.ts';
import type { Figure } from './figure.ts';

export const REVISION_KINDS = ['correction', 'revision', 'withdrawal'] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

export interface Reason {
  readonly kind: RevisionKind;
  /** In English, as the keepers of the ledger wrote it. */
  readonly words: string;
  /** The same in other languages, where they wrote it. */
  readonly translated: Readonly<Partial<Record<Lang, string>>>;
  /** Who recorded the change, where the ledger says so. */
  readonly by: string | null;
}

/**
 * The kind and the words of a `revision_reason`, "correction: two digits were swapped". Behind bars may stand the same in other
 * languages and who recorded it: "… | kk: екі цифр ауысып кеткен | ru: переставлены две цифры | by: the press office".
 * Null if it does not begin with "kind: words".
 */
export function readReason(text: string | null): Reason | null {
  const [first = '', ...more] = (text ?? '').split(/ \| (?=(?:kk|ru|by): )/u);
  const [, kind = '', words = ''] = /^([a-z]+): (\S.*)$/su.exec(first) ?? [];
  const known = REVISION_KINDS.find((one) => one === kind);
  if (known === undefined) return null;
  const told = new Map(
    more.map((part) => [part.slice(0, 2), part.slice(4).trim()] as const).filter(([, said]) => said),
  );
  const { kk, ru, by } = Object.fromEntries(told) as { kk?: string; ru?: string; by?: string };
  return { kind: known, words, translated: { ...(kk ? { kk } : {}), ...(ru ? { ru } : {}) }, by: by ?? null };
}

/**
 * What behind the bars of a reason would be lost or taken for English words: another language, one said twice, or one with
 * nothing behind it. Null where everything is read.
 */
export function unreadPart(text: string): string | null {
  const [, ...parts] = text.split(/ \| (?=[a-z]{2}: ?)/u);
  const of = (part: string) => part.slice(0, 2);
  return (
    parts.find(
      (part, i) =>
        !['kk', 'ru', 'by'].includes(of(part)) ||
        part.slice(3).trim() === '' ||
        parts.slice(0, i).some((other) => of(other) === of(part)),
    ) ?? null
  );
}

type Revising = Pick<Figure, 'id' | 'repeats' | 'revises' | 'revision_reason'>;

export function isWithdrawal({ revision_reason }: Pick<Figure, 'revision_reason'>): boolean {
  return readReason(revision_reason)?.kind === 'withdrawal';
}

/** The figures that may be counted and drawn: without reprints, rows replaced since and withdrawals. As the engine's `counted`. */
export function countedFigures<F extends Revising>(figures: readonly F[]): F[] {
  const replaced = new Set(figures.map(({ revises }) => revises));
  return figures.filter((figure) => figure.repeats === null && !replaced.has(figure.id) && !isWithdrawal(figure));
}

/** One step in the history of a figure: `before` was replaced by `after`, or taken back by it. */
export interface Change<F> extends Reason {
  readonly before: F;
  readonly after: F;
}

/** Every change in a set of figures, newest recorded first. */
export function changesAmong<F extends Pick<Figure, 'id' | 'recorded_on' | 'revises' | 'revision_reason'>>(
  figures: readonly F[],
): Change<F>[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return figures
    .flatMap((after) => {
      const before = after.revises === null ? undefined : byId.get(after.revises);
      const reason = readReason(after.revision_reason);
      return before === undefined || reason === null ? [] : [{ ...reason, before, after }];
    })
    .sort((a, b) => compare(b.after.recorded_on, a.after.recorded_on) || compare(b.after.id, a.after.id));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What came before a figure and after it, oldest first. */
export function historyOf<F extends { readonly id: string }>(id: string, changes: readonly Change<F>[]) {
  const earlier: Change<F>[] = [];
  const later: Change<F>[] = [];
  for (let at = changes.find(({ after }) => after.id === id); at && !earlier.includes(at);) {
    earlier.unshift(at);
    const next = at.before.id;
    at = changes.find(({ after }) => after.id === next);
  }
  for (let at = changes.find(({ before }) => before.id === id); at && !later.includes(at);) {
    later.push(at);
    const next = at.after.id;
    at = changes.find(({ before }) => before.id === next);
  }
  return { earlier, later };
}

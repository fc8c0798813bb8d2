/** What was added to the ledger, by where it came from. Nothing is no news: a kind without a figure is not named. */
import type { Lang } from '#lib/i18n/lang.ts';
import type { Words } from '#lib/i18n/messages.ts';
import { formatNumber } from '#lib/i18n/number.ts';

/** "657 figures from the press and officials, 4,233 figures from statistics" */
export function sayAdded(
  { press, statistics }: { readonly press: number; readonly statistics: number },
  lang: Lang,
  t: Words<'changes'>,
): string {
  const count = (n: number) => t.common.figuresCount(n, formatNumber(n, lang));
  return [
    ...(press > 0 ? [t.changes.fromPress(count(press))] : []),
    ...(statistics > 0 ? [t.changes.fromStatistics(count(statistics))] : []),
  ].join(', ');
}

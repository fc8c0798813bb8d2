/** The period of a year's figures: the year itself where it is whole, else the quarter, half or day that they are of. */
import { periodTick } from '#lib/charts/specify/period-tick.ts';
import type { Claim } from '#lib/figures/figure.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Messages } from '#lib/i18n/messages.ts';

export function sayWhen(
  year: number,
  example: Pick<Claim, 'period_start' | 'period_end' | 'period_kind'> | undefined,
  { t, lang }: { readonly t: Messages; readonly lang: Lang },
): string {
  return (example === undefined ? null : periodTick(example, t, lang)) ?? String(year);
}

/** Where a place in an order is explained: the row of the district in the ranking that gave it. */
import { rateMeasure } from '#lib/figures/why/rates.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { toItem } from '#lib/ui/links.ts';
import { DEFAULT_LEAGUE, writeLeague } from '#lib/view/league-view.ts';

/** `perThousand`: the place is one per 1,000 residents, not by the number reported. */
export function toRanking(lang: Lang, indicator: string, perThousand: boolean, place: string): string {
  const row = `#place-${place}`;
  if (!perThousand) return toItem(lang, 'rankings', indicator) + row;
  const measure = rateMeasure(indicator);
  if (measure !== undefined) return toItem(lang, 'rankings', measure.code) + row;
  return `${toItem(lang, 'rankings', indicator)}?${writeLeague({ ...DEFAULT_LEAGUE, order: 'ratio' })}${row}`;
}

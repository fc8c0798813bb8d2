/** What a page shows: what it was built with, or the same asked anew of the ledger as it stood on a day of the past. */
import { browser } from '$app/environment';
import { asOfDay } from '#lib/view/as-of.ts';
import type { Desk } from './desk.ts';

/**
 * `make` asks the questions of the page; nothing of it is loaded where no day is named. At build addresses have no query.
 * Where the page has no rows on that day, or they cannot be had, `noPast` tells the layout to show none.
 */
export async function asAsked<T extends object>(
  built: T,
  url: URL,
  make: (desk: Desk) => Promise<T | null>,
): Promise<T & Pick<App.PageData, 'noPast'>> {
  if (!browser) return built;
  const day = asOfDay(url.searchParams);
  if (day === null) return built;
  try {
    const { replay } = await import('./replay.ts');
    return (await replay(day, make)) ?? { ...built, noPast: 'empty' };
  } catch (cause) {
    console.error(cause);
    return { ...built, noPast: 'failed' };
  }
}

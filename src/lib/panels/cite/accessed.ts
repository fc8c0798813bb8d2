/** The day on which what is cited was read: by the keepers of the ledger where it says so, else today by the reader. */
import { localDay } from '#lib/i18n/calendar.ts';
import type { Source } from '#lib/ledger/types.ts';

/** The latest of several sources, YYYY-MM-DD. */
export function dayOfReading(sources: readonly (Pick<Source, 'accessed'> | undefined)[]): string {
  const days = sources.flatMap((source) => (source?.accessed ? [source.accessed] : []));
  return days.sort().at(-1) ?? localDay(new Date());
}

import { ledger } from '#lib/server/answers.ts';
import { inEachLanguage } from '#lib/server/entries.ts';
import type { EntryGenerator } from './$types';

/** Official statistics are anchors on the page of their indicator; press figures have a page each. */
export const entries: EntryGenerator = () =>
  inEachLanguage(
    'figure',
    ledger()
      .figures.filter(({ origin }) => origin === 'press')
      .map(({ id }) => id),
  );

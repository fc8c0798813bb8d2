import { ledger } from '#lib/server/answers.ts';
import { inEachLanguage } from '#lib/server/entries.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () =>
  inEachLanguage(
    'place',
    ledger().places.map(({ code }) => code),
  );

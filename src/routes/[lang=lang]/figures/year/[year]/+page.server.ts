import { inEachLanguage } from '#lib/server/entries.ts';
import { pressYears } from '#lib/server/press-years.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () =>
  inEachLanguage(
    'year',
    pressYears().map(({ year }) => year),
  );

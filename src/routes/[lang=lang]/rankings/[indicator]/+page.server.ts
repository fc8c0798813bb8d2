import { leagueSources } from '#lib/desk/leagues.ts';
import { inEachLanguage } from '#lib/server/entries.ts';
import type { EntryGenerator } from './$types';
import { desk } from '#lib/server/answers.ts';

export const entries: EntryGenerator = async () => inEachLanguage('indicator', [...(await leagueSources(desk)).keys()]);

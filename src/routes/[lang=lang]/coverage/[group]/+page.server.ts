import { groupsInOrder } from '#lib/server/coverage.ts';
import { inEachLanguage } from '#lib/server/entries.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () => inEachLanguage('group', groupsInOrder());

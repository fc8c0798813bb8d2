import { error } from '@sveltejs/kit';
import type { Lang } from '#lib/i18n/lang.ts';
import { district } from '#lib/pages/district.ts';
import { atBuild, ledger } from '#lib/server/answers.ts';
import { inEachLanguage } from '#lib/server/entries.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  inEachLanguage(
    'place',
    ledger().places.map(({ code }) => code),
  );

export const load: PageServerLoad = async ({ params }) =>
  (await atBuild(() => district(params.lang as Lang, params.place))) ?? error(404);

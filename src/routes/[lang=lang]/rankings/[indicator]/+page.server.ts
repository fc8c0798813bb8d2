import { error } from '@sveltejs/kit';
import type { Lang } from '#lib/i18n/lang.ts';
import { leagueSources } from '#lib/pages/leagues.ts';
import { ranking } from '#lib/pages/ranking.ts';
import { atBuild } from '#lib/server/answers.ts';
import { inEachLanguage } from '#lib/server/entries.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => inEachLanguage('indicator', [...(await leagueSources()).keys()]);

export const load: PageServerLoad = async ({ params }) =>
  (await atBuild(() => ranking(params.lang as Lang, params.indicator))) ?? error(404);

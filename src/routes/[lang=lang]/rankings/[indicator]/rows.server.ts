import { error } from '@sveltejs/kit';
import type { Lang } from '#lib/i18n/lang.ts';
import { ranking } from '#lib/subjects/rankings/ranking.ts';
import { desk } from '#lib/server/answers.ts';

export async function rows(params: { lang: Lang; indicator: string }) {
  return (await ranking(desk, params.lang, params.indicator)) ?? error(404);
}

export type Rows = Awaited<ReturnType<typeof rows>>;

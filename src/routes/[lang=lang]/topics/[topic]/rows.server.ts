import { error } from '@sveltejs/kit';
import type { Lang } from '#lib/i18n/lang.ts';
import { desk } from '#lib/server/answers.ts';
import { topic } from '#lib/subjects/topic/topic.ts';

export async function rows(params: { lang: Lang; topic: string }) {
  return (await topic(desk, params.lang, params.topic)) ?? error(404);
}

export type Rows = Awaited<ReturnType<typeof rows>>;

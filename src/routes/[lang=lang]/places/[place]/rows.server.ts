import { error } from '@sveltejs/kit';
import type { Lang } from '#lib/i18n/lang.ts';
import { district } from '#lib/subjects/place/district.ts';
import { desk } from '#lib/server/answers.ts';

export async function rows(params: { lang: Lang; place: string }) {
  return (await district(desk, params.lang, params.place)) ?? error(404);
}

export type Rows = Awaited<ReturnType<typeof rows>>;

import { error } from '@sveltejs/kit';
import type { Lang } from '#lib/i18n/lang.ts';
import { pressOf } from '#lib/server/press-years.ts';

export async function rows(params: { lang: Lang; year: string }) {
  const list = pressOf(params.lang, params.year);
  return list.groups.length === 0 ? error(404) : list;
}

export type Rows = Awaited<ReturnType<typeof rows>>;

import { isLang } from '#lib/i18n/lang.ts';
import { loadWords } from '#lib/i18n/rooms.ts';
import type { LayoutLoad } from './$types';

/** Universal, so that a reader downloads the strings of one language only, and of them those that the page speaks. */
export const load: LayoutLoad = async ({ params, route }) => {
  if (!isLang(params.lang)) throw new Error(`the matcher let "${params.lang}" through`);
  return { lang: params.lang, t: await loadWords(params.lang, route.id) };
};

import { isLang } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import type { LayoutLoad } from './$types';

/** Universal, so that a reader downloads the strings of one language only. */
export const load: LayoutLoad = async ({ params, route }) => {
  if (!isLang(params.lang)) throw new Error(`the matcher let "${params.lang}" through`);
  return { lang: params.lang, t: await loadMessages(params.lang, route.id) };
};

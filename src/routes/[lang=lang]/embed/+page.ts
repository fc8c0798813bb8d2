import { isLang } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import type { PageLoad } from './$types';

/** The page stands outside the layout of the site, so it loads its words itself. */
export const load: PageLoad = async ({ params, data }) => {
  if (!isLang(params.lang)) throw new Error(`the matcher let "${params.lang}" through`);
  return { ...data, lang: params.lang, t: await loadMessages(params.lang) };
};

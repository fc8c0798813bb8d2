import { gazetteerOf } from '#lib/intake/gazetteer.ts';
import { ledger } from '#lib/server/answers.ts';
import type { PageServerLoad } from './$types';

/** Everything that reading needs from the ledger comes with the page: later nothing may be asked for. */
export const load: PageServerLoad = () => {
  const { places, topics } = ledger();
  return {
    gazetteer: gazetteerOf(places),
    topics: topics
      .filter(({ dimension }) => dimension === 'subject')
      .map(({ code, name_kk, name_ru, name_en }) => ({ code, name: { kk: name_kk, ru: name_ru, en: name_en } })),
  };
};

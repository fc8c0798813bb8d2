import { gazetteerOf } from '#lib/intake/gazetteer.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { labels, ledger } from '#lib/server/answers.ts';
import { reportedAppeals } from '#lib/server/reported-appeals.ts';
import type { PageServerLoad } from './$types';

/** Everything that reading needs from the ledger comes with the page: later nothing may be asked for. */
export const load: PageServerLoad = async ({ params }) => {
  const { places, topics } = ledger();
  const reported = await reportedAppeals();
  return {
    labels: labels(params.lang as Lang, reported.figures, {
      places: places.map(({ code }) => code),
      topics: topics.map(({ code }) => code),
    }),
    reportedAppeals: reported,
    gazetteer: gazetteerOf(places),
    topics: topics
      .filter(({ dimension }) => dimension === 'subject')
      .map(({ code, name_kk, name_ru, name_en }) => ({ code, name: { kk: name_kk, ru: name_ru, en: name_en } })),
  };
};

import type { Lang } from '#lib/i18n/lang.ts';
import { gazetteerOf } from '#lib/intake/gazetteer.ts';
import { labels, ledger } from '#lib/server/answers.ts';
import type { PageServerLoad } from './$types';

/** Everything that reading and showing need from the ledger comes with the page: later nothing may be asked for. */
export const load: PageServerLoad = ({ params }) => {
  const { places, topics, figures } = ledger();
  const subjects = topics.filter(({ dimension }) => dimension === 'subject');
  const reported = figures.filter(({ indicator }) => indicator === 'appeals_received');
  const districts = Object.fromEntries(
    places
      .filter(({ level }) => level === 'region')
      .map(({ code }) => [
        code,
        places
          .filter(({ parent, level }) => parent === code && (level === 'district' || level === 'city'))
          .map((place) => place.code),
      ]),
  );
  return {
    gazetteer: gazetteerOf(places),
    topics: subjects.map(({ code, name_kk, name_ru, name_en }) => ({
      code,
      name: { kk: name_kk, ru: name_ru, en: name_en },
    })),
    reported,
    districts,
    labels: labels(params.lang as Lang, reported, {
      places: places.map(({ code }) => code),
      topics: subjects.map(({ code }) => code),
    }),
  };
};

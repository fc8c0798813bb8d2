import type { Lang } from '#lib/i18n/lang.ts';
import { feedPlaces } from '#lib/desk/units.ts';
import { labels, ledger, desk } from '#lib/server/answers.ts';
import { ledgerChanges } from '#lib/server/history.ts';
import { daysOf } from '#lib/server/ledger-days.ts';
import type { PageServerLoad } from './$types';

/** Press figures named under one day; the rest is counted. */
const MOST = 15;

export const load: PageServerLoad = ({ params }) => {
  const changes = ledgerChanges();
  const days = daysOf(ledger().figures, changes).map(({ day, added }) => {
    const press = added.filter(({ origin }) => origin === 'press');
    return { day, press: press.length, statistics: added.length - press.length, named: press.slice(-MOST).reverse() };
  });
  const figures = [...changes.flatMap(({ before, after }) => [before, after]), ...days.flatMap(({ named }) => named)];
  const feeds = feedPlaces(desk);
  return { labels: labels(params.lang as Lang, figures, { places: feeds }), changes, days, feeds };
};

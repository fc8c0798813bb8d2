import type { Lang } from '#lib/i18n/lang.ts';
import { labels, ledger } from '#lib/server/answers.ts';
import { behind } from '#lib/pages/behind.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const { figures, indicators } = ledger();
  const press = figures.filter(({ origin }) => origin === 'press');
  const order = indicators.map(({ code }) => code);
  return {
    everything: behind({ origin: ['press'] }),
    labels: labels(params.lang as Lang, press, {}),
    // Words as reported and what they are about; the rest stands on the page of each figure.
    groups: order
      .map((indicator) => ({
        indicator,
        figures: press
          .filter((figure) => figure.indicator === indicator)
          .map(({ id, place, as_reported, source }) => ({ id, place, as_reported, source })),
      }))
      .filter((group) => group.figures.length > 0),
  };
};

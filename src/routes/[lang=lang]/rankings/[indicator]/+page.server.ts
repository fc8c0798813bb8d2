import { error } from '@sveltejs/kit';
import { measureWords } from '#lib/figures/measure-words/index.ts';
import { rateDirection } from '#lib/figures/why/rates.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { labels, ledger } from '#lib/server/answers.ts';
import { behind } from '#lib/server/behind.ts';
import { inEachLanguage } from '#lib/server/entries.ts';
import { historyOf, leagueSources, reportsOf } from '#lib/server/leagues.ts';
import { mapUnits } from '#lib/server/units.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => inEachLanguage('indicator', [...(await leagueSources()).keys()]);

export const load: PageServerLoad = async ({ params }) => {
  const source = (await leagueSources()).get(params.indicator);
  if (source === undefined) error(404);
  const lang = params.lang as Lang;
  const units = mapUnits().map(({ code }) => code);
  const { measure, indicator } = source;
  const involved = new Set([indicator, 'population', ...(measure ? [measure.divisor] : [])]);
  return {
    // All periods of the indicators: the reader may choose another one.
    labels: labels(
      lang,
      ledger().figures.filter((figure) => involved.has(figure.indicator) && units.includes(figure.place)),
      { places: units },
    ),
    code: params.indicator,
    indicator,
    kinds: source.kinds,
    direction: source.direction,
    // Beds per 1,000 residents have a better end, although more beds do not.
    rateDirection: rateDirection(indicator),
    measure: measure && { ...measureWords(measure.code, lang), numerator: measure.numerator, divisor: measure.divisor },
    periods: source.periods,
    opening: source.best.key,
    everything: behind({ indicator: measure ? [indicator, measure.divisor] : [indicator] }),
    units,
    reports: await reportsOf(source.best),
    history: {
      value: measure ? [] : await historyOf(source, 'value'),
      ratio: await historyOf(source, 'ratio'),
    },
  };
};

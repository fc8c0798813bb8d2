import { error } from '@sveltejs/kit';
import type { Lang } from '#lib/i18n/lang.ts';
import { byPlace } from '#lib/questions/by-place.ts';
import { populationOf } from '#lib/questions/population-of.ts';
import { ask, labels, ledger } from '#lib/server/answers.ts';
import { behind } from '#lib/server/behind.ts';
import { inEachLanguage } from '#lib/server/entries.ts';
import { bestLeagues, leagueSlices } from '#lib/server/leagues.ts';
import { mapUnits } from '#lib/server/units.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => inEachLanguage('indicator', [...(await bestLeagues()).keys()]);

export const load: PageServerLoad = async ({ params }) => {
  const slice = (await bestLeagues()).get(params.indicator);
  if (slice === undefined) error(404);
  const units = mapUnits().map(({ code }) => code);
  const year = Number((slice.period_end ?? '').slice(0, 4));
  const figures = await ask(byPlace, slice);
  const population = await ask(populationOf, { places: units, year });
  const others = (await leagueSlices()).filter(({ indicator }) => indicator === slice.indicator);
  return {
    // All periods of the indicator: the reader may choose another one.
    labels: labels(
      params.lang as Lang,
      ledger().figures.filter(({ indicator }) => indicator === slice.indicator || indicator === 'population'),
      { places: units },
    ),
    indicator: slice.indicator,
    everything: behind({ indicator: [slice.indicator] }),
    slice,
    slices: others,
    units,
    figures: figures.filter(({ place }) => units.includes(place)),
    population,
  };
};

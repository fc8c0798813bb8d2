import { error } from '@sveltejs/kit';
import type { Figure } from '#lib/figures/figure.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { figuresOfPlace } from '#lib/questions/figures-of-place.ts';
import { ask, labels, ledger } from '#lib/server/answers.ts';
import { behind } from '#lib/server/behind.ts';
import { briefOf } from '#lib/server/brief.ts';
import { disputesOf } from '#lib/server/disputes.ts';
import { inEachLanguage } from '#lib/server/entries.ts';
import { peersIn } from '#lib/server/peers.ts';
import { mapUnits } from '#lib/server/units.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  inEachLanguage(
    'place',
    ledger().places.map(({ code }) => code),
  );

export const load: PageServerLoad = async ({ params }) => {
  const all = ledger();
  const place = all.places.find(({ code }) => code === params.place);
  if (place === undefined) error(404);
  const figures = await ask(figuresOfPlace, { place: place.code });
  const press = figures.filter(({ origin }) => origin === 'press');
  const statistics = latestOf(figures.filter(({ origin }) => origin === 'statistics'));
  const isUnit = mapUnits().some(({ code }) => code === place.code);
  const brief = isUnit ? await briefOf(place.code, params.lang as Lang) : null;
  const children = all.places.filter(({ parent }) => parent === place.code).map(({ code }) => code);
  const namesakes = all.places
    .filter((other) => other.code !== place.code && other.short_ru.split(' ')[0] === place.short_ru.split(' ')[0])
    .filter((other) => other.name_kk.split(' ')[0] === place.name_kk.split(' ')[0])
    .map(({ code }) => code);
  const peers = isUnit ? await peersIn(params.lang as Lang) : null;
  const units = isUnit ? mapUnits().map(({ code }) => code) : [];
  const related = [place.code, ...units, ...children, ...namesakes, ...(place.predecessor ? [place.predecessor] : [])];
  return {
    labels: labels(
      params.lang as Lang,
      [
        ...press,
        ...statistics.map(({ figure }) => figure),
        ...(brief?.rows ?? []).flatMap(({ figure }) => (figure === null ? [] : [figure])),
      ],
      {
        places: related,
        indicators: brief?.rows.map(({ indicator }) => indicator) ?? [],
        units: peers?.measures.map(({ unit }) => unit) ?? [],
      },
    ),
    place,
    press,
    statistics,
    count: figures.length,
    everything: behind({ place: [place.code] }),
    brief,
    peers,
    children,
    namesakes,
    disputes: await disputesOf(params.lang as Lang, (figure) => figure.place === place.code),
  };
};

/** The latest figure of each indicator, with the number of figures in its series. */
function latestOf(figures: readonly Figure[]): { figure: Figure; count: number }[] {
  const series = new Map<string, { figure: Figure; count: number }>();
  for (const figure of figures) {
    const known = series.get(figure.indicator);
    const newer = (figure.period_end ?? '') >= (known?.figure.period_end ?? '');
    series.set(figure.indicator, {
      figure: known === undefined || newer ? figure : known.figure,
      count: known === undefined ? 1 : known.count + 1,
    });
  }
  return [...series.values()];
}

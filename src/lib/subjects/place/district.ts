import type { Figure } from '#lib/figures/figure.ts';
import { countedFigures } from '#lib/figures/revision.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { figuresOfPlace } from './figures-of-place.ts';
import { behind } from '#lib/desk/behind.ts';
import { briefOf } from './brief.ts';
import type { Desk } from '#lib/desk/desk.ts';
import { derivationsOf } from '#lib/desk/derivations.ts';
import { disputesOf } from '#lib/desk/disputes.ts';
import { peersIn } from './peers.ts';
import { feedPlaces, mapUnits } from '#lib/desk/units.ts';
import { allLabels, type Labels } from '#lib/ledger/labels.ts';
import { REGIONS } from '#lib/ledger/regions.ts';
import { unpackFigures } from '#lib/figures/packed.ts';
import { saidOf } from './said.ts';
import { seriesOf } from './series.ts';

/** Everything about a place; null for a code that is none. */
export async function district(desk: Desk, lang: Lang, code: string) {
  const all = desk.ledger();
  const place = all.places.find((one) => one.code === code);
  if (place === undefined) return null;
  const figures = await desk.ask(figuresOfPlace, { place: place.code });
  const press = figures.filter(({ origin }) => origin === 'press');
  const statistics = latestOf(countedFigures(figures.filter(({ origin }) => origin === 'statistics')));
  const isUnit = mapUnits(desk).some((unit) => unit.code === place.code);
  const brief = isUnit ? await briefOf(desk, place.code, lang) : null;
  const children = all.places.filter(({ parent }) => parent === place.code).map((one) => one.code);
  const namesakes = all.places
    .filter((other) => other.code !== place.code && other.short_ru.split(' ')[0] === place.short_ru.split(' ')[0])
    .filter((other) => other.name_kk.split(' ')[0] === place.name_kk.split(' ')[0])
    .map((one) => one.code);
  const peers = isUnit ? await peersIn(desk, lang) : null;
  const series = await seriesOf(desk, place.code, allLabels(all, lang), lang);
  const drawn = series === null ? [] : [series.own, series.units].flatMap(unpackFigures);
  const units = isUnit ? mapUnits(desk).map((one) => one.code) : [];
  const related = [
    place.code,
    ...REGIONS,
    ...units,
    ...children,
    ...namesakes,
    ...(place.predecessor ? [place.predecessor] : []),
  ];
  return {
    labels: named(
      desk.labels(
        lang,
        [
          ...press,
          ...statistics.map(({ figure }) => figure),
          ...drawn,
          ...(brief?.rows ?? []).flatMap(({ figure }) => (figure === null ? [] : [figure])),
        ],
        {
          places: related,
          indicators: [
            ...(brief?.rows.map(({ indicator }) => indicator) ?? []),
            ...(series?.series.map(({ indicator }) => indicator) ?? []),
          ],
          units: peers?.measures.map(({ unit }) => unit) ?? [],
        },
      ),
    ),
    place,
    press,
    said: saidOf(desk, countedFigures(figures), isUnit ? 5 : 10),
    series,
    statistics,
    count: figures.length,
    everything: behind(desk, { place: [place.code] }),
    brief,
    children,
    namesakes,
    derivations: derivationsOf(desk, lang, (figure) => figure.place === place.code),
    disputes: await disputesOf(desk, lang, (figure) => figure.place === place.code),
    /** Whether the place has a feed of its own. */
    feed: feedPlaces(desk).includes(place.code),
  };
}

/** Names alone: what an indicator means stands on its own page. */
const named = (words: Labels): Labels => ({
  ...words,
  indicator: Object.fromEntries(
    Object.entries(words.indicator).map(([code, one]) => [code, { ...one, definition: '' }]),
  ),
});

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

export type PlaceRows = NonNullable<Awaited<ReturnType<typeof district>>>;

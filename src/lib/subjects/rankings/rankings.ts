import { funnelsOf } from '#lib/figures/rankings/funnel.ts';
import { measureWords } from '#lib/figures/saying/measure-words/index.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { contestStandings } from '#lib/questions/contest-standings.ts';
import { behind } from '#lib/desk/behind.ts';
import type { Desk } from '#lib/desk/desk.ts';
import { leagueSources, unmeasured } from '#lib/desk/leagues.ts';
import { mapUnits } from '#lib/desk/units.ts';
import { matrixOf } from './matrix.ts';

/** The list of rankings and the contest. */
export async function rankings(desk: Desk, lang: Lang) {
  const [standings, sources, refused] = await Promise.all([
    desk.ask(contestStandings, undefined),
    leagueSources(desk),
    unmeasured(desk),
  ]);
  const listed = [...sources].map(([code, { measure, best }]) => ({
    code,
    measure,
    slice: best.slice,
    units: best.units,
  }));
  const plain = [...sources].filter(([, { measure }]) => measure === null);
  const places = mapUnits(desk).map(({ code }) => code);
  const funnels = funnelsOf(desk.ledger().figures);
  const drawn = funnels.flatMap(({ cases, beside }) => [
    ...cases.flatMap(({ part, total }) => [part, total]),
    ...beside.flatMap(({ figures }) => figures),
  ]);
  const units = desk.ledger().indicators.filter(({ code }) => sources.get(code)?.measure === null);
  const labels = desk.labels(lang, [...standings, ...drawn], {
    indicators: [...plain.map(([code]) => code), ...funnels.map(({ share }) => share)],
    scopes: listed.map(({ slice }) => slice.scope),
    places,
    units: units.map(({ unit }) => unit),
  });
  return {
    labels,
    standings,
    everything: behind(desk, { indicator: [...new Set(standings.map(({ indicator }) => indicator))] }),
    matrix: await matrixOf(desk, plain, places, { labels, lang }),
    units: places,
    measures: listed.flatMap(({ code, measure, slice, units }) =>
      measure === null ? [] : [{ code, slice, units, direction: measure.direction, words: measureWords(code, lang) }],
    ),
    refused: refused.map(({ measure, units }) => ({
      code: measure.code,
      units,
      direction: measure.direction,
      words: measureWords(measure.code, lang),
    })),
    funnels,
  };
}

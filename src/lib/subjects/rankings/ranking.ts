import { measureWords } from '#lib/figures/saying/measure-words/index.ts';
import { rateDirection } from '#lib/figures/why/rates.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { behind } from '#lib/desk/behind.ts';
import type { Desk } from '#lib/desk/desk.ts';
import { historyOf, leagueSources, reportsOf } from '#lib/desk/leagues.ts';
import { mapUnits } from '#lib/desk/units.ts';
import { periodBefore } from './period-before.ts';
import { packReports } from './reports.ts';

/** The ranking by an indicator or a derived measure; null where too few districts have it. */
export async function ranking(desk: Desk, lang: Lang, code: string) {
  const source = (await leagueSources(desk)).get(code);
  if (source === undefined) return null;
  const units = mapUnits(desk).map((unit) => unit.code);
  const { measure, indicator } = source;
  const earlier = periodBefore(source.periods, source.best.key);
  const involved = new Set([indicator, 'population', ...(measure ? [measure.divisor] : [])]);
  return {
    // All periods of the indicators: the reader may choose another one.
    labels: desk.labels(
      lang,
      desk.ledger().figures.filter((figure) => involved.has(figure.indicator) && units.includes(figure.place)),
      { places: units },
    ),
    day: desk.day,
    code,
    indicator,
    kinds: source.kinds,
    direction: source.direction,
    // Beds per 1,000 residents have a better end, although more beds do not.
    rateDirection: rateDirection(indicator),
    measure: measure && { ...measureWords(measure.code, lang), numerator: measure.numerator, divisor: measure.divisor },
    periods: source.periods,
    opening: source.best.key,
    everything: behind(desk, { indicator: measure ? [indicator, measure.divisor] : [indicator] }),
    units,
    reports: packReports(await reportsOf(desk, source.best)),
    before: earlier === null ? null : packReports(await reportsOf(desk, earlier)),
    history: {
      value: measure ? [] : await historyOf(desk, source, 'value'),
      ratio: await historyOf(desk, source, 'ratio'),
    },
  };
}

/** What the ledger holds of an indicator, repeats left out. */
import { countedFigures } from '#lib/figures/revision.ts';
import { ledger } from './answers.ts';
import { type IndicatorOfTopic } from '#lib/subjects/topic/public.ts';

type Measure = Pick<IndicatorOfTopic, 'indicator' | 'figures' | 'places' | 'first_year' | 'last_year'>;

export function measuresOf(indicators: readonly string[]): Measure[] {
  return indicators.map((indicator) => {
    const figures = countedFigures(ledger().figures.filter((figure) => figure.indicator === indicator));
    const years = figures.flatMap(({ period_end }) => (period_end === null ? [] : [Number(period_end.slice(0, 4))]));
    return {
      indicator,
      figures: figures.length,
      places: new Set(figures.map(({ place }) => place)).size,
      first_year: years.length === 0 ? null : Math.min(...years),
      last_year: years.length === 0 ? null : Math.max(...years),
    };
  });
}

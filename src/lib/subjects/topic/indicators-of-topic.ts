/** Indicators of one group (infrastructure has topics too): how much is known about each. */
import { question, YEAR } from '#lib/questions/question.ts';

export interface IndicatorOfTopic {
  readonly indicator: string;
  readonly figures: number;
  readonly places: number;
  /** How many of the 21 districts and cities of the map have a figure. */
  readonly units: number;
  readonly first_year: number | null;
  readonly last_year: number | null;
}

export const indicatorsOfTopic = question<{ readonly topic: string }, IndicatorOfTopic>({
  name: 'indicators-of-topic',
  sql: `
    SELECT
      f.indicator,
      count(*)::INTEGER AS figures,
      count(DISTINCT f.place)::INTEGER AS places,
      count(DISTINCT u.code)::INTEGER AS units,
      min(${YEAR}) AS first_year,
      max(${YEAR}) AS last_year
    FROM counted f
    JOIN indicators i ON i.code = f.indicator
    LEFT JOIN map_units u ON u.code = f.place
    WHERE i."group" = $1
    GROUP BY f.indicator
    ORDER BY figures DESC, f.indicator`,
  columns: ['indicator', 'figures', 'places', 'units', 'first_year', 'last_year'],
  params: ({ topic }) => [topic],
  examples: [{ topic: 'housing' }, { topic: 'gas' }, { topic: 'appeals' }],
});

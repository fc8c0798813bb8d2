/** In which years two indicators are both known of the same places: what a scatter chart can show, the best year first. */
import { question } from '#lib/questions/question.ts';
import { NEARLY_BEST } from '#lib/figures/nearly-best.ts';

export interface PairedYearsInput {
  readonly indicator: string;
  readonly against: string;
}

export interface PairedYear {
  readonly year: number;
  readonly places: number;
}

export const pairedYears = question<PairedYearsInput, PairedYear>({
  name: 'paired-years',
  sql: `
    WITH years AS (
      SELECT a.year::INTEGER AS year, count(DISTINCT a.place)::INTEGER AS places
      FROM facts a JOIN facts b ON b.place = a.place AND b.year = a.year AND b.topic IS NULL AND b.standing = 'reported'
      WHERE a.indicator::VARCHAR = $1 AND b.indicator::VARCHAR = $2 AND a.topic IS NULL AND a.standing = 'reported'
      GROUP BY a.year
    )
    SELECT year, places FROM years
    ORDER BY places >= ${NEARLY_BEST} * (SELECT max(places) FROM years) DESC, year DESC`,
  columns: ['year', 'places'],
  params: ({ indicator, against }) => [indicator, against],
  examples: [{ indicator: 'housing_commissioned', against: 'population' }],
});

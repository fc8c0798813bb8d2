/** Places of the contests of public reception offices, as reported: ordinal facts, stage by stage, best place first. */
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, question, WHOLE } from './question.ts';

export interface ContestStanding extends Figure {
  /** Place in which the contest was held. */
  readonly contest_place: string;
  readonly contest_stage: string;
  /** Null where the sources give no year. */
  readonly contest_year: number | null;
}

export const contestStandings = question<void, ContestStanding>({
  name: 'contest-standings',
  sql: `
    SELECT ${WHOLE}, c.place AS contest_place, c.stage AS contest_stage, c.year AS contest_year
    FROM counted f
    JOIN contests c ON c.id = f.contest
    WHERE f.indicator = 'contest_rank'
    ORDER BY list_position(['district', 'regional', 'national'], c.stage::VARCHAR), c.year DESC NULLS LAST, c.id,
      f.value, f.place, f.id`,
  columns: [...FIGURE, 'contest_place', 'contest_stage', 'contest_year'],
  params: () => [],
  examples: [undefined],
});

/** What is not published: the 21 districts and cities of the map, and the groups of indicators without any figure there. */
import { question } from './question.ts';

export interface Unpublished {
  readonly place: string;
  /** Topic code, or `appeals` / `contest`. */
  readonly group: string;
}

export const unpublished = question<void, Unpublished>({
  name: 'unpublished',
  sql: `
    SELECT u.code AS place, g."group"
    FROM map_units u
    CROSS JOIN (SELECT DISTINCT "group" FROM indicators) g
    WHERE NOT EXISTS (
      SELECT 1 FROM figures f JOIN indicators i ON i.code = f.indicator
      WHERE f.place = u.code AND i."group" = g."group"
    )
    ORDER BY u.code, g."group"`,
  columns: ['place', 'group'],
  params: () => [],
  examples: [undefined],
});

/** What the cells of a column look like: by this a column is understood where its name says nothing. */
import { isCompactDay, looksLikeDate, type DateOrder } from './dates.ts';
import { readNumber, type NumberForm } from './numbers.ts';
import { readPeriod } from './periods.ts';
import type { PlaceMatcher } from './places.ts';
import { namesDay, type Content } from './roles.ts';
import type { TopicMatcher } from './topics.ts';
import { readValue, saysNothing } from './value-cell.ts';

export interface Matchers {
  readonly places: PlaceMatcher;
  readonly topics: TopicMatcher;
}

/** Cells of a column that are looked at one by one. */
const LOOKED_AT = 400;

export function contentOf(
  header: string,
  all: readonly string[],
  numbers: NumberForm,
  order: DateOrder,
  { places, topics }: Matchers,
): Content {
  const full = all.map((cell) => cell.trim()).filter((cell) => cell !== '');
  // A cell that says it has nothing to say tells nothing of its column.
  const filled = full.filter((cell) => !saysNothing(cell));
  const cells =
    filled.length > LOOKED_AT ? filled.filter((_, i) => i % Math.ceil(filled.length / LOOKED_AT) === 0) : filled;
  const share = (test: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  const unique = new Set(cells);
  // Long texts are no names, and forty of them tell what the others are.
  const tried = new Set([...unique].slice(0, 40));
  const known = (test: (cell: string) => boolean) => {
    const right = new Set([...tried].filter((cell) => cell.length <= 60 && test(cell)));
    return Math.min(
      1,
      share((cell) => right.has(cell)) /
        Math.max(
          0.01,
          share((cell) => tried.has(cell)),
        ),
    );
  };
  // Eight digits are a day under the name of one, and where a whole column is of nothing else.
  const compactDays = namesDay(header) || (cells.length > 1 && share(isCompactDay) === 1);
  const isDay = (cell: string) => compactDays && isCompactDay(cell);
  return {
    filled: all.length === 0 ? 0 : full.length / all.length,
    dates: share((cell) => looksLikeDate(cell) && (compactDays || !isCompactDay(cell))),
    numbers: share((cell) => !isDay(cell) && readNumber(cell, numbers).ok),
    values: share((cell) => !isDay(cell) && cell.length <= 60 && readValue(cell, numbers).ok),
    years: share((cell) => /^(?:19|20)\d\d(?: ?г\.?| ?ж\.?)?$/.test(cell)),
    periods: share((cell) => {
      const read = readPeriod(cell, order, null);
      return read.ok || read.reason === 'no_year';
    }),
    places: known((cell) => !/^[\d\s.,+-]*$/.test(cell) && places.match(cell).kind !== 'unknown'),
    topics: known((cell) => topics.match(cell) !== null),
    counts: isCounter(full),
    variety: cells.length === 0 ? 0 : unique.size / cells.length,
  };
}

/** 1, 2, 3 … to the end: numbers of the rows. */
function isCounter(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell, i) => cell.replace(/[.)]$/u, '') === String(i + 1));
}

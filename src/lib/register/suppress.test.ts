import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '#lib/i18n/calendar.ts';
import { buildCube } from './cube.ts';
import { GROUPINGS, publishSafely, type Grouping, type SafeCounts } from './publish.ts';
import { NO_DAY } from './register.ts';
import { suppress, withTotals, type Suppressed } from './suppress.ts';
import { monthIn, randomRegister } from './testing.ts';

/**
 * The audit of an intruder: is there a table of whole numbers with this value in this cell that agrees with all that is
 * published? By trying all of them, so only for small tables.
 */
function possible({ rows, columns, counts, hidden }: Suppressed, cell: number, value: number): boolean {
  const width = columns + 1;
  const most = Math.max(...counts) + 8;
  const shown = (at: number) => hidden[at] === 0;
  const cells: number[] = [];
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) cells.push(i * width + j);
  const guess = new Int32Array(counts.length);
  const agrees = (at: number, sum: number) => (at === cell ? sum === value : shown(at) ? sum === counts[at] : sum >= 1);
  const sumOf = (ats: readonly number[]) => ats.reduce((sum, at) => sum + guess[at]!, 0);
  const rowOf = (i: number) => Array.from({ length: columns }, (_, j) => i * width + j);
  const columnOf = (j: number) => Array.from({ length: rows }, (_, i) => i * width + j);
  const bound = (at: number): number => {
    const totals = [Math.floor(at / width) * width + columns, rows * width + (at % width), rows * width + columns];
    return Math.min(most, ...totals.map((total) => (total === cell ? value : shown(total) ? counts[total]! : most)));
  };
  const fill = (next: number): boolean => {
    const at = cells[next];
    if (at === undefined) {
      const ends = Array.from({ length: columns }, (_, j) => agrees(rows * width + j, sumOf(columnOf(j))));
      return ends.every(Boolean) && agrees(rows * width + columns, sumOf(cells));
    }
    const row = Math.floor(at / width);
    const lastOfRow = at % width === columns - 1;
    const lastOfColumn = row === rows - 1;
    const options = at === cell ? [value] : shown(at) ? [counts[at]!] : null;
    for (let n = options?.[0] ?? 1; n <= (options?.[0] ?? bound(at)); n++) {
      guess[at] = n;
      const rowOk = !lastOfRow || agrees(row * width + columns, sumOf(rowOf(row)));
      const columnOk = !lastOfColumn || agrees(rows * width + (at % width), sumOf(columnOf(at % width)));
      if (rowOk && columnOk && fill(next + 1)) return true;
    }
    guess[at] = 0;
    return false;
  };
  return fill(0);
}

const smallTable = (most: number) =>
  fc.record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) }).chain((size) =>
    fc.record({
      ...{ rows: fc.constant(size.rows), columns: fc.constant(size.columns) },
      cells: fc.array(fc.integer({ min: 0, max: most }), {
        minLength: size.rows * size.columns,
        maxLength: size.rows * size.columns,
      }),
      threshold: fc.integer({ min: 2, max: 4 }),
    }),
  );

describe('withholding small counts', () => {
  test('leaves every value from 1 to the threshold possible for each cell, and totals as wide, whatever is published', () => {
    fc.assert(
      fc.property(smallTable(7), ({ cells, rows, columns, threshold }) => {
        const table = suppress(cells, rows, columns, threshold);
        table.counts.forEach((count, at) => {
          if (count === 0) expect(table.hidden[at]).toBe(0);
          if (count === 0 || count >= threshold) return;
          expect(table.hidden[at]).toBe(1);
          const isTotal = at % (columns + 1) === columns || at >= rows * (columns + 1);
          const [least, most] = isTotal ? [count, count + threshold - 1] : [1, threshold];
          for (let value = least; value <= most; value++) expect(possible(table, at, value)).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });

  test('the audit does find what withholding the small counts alone would give away', () => {
    const counts = withTotals([3, 9, 9, 9], 2, 2);
    const alone = { rows: 2, columns: 2, counts, hidden: Uint8Array.from(counts, (n) => (n < 5 ? 1 : 0)) };
    expect([1, 2, 3, 4, 5].map((value) => possible(alone, 0, value))).toEqual([false, false, true, false, false]);
    const safe = suppress([3, 9, 9, 9], 2, 2, 5);
    expect([...safe.hidden]).toEqual([1, 1, 0, 1, 1, 0, 0, 0, 0]);
  });

  test('nothing is withheld where nothing is small', () => {
    const any = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 90 })), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(any, (cells) => {
        expect([...suppress(cells, 3, 4, 5).hidden]).not.toContain(1);
      }),
    );
  });

  test('a lonely small count takes its totals with it', () => {
    expect([...suppress([0, 0, 3, 0], 2, 2, 5).hidden]).toEqual([0, 0, 0, 1, 0, 1, 1, 0, 1]);
  });

  test('a table of the size of a region is done in no time, and keeps most of its counts', () => {
    const cells = Array.from({ length: 22 * 14 }, (_, i) =>
      Math.floor(400 / (1 + (i % 14) * (1 + Math.floor(i / 14)))),
    );
    const { hidden, counts } = suppress(cells, 22, 14, 5);
    const small = counts.filter((n) => n > 0 && n < 5).length;
    expect(small).toBeGreaterThan(10);
    expect(hidden.reduce((sum, one) => sum + one, 0)).toBeLessThan(2 * small + 20);
    expect(hidden.at(-1)).toBe(0);
  });
});

describe('a register to publish', () => {
  test('has the counts of its rows, or none', () => {
    fc.assert(
      fc.property(randomRegister, fc.constantFrom(...GROUPINGS), (register, grouping) => {
        const cube = buildCube(register);
        const table = publishSafely(register, cube, grouping, 5) as SafeCounts;
        const within = ({ start, end }: SafeCounts['periods'][number], i: number) => {
          const month = monthIn(cube, register.received[i] as number);
          const name = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 - cube.firstMonth;
          return month !== null && month >= name(start) && month <= name(end);
        };
        for (const { period, place, topic, count } of table.rows) {
          const rows = Array.from({ length: register.n }, (_, i) => i).filter(
            (i) =>
              within(table.periods[period]!, i) &&
              (place === null || register.place[i] === place) &&
              (topic === null || register.topic[i] === topic),
          );
          if (count !== null) {
            expect(count).toBe(rows.length);
            expect(count === 0 || count >= 5).toBe(true);
          }
        }
        expect(table.undated).toBe(register.received.filter((day) => day === NO_DAY).length);
      }),
      { numRuns: 60 },
    );
  });

  test('speaks of no month before its first receipt or after its last', () => {
    const days = (texts: readonly string[]) => Int32Array.from(texts, (text) => (text === '' ? NO_DAY : dayOf(text)));
    const none = new Uint16Array(3);
    const register = {
      ...{ n: 3, place: none, topic: none, channel: none, outcome: none, synthetic: true, label: 'x.csv' },
      received: days(['2024-03-08', '2024-05-20', '']),
      closed: days(['2025-02-01', '', '2023-12-31']),
      asOf: dayOf('2025-02-01'),
      names: { place: [{ code: null, name: '' }], topic: [{ code: null, name: '' }], channel: [''], outcome: [''] },
    };
    const periods = (grouping: Grouping) =>
      (publishSafely(register, buildCube(register), grouping) as SafeCounts).periods.map(
        ({ start, end, kind }) => `${start} ${end} ${kind}`,
      );
    expect(periods('year')).toEqual(['2024-03-01 2024-05-31 range']);
    expect(periods('quarter')).toEqual(['2024-03-01 2024-03-31 range', '2024-04-01 2024-05-31 range']);
    expect(periods('month').at(-1)).toBe('2024-05-01 2024-05-31 month');
    expect(periods('month')).toHaveLength(3);
  });
});

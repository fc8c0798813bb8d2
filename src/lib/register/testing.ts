/** For tests: registers of random rows, and the same views counted the plain way, row by row. */
import fc from 'fast-check';
import { dayOf, monthOf } from '#lib/i18n/calendar.ts';
import { DIMENSIONS, type Cube, type Dimension } from './cube.ts';
import { NO_DAY, type Register } from './register.ts';
import type { Choice } from './views.ts';

const FIRST = dayOf('2024-11-05');
const SIZE: Readonly<Record<Dimension, number>> = { place: 4, topic: 3, channel: 3, outcome: 3 };

const code = (name: Dimension) => fc.integer({ min: 0, max: SIZE[name] - 1 });
const day = (least: number, most: number) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(NO_DAY) },
    { weight: 9, arbitrary: fc.integer({ min: least, max: most }) },
  );

const row = fc.record({
  received: day(FIRST, FIRST + 120),
  /** Days from receipt; sometimes before it. */
  took: fc.oneof(fc.constant(null), fc.integer({ min: -2, max: 60 })),
  place: code('place'),
  topic: code('topic'),
  channel: code('channel'),
  outcome: code('outcome'),
});

const names = (name: Dimension) => Array.from({ length: SIZE[name] }, (_, i) => (i === 0 ? '' : `${name} ${i}`));
const coded = (name: Dimension) =>
  names(name).map((text, i) => ({ code: i === 0 ? null : `${name}-${i}`, name: text }));

export const randomRegister = fc.array(row, { maxLength: 120 }).map((rows): Register => {
  const received = Int32Array.from(rows, (one) => one.received);
  const closed = Int32Array.from(rows, ({ received: from, took }) =>
    took === null ? NO_DAY : (from === NO_DAY ? FIRST : from) + took,
  );
  return {
    n: rows.length,
    received,
    closed,
    place: Uint16Array.from(rows, (one) => one.place),
    topic: Uint16Array.from(rows, (one) => one.topic),
    channel: Uint16Array.from(rows, (one) => one.channel),
    outcome: Uint16Array.from(rows, (one) => one.outcome),
    names: { place: coded('place'), topic: coded('topic'), channel: names('channel'), outcome: names('outcome') },
    asOf: Math.max(FIRST, ...received, ...closed),
    synthetic: true,
    label: 'random.csv',
  };
});

const chosen = (name: Dimension) => fc.option(fc.uniqueArray(code(name), { maxLength: SIZE[name] }));

export const randomChoice: fc.Arbitrary<Choice> = fc.record({
  months: fc.option(
    fc
      .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
      .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  ),
  values: fc.record({
    place: chosen('place'),
    topic: chosen('topic'),
    channel: chosen('channel'),
    outcome: chosen('outcome'),
  }),
});

/** Rows that fit the choice, leaving the choice of one dimension (or of the months) out of account. */
export function fitting(
  register: Register,
  firstMonth: number,
  choice: Choice,
  except: Dimension | 'months' | null,
): number[] {
  return Array.from({ length: register.n }, (_, i) => i).filter((i) => {
    const from = register.received[i] as number;
    const { months } = choice;
    if (except !== 'months' && months !== null) {
      if (from === NO_DAY) return false;
      const month = monthOf(from) - firstMonth;
      if (month < months.from || month > months.to) return false;
    }
    return DIMENSIONS.every((name) => {
      const values = choice.values[name];
      return name === except || values === null || values.includes(register[name][i] as number);
    });
  });
}

/** How many of the rows have each of `size` numbers. */
export function tally(rows: readonly number[], size: number, of: (row: number) => number | null): Uint32Array {
  const counts = new Uint32Array(size);
  for (const row of rows) {
    const at = of(row);
    if (at !== null) counts[at] = (counts[at] as number) + 1;
  }
  return counts;
}

export const monthIn = (cube: Cube, day: number): number | null =>
  day === NO_DAY ? null : monthOf(day) - cube.firstMonth;

import { describe, expect, it } from 'vitest';
import { firstDayOf } from '#lib/i18n/calendar.ts';
import { CubeKey, DIGITS, Periods, type FacetSizes } from './key.ts';
import { LEVELS } from './levels.ts';
import { recode, unprotected } from './recode.ts';
import { possibleTimes } from './times.ts';

const FIRST = 2025 * 12;

/** Every register of up to `most` appeals over every combination that the names and the last day allow. */
function everyRegister(months: number, sizes: FacetSizes, most: number, visit: (counts: readonly number[]) => void) {
  const key = new CubeKey(new Periods(FIRST, months), sizes);
  const asOf = firstDayOf(FIRST + months - 1);
  const base: number[] = [];
  for (let place = 0; place < sizes.place; place++)
    for (let topic = 0; topic < sizes.topic; topic++)
      for (let channel = 0; channel < sizes.channel; channel++)
        for (let outcome = 0; outcome < sizes.outcome; outcome++)
          for (let period = 0; period < months; period++) {
            const classes = possibleTimes(firstDayOf(FIRST + period), asOf) - 3;
            const times = [...Array.from({ length: classes + 1 }, (_, i) => i), 12, 14];
            for (const time of times) base.push(key.of({ period, place, topic, channel, outcome, time }));
          }
  base.sort((a, b) => a - b);
  const counts = base.map(() => 0);
  const next = (at: number, left: number) => {
    if (at === base.length) return void visit(counts);
    for (let n = 0; n <= left; n++) {
      counts[at] = n;
      next(at + 1, left - n);
    }
    counts[at] = 0;
  };
  return { key, asOf, base, run: () => next(0, most) };
}

/** Does a published cell cover a cell: the same digits, or given up, or a longer period? */
function covers(key: CubeKey, cell: number, one: number): boolean {
  const { list } = key.periods;
  return DIGITS.every((digit) => {
    const [wide, narrow] = [key.digit(cell, digit), key.digit(one, digit)];
    if (wide === narrow || (digit !== 'period' && wide === key.sizes[digit])) return true;
    const [a, b] = [list[wide], list[narrow]];
    return digit === 'period' && a && b && a.kind !== 'undated' && a.from <= b.from && b.to <= a.to;
  });
}

const width = (key: CubeKey, cell: number) =>
  DIGITS.reduce(
    (sum, digit) => sum + (digit !== 'period' && key.digit(cell, digit) === key.sizes[digit] ? 100 : 0),
    0,
  ) + ((period) => (period ? period.to - period.from : 0))(key.periods.list[key.digit(cell, 'period')]);

describe('recoding', () => {
  const cases = [
    { name: 'one month, times alone', months: 1, sizes: { place: 1, topic: 1, channel: 1, outcome: 1 }, most: 11 },
    { name: 'two channels', months: 1, sizes: { place: 1, topic: 1, channel: 2, outcome: 1 }, most: 8 },
    { name: 'two places', months: 1, sizes: { place: 2, topic: 1, channel: 1, outcome: 1 }, most: 8 },
    { name: 'two places and two outcomes', months: 1, sizes: { place: 2, topic: 1, channel: 1, outcome: 2 }, most: 5 },
  ];
  for (const { name, months, sizes, most } of cases)
    for (const threshold of [2, 3])
      it(`leaves every value below ${threshold} possible: ${name}`, () => {
        const failures: string[] = [];
        let seen = 0;
        const all = everyRegister(months, sizes, most, (counts) => {
          const { key, asOf, base } = all;
          const filled = base.flatMap((_, i) => ((counts[i] ?? 0) > 0 ? [i] : []));
          const answer = recode(
            {
              keys: Float64Array.from(filled, (i) => base[i] ?? 0),
              counts: Float64Array.from(filled, (i) => counts[i] ?? 0),
            },
            key,
            threshold,
            asOf,
          );
          if (!answer.ok) return;
          seen++;
          const { keys, counts: published, appeals } = answer.cells;
          const sum = counts.reduce((a, b) => a + b, 0);
          if (published.some((n) => n < threshold)) failures.push(`${counts}: a cell below the threshold`);
          if (published.reduce((a, b) => a + b, 0) !== sum || appeals.reduce((a, b) => a + b, 0) !== sum)
            failures.push(`${counts}: appeals were lost`);
          // To which published cell does each combination belong, as far as a reader can tell: the narrowest that covers it.
          const members = new Map<number, number[]>();
          base.forEach((one, i) => {
            const over = [...keys]
              .map((cell, at) => ({ cell, at }))
              .filter(({ cell }) => covers(key, cell, one))
              .sort((a, b) => width(key, a.cell) - width(key, b.cell))[0];
            if (over && over.cell !== one) members.set(over.at, [...(members.get(over.at) ?? []), i]);
          });
          for (const [at, group] of members) {
            const total = published[at] ?? 0;
            const joined = group.some((i) => (counts[i] ?? 0) >= threshold);
            for (const i of group) {
              if ((counts[i] ?? 0) >= threshold) continue;
              for (let value = 0; value < threshold; value++) {
                // The others must be able to hold the rest: each below the threshold, unless a sibling joined.
                const others = group.length - 1;
                const most = joined ? (others > 0 ? Infinity : 0) : others * (threshold - 1);
                if (total - value < 0 || total - value > most) failures.push(`${counts}: cell ${i} cannot be ${value}`);
              }
            }
          }
        });
        all.run();
        expect(seen).toBeGreaterThan(100);
        expect(failures.slice(0, 5)).toEqual([]);
      });

  it('gives up channel and outcome before the month, the month before the topic', () => {
    const key = new CubeKey(new Periods(FIRST, 6), { place: 3, topic: 3, channel: 3, outcome: 3 });
    const cell = (period: number, place: number, topic: number, channel: number, outcome: number, time: number) =>
      key.of({ period, place, topic, channel, outcome, time });
    const rows = [
      ...[0, 1, 2].map((channel) => [cell(0, 1, 1, channel, 1, 2), 2] as const),
      ...[3, 4].map((month) => [cell(month, 2, 2, 1, 1, 2), 3] as const),
    ].sort(([a], [b]) => a - b);
    const answer = recode(
      { keys: Float64Array.from(rows, ([k]) => k), counts: Float64Array.from(rows, ([, n]) => n) },
      key,
      5,
      firstDayOf(FIRST + 6) - 1,
    );
    expect(
      answer.ok &&
        [...answer.cells.keys].map((k, i) => [...DIGITS.map((d) => key.digit(k, d)), answer.cells.counts[i]]),
    ).toEqual([
      [0, 1, 1, 2, 1, 3, 6],
      [key.periods.quarterOf(3), 2, 2, 15, 3, 3, 6],
    ]);
    expect(answer.ok && answer.cells.appeals.length).toBe(LEVELS.length);
  });

  it('refuses a register that is smaller than the threshold, and keeps every cell where nothing is protected', () => {
    const key = new CubeKey(new Periods(FIRST, 1), { place: 1, topic: 1, channel: 1, outcome: 1 });
    const base = { keys: Float64Array.of(0, 12), counts: Float64Array.of(1, 3) };
    expect(recode(base, key, 5, firstDayOf(FIRST))).toEqual({ ok: false, reason: 'too_few' });
    expect(unprotected(base)).toMatchObject({ ...base, appeals: [4, 0, 0, 0, 0, 0, 0, 0, 0] });
  });
});

/** Three ways to the same linked views: ours, crossfilter2, Arquero. Each gets ready, then answers one look after another. */
import * as aq from 'arquero';
import crossfilter, { type Group, type NaturallyOrderedValue } from 'crossfilter2';
import { monthOf } from '../../../src/lib/i18n/calendar.ts';
import { closingOf, type Quartiles } from '../../../src/lib/register/closing.ts';
import { buildCube, DIMENSIONS, type Dimension } from '../../../src/lib/register/cube.ts';
import { NO_DAY, type Register } from '../../../src/lib/register/register.ts';
import { LinkedViews, type Choice, type Views } from '../../../src/lib/register/views.ts';

/** What all three have to say: counts of every chart, and the quartiles. */
export interface Answer {
  readonly received: number;
  readonly open: number;
  readonly by: Readonly<Record<Dimension, readonly number[]>>;
  readonly receivedByMonth: readonly number[];
  readonly quartiles: Quartiles;
  readonly ofClosed: Quartiles;
}

export interface Way {
  readonly name: string;
  /** Everything that has to be done once, before the first look. */
  readonly ready: (register: Register, months: { first: number; count: number }) => (choice: Choice) => Answer;
}

function answerOf(views: Views): Answer {
  const { received, open, by, byMonth, closing } = views;
  const { quarter, half, threeQuarters, ofClosed } = closing;
  return {
    received,
    open,
    by: {
      place: [...by.place],
      topic: [...by.topic],
      channel: [...by.channel],
      outcome: [...by.outcome],
    },
    receivedByMonth: [...byMonth.received],
    quartiles: { quarter, half, threeQuarters },
    ofClosed,
  };
}

export const ours: Way = {
  name: 'Aina',
  ready: (register) => {
    const views = new LinkedViews(buildCube(register));
    return (choice) => answerOf(views.look(choice));
  },
};

const UNDATED = 100_000;
const BACKWARDS = 100_001;
/** Added to the days of an appeal that is still open. */
const STILL = 200_000;

/** One number for what became of an appeal, as crossfilter and Arquero group by one key. */
function timeOf({ received, closed, asOf }: Register, i: number): number {
  const from = received[i]!;
  const to = closed[i]!;
  if (from === NO_DAY) return to === NO_DAY ? STILL + UNDATED : UNDATED;
  if (to === NO_DAY) return STILL + asOf - from;
  return to < from ? BACKWARDS : to - from;
}

function timesAnswer(times: Iterable<readonly [key: number, count: number]>) {
  const closed = new Uint32Array(2000);
  const open = new Uint32Array(2000);
  let received = 0;
  let still = 0;
  for (const [key, count] of times) {
    received += count;
    if (key >= STILL) {
      still += count;
      if (key < STILL + UNDATED) open[key - STILL] = count;
    } else if (key < UNDATED) closed[key] = count;
  }
  const { quarter, half, threeQuarters, ofClosed } = closingOf(closed, open);
  return { received, open: still, quartiles: { quarter, half, threeQuarters }, ofClosed };
}

const NO_MONTH = -1;

function monthColumn({ received, n }: Register, first: number): Int16Array {
  const known = new Map<number, number>([[NO_DAY, NO_MONTH]]);
  return Int16Array.from({ length: n }, (_, i) => {
    const day = received[i]!;
    let month = known.get(day);
    if (month === undefined) known.set(day, (month = monthOf(day) - first));
    return month;
  });
}

export const crossfilter2: Way = {
  name: 'crossfilter2',
  ready: (register, { first, count }) => {
    const month = monthColumn(register, first);
    const rows = Uint32Array.from({ length: register.n }, (_, i) => i);
    const all = crossfilter([...rows]);
    const group = (of: (i: number) => number) => {
      const dimension = all.dimension(of);
      return { dimension, group: dimension.group().reduceCount() };
    };
    const by = Object.fromEntries(DIMENSIONS.map((name) => [name, group((i) => register[name][i]!)])) as Record<
      Dimension,
      ReturnType<typeof group>
    >;
    const months = group((i) => month[i]!);
    const times = group((i) => timeOf(register, i));
    const counts = (of: Group<number, NaturallyOrderedValue, unknown>, size: number) => {
      const list = new Array<number>(size).fill(0);
      for (const { key, value } of of.all()) if (Number(key) >= 0) list[Number(key)] = Number(value);
      return list;
    };
    let before: Choice | null = null;
    return (choice) => {
      for (const name of DIMENSIONS) {
        const values = choice.values[name];
        if (before !== null && before.values[name] === values) continue;
        if (values === null) by[name].dimension.filterAll();
        else {
          const chosen = new Set(values);
          by[name].dimension.filterFunction((value) => chosen.has(Number(value)));
        }
      }
      if (before === null || before.months !== choice.months) {
        if (choice.months === null) months.dimension.filterAll();
        else months.dimension.filterRange([choice.months.from, choice.months.to + 1]);
      }
      before = choice;
      return {
        ...timesAnswer(times.group.all().map(({ key, value }) => [Number(key), Number(value)] as const)),
        by: Object.fromEntries(
          DIMENSIONS.map((name) => [name, counts(by[name].group, register.names[name].length)]),
        ) as Record<Dimension, number[]>,
        receivedByMonth: counts(months.group, count),
      };
    };
  },
};

export const arquero: Way = {
  name: 'Arquero',
  ready: (register, { first, count }) => {
    const table = aq.table({
      place: register.place,
      topic: register.topic,
      channel: register.channel,
      outcome: register.outcome,
      month: monthColumn(register, first),
      time: Int32Array.from({ length: register.n }, (_, i) => timeOf(register, i)),
    });
    // Arquero compiles an expression that it can read; a function it cannot would cost an object for each row.
    const filtered = (choice: Choice, except: Dimension | 'month' | null) => {
      const tests = DIMENSIONS.flatMap((name) => {
        const values = choice.values[name];
        if (values === null || name === except) return [];
        return [`(${values.map((code) => `d.${name} === ${code}`).join(' || ')})`];
      });
      const { months } = choice;
      if (months !== null && except !== 'month') tests.push(`d.month >= ${months.from} && d.month <= ${months.to}`);
      return tests.length === 0 ? table : table.filter(`d => ${tests.join(' && ')}`);
    };
    const tally = (choice: Choice, name: string, except: Dimension | 'month' | null) => {
      const grouped = filtered(choice, except).groupby(name).count({ as: 'n' });
      const keys = grouped.array(name) as ArrayLike<number>;
      const counts = grouped.array('n') as ArrayLike<number>;
      return Array.from(keys, (key, i) => [key, counts[i]!] as const);
    };
    const list = (pairs: readonly (readonly [number, number])[], size: number) => {
      const counts = new Array<number>(size).fill(0);
      for (const [key, n] of pairs) if (key >= 0) counts[key] = n;
      return counts;
    };
    return (choice) => ({
      ...timesAnswer(tally(choice, 'time', null)),
      by: Object.fromEntries(
        DIMENSIONS.map((name) => [name, list(tally(choice, name, name), register.names[name].length)]),
      ) as Record<Dimension, number[]>,
      receivedByMonth: list(tally(choice, 'month', 'month'), count),
    });
  },
};

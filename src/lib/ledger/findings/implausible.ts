/**
 * Values that are hard to believe beside others of their own series: jumps against the neighbouring years, levels against
 * their index, series that are copies of one another. The limits were chosen on the official statistics of 2010–2024, wide
 * enough that 97 in 100 pairs of years pass; they are no tests of significance.
 */
import { divide } from '#lib/figures/arithmetic.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { fromBounds } from '#lib/figures/interval.ts';
import { domainOf } from '#lib/figures/policy.ts';
import { endsOf } from './bounds.ts';
import { finding, groupBy, type Finding, type Subject } from './finding.ts';
import { changeOf, levelRatio, MONEY, THINGS, type Change } from './change.ts';
import { stated, type Step } from './step.ts';

/** A value is a jump if it is this many times above or below both neighbours (their geometric mean)… */
const JUMP = 2.2;
/** …which themselves differ by less than this factor. */
const CALM = 1.5;
/** Where the value stays after the jump, or the series ends with it. */
const STEP = 5;

/** One school or one factory makes the year of a district: steps mean nothing here. */
const BUILT_IN_ONE_GO: readonly string[] = [
  'school_places',
  'preschool_places',
  'clinic_capacity',
  'housing_commissioned',
  'construction_works',
  'investment_fixed_capital',
];

export function implausibleValues(subject: Subject): Finding[] {
  const yearly = subject.figures.filter((figure) => yearOf(figure) !== null);
  const series = new Map(
    [...groupBy(yearly, (figure) => seriesKey(figure, figure.indicator))].map(([key, rows]) => [
      key,
      new Map(rows.map((row) => [yearOf(row) ?? 0, row])),
    ]),
  );
  return [...jumps(subject, series), ...changes(series), ...copies(series)];
}

type Series = ReadonlyMap<number, Figure>;
type AllSeries = ReadonlyMap<string, Series>;

/** Plans and reports are different series; a preliminary value continues the reported one. */
function seriesKey({ place, topic, scope, status }: Figure, indicator: string): string {
  return [indicator, place, topic, scope, status === 'plan' ? 'plan' : 'reported'].join('|');
}

/** The year of a value for a whole year or for its last day; null for any other period. */
function yearOf({ period_kind, period_end }: Figure): number | null {
  if (period_end === null) return null;
  const annual = period_kind === 'year' || (period_kind === 'as_of' && period_end.endsWith('-12-31'));
  return annual ? Number(period_end.slice(0, 4)) : null;
}

function jumps(subject: Subject, all: AllSeries): Finding[] {
  return [...all.values()].flatMap((series) => {
    const [first] = series.values();
    const kind = first === undefined ? undefined : subject.kind.get(first.indicator);
    if (first === undefined || (kind !== 'count' && kind !== 'amount')) return [];
    // What may be negative (net migration) has no ratios.
    if (domainOf(kind, first.indicator).lower < 0) return [];
    const years = [...series.keys()].sort((a, b) => a - b);
    let jumped = Number.NaN;
    return years.flatMap((year) => {
      const [before, row, after] = [series.get(year - 1), series.get(year), series.get(year + 1)];
      if (row === undefined || before === undefined || row.break_remark !== null) return [];
      const times = outlier(before, row, after) ?? (jumped === year - 1 ? null : lastingStep(before, row));
      if (times === null) return [];
      jumped = year;
      const rows = after === undefined ? [row, before] : [row, before, after];
      const numbers = { value: row.value, before: before.value, after: after?.value ?? null, times };
      const inOrder = [before, row, ...(after === undefined ? [] : [after])];
      const steps = [...inOrder.map(stated), ...multiple(row, before)];
      return [finding('jump', row, rows, { steps, numbers, params: { year: String(year) } })];
    });
  });
}

/** How many times the neighbours' middle a value is, if it stands out between two years that are alike. */
function outlier(before: Figure, row: Figure, after: Figure | undefined): number | null {
  if (after === undefined || !(row.value > 0 && before.value > 0 && after.value > 0)) return null;
  const middle = Math.sqrt(before.value * after.value);
  return factor(before.value, after.value) < CALM && factor(row.value, middle) > JUMP ? row.value / middle : null;
}

/** How many times the year before a value is, if that is too much for anything that is not built in one go. */
function lastingStep(before: Figure, row: Figure): number | null {
  if (BUILT_IN_ONE_GO.includes(row.indicator) || !(row.value > 0 && before.value > 0)) return null;
  return factor(row.value, before.value) > STEP ? row.value / before.value : null;
}

const factor = (a: number, b: number): number => Math.max(a / b, b / a);

const CHANGES: readonly Change[] = [
  { change: 'housing_commissioned_index', level: 'housing_commissioned', form: 'index', ...THINGS },
  { change: 'construction_works_index', level: 'construction_works', form: 'index', ...MONEY },
  { change: 'investment_index', level: 'investment_fixed_capital', form: 'index', ...MONEY },
  { change: 'industrial_output_index', level: 'industrial_output', form: 'index', ...MONEY },
  { change: 'agricultural_output_index', level: 'agricultural_output', form: 'index', ...MONEY },
  { change: 'real_wage_index', level: 'average_wage', form: 'index', ...MONEY },
];

function changes(all: AllSeries): Finding[] {
  return CHANGES.flatMap((change) =>
    [...all.values()].flatMap((series) =>
      [...series].flatMap(([year, row]) => {
        if (row.indicator !== change.change) return [];
        const levels = all.get(seriesKey(row, change.level));
        const now = levels?.get(year);
        const before = levels?.get(year - 1);
        if (now === undefined || before === undefined || now.break_remark !== null) return [];
        const ratio = levelRatio(now, before, row, change);
        if (ratio === null || (ratio.upper >= change.low && ratio.lower <= change.high)) return [];
        const numbers = {
          before: before.value,
          value: now.value,
          stated: row.value,
          low: change.low,
          high: change.high,
        };
        const params = { indicator: change.level, change: change.change, year: String(year) };
        const steps = [stated(before), stated(now), ...changeOf(now, before, 'index'), stated(row)];
        return [finding('level_against_index', row, [now, before, row], { steps, numbers, params })];
      }),
    ),
  );
}

/** The multiple of the year before: both are good to their last digit only, and so is what they give. */
function multiple(row: Figure, before: Figure): Step[] {
  const times = divide(fromBounds(row), fromBounds(before));
  return times.ok ? [{ kind: 'times', later: row.id, earlier: before.id, ends: endsOf(times.interval, false) }] : [];
}

/** Years that must agree one after another before two series count as copies. */
const COPY_YEARS = 5;

function copies(all: AllSeries): Finding[] {
  const found: Finding[] = [];
  const indicators = groupBy(all.values(), (series) => series.values().next().value?.indicator ?? '');
  for (const group of indicators.values()) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        const rows = longestCopy(a, b);
        const [first] = rows;
        const other = rows[1]?.place;
        // Small round numbers repeat by themselves: ask for as many different values as years.
        const distinct = new Set(rows.map(({ value }) => value)).size;
        if (first === undefined || other === undefined || rows.length < 2 * COPY_YEARS || distinct < COPY_YEARS)
          continue;
        const steps = rows.flatMap((row, at): Step[] => {
          const copy = rows[at + 1];
          return at % 2 === 0 && copy !== undefined ? [{ kind: 'same', figures: [row.id, copy.id] }] : [];
        });
        const all = { steps, numbers: { years: rows.length / 2 }, params: { other } };
        found.push(finding('identical_series', rows[1] ?? first, rows, all));
      }
    }
  }
  return found;
}

/** The longest run of years with equal values, as a1, b1, a2, b2, … */
function longestCopy(a: Series, b: Series): Figure[] {
  let best: Figure[] = [];
  let run: Figure[] = [];
  let last = Number.NaN;
  for (const year of [...a.keys()].sort((x, y) => x - y)) {
    const left = a.get(year);
    const right = b.get(year);
    if (left === undefined || right === undefined || left.value !== right.value) run = [];
    else run = year === last + 1 ? [...run, left, right] : [left, right];
    last = year;
    if (run.length > best.length) best = run;
  }
  return best;
}

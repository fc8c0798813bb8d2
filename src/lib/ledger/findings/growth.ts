/**
 * Growth against the earlier value: a printed "33 % more" and the level beside it imply the level of the same time a year
 * before. Where that earlier level was published too, by whomever, the three must agree.
 */
import { impliedEarlier } from '#lib/figures/implied.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { fromBounds } from '#lib/figures/interval.ts';
import { endsOf } from './bounds.ts';
import { changeOf, COUNTED, levelRatio, MONEY, type Change } from './change.ts';
import { finding, groupBy, isDated, type Finding, type Subject } from './finding.ts';
import { stated, type Step } from './step.ts';

/** Things counted have no change of prices between two years; what is told in tenge may be told in other prices. */
const CHANGES: readonly Change[] = [
  { change: 'appeals_received_growth', level: 'appeals_received', form: 'growth', ...COUNTED },
  { change: 'housing_commissioned_growth', level: 'housing_commissioned', form: 'growth', ...COUNTED },
  { change: 'construction_works_growth', level: 'construction_works', form: 'growth', ...MONEY },
  { change: 'investment_growth', level: 'investment_fixed_capital', form: 'growth', ...MONEY },
  { change: 'agricultural_output_growth', level: 'agricultural_output', form: 'growth', ...MONEY },
];

const key = (figure: Figure, indicator: string, years: number): string =>
  [
    indicator,
    figure.place,
    figure.topic,
    figure.status === 'plan',
    figure.period_kind,
    shifted(figure.period_start, years),
    shifted(figure.period_end, years),
  ].join('|');

/** The same day of another year. */
function shifted(day: string | null, years: number): string | null {
  return day === null ? null : `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

export function growthAgainstLevels(subject: Subject): Finding[] {
  const dated = subject.figures.filter(isDated);
  const levels = groupBy(dated, (figure) => key(figure, figure.indicator, 0));
  return CHANGES.flatMap((change) =>
    dated
      .filter(({ indicator }) => indicator === change.change)
      .flatMap((growth) => judge(subject, levels, growth, change)),
  );
}

function judge(
  subject: Subject,
  levels: ReadonlyMap<string, readonly Figure[]>,
  growth: Figure,
  change: Change,
): Finding[] {
  // The level that the growth was said with; the year before may have been told by somebody else.
  const now = levels.get(key(growth, change.level, 0))?.find(({ scope }) => scope === growth.scope);
  const earlier = levels.get(key(growth, change.level, -1)) ?? [];
  const before = earlier.find(({ scope }) => scope === growth.scope) ?? earlier[0];
  if (now === undefined || before === undefined || now.break_remark !== null) return [];
  const ratio = levelRatio(now, before, growth, change);
  if (ratio === null || (ratio.upper >= change.low && ratio.lower <= change.high)) return [];
  const implied = impliedEarlier(fromBounds(now), fromBounds(growth));
  const counted = subject.kind.get(change.level) === 'count';
  const steps: Step[] = [stated(before), stated(now), ...changeOf(now, before, 'growth'), stated(growth)];
  if (implied.ok) {
    steps.push({ kind: 'earlier', later: now.id, growth: growth.id, ends: endsOf(implied.interval, counted) });
  }
  const numbers = { before: before.value, value: now.value, stated: growth.value, low: change.low, high: change.high };
  const params = { indicator: change.level, change: change.change, year: (growth.period_end ?? '').slice(0, 4) };
  return [finding('level_against_growth', growth, [now, before, growth], { steps, numbers, params })];
}

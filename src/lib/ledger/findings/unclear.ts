/**
 * "72 % of what?" Where a source does not say what its share is a share of, the counts and totals published beside it are
 * tried one after the other: some can have been the whole, others cannot.
 */
import { impliedShare } from '#lib/figures/implied.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { fromBounds } from '#lib/figures/interval.ts';
import { contradict, endsOf } from './bounds.ts';
import { finding, groupBy, isDated, periodKey, type Finding, type Subject } from './finding.ts';
import { stated, type Step } from './step.ts';

const NOT_STATED = 'not_stated';

interface Whole {
  readonly count: string;
  readonly total: string;
}

/** What a share can be of: pairs of a count and its total, in the order in which they are tried. */
const WHOLES: Readonly<Record<string, readonly Whole[]>> = {
  gas_coverage_population: gasWholes(),
  gas_coverage_settlements: gasWholes(),
  water_coverage: [
    { count: 'settlements_with_water', total: 'settlements_total' },
    { count: 'population_with_water', total: 'population' },
  ],
};

function gasWholes(): Whole[] {
  return [
    { count: 'settlements_gasified', total: 'settlements_total' },
    { count: 'settlements_gasified', total: 'settlements_subject_to_gas' },
    { count: 'population_with_gas', total: 'population' },
  ];
}

export function sharesOfWhat(subject: Subject): Finding[] {
  const dated = subject.figures.filter(isDated);
  const byPlace = groupBy(dated, ({ place }) => place);
  return dated
    .filter(({ indicator, base }) => base === NOT_STATED && WHOLES[indicator] !== undefined)
    .flatMap((share) => tried(share, byPlace.get(share.place) ?? []));
}

function tried(share: Figure, near: readonly Figure[]): Finding[] {
  const used: Figure[] = [];
  const steps: Step[] = [];
  let fitting = 0;
  for (const whole of WHOLES[share.indicator] ?? []) {
    const count = near.find((figure) => figure.indicator === whole.count && isBeside(figure, share));
    const total = lastTotal(whole.total, share, near);
    if (count === undefined || total === undefined) continue;
    const implied = impliedShare(fromBounds(count), fromBounds(total));
    if (!implied.ok) continue;
    const fits = !contradict(implied.interval, fromBounds(share));
    if (fits) fitting += 1;
    used.push(count, total);
    steps.push({ kind: 'share', count: count.id, total: total.id, ends: endsOf(implied.interval, false), fits });
  }
  // A share that every whole agrees with raises no question.
  if (fitting === steps.length) return [];
  const numbers = { stated: share.value, tried: steps.length, fitting };
  const same = near.filter((other) => isSameShare(other, share));
  const all = { steps: [stated(share), ...same.map(stated), ...steps], numbers, params: { base: NOT_STATED } };
  return [finding('base_unclear', share, [share, ...same, ...used], all)];
}

/** Said for the same time and with the same firmness: a plan is tried with the plans of its day. */
function isBeside(figure: Figure, share: Figure): boolean {
  return figure.topic === share.topic && figure.status === share.status && periodKey(figure) === periodKey(share);
}

/** The newest total that was known when the share was meant to hold. */
function lastTotal(indicator: string, share: Figure, near: readonly Figure[]): Figure | undefined {
  return near
    .filter((figure) => figure.indicator === indicator && figure.topic === null && figure.status !== 'plan')
    .filter(({ period_end }) => (period_end ?? '') <= (share.period_end ?? ''))
    .reduce<Figure | undefined>(
      (last, figure) => (last === undefined || (figure.period_end ?? '') > (last.period_end ?? '') ? figure : last),
      undefined,
    );
}

/** The same coverage of the same place and year, told with its base: people will take it for the same share. */
function isSameShare(other: Figure, share: Figure): boolean {
  return (
    other.indicator === share.indicator &&
    other.base !== NOT_STATED &&
    other.period_end?.slice(0, 4) === share.period_end?.slice(0, 4) &&
    Math.abs(other.value - share.value) < 1
  );
}

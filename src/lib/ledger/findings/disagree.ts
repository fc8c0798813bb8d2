/** Sources that disagree: one thing, one count, one period, and numbers that cannot both be true. */
import type { Figure } from '#lib/figures/figure.ts';
import { fromBounds, hull } from '#lib/figures/interval.ts';
import { contradict, endsOf } from './bounds.ts';
import { finding, groupBy, isDated, periodKey, type Finding, type Subject } from './finding.ts';
import { stated } from './step.ts';

const NOT_STATED = 'not_stated';

export function sourcesThatDisagree(subject: Subject): Finding[] {
  const groups = groupBy(subject.figures.filter(isDated), (figure) =>
    [figure.indicator, figure.place, figure.topic, figure.scope, figure.status, figure.contest, periodKey(figure)].join(
      '|',
    ),
  );
  return [...groups.values()].flatMap((group) => {
    const against = group.filter((figure) => group.some((other) => disagree(figure, other)));
    const [first] = against;
    const spread = hull(against.map(fromBounds));
    if (first === undefined || !spread.ok) return [];
    const { lower, upper } = endsOf(spread.interval, subject.kind.get(first.indicator) === 'count');
    const values = against.map(({ value }) => value);
    const numbers = {
      lowest: Math.min(...values),
      highest: Math.max(...values),
      lower,
      upper,
      reports: against.length,
    };
    const steps = [...against.map(stated), { kind: 'spread', ends: { lower, upper } } as const];
    return [finding('sources_disagree', first, against, { steps, numbers })];
  });
}

/** Two numbers in one article are two things; a base that is not stated may be any. */
function disagree(a: Figure, b: Figure): boolean {
  const sameBase = a.base === b.base || a.base === NOT_STATED || b.base === NOT_STATED;
  return a.source !== b.source && sameBase && contradict(fromBounds(a), fromBounds(b));
}

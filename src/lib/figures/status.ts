/** Plans apart from reports: a plan stays a plan after its time has passed and is then compared with what was reported. */
import { compare } from './arithmetic.ts';
import type { Figure, Status } from './figure.ts';
import { fromBounds, type Answer } from './interval.ts';

export const isPlan = (figure: Pick<Figure, 'status'>): boolean => figure.status === 'plan';

/** Figures by status; within each in the given order. */
export function byStatus<F extends Pick<Figure, 'status'>>(
  figures: readonly F[],
): Readonly<Record<Status, readonly F[]>> {
  return {
    reported: figures.filter((figure) => figure.status === 'reported'),
    plan: figures.filter((figure) => figure.status === 'plan'),
    estimate: figures.filter((figure) => figure.status === 'estimate'),
  };
}

/**
 * Is the time of a plan over on the given day (ISO date)? null where the plan names no date. Not a word on whether it
 * was carried out: see `reached`.
 */
export function isDue(plan: Pick<Figure, 'period_end'>, today: string): boolean | null {
  return plan.period_end === null ? null : plan.period_end < today;
}

export type Fulfilment =
  | { readonly ok: true; readonly reached: Answer }
  | {
      readonly ok: false;
      readonly reason: 'not_a_plan' | 'not_a_report' | 'different_subject' | 'reported_for_another_time';
    };

/**
 * Did the reported figure reach the planned one? `possibly` where the words leave it open ("more than 100" against a plan
 * of 126). Both must be about the same indicator, place, topic and unit and end on the same day.
 * `lowerIsBetter`: the plan is reached by coming down to it.
 */
export function reached(plan: Figure, report: Figure, lowerIsBetter = false): Fulfilment {
  if (plan.status !== 'plan') return { ok: false, reason: 'not_a_plan' };
  if (report.status === 'plan') return { ok: false, reason: 'not_a_report' };
  const subject = (figure: Figure) =>
    [figure.indicator, figure.place, figure.topic, figure.unit, figure.base].join('|');
  if (subject(plan) !== subject(report)) return { ok: false, reason: 'different_subject' };
  if (plan.period_end === null || plan.period_end !== report.period_end) {
    return { ok: false, reason: 'reported_for_another_time' };
  }
  return { ok: true, reached: compare(fromBounds(report), lowerIsBetter ? '<=' : '>=', fromBounds(plan)) };
}

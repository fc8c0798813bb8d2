/** A level, the level before it, and the change that was printed: the arithmetic between the three. */
import { divide, scale, subtract } from '#lib/figures/arithmetic.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { fromBounds, point, type Interval } from '#lib/figures/interval.ts';
import { endsOf } from './bounds.ts';
import type { Step } from './step.ts';

export interface Change {
  readonly change: string;
  readonly level: string;
  /** `index`: percent of the time before; `growth`: percent more than the time before. */
  readonly form: 'index' | 'growth';
  /** What the change of level may be as a multiple of the stated change: 1 for things, the change of prices for money. */
  readonly low: number;
  readonly high: number;
}

export const THINGS = { low: 0.9, high: 1.1 };
export const MONEY = { low: 0.75, high: 1.5 };
export const COUNTED = { low: 1, high: 1 };

const HUNDRED = point(100);

/** (level ÷ level before) ÷ (stated change as a multiple); null where that cannot be said. */
export function levelRatio(now: Figure, before: Figure, stated: Figure, { form }: Change): Interval | null {
  const shift = form === 'growth' ? 100 : 0;
  const { lower, upper, lowerOpen, upperOpen } = fromBounds(stated);
  const index = { lower: lower + shift, upper: upper + shift, lowerOpen, upperOpen };
  const percent = percentOf(now, before);
  const ratio = percent === null ? null : divide(percent, index);
  return ratio?.ok ? ratio.interval : null;
}

function percentOf(now: Figure, before: Figure): Interval | null {
  const times = divide(fromBounds(now), fromBounds(before));
  const percent = times.ok ? scale(times.interval, 100) : times;
  return percent.ok ? percent.interval : null;
}

/** The change in the form in which it was printed; nothing where it cannot be computed. */
export function changeOf(now: Figure, before: Figure, form: Change['form']): Step[] {
  const percent = percentOf(now, before);
  if (percent === null) return [];
  const change = form === 'index' ? { ok: true as const, interval: percent } : subtract(percent, HUNDRED);
  if (!change.ok) return [];
  return [{ kind: form, later: now.id, earlier: before.id, ends: endsOf(change.interval, false) }];
}

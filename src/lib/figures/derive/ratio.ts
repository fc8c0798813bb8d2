/** One reported quantity per unit of another, of one place and one year: pupils per school, beds per 1,000 residents. */
import { chain, divide, scale } from '../arithmetic.ts';
import { because, isQuantity, settle, type Derivation, type Refused } from './derivation.ts';
import type { Figure, Kind } from '../figure.ts';
import { fromBounds } from '../interval.ts';
import { domainOf } from '../policy.ts';

const yearOf = (date: string): string => date.slice(0, 4);

function obstacleOf(figure: Figure, kind: Kind, divisor: Figure, divisorKind: Kind): Refused | null {
  if (!isQuantity(kind) || !isQuantity(divisorKind)) return because('not_a_quantity');
  if (figure.place !== divisor.place) return because('different_place');
  if (figure.topic !== null || divisor.topic !== null) return because('different_topic');
  if (figure.scope !== divisor.scope) return because('not_comparable', ['scope']);
  if (figure.status === 'plan' || divisor.status === 'plan') return because('not_comparable', ['status']);
  if (figure.conflict !== null || divisor.conflict !== null) return because('disputed_input');
  if (figure.period_end === null || divisor.period_end === null) return because('period_unknown');
  const year = yearOf(figure.period_end);
  const oneYear = [figure, divisor].every(({ period_start }) => period_start === null || yearOf(period_start) === year);
  return oneYear && yearOf(divisor.period_end) === year ? null : because('different_period');
}

/**
 * figure × times ÷ divisor. Both must be counts or amounts of one place, one scope and one calendar year; a state at the
 * end of the year may divide what happened in it. Refuses where the divisor may be zero.
 */
export function ratio(figure: Figure, kind: Kind, divisor: Figure, divisorKind: Kind, times: number): Derivation {
  return settle('ratio', [figure, divisor], obstacleOf(figure, kind, divisor, divisorKind), () => ({
    result: chain(scale(fromBounds(figure), times), (x) => divide(x, fromBounds(divisor))),
    domain: domainOf('rate', figure.indicator),
    unit: figure.unit,
    ratio: true,
  }));
}

/** What a derivation is: a result with its inputs and its words, or a refusal with its reason. */
import type { Difference } from '../comparable.ts';
import type { Figure, Kind } from '../figure.ts';
import { informative, type Interval, type Refusal, type Result } from '../interval.ts';
import type { Domain } from '../policy.ts';
import { digitsOf, stateInterval, type Statement } from '../precision.ts';

export type Operation =
  'part' | 'remainder' | 'per_thousand' | 'difference' | 'change' | 'index_to_100' | 'share_of_whole' | 'sum' | 'ratio';

export type DerivationRefusal =
  | Refusal
  /** The share is of something else than this total, or its base is not known. */
  | 'base_differs'
  | 'base_not_stated'
  | 'not_a_share'
  | 'not_a_quantity'
  | 'not_population'
  | 'different_place'
  | 'different_topic'
  | 'different_period'
  | 'period_unknown'
  | 'different_source'
  /** Borders, method or base changed in between (a remark in the ledger says so). */
  | 'break_in_series'
  /** They differ in something that forbids it; `differences` says what. */
  | 'not_comparable'
  /** An input is kept as printed but is probably wrong. */
  | 'suspect_input'
  /** Sources contradict each other about an input. */
  | 'disputed_input'
  | 'repeated_input'
  | 'overlapping_parts';

export interface Derived {
  readonly ok: true;
  readonly operation: Operation;
  /** In the order in which a sentence names them. */
  readonly inputs: readonly Figure[];
  readonly interval: Interval;
  /** The interval in words' terms: qualifier, number, step, rounded outwards to the digits the inputs have. */
  readonly statement: Statement;
  /** Unit code: that of the input, or percent, percentage_points, per_1000. */
  readonly unit: string;
  /** Indicator that the result would have in the ledger, where there is one. */
  readonly indicator: string | null;
  readonly topic: string | null;
}

export interface NotDerived {
  readonly ok: false;
  readonly operation: Operation;
  readonly inputs: readonly Figure[];
  readonly reason: DerivationRefusal;
  readonly differences: readonly Difference[];
}

export type Derivation = Derived | NotDerived;

export type Refused = { readonly reason: DerivationRefusal; readonly differences?: readonly Difference[] };
export const because = (reason: DerivationRefusal, differences: readonly Difference[] = []): Refused => ({
  reason,
  differences,
});

export interface Outcome {
  readonly result: Result;
  readonly domain: Domain;
  readonly unit: string;
  readonly ratio: boolean;
  readonly indicator?: string | null;
  readonly topic?: string | null;
}

/**
 * Ends every derivation: doubtful inputs and obstacles refuse it, what the domain already says is no result, and the rest is
 * stated with no more digits than the inputs have. `compute` runs only where nothing stands in the way.
 */
export function settle(
  operation: Operation,
  inputs: readonly Figure[],
  obstacle: Refused | null,
  compute: () => Outcome,
): Derivation {
  const refused = ({ reason, differences = [] }: Refused): NotDerived => ({
    ok: false,
    operation,
    inputs,
    reason,
    differences,
  });
  const suspect = inputs.some((figure) => figure.suspect_remark !== null);
  if (suspect) return refused(because('suspect_input'));
  if (obstacle !== null) return refused(obstacle);
  const { result, domain, unit, ratio, indicator = null, topic = null } = compute();
  const learnt = informative(result, domain);
  if (!learnt.ok) return refused(because(learnt.reason));
  const statement = stateInterval(learnt.interval, digitsOf(inputs, ratio), domain);
  return { ok: true, operation, inputs, interval: learnt.interval, statement, unit, indicator, topic };
}

export const isQuantity = (kind: Kind): boolean => kind === 'count' || kind === 'amount';

/** Same time: equal dates and kind; where the dates are not known, only within one source ("last year" of one text). */
export function periodObstacle(a: Figure, b: Figure): Refused | null {
  const kinds = a.period_kind === b.period_kind && a.period_length === b.period_length;
  if (!kinds || a.period_start !== b.period_start || a.period_end !== b.period_end) return because('different_period');
  if (a.period_end === null && a.source !== b.source) return because('period_unknown');
  return null;
}

/**
 * Why a figure that exists is not in a group that shares an axis. A subject names the reasons it goes by, as data; what it does
 * not name it keeps.
 */
import type { Figure } from './figure.ts';
import { isWithdrawal } from './revision.ts';

export const REASONS_TO_LEAVE_OUT = {
  /** Says again what another figure said already. */
  repeated: ({ repeats }: Pick<Figure, 'repeats'>) => repeats !== null,
  /** Takes a figure back and puts nothing in its place. */
  withdrawal: (figure: Pick<Figure, 'revision_reason'>) => isWithdrawal(figure),
  /** No source says when it was. */
  undated: ({ period_end }: Pick<Figure, 'period_end'>) => period_end === null,
  /** Not even the kind of its period is known, so it has no equals. */
  no_period: ({ period_kind }: Pick<Figure, 'period_kind'>) => period_kind === 'unknown',
  /** Is not split by topic, where topics are what is spread out. */
  no_topic: ({ topic }: Pick<Figure, 'topic'>) => topic === null,
} as const;

export type ReasonToLeaveOut = keyof typeof REASONS_TO_LEAVE_OUT;

type All<U> = (U extends unknown ? (one: U) => void : never) extends (one: infer I) => void ? I : never;
/** What these reasons look at. */
export type LookedAt<R extends ReasonToLeaveOut> = All<Parameters<(typeof REASONS_TO_LEAVE_OUT)[R]>[0]>;

/** The first of these reasons that holds, null where the figure stays. */
export function leftOutFor<R extends ReasonToLeaveOut>(figure: LookedAt<R>, reasons: readonly R[]): R | null {
  const holds = (reason: R) => (REASONS_TO_LEAVE_OUT[reason] as (one: LookedAt<R>) => boolean)(figure);
  return reasons.find(holds) ?? null;
}

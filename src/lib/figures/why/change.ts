/** What became of a value since an earlier one, as far as the two may be compared. */
import { change, difference, type Derived } from '../derive/derive.ts';
import type { Figure, Kind } from '../figure.ts';
import { isPoint, type Interval } from '../interval.ts';

export interface Change {
  readonly derived: Derived;
  readonly direction: 'more' | 'less' | 'same' | 'open';
}

/**
 * In percent of the earlier value, of shares in percentage points. Null across breaks and differences, and for what is a
 * change itself (indices, growth). `between`: figures of the series after the earlier one, for their breaks.
 */
export function changeOf(earlier: Figure, later: Figure, kind: Kind, between: readonly Figure[] = []): Change | null {
  const derived = (kind === 'share' ? difference : change)(earlier, later, kind, between);
  return derived.ok ? { derived, direction: directionOf(derived.interval) } : null;
}

function directionOf(interval: Interval): Change['direction'] {
  if (isPoint(interval) && interval.lower === 0) return 'same';
  if (interval.lower > 0 || (interval.lower === 0 && interval.lowerOpen)) return 'more';
  if (interval.upper < 0 || (interval.upper === 0 && interval.upperOpen)) return 'less';
  return 'open';
}

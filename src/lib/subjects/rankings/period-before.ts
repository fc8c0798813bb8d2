/** The period that a ranking is compared with: the nearest earlier one of the same series. */
import type { SliceKey } from '#lib/questions/slices.ts';

interface Period {
  readonly key: string;
  readonly slice: SliceKey;
}

const yearOf = ({ slice }: Period): string => (slice.period_end ?? '').slice(0, 4);

export function periodBefore<P extends Period>(periods: readonly P[], key: string | null): P | null {
  const now = periods.find((one) => one.key === key);
  if (now === undefined) return null;
  const alike = periods.filter(
    ({ slice }) =>
      slice.scope === now.slice.scope &&
      slice.base === now.slice.base &&
      slice.status === now.slice.status &&
      slice.period_kind === now.slice.period_kind,
  );
  return alike.reduce<P | null>(
    (near, one) => (yearOf(one) < yearOf(now) && (near === null || yearOf(one) > yearOf(near)) ? one : near),
    null,
  );
}

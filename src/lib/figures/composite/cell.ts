/** Figures of one district in one comparable slice to the value that a composite ranking takes from them. */
import { perThousand } from '../derive/derive.ts';
import type { Figure, Kind } from '../figure.ts';
import { fromBounds, hull } from '../interval.ts';
import type { Cell } from './model.ts';

/**
 * The values that all these figures allow (several where sources disagree: their spread), or why there is none. `residents`
 * is the population of the same year where the measure is per 1,000 residents, null where it was not published, and
 * undefined where figures are taken as reported.
 */
export function cellOf(figures: readonly Figure[], kind: Kind, residents?: Figure | null): Cell {
  if (figures.length === 0) return { ok: false, reason: 'not_published' };
  const sound = figures.filter((figure) => figure.suspect_remark === null);
  if (sound.length === 0) return { ok: false, reason: 'suspect' };
  if (residents === null) return { ok: false, reason: 'no_population' };
  const intervals = [];
  for (const figure of sound) {
    if (residents === undefined) {
      intervals.push(fromBounds(figure));
      continue;
    }
    const per = perThousand(figure, kind, residents);
    if (per.ok) intervals.push(per.interval);
    else if (per.reason === 'divisor_may_be_zero') return { ok: false, reason: 'population_zero' };
    else return { ok: false, reason: per.reason === 'suspect_input' ? 'suspect' : 'not_derived' };
  }
  const all = hull(intervals);
  return all.ok ? { ok: true, interval: all.interval } : { ok: false, reason: 'not_derived' };
}

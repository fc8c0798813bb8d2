/** Comparisons of two figures of one series: difference, change in percent, index. Refused across breaks and differences. */
import { chain, ratioInPercent, subtract } from '../arithmetic.ts';
import { alike, ONE_DIMENSION } from '../comparable.ts';
import { because, isQuantity, settle, type Derivation, type Refused } from './derivation.ts';
import type { Figure, Kind } from '../figure.ts';
import { fromBounds, point } from '../interval.ts';
import { domainOf } from '../policy.ts';

const HUNDRED = point(100);

/** The obstacles of any comparison over time. `between`: figures of the series after the earlier one, for their breaks. */
function timeObstacle(earlier: Figure, later: Figure, between: readonly Figure[]): Refused | null {
  if (earlier.place !== later.place) return because('different_place');
  if (earlier.topic !== later.topic) return because('different_topic');
  const same = alike(earlier, later, ONE_DIMENSION);
  if (!same.ok) return because('not_comparable', same.differences);
  const [from, to] = [earlier.period_end, later.period_end];
  if (from === null || to === null) return because('period_unknown');
  if (from >= to) return because('different_period');
  const inside = between.filter((figure) => {
    const sameSeries =
      figure.place === later.place && figure.indicator === later.indicator && figure.scope === later.scope;
    return sameSeries && figure.period_end !== null && figure.period_end > from && figure.period_end <= to;
  });
  // The remark stands on the first figure after the break, so the earlier figure's own remark is no obstacle.
  return [...inside, later].some((figure) => figure.break_remark !== null) ? because('break_in_series') : null;
}

/** Later − earlier, in the unit of the figures; percentage points for shares. Not for ranks, indices and growth. */
export function difference(earlier: Figure, later: Figure, kind: Kind, between: readonly Figure[] = []): Derivation {
  const lawful = isQuantity(kind) || kind === 'rate' || kind === 'share';
  const obstacle = lawful ? timeObstacle(earlier, later, between) : because('not_a_quantity');
  return settle('difference', [earlier, later], obstacle, () => ({
    result: subtract(fromBounds(later), fromBounds(earlier)),
    domain: domainOf('growth'),
    unit: kind === 'share' ? 'percentage_points' : later.unit,
    ratio: false,
  }));
}

function ratioObstacle(a: Figure, b: Figure, kind: Kind, between: readonly Figure[]): Refused | null {
  const signed = domainOf(kind, a.indicator).lower < 0;
  return (isQuantity(kind) || kind === 'rate') && !signed ? timeObstacle(a, b, between) : because('not_a_quantity');
}

/** Change from the earlier to the later figure in percent of the earlier. Not for shares (see `difference`). */
export function change(earlier: Figure, later: Figure, kind: Kind, between: readonly Figure[] = []): Derivation {
  return settle('change', [earlier, later], ratioObstacle(earlier, later, kind, between), () => ({
    result: chain(ratioInPercent(fromBounds(later), fromBounds(earlier)), (index) => subtract(index, HUNDRED)),
    domain: { lower: -100, upper: Infinity },
    unit: 'percent',
    ratio: true,
  }));
}

/** A figure of a series with another one set to 100. The base may be the earlier or the later of the two. */
export function indexTo100(base: Figure, figure: Figure, kind: Kind, between: readonly Figure[] = []): Derivation {
  const forward = (base.period_end ?? '') < (figure.period_end ?? '');
  const [earlier, later] = forward ? [base, figure] : [figure, base];
  return settle('index_to_100', [base, figure], ratioObstacle(earlier, later, kind, between), () => ({
    result: ratioInPercent(fromBounds(figure), fromBounds(base)),
    domain: domainOf('count'),
    unit: 'percent',
    ratio: true,
  }));
}

/**
 * Values that follow from reported ones, and reasons where none follows. A derived value is a bound unless all inputs
 * are points, never has more significant digits than its least precise input, and carries its inputs, so that a
 * sentence can name them.
 */
import { chain, divide, multiply, percentOf, ratioInPercent, subtract, sum as sumIntervals } from '../arithmetic.ts';
import { alike, ONE_DIMENSION, type DimensionOf } from '../comparable.ts';
import { TOPIC_SHARES, TOTAL_OF_BASE, partIndicator } from './derivation-rules.ts';
import { because, isQuantity, periodObstacle, settle, type Derivation, type Refused } from './derivation.ts';
import type { Figure, Kind } from '../figure.ts';
import { fromBounds, point } from '../interval.ts';
import { domainOf } from '../policy.ts';

export type { Derivation, DerivationRefusal, Derived, NotDerived, Operation } from './derivation.ts';
export { change, difference, indexTo100 } from './derive-over-time.ts';

const HUNDRED = point(100);
const QUANTITY = domainOf('count');
const SHARE = domainOf('share');

function shareObstacle(total: Figure, share: Figure): Refused | null {
  if (share.base === null || !share.unit.startsWith('percent')) return because('not_a_share');
  if (share.base === 'not_stated') return because('base_not_stated');
  if (TOTAL_OF_BASE[share.base] !== total.indicator) return because('base_differs');
  if (total.place !== share.place) return because('different_place');
  if (total.topic !== null && total.topic !== share.topic) return because('different_topic');
  // A topic share is a share of all topics: the total must not be a topic's own count.
  if (total.topic !== null && TOPIC_SHARES.includes(share.indicator)) return because('base_differs');
  if (total.scope !== share.scope) return because('not_comparable', ['scope']);
  if (total.status !== share.status) return because('not_comparable', ['status']);
  return periodObstacle(total, share);
}

/** Part = total × share, where the share's base is this total: "> 4,000" and "> 70 %" give "> 2,800". */
export function part(total: Figure, share: Figure): Derivation {
  return settle('part', [total, share], shareObstacle(total, share), () => ({
    result: percentOf(fromBounds(total), fromBounds(share)),
    domain: QUANTITY,
    unit: total.unit,
    ratio: false,
    indicator: partIndicator(share),
    topic: share.topic,
  }));
}

/**
 * What is left of a total: total × (100 − share) for a share of it, total − part for a counted part. Refused as
 * `vacuous` where the words allow any rest: of "> 4,000" with "> 70 %" solved, nothing follows about the unsolved.
 */
export function remainder(total: Figure, portion: Figure): Derivation {
  const isShare = portion.base !== null;
  const obstacle = isShare ? shareObstacle(total, portion) : countedPartObstacle(total, portion);
  return settle('remainder', [total, portion], obstacle, () => ({
    result: isShare
      ? chain(subtract(HUNDRED, fromBounds(portion)), (rest) => percentOf(fromBounds(total), rest))
      : subtract(fromBounds(total), fromBounds(portion)),
    domain: QUANTITY,
    unit: total.unit,
    ratio: false,
  }));
}

function countedPartObstacle(total: Figure, portion: Figure): Refused | null {
  if (total.unit !== portion.unit) return because('not_comparable', ['unit']);
  if (total.place !== portion.place) return because('different_place');
  if (total.scope !== portion.scope) return because('not_comparable', ['scope']);
  if (total.status !== portion.status) return because('not_comparable', ['status']);
  if (total.topic !== null && total.topic !== portion.topic) return because('different_topic');
  return periodObstacle(total, portion);
}

const yearOf = (date: string): string => date.slice(0, 4);

/**
 * Per 1,000 residents, for counts and amounts. The population must be of the same place and of the year in which the
 * period lies; nothing is carried over from other years.
 */
export function perThousand(figure: Figure, kind: Kind, population: Figure): Derivation {
  return settle('per_thousand', [figure, population], perThousandObstacle(figure, kind, population), () => ({
    result: chain(multiply(fromBounds(figure), point(1000)), (x) => divide(x, fromBounds(population))),
    domain: domainOf('rate', figure.indicator),
    unit: 'per_1000',
    ratio: true,
  }));
}

function perThousandObstacle(figure: Figure, kind: Kind, population: Figure): Refused | null {
  if (!isQuantity(kind)) return because('not_a_quantity');
  if (population.indicator !== 'population' || population.status === 'plan') return because('not_population');
  if (figure.place !== population.place) return because('different_place');
  if (figure.period_end === null || population.period_end === null) return because('period_unknown');
  const year = yearOf(figure.period_end);
  const oneYear = figure.period_start === null || yearOf(figure.period_start) === year;
  return oneYear && yearOf(population.period_end) === year ? null : because('different_period');
}

/** Figures of one indicator for parts and the whole: `whole` has no topic, or is the place that holds the part's. */
function wholeObstacle(
  piece: Figure,
  whole: Figure,
  kind: Kind,
  holds: (whole: string, part: string) => boolean,
): Refused | null {
  if (!isQuantity(kind) || domainOf(kind, whole.indicator).lower < 0) return because('not_a_quantity');
  const byTopic = piece.place === whole.place && piece.topic !== null && whole.topic === null;
  const byPlace = piece.place !== whole.place && piece.topic === whole.topic && holds(whole.place, piece.place);
  if (!byTopic && !byPlace) return because(piece.place === whole.place ? 'different_topic' : 'different_place');
  const same = alike(piece, { ...whole, topic: piece.topic }, ONE_DIMENSION);
  if (!same.ok) return because('not_comparable', same.differences);
  if (piece.conflict !== null || whole.conflict !== null) return because('disputed_input');
  return periodObstacle(piece, whole);
}

/** Part ÷ whole in percent. `holds(whole, part)` says whether one place lies in the other; without it only topics divide. */
export function shareOfWhole(
  piece: Figure,
  whole: Figure,
  kind: Kind,
  holds: (whole: string, part: string) => boolean = () => false,
): Derivation {
  return settle('share_of_whole', [piece, whole], wholeObstacle(piece, whole, kind, holds), () => ({
    result: ratioInPercent(fromBounds(piece), fromBounds(whole)),
    domain: SHARE,
    unit: 'percent',
    ratio: true,
    topic: piece.topic,
  }));
}

/** Adds figures that are parts of one whole: comparable, of one period, each place and topic once, no repeats. */
export function total(parts: readonly Figure[], dimensionOf: DimensionOf = ONE_DIMENSION): Derivation {
  return settle('sum', parts, sumObstacle(parts, dimensionOf), () => ({
    result: sumIntervals(parts.map(fromBounds)),
    domain: domainOf('count', parts[0]?.indicator),
    unit: parts[0]?.unit ?? '',
    ratio: false,
    indicator: parts[0]?.indicator ?? null,
  }));
}

function sumObstacle(parts: readonly Figure[], dimensionOf: DimensionOf): Refused | null {
  const [first, ...rest] = parts;
  if (first === undefined) return because('no_operands');
  if (parts.some((figure) => figure.repeats !== null)) return because('repeated_input');
  if (new Set(parts.map((figure) => `${figure.place}|${figure.topic}`)).size < parts.length)
    return because('overlapping_parts');
  for (const figure of rest) {
    const same = alike(first, figure, dimensionOf);
    if (!same.ok) return because('not_comparable', same.differences);
    const period = periodObstacle(first, figure);
    if (period !== null) return period;
  }
  return null;
}

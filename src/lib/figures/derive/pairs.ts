/**
 * Every pair of a total and a share of it that was said of the same thing, with what follows of the part and of the rest: the
 * part as a bound, the rest as a bound or refused. Where the part was itself reported nothing has to be derived.
 */
import type { Figure, Kind } from '../figure.ts';
import { countedFigures } from '../revision.ts';
import type { Derivation, Derived } from './derivation.ts';
import { TOTAL_OF_BASE, partIndicator } from './derivation-rules.ts';
import { part, remainder } from './derive.ts';
import { outward, spoken } from './spoken.ts';

export interface DerivedPair {
  readonly total: Figure;
  readonly share: Figure;
  readonly part: Derived;
  readonly rest: Derivation;
}

/** In the order of the totals. Looks only at what may be counted: no reprints, no rows that were replaced or taken back. */
export function derivedPairs(figures: readonly Figure[]): DerivedPair[] {
  const counted = countedFigures(figures);
  const byPlace = new Map<string, Figure[]>();
  for (const one of counted) byPlace.set(one.place, [...(byPlace.get(one.place) ?? []), one]);
  return counted.flatMap((total) => {
    const here = byPlace.get(total.place) ?? [];
    return here.flatMap((share): DerivedPair[] => {
      if (share.base === null || TOTAL_OF_BASE[share.base] !== total.indicator) return [];
      const made = part(total, share);
      if (!made.ok || here.some((one) => tellsPart(one, total, share))) return [];
      return [{ total, share, part: made, rest: remainder(total, share) }];
    });
  });
}

/** Whether the figure counts the very part, of that time. */
function tellsPart(one: Figure, total: Figure, share: Figure): boolean {
  const same = (['topic', 'scope', 'status', 'period_kind', 'period_start', 'period_end'] as const).every(
    (column) => one[column] === share[column],
  );
  return one.indicator === partIndicator(share) && same && one.id !== total.id && one.id !== share.id;
}

/** The id of a derived value: the operation and its inputs. */
export const pairId = ({ total, share }: Pick<DerivedPair, 'total' | 'share'>): string =>
  `part(${total.id},${share.id})`;

/** The anchor at which a pair stands on the page of its total. */
export const pairAnchor = ({ total, share }: Pick<DerivedPair, 'total' | 'share'>): string =>
  `derived-${total.id}-${share.id}`;

/** A derivation dressed as a figure, for tables and files. `kind` is that of the total: a count has no half. */
export function pairFigure({ total, share, part, rest }: DerivedPair, kind: Kind): Figure {
  const ends = outward(part.interval, part.statement.step);
  const refused = rest.ok ? '' : `; the rest is refused: ${rest.reason}`;
  return {
    ...total,
    id: pairId({ total, share }),
    indicator: part.indicator ?? total.indicator,
    topic: part.topic,
    ...sayable(part, kind),
    ...ends,
    unit: part.unit,
    base: null,
    as_reported: [total, share].map(({ id, as_reported }) => `${id}: “${as_reported}”`).join('; '),
    note: `Derived, not reported: ${total.id} × ${share.id}${refused}`,
  };
}

/** The statement as it is said: of things that are counted no fraction is said, the bound moves outwards. */
export function sayable(derived: Derived, kind: Kind): Pick<Figure, 'qualifier' | 'value' | 'value_upper' | 'step'> {
  const said = spoken(derived, outward(derived.interval, derived.statement.step));
  // Rounded to the digits of the inputs: "about 120 thousand", which nobody would read off "0.12 million".
  if (said.qualifier === 'exact' && said.step > 1 && derived.interval.lower < derived.interval.upper) {
    return { ...said, qualifier: 'about', step: lastPlace(said) };
  }
  if (said.qualifier !== 'exact' && said.step >= 1) return { ...said, step: Math.max(said.step, lastPlace(said)) };
  if (kind !== 'count' || said.step >= 1) return said;
  const { lower, upper } = derived.interval;
  const [down, up] = [Math.floor(lower), Math.ceil(upper)];
  switch (said.qualifier) {
    case 'more_than':
    case 'at_least':
      return { ...said, value: down, step: 1 };
    case 'less_than':
    case 'at_most':
    case 'up_to':
      return { ...said, value: up, step: 1 };
    default:
      if (!Number.isFinite(down) || !Number.isFinite(up)) return said;
      return down === up
        ? { qualifier: 'exact', value: down, value_upper: null, step: 1 }
        : { qualifier: 'between', value: down, value_upper: up, step: 1 };
  }
}

/** The place of the last digit that is not zero in either number: 2,800 is "2.8 thousand", as the total was said. */
function lastPlace({ value, value_upper }: Pick<Figure, 'value' | 'value_upper'>): number {
  const numbers = [value, ...(value_upper === null ? [] : [value_upper])];
  if (numbers.some((number) => !Number.isInteger(number) || number === 0)) return 1;
  return Math.min(...numbers.map((number) => 10 ** (/0*$/.exec(String(Math.abs(number)))?.[0].length ?? 0)));
}

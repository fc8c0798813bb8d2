/**
 * Groups of comparable figures, chosen by what tells them apart: topic, place, whose count, period, and what else may differ.
 * Each choice leads to the group that has it and otherwise stays as near as there is one.
 */
import type { Slice } from './slices.ts';

export const PARTS = ['topic', 'place', 'scope', 'period', 'rest'] as const;
export type Part = (typeof PARTS)[number];

export interface PartOption {
  /** What the groups of this option have in common. */
  readonly value: string;
  /** The group to which it leads. */
  readonly slice: Slice;
}

export interface PartChoice {
  readonly part: Part;
  readonly value: string;
  readonly options: readonly PartOption[];
}

/** What weighs most in staying near: a reader who changes the period means the same body and topic. */
const WEIGHT: Readonly<Record<Part, number>> = { topic: 8, place: 8, scope: 4, period: 2, rest: 1 };

export function valueOf(slice: Slice, part: Part): string {
  switch (part) {
    case 'topic':
      return slice.topic ?? '';
    case 'place':
      return slice.place ?? '';
    case 'scope':
      return slice.scope ?? '';
    case 'period':
      return [slice.period_kind, slice.period_length, slice.standing, slice.period_start, slice.fixed_end].join('~');
    case 'rest':
      return [slice.base, slice.peers, slice.dimension, slice.contest].join('~');
  }
}

/** The choices that there are among these groups, which stand in the order in which they are offered; `key` is the one drawn. */
export function choicesOf(slices: readonly Slice[], key: string | null): PartChoice[] {
  const drawn = slices.find((one) => one.key === key) ?? slices[0];
  if (drawn === undefined) return [];
  return PARTS.flatMap((part): PartChoice[] => {
    const options = new Map<string, Slice>();
    for (const slice of slices) {
      const value = valueOf(slice, part);
      const known = options.get(value);
      if (known === undefined || nearness(slice, drawn, part) > nearness(known, drawn, part)) options.set(value, slice);
    }
    if (options.size < 2) return [];
    return [{ part, value: valueOf(drawn, part), options: [...options].map(([value, slice]) => ({ value, slice })) }];
  });
}

function nearness(slice: Slice, drawn: Slice, apartFrom: Part): number {
  return PARTS.reduce(
    (sum, part) => sum + (part !== apartFrom && valueOf(slice, part) === valueOf(drawn, part) ? WEIGHT[part] : 0),
    0,
  );
}

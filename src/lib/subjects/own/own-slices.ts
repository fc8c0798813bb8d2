/** Which of the reader's figures stand on one axis: one indicator, and one value of every dimension but the drawn one. */
import type { OwnFigure, OwnFigures } from '#lib/intake/taken.ts';

export const DIMENSIONS = ['place', 'topic', 'period'] as const;
export type OwnDimension = (typeof DIMENSIONS)[number];

/** What is chosen of each dimension, as keys; null for "the first that has most". */
export interface OwnChoice {
  readonly indicator: number;
  readonly percent: boolean;
  readonly by: OwnDimension;
  readonly place: string;
  readonly topic: string;
  readonly period: string;
}

export function keyOf(figure: OwnFigure, dimension: OwnDimension): string {
  switch (dimension) {
    case 'place':
      return String(figure.place);
    case 'topic':
      return String(figure.topic);
    case 'period':
      return figure.period === null ? '' : `${figure.period.start}/${figure.period.end}`;
  }
}

/** How often each value of a dimension comes, the commonest first. */
export function valuesOf(figures: readonly OwnFigure[], dimension: OwnDimension): Value[] {
  const values = new Map<string, { key: string; count: number; readonly figure: OwnFigure }>();
  for (const figure of figures) {
    const key = keyOf(figure, dimension);
    const known = values.get(key);
    if (known === undefined) values.set(key, { key, count: 1, figure });
    else known.count++;
  }
  return [...values.values()].sort((a, b) => b.count - a.count);
}

interface Value {
  readonly key: string;
  readonly count: number;
  /** The first figure that has it. */
  readonly figure: OwnFigure;
}

/** The figures of the commonest indicator, drawn along the dimension that has most values. */
export function firstChoice({ figures }: OwnFigures): OwnChoice {
  const first = figures[0];
  const indicators = new Map<number, number>();
  for (const { indicator } of figures) indicators.set(indicator, (indicators.get(indicator) ?? 0) + 1);
  const [indicator] = [...indicators].sort(([, a], [, b]) => b - a)[0] ?? [0];
  const own = figures.filter((figure) => figure.indicator === indicator);
  const percent = own.filter((figure) => figure.percent).length * 2 > own.length;
  const sizes = DIMENSIONS.map((dimension) => ({ dimension, size: valuesOf(own, dimension).length }));
  // Places first: a ranking of places is what most tables are for.
  const by =
    sizes.find(({ dimension, size }) => dimension === 'place' && size > 1)?.dimension ??
    sizes.toSorted((a, b) => b.size - a.size)[0]?.dimension ??
    'place';
  const newest = valuesOf(own, 'period').reduce((last, { key }) => (key > last ? key : last), '');
  const rest = own.filter((figure) => by === 'period' || keyOf(figure, 'period') === newest);
  const most = (dimension: OwnDimension) =>
    valuesOf(rest, dimension)[0]?.key ?? (first === undefined ? '' : keyOf(first, dimension));
  return { indicator, percent, by, place: most('place'), topic: most('topic'), period: newest };
}

export function sliceOf({ figures }: OwnFigures, choice: OwnChoice): OwnFigure[] {
  const others = DIMENSIONS.filter((dimension) => dimension !== choice.by);
  return figures.filter(
    (figure) =>
      figure.indicator === choice.indicator &&
      figure.percent === choice.percent &&
      others.every((dimension) => keyOf(figure, dimension) === choice[dimension]),
  );
}

/** Which of the reader's figures stand on one axis: those with one key of figures/, and one value of every dimension but the drawn one. */
import { axisOf, axisWithout, ONE_DIMENSION, type Difference } from '#lib/figures/comparable.ts';
import type { OwnFigure, OwnFigures } from '#lib/intake/taken.ts';

export const DIMENSIONS = ['place', 'topic', 'period'] as const;
export type OwnDimension = (typeof DIMENSIONS)[number];

/** What is chosen of each dimension, as keys; null for "the first that has most". */
export interface OwnChoice {
  readonly indicator: number;
  /** Key of the axis, see `axisOfOwn`. */
  readonly axis: string;
  readonly by: OwnDimension;
  readonly place: string;
  readonly topic: string;
  readonly period: string;
}

/** The unit in the words of the file: "чел." and "тыс. чел." are two, whatever a reader of both would think. */
export const unitOf = ({ percent, unit }: Pick<OwnFigure, 'percent' | 'unit'>): string =>
  percent ? '%' : (unit ?? '').trim();

/** Where one period is fixed its kind needs no agreement; along time years and quarters are two series. */
const OPEN: Readonly<Record<OwnDimension, readonly Difference[]>> = {
  place: ['period_kind', 'period_length'],
  topic: ['period_kind', 'period_length'],
  period: [],
};

/** What figures of own data have to agree in to be drawn along a dimension. A file is one count, and says no plans. */
export function axisOfOwn(figure: OwnFigure, by: OwnDimension): string {
  const axis = axisOf(
    {
      indicator: String(figure.indicator),
      unit: unitOf(figure),
      scope: 'own',
      base: null,
      status: 'reported',
      period_kind: figure.period?.kind ?? 'unknown',
      period_length: null,
      period_start: figure.period?.start ?? null,
      period_end: figure.period?.end ?? null,
      topic: null,
      contest: null,
    },
    ONE_DIMENSION,
  );
  return axisWithout(axis, OPEN[by]);
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
export const valuesOf = (figures: readonly OwnFigure[], dimension: OwnDimension): Value[] =>
  counted(figures, (figure) => keyOf(figure, dimension));

/** The axes among figures of one indicator, the commonest first. */
export const axesOf = (figures: readonly OwnFigure[], by: OwnDimension): Value[] =>
  counted(figures, (figure) => axisOfOwn(figure, by));

function counted(figures: readonly OwnFigure[], read: (figure: OwnFigure) => string): Value[] {
  const values = new Map<string, { key: string; count: number; readonly figure: OwnFigure }>();
  for (const figure of figures) {
    const key = read(figure);
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
  const named = figures.filter((figure) => figure.indicator === indicator);
  const [unit] = axesOf(named, 'place');
  const ofUnit = named.filter((figure) => axisOfOwn(figure, 'place') === unit?.key);
  const sizes = DIMENSIONS.map((dimension) => ({ dimension, size: valuesOf(ofUnit, dimension).length }));
  // Places first: a ranking of places is what most tables are for.
  const by =
    sizes.find(({ dimension, size }) => dimension === 'place' && size > 1)?.dimension ??
    sizes.toSorted((a, b) => b.size - a.size)[0]?.dimension ??
    'place';
  const axis = axesOf(ofUnit, by)[0]?.key ?? '';
  const own = ofUnit.filter((figure) => axisOfOwn(figure, by) === axis);
  const newest = valuesOf(own, 'period').reduce((last, { key }) => (key > last ? key : last), '');
  const rest = own.filter((figure) => by === 'period' || keyOf(figure, 'period') === newest);
  const most = (dimension: OwnDimension) =>
    valuesOf(rest, dimension)[0]?.key ?? (first === undefined ? '' : keyOf(first, dimension));
  return { indicator, axis, by, place: most('place'), topic: most('topic'), period: newest };
}

export function sliceOf({ figures }: OwnFigures, choice: OwnChoice): OwnFigure[] {
  const others = DIMENSIONS.filter((dimension) => dimension !== choice.by);
  return figures.filter(
    (figure) =>
      axisOfOwn(figure, choice.by) === choice.axis &&
      others.every((dimension) => keyOf(figure, dimension) === choice[dimension]),
  );
}

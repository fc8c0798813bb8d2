/** Where the lines of the years stand in their frame: scale, labels that do not collide, years that are written. */
import { LEAST_FOR_TREND, type CoursePoint, type MiddlePoint } from './course.ts';
import type { Middle } from './picture.ts';
import { at, axisOf, type Axis } from './scale.ts';

export const WIDTH = 360;
export const HEIGHT = 176;
const TOP = 16;
const BOTTOM = 20;
/** Least distance of two labels, in the units of the frame. */
const LINE = 14;
const CHARACTER = 6.7;

export interface PlotLabel {
  readonly key: string;
  readonly y: number;
  readonly text: string;
}

export interface Plot {
  readonly axis: Axis;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly years: readonly number[];
  x(year: number): number;
  y(value: number): number;
  /** Beside the last point of each line, moved apart. */
  readonly labels: readonly PlotLabel[];
}

export interface PlotLine {
  readonly key: string;
  readonly text: string;
  readonly points: readonly (CoursePoint | MiddlePoint)[];
}

export const intervalOf = (point: CoursePoint | MiddlePoint) =>
  'median' in point ? point.median.interval : point.interval;
export const valueOf = (point: Drawable | MiddlePoint): number => {
  const { value, value_upper } = 'median' in point ? point.median.statement : point.said;
  return value_upper === null ? value : (value + value_upper) / 2;
};

/** Years that are written under the axis: the ends, and every second, third… between them as far as there is room. */
export function writtenYears(from: number, to: number, most = 5): number[] {
  const span = to - from;
  if (span <= 0) return [from];
  const every = Math.max(1, Math.ceil(span / (most - 1)));
  const years: number[] = [];
  for (let year = to; year > from; year -= every) years.unshift(year);
  // The first year is written unless its neighbour would touch it.
  if ((years[0] ?? to) - from < every * 0.7 && years.length > 1) years.shift();
  return [from, ...years];
}

/** Labels in their order, each at least a line below the one before, and all inside the frame. */
export function apart(labels: readonly PlotLabel[], top: number, bottom: number): PlotLabel[] {
  const sorted = labels.toSorted((a, b) => a.y - b.y);
  const placed: PlotLabel[] = [];
  for (const label of sorted) {
    placed.push({ ...label, y: Math.max(label.y, top, (placed.at(-1)?.y ?? -Infinity) + LINE) });
  }
  for (let i = placed.length - 1, limit = bottom; i >= 0; i--) {
    const one = placed[i];
    if (one === undefined) break;
    placed[i] = { ...one, y: Math.min(one.y, limit) };
    limit = (placed[i]?.y ?? limit) - LINE;
  }
  return placed;
}

/** Null where no line has a point. */
export function plotOf(lines: readonly PlotLine[], write: (value: number) => string): Plot | null {
  const points = lines.flatMap((line) => line.points);
  if (points.length === 0) return null;
  const axis = axisOf(points.map(intervalOf), { fromZero: false });
  const years = points.map(({ year }) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const left = 6 + CHARACTER * Math.max(...axis.ticks.map((tick) => write(tick).length));
  const right = WIDTH - 8 - CHARACTER * Math.min(16, Math.max(0, ...lines.map(({ text }) => text.length)));
  const bottom = HEIGHT - BOTTOM;
  const x = (year: number) =>
    to === from ? (left + right) / 2 : left + 6 + ((right - left - 12) * (year - from)) / (to - from);
  const y = (value: number) => bottom - (bottom - TOP) * at(axis, value);
  const labels = lines.flatMap(({ key, text, points: own }) => {
    const last = own.at(-1);
    return last === undefined ? [] : [{ key, text, y: y(valueOf(last)) + 4 }];
  });
  return { axis, left, right, bottom, years: writtenYears(from, to), x, y, labels: apart(labels, 12, bottom) };
}

/** A point of a line, whatever it rests on. */
export type Drawable = Pick<CoursePoint, 'year' | 'joined'> & {
  readonly said: Pick<CoursePoint['said'], 'value' | 'value_upper'>;
};

/** Whether two points are joined: never in a series of few years, which is points and no trend. */
export const isJoined = (points: readonly (Drawable | MiddlePoint)[], i: number): boolean =>
  points.length >= LEAST_FOR_TREND && points[i]?.joined === true;

/** The path of a line: a new stroke wherever it is broken. */
export function pathOf(points: readonly (Drawable | MiddlePoint)[], { x, y }: Pick<Plot, 'x' | 'y'>): string {
  return points
    .map((point, i) => `${isJoined(points, i) ? 'L' : 'M'}${x(point.year).toFixed(1)} ${y(valueOf(point)).toFixed(1)}`)
    .join('');
}

/** Whether a median stops somewhere between its first and its last year. */
export const isBroken = ({ points }: Middle): boolean => points.slice(1).some(({ joined }) => !joined);

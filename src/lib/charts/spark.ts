/**
 * A trend in a row of a table: the shape of one series, without axes. A line joins only what may be joined: it stops at
 * gaps, breaks and doubtful values, as in the large chart. Doubtful values are left out, for one of them would flatten
 * all others.
 */
import { line, type Scene, type SceneShape } from './scene/scene.ts';
import type { LinePoint, LineSpec } from './spec.ts';

const EDGE = 3;

/** Null where fewer than two values can be drawn. */
export function layoutSpark(spec: LineSpec, width: number, height: number): Scene | null {
  const points = (spec.series[0]?.points ?? []).filter(({ mark }) => mark.suspect === null);
  const [first, second] = points;
  const last = points.at(-1);
  if (first === undefined || second === undefined || last === undefined || last.t === first.t) return null;
  const values = points.map(({ mark }) => mark.value);
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const w = width - 2 * EDGE;
  const h = height - 2 * EDGE;
  const x = ({ t }: LinePoint) => EDGE + (w * (t - first.t)) / (last.t - first.t);
  const y = ({ mark }: LinePoint) => (span === 0 ? height / 2 : EDGE + h - (h * (mark.value - low)) / span);
  const shapes: SceneShape[] = points.flatMap((point, i): SceneShape[] => {
    const before = points[i - 1];
    const next = points[i + 1];
    const joined = before !== undefined && point.link !== 'none';
    const alone = !joined && (next?.link ?? 'none') === 'none';
    const cut = before !== undefined && point.broken !== null ? (x(before) + x(point)) / 2 : null;
    return [
      ...(joined
        ? [line(x(before), y(before), x(point), y(point), 'ink', { width: 1.25, dashed: point.link === 'dashed' })]
        : []),
      ...(cut === null ? [] : [line(cut - 1.5, height - 1, cut + 1.5, 1, 'ink-soft', { width: 1 })]),
      ...(alone && point !== last ? [dot(x(point), y(point), 1.2)] : []),
    ];
  });
  const plot = { x: EDGE, y: EDGE, w, h };
  return { width, height, plot, shapes: [...shapes, dot(x(last), y(last), 2)], spots: [] };
}

const dot = (x: number, y: number, r: number): SceneShape => ({
  kind: 'dot',
  part: 'body',
  x,
  y,
  r,
  fill: 'ink',
  stroke: 'ink',
});

/**
 * The marks of any chart in reading order, which is the order of the table. A specification is plain data, and a mark is
 * whatever in it says whether it was published: a new kind of chart is read without being told here.
 */
import type { ChartSpec } from './chart-spec.ts';
import type { AnyMark } from './spec.ts';

/** Where the arrow keys stop: a value, or the two values of one place in a scatter chart. */
export interface Stop {
  readonly label: string;
  readonly values: readonly { readonly mark: AnyMark; readonly of: string | null }[];
}

/** Parts of a specification that tell of the chart, or of figures that are not drawn. */
const BESIDE = new Set(['title', 'caption', 'alt', 'table', 'words', 'undated', 'key', 'classes']);

/** All stops of a chart in reading order. */
export function stopsOf(spec: ChartSpec): Stop[] {
  const stops: Stop[] = [];
  const names = 'x' in spec ? { x: spec.x.name, y: spec.y.name } : { x: null, y: null };
  const read = (node: unknown): void => {
    if (isMark(node)) stops.push({ label: node.label, values: [{ mark: node, of: null }] });
    else if (isPair(node)) {
      const { label, x, y } = node;
      stops.push({
        label,
        values: [
          { mark: x, of: names.x },
          { mark: y, of: names.y },
        ],
      });
    } else if (Array.isArray(node)) node.forEach(read);
    else if (typeof node === 'object' && node !== null) Object.values(node).forEach(read);
  };
  for (const [part, node] of Object.entries(spec)) if (!BESIDE.has(part)) read(node);
  return stops;
}

/** All marks of a chart in reading order. */
export const marksOf = (spec: ChartSpec): AnyMark[] =>
  stopsOf(spec).flatMap(({ values }) => values.map(({ mark }) => mark));

function isMark(node: unknown): node is AnyMark {
  return typeof node === 'object' && node !== null && 'published' in node;
}

function isPair(node: unknown): node is { readonly label: string; readonly x: AnyMark; readonly y: AnyMark } {
  return typeof node === 'object' && node !== null && 'x' in node && 'y' in node && isMark(node.x) && isMark(node.y);
}

/**
 * Old addresses. Each version of the grammar has one step to the next, and steps are never changed: a link that was
 * printed years ago goes through all of them and opens the view it meant.
 */
import type { Params } from './grammar.ts';

export const VERSION = 2;

/** `STEPS[n]` turns the parameters of version n into those of version n + 1. */
export const STEPS: Readonly<Record<number, (params: Params) => Params>> = { 1: toVersion2 };

/** Kinds of chart that version 1 drew for each breakdown; another kind in an address gave the first of them. */
const SUITED: ReadonlyMap<string, readonly string[]> = new Map([
  ['place', ['bar', 'dot', 'tiles', 'heat', 'line']],
  ['topic', ['bar', 'dot', 'heat', 'line']],
  ['period', ['line', 'bar', 'dot']],
]);

/**
 * Version 1 had no measures and no proposals: a kind of chart that stood in an address was drawn as asked. Slices were
 * named by other parts in another order; what version 1 named becomes the beginning of a name of version 2.
 */
function toVersion2(params: Params): Params {
  const next = new Map(params);
  const by = params.get('by') ?? 'place';
  const suited = SUITED.get(by) ?? [];
  const asked = params.get('chart') ?? 'bar';
  const chart = suited.includes(asked) ? asked : (suited[0] ?? 'bar');
  const severalPlaces = !/^[^.]+$/.test(params.get('place') ?? '');
  const grouped = by === 'period' && chart !== 'line' && severalPlaces;
  if (params.has('chart')) {
    next.set('chart', grouped ? 'grouped' : chart);
    next.set('picked', 'reader');
  }
  if (grouped || (by === 'period' && chart === 'line')) next.set('split', 'place');
  const slice = params.get('slice') ?? '';
  if (slice !== '') next.set('slice', sliceOfVersion1(slice, by, chart, severalPlaces) ?? slice);
  return next;
}

/** Null where the text is no slice of version 1. Names of version 2: `keyOf` of subjects/explore/slices.ts. */
function sliceOfVersion1(slice: string, by: string, chart: string, severalPlaces: boolean): string | null {
  const parts = slice.split('~');
  const [scope = '', base = '', kind = '', status = '', start = '', end = ''] = parts;
  const head = `${scope}~${base}~${kind}~`;
  const along = chart === 'line' || by === 'period' || (chart === 'heat' && by !== 'topic');
  if (along)
    return parts.length === 4 ? (by === 'period' && !severalPlaces ? head : `${head}${parts[3] ?? ''}~`) : null;
  if (by === 'place' && parts.length === 9)
    return `${head}${parts[8] ?? ''}~${status}~${start}~${end}~~${parts[7] ?? ''}~`;
  if (by === 'topic' && parts.length === 8) {
    return chart === 'heat'
      ? `${head}${parts[7] ?? ''}~${status}~${start}~${end}~~~`
      : `${head}~${status}~${start}~${end}~${parts[7] ?? ''}~~`;
  }
  return null;
}

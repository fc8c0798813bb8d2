/**
 * What a drawing says by more than length and place: each has an entry in the key, and only those that are in use. Worked out
 * from the marks themselves, so that no kind can use one without its word.
 */
import { marksOf } from './marks.ts';
import type { ChartSpec } from './chart-spec.ts';
import type { AnyMark, Hue, Mark } from './spec.ts';

export type Encoding =
  | { readonly sign: 'estimate' | 'plan' | 'range' | 'open'; readonly hues: readonly Hue[] }
  | { readonly sign: 'suspect' | 'differ' | 'broken' | 'cut' };

/** How the values of a kind are drawn: as lengths, as dots, or as colours that have a key of their own. */
export type Drawn = 'bars' | 'dots' | 'cells';

export function drawnAs({ kind }: ChartSpec): Drawn {
  if (kind === 'bar') return 'bars';
  return kind === 'heat' || kind === 'tiles' ? 'cells' : 'dots';
}

/** In the order of the key. */
export function encodingsOf(spec: ChartSpec): Encoding[] {
  const drawn = drawnAs(spec);
  const published = marksOf(spec).filter((mark) => mark.published);
  const found: Encoding[] = [];
  const disputed = published.flatMap(({ conflict }) => conflict ?? []);
  if (drawn !== 'cells') {
    const signs = {
      estimate: ({ tone }: Mark) => tone === 'estimate',
      plan: ({ tone }: Mark) => tone === 'plan',
      range: ({ shape }: Mark) => shape === 'range',
      open: ({ shape }: Mark) => shape === 'open_above' || shape === 'open_below',
    };
    for (const sign of ['estimate', 'plan', 'range', 'open'] as const) {
      const hues = huesOf(spec, signs[sign]);
      if (hues.length > 0) found.push({ sign, hues });
    }
    if (isBroken(spec)) found.push({ sign: 'broken' });
    if (isCut(spec)) found.push({ sign: 'cut' });
    if (published.some(({ suspect }) => suspect !== null)) found.push({ sign: 'suspect' });
  }
  if (new Set(disputed).size < disputed.length) found.push({ sign: 'differ' });
  return found;
}

/** Colours of the marks that an encoding is used on; its sign in the key shows them as they occur, two at most. */
function huesOf(spec: ChartSpec, uses: (mark: Mark) => boolean): Hue[] {
  const found = new Set<Hue>();
  const read = (node: unknown, hue: Hue): void => {
    if (Array.isArray(node)) node.forEach((one) => read(one, hue));
    else if (typeof node === 'object' && node !== null) {
      if ('published' in node) {
        const mark = node as AnyMark;
        if (mark.published && uses(mark)) found.add(hue);
        return;
      }
      const own = 'hue' in node ? (node.hue as Hue) : hue;
      Object.values(node).forEach((one) => read(one, own));
    }
  };
  read(spec, 'accent');
  return [...found].slice(0, 2);
}

/** Whether a series says anywhere that it does not go on. */
function isBroken(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(isBroken);
  if (typeof node !== 'object' || node === null) return false;
  if ('broken' in node && typeof node.broken === 'string') return true;
  return Object.entries(node).some(([part, inner]) => part !== 'words' && isBroken(inner));
}

/** An axis of quantities that does not reach its natural start: lengths along it are no ratios. */
function isCut(spec: ChartSpec): boolean {
  const axes = 'axis' in spec ? [spec.axis] : 'x' in spec ? [spec.x, spec.y] : [];
  return axes.some(({ min, max, start = 0 }) => min > start || max < start);
}

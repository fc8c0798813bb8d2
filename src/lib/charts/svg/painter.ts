/**
 * The painter: at once while prerendering, on demand in a browser. A page comes with its drawings painted, so a visitor
 * who changes nothing needs none of its code.
 */
import type { paintSvg } from './paint.ts';

export type Paint = typeof paintSvg;

/**
 * Null in a browser: the branch, and with it the painter, is left out of the page's scripts. The dev server has it, for it
 * compares what a page came with to what would be painted.
 */
export const painterAtOnce: Paint | null =
  import.meta.env.SSR || import.meta.env.DEV ? (await import('./paint.ts')).paintSvg : null;

export const loadPainter = async (): Promise<Paint> => (await import('./paint.ts')).paintSvg;

/** The drawing of a specification for a width in pixels. Pure; the same for both painters. */
import { KINDS } from '../kinds.ts';
import type { ChartSpec } from '../chart-spec.ts';
import { withClearLines } from './clear-lines.ts';
import { withEncodings } from './encodings.ts';
import type { Scene } from './scene.ts';

export function layout(spec: ChartSpec, width: number): Scene {
  // The entry of a kind lays out specifications of that kind, which the types cannot follow through a lookup.
  const scene = KINDS[spec.kind].scene as (spec: ChartSpec, width: number) => Scene;
  return withClearLines(withEncodings(scene(spec, width), spec));
}

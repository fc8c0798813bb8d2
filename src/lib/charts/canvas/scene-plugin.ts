/** Draws what stands around the stated values: grid, words, hatches, fading ends, spans. */
import type { Plugin } from 'chart.js';
import type { CanvasType } from './data.ts';
import type { Scene, SceneShape } from '../scene/scene.ts';
import type { Theme } from '../theme.ts';
import { drawShape, outline } from './draw-shape.ts';

/** `whole` draws the stated values too: kinds of which Chart.js has no data. */
export function scenePlugin(scene: Scene, theme: Theme, whole = false): Plugin<CanvasType> {
  const isGround = (shape: SceneShape) => shape.kind === 'line' && shape.figure === undefined;
  return {
    id: 'aina-scene',
    beforeDatasetsDraw: ({ ctx }) => {
      for (const shape of scene.shapes) if (shape.part === 'extra' && isGround(shape)) drawShape(ctx, shape, theme);
    },
    afterDatasetsDraw: ({ ctx }) => {
      for (const shape of scene.shapes) {
        if ((shape.part === 'extra' || whole) && !isGround(shape)) drawShape(ctx, shape, theme);
        // Chart.js has no dashed borders: the outlines of plans and estimates are drawn here.
        else if (shape.kind === 'rect') outline(ctx, shape, theme);
        else if (shape.kind === 'dot' && shape.dashed) drawShape(ctx, shape, theme);
      }
    },
  };
}

/**
 * A chart as a PNG, made in the browser. The same shapes as in the SVG are drawn straight onto a canvas: an SVG in an
 * image element may load no fonts of the page, so its letters, the Kazakh ones first, would be left to chance.
 */
import type { Scene } from '../scene/scene.ts';
import type { Theme } from '../theme.ts';
import { drawShape, fontOf } from './draw-shape.ts';

/** Device pixels for each pixel of the drawing: sharp on dense screens and in print. */
const SCALE = 2;

/** @throws Error where the browser gives no picture: too little memory, or a canvas it refuses to read */
export async function paintPng(scene: Scene, theme: Theme): Promise<Blob> {
  await fontsFor(scene, theme);
  const canvas = document.createElement('canvas');
  canvas.width = scene.width * SCALE;
  canvas.height = scene.height * SCALE;
  const ctx = canvas.getContext('2d');
  if (ctx === null) throw new Error('the browser gives no canvas to draw on');
  ctx.scale(SCALE, SCALE);
  for (const shape of scene.shapes) drawShape(ctx, shape, theme);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new Error('the browser could not make the picture');
  return blob;
}

/** Letters of a font come in several files, each fetched when a letter of it is used; a canvas does not wait for them. */
async function fontsFor(scene: Scene, theme: Theme): Promise<void> {
  const letters = new Map<string, Set<string>>();
  for (const shape of scene.shapes) {
    if (shape.kind !== 'text') continue;
    const font = fontOf({ ...shape, size: 16 }, theme);
    const all = letters.get(font) ?? new Set<string>();
    for (const letter of shape.text) all.add(letter);
    letters.set(font, all);
  }
  // A font that cannot be had is replaced by the next of its family: the picture is still right.
  await Promise.allSettled([...letters].map(([font, all]) => document.fonts.load(font, [...all].join(''))));
}

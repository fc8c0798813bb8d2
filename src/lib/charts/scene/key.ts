/** Names of the colours above a drawing; returns the height that they take. One colour needs no key. */
import { text, type SceneShape } from './scene.ts';
import type { Series } from '../spec.ts';
import { textWidth } from '../text-width.ts';

const VALUE = 13;

export function drawKey(key: readonly Series[], width: number, shapes: SceneShape[]): number {
  if (key.length < 2) return 0;
  let x = 0;
  let y = 0;
  for (const { label, hue } of key) {
    const w = 16 + textWidth(label, VALUE) + 18;
    if (x > 0 && x + w > width) {
      x = 0;
      y += 20;
    }
    shapes.push({ kind: 'rect', part: 'extra', x, y: y + 3, w: 10, h: 10, fill: hue });
    shapes.push(text(x + 16, y + 13, label, { size: VALUE }));
    x += w;
  }
  return y + 26;
}

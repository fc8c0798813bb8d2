/** The key of what a drawing says by more than length and place, under every drawing that says so. */
import { drawnAs, encodingsOf, type Drawn, type Encoding } from '../encodings.ts';
import type { ChartSpec } from '../chart-spec.ts';
import { textWidth } from '../text-width.ts';
import { arrow, line, text, type Scene, type SceneShape } from './scene.ts';

const SMALL = 12;
/** Width of a sign and of the blank after it, height of a line. */
const SIGN = 18;
const GAP = 6;
const LINE = 19;

/** The scene with its key below it. */
export function withEncodings<S extends Scene>(scene: S, spec: ChartSpec): S {
  const found = encodingsOf(spec);
  if (found.length === 0) return scene;
  const shapes: SceneShape[] = [];
  const drawn = drawnAs(spec);
  let x = 0;
  let y = scene.height + 2;
  for (const one of found) {
    const words = spec.words[one.sign];
    const w = SIGN + GAP + textWidth(words, SMALL);
    if (x > 0 && x + w > scene.width) {
      x = 0;
      y += LINE;
    }
    drawSign(one, drawn, x, y + 9, shapes);
    shapes.push(text(x + SIGN + GAP, y + 13, words, { size: SMALL, fill: 'ink-soft' }));
    x += w + 16;
  }
  return { ...scene, height: Math.ceil(y + LINE + 2), shapes: [...scene.shapes, ...shapes] };
}

/** A small likeness of the encoding, `y` is its middle. */
function drawSign(one: Encoding, drawn: Drawn, x: number, y: number, shapes: SceneShape[]): void {
  const middle = x + SIGN / 2;
  const bar = { kind: 'rect', part: 'extra', y: y - 5, h: 10 } as const;
  switch (one.sign) {
    case 'estimate':
    case 'plan': {
      const dashed = one.sign === 'plan';
      const w = SIGN / one.hues.length;
      one.hues.forEach((hue, i) => {
        if (drawn === 'bars')
          shapes.push({ ...bar, x: x + i * w, w: w - 2, fill: hue, opacity: dashed ? 0.12 : 0.6, stroke: hue, dashed });
        else
          shapes.push({
            kind: 'dot',
            part: 'extra',
            x: x + (i + 0.5) * w,
            y,
            r: 4,
            fill: 'paper',
            stroke: hue,
            dashed,
          });
      });
      break;
    }
    case 'range': {
      const hue = one.hues[0] ?? 'accent';
      if (drawn === 'bars') {
        shapes.push({ ...bar, x, w: SIGN, fill: hue, opacity: 0.35 });
        shapes.push(line(middle, y - 7, middle, y + 7, 'ink', { width: 1.5 }));
      } else {
        shapes.push(line(x, y, x + SIGN, y, hue, { width: 1.5 }));
        for (const end of [x, x + SIGN]) shapes.push(line(end, y - 4, end, y + 4, hue, { width: 1.5 }));
      }
      break;
    }
    case 'open': {
      const hue = one.hues[0] ?? 'accent';
      shapes.push({ kind: 'rect', part: 'extra', x, y: y - 3, w: SIGN - 3, h: 6, fill: hue, fade: 'right' });
      shapes.push(arrow(x + SIGN, y, 'right', hue));
      break;
    }
    case 'suspect':
      if (drawn === 'bars') {
        shapes.push({ ...bar, x, w: SIGN, fill: one.sign === 'suspect' ? 'ink-soft' : 'rule' });
        shapes.push({ ...bar, x, w: SIGN, fill: 'paper', hatched: true });
      } else shapes.push({ kind: 'dot', part: 'extra', x: middle, y, r: 4, fill: 'paper', stroke: 'warn' });
      break;
    case 'differ':
      shapes.push(line(x, y, x + SIGN, y, 'warn', { width: 1.5 }));
      for (const end of [x, x + SIGN]) shapes.push(line(end, y - 3, end, y + 3, 'warn', { width: 1.5 }));
      break;
    case 'broken':
      shapes.push(line(middle, y - 7, middle, y + 7, 'ink-soft', { dashed: true }));
      shapes.push(line(middle - 5, y + 4, middle + 5, y - 4, 'ink-soft', { width: 1.5 }));
      break;
    case 'cut':
      shapes.push({
        kind: 'line',
        part: 'extra',
        points: [0, 1, 2, 3, 4].map((i) => [x + 1 + i * 4, y + (i % 2 === 0 ? 3 : -3)] as const),
        stroke: 'ink-soft',
        width: 1.5,
      });
      break;
  }
}

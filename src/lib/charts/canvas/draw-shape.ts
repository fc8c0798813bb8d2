/** One shape of a scene on a canvas, as the SVG painter would draw it. */
import type { RectShape, SceneShape, TextShape } from '../scene/scene.ts';
import { faint, type Theme } from '../theme.ts';

/** The CSS font of a text. */
export const fontOf = ({ bold, size, head }: TextShape, theme: Theme): string =>
  `${bold ? 600 : 400} ${size}px ${head ? theme.headFont : theme.font}`;

export function drawShape(ctx: CanvasRenderingContext2D, shape: SceneShape, theme: Theme): void {
  ctx.save();
  switch (shape.kind) {
    case 'rect':
      drawRect(ctx, shape, theme);
      outline(ctx, shape, theme);
      break;
    case 'line':
      ctx.strokeStyle = theme.colour(shape.stroke);
      ctx.lineWidth = shape.width;
      if (shape.dashed) ctx.setLineDash([4, 3]);
      ctx.beginPath();
      shape.points.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
      ctx.stroke();
      break;
    case 'dot':
      ctx.beginPath();
      ctx.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
      if (shape.fill !== null) {
        ctx.fillStyle = theme.colour(shape.fill);
        ctx.fill();
      }
      ctx.strokeStyle = theme.colour(shape.stroke);
      ctx.lineWidth = 1.75;
      if (shape.dashed) ctx.setLineDash([2.5, 2]);
      ctx.stroke();
      break;
    case 'text':
      ctx.font = fontOf(shape, theme);
      ctx.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
      ctx.fillStyle = theme.colour(shape.fill);
      ctx.fillText(shape.text, shape.x, shape.y);
      break;
  }
  ctx.restore();
}

function drawRect(ctx: CanvasRenderingContext2D, shape: RectShape, theme: Theme): void {
  const { x, y, w, h } = shape;
  if (shape.hatched && shape.fill !== null) hatch(ctx, shape, theme.colour(shape.fill));
  else if (shape.fade && shape.fill !== null) {
    const [x1, y1, x2, y2] = {
      right: [x, y, x + w, y],
      left: [x + w, y, x, y],
      up: [x, y + h, x, y],
      down: [x, y, x, y + h],
    }[shape.fade] as [number, number, number, number];
    const gradient = ctx.createLinearGradient(x1, y1, x2, y2);
    gradient.addColorStop(0, theme.colour(shape.fill));
    gradient.addColorStop(1, faint(theme.colour(shape.fill), 0));
    ctx.globalAlpha = 0.75;
    ctx.fillStyle = gradient;
    ctx.fillRect(x, y, w, h);
  } else if (shape.fill !== null) {
    ctx.globalAlpha = shape.opacity ?? 1;
    ctx.fillStyle = theme.colour(shape.fill);
    ctx.fillRect(x, y, w, h);
  }
}

/** The stroke of a rectangle, where it has one. */
export function outline(ctx: CanvasRenderingContext2D, shape: RectShape, theme: Theme): void {
  if (shape.stroke === undefined) return;
  ctx.save();
  ctx.strokeStyle = theme.colour(shape.stroke);
  ctx.lineWidth = 1.25;
  if (shape.dashed) ctx.setLineDash([4, 3]);
  ctx.strokeRect(shape.x, shape.y, shape.w, shape.h);
  ctx.restore();
}

function hatch(ctx: CanvasRenderingContext2D, { x, y, w, h }: RectShape, colour: string): void {
  ctx.beginPath();
  ctx.rect(x, y, w, h);
  ctx.clip();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.4;
  ctx.beginPath();
  for (let start = x - h; start < x + w; start += 7) {
    ctx.moveTo(start, y + h);
    ctx.lineTo(start + h, y);
  }
  ctx.stroke();
}

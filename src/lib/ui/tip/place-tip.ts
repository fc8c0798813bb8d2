/** Where a tooltip stands: over or under its mark, inside the window, which is the frame where a chart is embedded. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface Size {
  readonly w: number;
  readonly h: number;
}

/** Distance between a mark and its tooltip, and between a tooltip and the edge of the window, in pixels. */
const GAP = 8;
const EDGE = 4;

/**
 * The upper left corner, in pixels of the window. `towards` is the pixel across at which the tooltip is centred: that of
 * the pointer on a wide mark. It stands over the mark, under it where there is no room, and never leaves the window; only
 * in a window too low for both does it cover the mark.
 */
export function placeTip(mark: Box, tip: Size, window: Size, towards = mark.x + mark.w / 2): { x: number; y: number } {
  const x = within(towards - tip.w / 2, window.w - tip.w);
  const over = mark.y - GAP - tip.h;
  const under = mark.y + mark.h + GAP;
  const fitsUnder = under + tip.h <= window.h - EDGE;
  return { x, y: over >= EDGE || !fitsUnder ? within(over, window.h - tip.h) : under };
}

const within = (at: number, room: number): number => Math.round(Math.max(EDGE, Math.min(at, room - EDGE)));

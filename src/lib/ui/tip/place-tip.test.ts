import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeTip } from './place-tip.ts';

describe('a tooltip', () => {
  it('stands over its mark, centred where the pointer is', () => {
    expect(placeTip({ x: 100, y: 300, w: 400, h: 20 }, { w: 120, h: 60 }, { w: 800, h: 600 }, 450)).toEqual({
      x: 390,
      y: 232,
    });
  });

  it('stands under a mark at the head of the window', () => {
    expect(placeTip({ x: 100, y: 10, w: 20, h: 20 }, { w: 120, h: 60 }, { w: 800, h: 600 }).y).toBe(38);
  });

  it('never leaves a window that has room for it, and leaves the mark free wherever it can', () => {
    const size = fc.record({ w: fc.integer({ min: 20, max: 320 }), h: fc.integer({ min: 20, max: 200 }) });
    const box = fc.record({
      x: fc.integer({ min: 0, max: 1400 }),
      y: fc.integer({ min: 0, max: 900 }),
      w: fc.integer({ min: 1, max: 700 }),
      h: fc.integer({ min: 1, max: 300 }),
    });
    const view = fc.record({ w: fc.integer({ min: 340, max: 1440 }), h: fc.integer({ min: 220, max: 900 }) });
    fc.assert(
      fc.property(box, size, view, fc.integer({ min: -50, max: 1500 }), (mark, tip, window, towards) => {
        const { x, y } = placeTip(mark, tip, window, towards);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + tip.w).toBeLessThanOrEqual(window.w);
        expect(y + tip.h).toBeLessThanOrEqual(window.h);
        const room = Math.max(mark.y, window.h - mark.y - mark.h) - 12;
        const free = y + tip.h <= mark.y || y >= mark.y + mark.h;
        if (tip.h <= room && mark.y + mark.h <= window.h) expect(free).toBe(true);
      }),
    );
  });
});

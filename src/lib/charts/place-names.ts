/**
 * Names beside marks so that none covers another, a mark, or the edge. Greedy over eight positions around each mark, in
 * the order in which the names matter (after Jon Christensen, Joe Marks and Stuart Shieber, "An empirical study of
 * algorithms for point-feature label placement", 1995). A name that finds no place is left out: the focus tells it.
 */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Wanted {
  /** Middle of the mark and the distance that the name keeps from it. */
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly w: number;
  readonly h: number;
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

const within = (box: Box, bounds: Box): boolean =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.w <= bounds.x + bounds.w &&
  box.y + box.h <= bounds.y + bounds.h;

/** A box for each wanted name, or null where there is no room. */
export function placeNames(wanted: readonly Wanted[], obstacles: readonly Box[], bounds: Box): (Box | null)[] {
  const taken: Box[] = [];
  return wanted.map(({ x, y, r, w, h }) => {
    const [right, left, above, below] = [x + r, x - r - w, y - r - h, y + r];
    const [middle, centre] = [y - h / 2, x - w / 2];
    const near = r * 0.7;
    const candidates: [number, number][] = [
      [right, middle],
      [left, middle],
      [centre, above],
      [centre, below],
      [x + near, y - near - h],
      [x + near, y + near],
      [x - near - w, y - near - h],
      [x - near - w, y + near],
    ];
    for (const [at, top] of candidates) {
      const box = { x: at, y: top, w, h };
      if (!within(box, bounds)) continue;
      if ([...taken, ...obstacles].some((other) => overlaps(box, other))) continue;
      taken.push(box);
      return box;
    }
    return null;
  });
}

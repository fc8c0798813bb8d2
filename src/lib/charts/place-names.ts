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

/** How far from its mark a name may stand with a hair line to it. */
const FAR = 20;

export interface Placed extends Box {
  /** Whether a line has to lead from the mark to the name. */
  readonly far: boolean;
}

/** A box for each wanted name, or null where there is no room. */
export function placeNames(wanted: readonly Wanted[], obstacles: readonly Box[], bounds: Box): (Placed | null)[] {
  const taken: Box[] = [];
  const free = (box: Box) => within(box, bounds) && ![...taken, ...obstacles].some((other) => overlaps(box, other));
  return wanted.map((name) => {
    for (const far of [false, true]) {
      const box = around(name, far ? FAR : name.r).find(free);
      if (box === undefined) continue;
      taken.push(box);
      return { ...box, far };
    }
    return null;
  });
}

function around({ x, y, w, h }: Wanted, r: number): Box[] {
  const near = r * 0.7;
  const corners: [number, number][] = [
    [x + r, y - h / 2],
    [x - r - w, y - h / 2],
    [x - w / 2, y - r - h],
    [x - w / 2, y + r],
    [x + near, y - near - h],
    [x + near, y + near],
    [x - near - w, y - near - h],
    [x - near - w, y + near],
  ];
  return corners.map(([left, top]) => ({ x: left, y: top, w, h }));
}

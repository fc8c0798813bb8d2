/** Which tile an arrow key leads to: the nearest one in that direction, the straight way before the oblique. */
import type { Tile } from './spec.ts';

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export const isArrow = (key: string): key is Arrow => /^Arrow(Left|Right|Up|Down)$/.test(key);

/** Index of the tile to go to, or the same index where there is none further. */
export function nextTile(tiles: readonly Pick<Tile, 'col' | 'row'>[], index: number, key: Arrow): number {
  const from = tiles[index];
  if (from === undefined) return index;
  const across = key === 'ArrowLeft' || key === 'ArrowRight';
  const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  let best = index;
  let least = Infinity;
  tiles.forEach((tile, i) => {
    const ahead = sign * (across ? tile.col - from.col : tile.row - from.row);
    const aside = Math.abs(across ? tile.row - from.row : tile.col - from.col);
    if (ahead <= 0) return;
    const distance = ahead + aside * 2.5;
    if (distance < least) {
      least = distance;
      best = i;
    }
  });
  return best;
}

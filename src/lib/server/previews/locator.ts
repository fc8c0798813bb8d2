/** The tile map as a locator: where a place lies among the others, by region. */
import { regionHue } from '#lib/charts/specify/hues.ts';
import { text, type Scene, type SceneShape } from '#lib/charts/scene/scene.ts';
import { textWidth } from '#lib/charts/text-width.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { ledger } from '../answers.ts';

const WIDTH = 400;
const TILE = { w: WIDTH / 5, h: 56 } as const;
const NAME = 12;

/** `highlighted` names places, or regions with all their places; the rest is outlined. */
export function locator(lang: Lang, highlighted: readonly string[]): Scene {
  const shapes: SceneShape[] = [];
  const placed = ledger().places.filter(({ tile_col }) => tile_col !== null);
  for (const place of placed) {
    const [x, y] = [(place.tile_col ?? NaN) * TILE.w, (place.tile_row ?? NaN) * TILE.h];
    const region = regionHue(place.parent);
    const own = highlighted.includes(place.code) || highlighted.includes(place.parent ?? '');
    const box = { kind: 'rect', part: 'extra', x: x + 2, y: y + 2, w: TILE.w - 4, h: TILE.h - 4 } as const;
    if (own && region !== null) shapes.push({ ...box, fill: region });
    else {
      shapes.push({ ...box, fill: null, stroke: 'rule' });
      if (region !== null) shapes.push({ ...box, h: 4, fill: region });
    }
    const name = place[`tile_${lang}`] ?? place[`short_${lang}`];
    const size = textWidth(name, NAME) > TILE.w - 12 ? NAME - 1.5 : NAME;
    shapes.push(
      text(x + TILE.w / 2, y + TILE.h / 2 + 6, name, {
        size,
        anchor: 'middle',
        fill: own && region !== null ? 'paper' : 'ink-soft',
        bold: own,
      }),
    );
  }
  const height = Math.max(...placed.map(({ tile_row }) => (tile_row ?? 0) + 1)) * TILE.h;
  return { width: WIDTH, height, plot: { x: 0, y: 0, w: WIDTH, h: height }, shapes, spots: [] };
}

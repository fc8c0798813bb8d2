/** Bars and dots as data of Chart.js. Lanes are counted in pixels, values on the scale of the axis. */
import { barExtent, barOpacity, dotExtent, isHollow } from '../geometry.ts';
import type { RowsLayout } from '../scene/rows.ts';
import type { BarSpec, DotSpec } from '../spec.ts';
import { faint, type Theme } from '../theme.ts';
import type { CanvasPoint, Dataset } from './data.ts';
import { dotData } from './dots.ts';

/** One dataset per figure part, so that each keeps its own colour, dash and thickness. */
export function rowData(spec: BarSpec | DotSpec, scene: RowsLayout, theme: Theme): Dataset[] {
  return scene.lanes.flatMap(({ item: { mark, hue }, y, h }): Dataset[] => {
    if (!mark.published) return [];
    const { figure } = mark;
    const ink = theme.colour(hue);
    const extent = spec.kind === 'bar' ? barExtent(mark, spec.axis) : dotExtent(mark, spec.axis);
    const bars: Dataset[] = [];
    const common = {
      type: 'bar',
      grouped: false,
      order: 1,
      barThickness: spec.kind === 'bar' ? h : 3,
      minBarLength: 1,
    } as const;
    if (extent.solid) {
      const data: CanvasPoint[] = [{ x: [...extent.solid], y, figure }];
      bars.push({ ...common, data, ...filled(faint(ink, barOpacity(mark))) });
    }
    if (extent.soft) {
      bars.push({
        ...common,
        data: [{ x: [...extent.soft], y, figure }],
        ...filled(spec.kind === 'bar' ? faint(ink, 0.35) : ink),
      });
    }
    if (spec.kind === 'dot') bars.push(dotData({ x: extent.at, y, figure }, ink, theme, isHollow(mark), 5));
    return bars;
  });
}

/** The same colour under the pointer: the ring around the lane tells where it is. */
const filled = (colour: string) => ({ backgroundColor: colour, hoverBackgroundColor: colour });

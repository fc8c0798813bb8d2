/** Lines over time as data of Chart.js: one chart, or many small ones on one canvas. */
import { isHollow } from '../geometry.ts';
import type { PanesLayout } from '../scene/panes.ts';
import { dotRadius } from '../scene/series.ts';
import type { MultiplesSpec } from '../spec-plots.ts';
import type { LinePoint, LineSeries, LineSpec } from '../spec.ts';
import type { Theme } from '../theme.ts';
import type { CanvasPoint, Dataset } from './data.ts';
import { dotData, linkData } from './dots.ts';

export function lineData(spec: LineSpec, theme: Theme): Dataset[] {
  return spec.series.flatMap((series) =>
    seriesData(series, theme, false, ({ t, mark }) => ({ x: t, y: mark.value, figure: mark.figure })),
  );
}

/** Panes share a canvas, so their points are given in pixels. */
export function paneData(spec: MultiplesSpec, scene: PanesLayout, theme: Theme): Dataset[] {
  return spec.panes.flatMap(({ series }, i) => {
    const frame = scene.frames[i];
    if (series === null || frame === undefined) return [];
    return seriesData(series, theme, true, ({ t, mark }) => ({
      x: frame.atX(t),
      y: frame.atY(mark.value),
      figure: mark.figure,
    }));
  });
}

function seriesData(
  series: LineSeries,
  theme: Theme,
  small: boolean,
  place: (point: LinePoint) => CanvasPoint,
): Dataset[] {
  const ink = theme.colour(series.hue);
  const links = series.points.flatMap((point, i): Dataset[] => {
    const before = series.points[i - 1];
    if (!before || point.link === 'none') return [];
    return [linkData([before, point].map(place), ink, small ? 1.5 : 2, point.link === 'dashed')];
  });
  const dots = series.points.map((point, i) => {
    const stroke = point.mark.suspect === null ? ink : theme.colour('warn');
    return dotData(place(point), stroke, theme, isHollow(point.mark), dotRadius(series, i, small));
  });
  return [...links, ...dots];
}

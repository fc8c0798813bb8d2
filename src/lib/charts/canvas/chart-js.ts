/**
 * The Chart.js painter: a specification becomes a plain configuration. Chart.js draws the stated values (bars, dots,
 * lines) from data on its own scales; everything around them comes from the same list of shapes as in the SVG. Heat
 * tables and tile maps have no canvas form: on screen they are HTML that a keyboard can walk.
 */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { barExtent, barOpacity, dotExtent, isHollow } from '../geometry.ts';
import { layoutLine } from '../scene-line.ts';
import { layoutRows, type RowsLayout } from '../scene-rows.ts';
import type { Colour, Scene } from '../scene.ts';
import type { BarSpec, DotSpec, LineSpec } from '../spec.ts';
import { faint, type Theme } from '../theme.ts';
import { scenePlugin } from './scene-plugin.ts';

export type CanvasSpec = BarSpec | DotSpec | LineSpec;

/** A point that remembers its figure; `x` of a bar is the pair of its ends. */
export interface CanvasPoint {
  readonly x: number | [number, number];
  readonly y: number;
  readonly figure: string;
}

export interface CanvasChart {
  readonly config: ChartConfiguration<'bar' | 'line', CanvasPoint[]>;
  readonly scene: Scene;
}

type Dataset = ChartDataset<'bar' | 'line', CanvasPoint[]>;

/** Configuration for a canvas of the given width in pixels; its height is `scene.height`. No animation, no proxies. */
export function toChartJs(spec: CanvasSpec, theme: Theme, width: number): CanvasChart {
  const scene = spec.kind === 'line' ? layoutLine(spec, width) : layoutRows(spec, width);
  const datasets = spec.kind === 'line' ? lineData(spec, theme) : rowData(spec, scene as RowsLayout, theme);
  const { plot } = scene;
  const y =
    spec.kind === 'line'
      ? { min: spec.axis.min, max: spec.axis.max }
      : { min: plot.y, max: plot.y + plot.h, reverse: true };
  const x = spec.kind === 'line' ? spec.time : spec.axis;
  return {
    scene,
    config: {
      type: spec.kind === 'bar' ? 'bar' : 'line',
      data: { datasets },
      options: {
        animation: false,
        responsive: false,
        events: [],
        indexAxis: spec.kind === 'line' ? 'x' : 'y',
        layout: {
          autoPadding: false,
          padding: {
            left: plot.x,
            top: plot.y,
            right: scene.width - plot.x - plot.w,
            bottom: scene.height - plot.y - plot.h,
          },
        },
        scales: {
          // Bars set `offset` on their index axis, which would move them off the lanes.
          x: { type: 'linear', display: false, offset: false, min: x.min, max: x.max },
          y: { type: 'linear', display: false, offset: false, ...y },
        },
        plugins: { legend: { display: false }, tooltip: { enabled: false } },
      },
      plugins: [scenePlugin(scene, theme)],
    },
  };
}

/** One dataset per figure part, so that each keeps its own colour, dash and thickness. */
function rowData(spec: BarSpec | DotSpec, scene: RowsLayout, theme: Theme): Dataset[] {
  return scene.lanes.flatMap(({ item: { mark, hue }, y, h }): Dataset[] => {
    if (!mark.published) return [];
    const { figure } = mark;
    const ink = theme.colour(hue);
    const extent = spec.kind === 'bar' ? barExtent(mark, spec.axis) : dotExtent(mark, spec.axis);
    const bars: Dataset[] = [];
    const common = { type: 'bar', grouped: false, barThickness: spec.kind === 'bar' ? h : 3, minBarLength: 1 } as const;
    if (extent.solid) {
      const data: CanvasPoint[] = [{ x: [...extent.solid], y, figure }];
      bars.push({ ...common, data, backgroundColor: faint(ink, barOpacity(mark)) });
    }
    if (extent.soft) {
      bars.push({
        ...common,
        data: [{ x: [...extent.soft], y, figure }],
        backgroundColor: spec.kind === 'bar' ? faint(ink, 0.35) : ink,
      });
    }
    if (spec.kind === 'dot') bars.push(dotData([{ x: extent.at, y, figure }], ink, theme, isHollow(mark), 5));
    return bars;
  });
}

function lineData(spec: LineSpec, theme: Theme): Dataset[] {
  return spec.series.flatMap((series): Dataset[] => {
    const ink = theme.colour(series.hue as Colour);
    const links = series.points.flatMap((point, i): Dataset[] => {
      const before = series.points[i - 1];
      if (!before || point.link === 'none') return [];
      const ends = [before, point].map(({ t, mark }): CanvasPoint => ({ x: t, y: mark.value, figure: mark.figure }));
      return [
        {
          type: 'line',
          data: ends,
          borderColor: ink,
          borderWidth: 2,
          pointRadius: 0,
          borderDash: point.link === 'dashed' ? [4, 3] : [],
        },
      ];
    });
    const sparse = series.points.length <= 16;
    const dots = series.points.map(({ t, mark, link }, i) => {
      const special = isHollow(mark);
      const alone = link === 'none' && (series.points[i + 1]?.link ?? 'none') === 'none';
      const stroke = mark.suspect === null ? ink : theme.colour('warn');
      return dotData(
        [{ x: t, y: mark.value, figure: mark.figure }],
        stroke,
        theme,
        special,
        special || alone ? 4 : sparse ? 3 : 1,
      );
    });
    return [...links, ...dots];
  });
}

function dotData(data: CanvasPoint[], ink: string, theme: Theme, hollow: boolean, radius: number): Dataset {
  return {
    type: 'line',
    data,
    showLine: false,
    clip: false,
    pointRadius: radius,
    pointBorderWidth: 1.75,
    pointBorderColor: ink,
    pointBackgroundColor: hollow ? theme.colour('paper') : ink,
  };
}

/** Scatter and slope charts as data of Chart.js, on the scales of their own values. */
import { dotExtent, isHollow } from '../geometry.ts';
import { CAP } from '../scene/reach.ts';
import { DOT } from '../scene/scatter.ts';
import { SLOPE_DOT } from '../scene/slope.ts';
import type { ScatterSpec, SlopeSpec } from '../spec-plots.ts';
import type { AnyMark } from '../spec.ts';
import type { Theme } from '../theme.ts';
import type { Dataset } from './data.ts';
import { dotData, linkData } from './dots.ts';

/** Places with both values; those with one stand in a band beside the scales and are drawn with the scene. */
export function scatterData(spec: ScatterSpec, theme: Theme): Dataset[] {
  return spec.points.flatMap(({ x, y, hue }): Dataset[] => {
    if (!x.published || !y.published) return [];
    const ink = theme.colour(hue);
    const point = { x: dotExtent(x, spec.x).at, y: dotExtent(y, spec.y).at, figure: y.figure };
    const [across, up] = [dotExtent(x, spec.x).soft, dotExtent(y, spec.y).soft];
    const doubtful = x.suspect !== null || y.suspect !== null;
    const hollow = isHollow(x) || isHollow(y);
    const dot = dotData(point, doubtful ? theme.colour('warn') : ink, theme, hollow, DOT);
    if (across === null && up === null) return [dot];
    const whiskers: Dataset = {
      type: 'scatterWithErrorBars',
      order: 1,
      clip: false,
      pointRadius: 0,
      pointHoverRadius: 0,
      data: [
        {
          ...point,
          ...(across === null ? {} : { xMin: across[0], xMax: across[1] }),
          ...(up === null ? {} : { yMin: up[0], yMax: up[1] }),
        },
      ],
      errorBarColor: ink,
      errorBarLineWidth: 1.5,
      errorBarWhiskerColor: ink,
      errorBarWhiskerLineWidth: 1.5,
      errorBarWhiskerRatio: 0,
      errorBarWhiskerSize: 2 * CAP,
    };
    return [whiskers, dot];
  });
}

export function slopeData(spec: SlopeSpec, theme: Theme): Dataset[] {
  return spec.lines.flatMap((line): Dataset[] => {
    const ink = theme.colour(line.hue);
    const links = line.links.flatMap(({ from, to, dashed }): Dataset[] => {
      const [a, b] = [line.from[from], line.to[to]];
      if (!a?.published || !b?.published) return [];
      const ends = [
        { x: 0, y: a.value, figure: b.figure },
        { x: 1, y: b.value, figure: b.figure },
      ];
      return [linkData(ends, ink, 1.75, dashed)];
    });
    const dots = (marks: readonly AnyMark[], x: number): Dataset[] =>
      marks.flatMap((mark) =>
        mark.published
          ? [
              dotData(
                { x, y: mark.value, figure: mark.figure },
                mark.suspect === null ? ink : theme.colour('warn'),
                theme,
                isHollow(mark),
                SLOPE_DOT,
              ),
            ]
          : [],
      );
    return [...links, ...dots(line.from, 0), ...dots(line.to, 1)];
  });
}

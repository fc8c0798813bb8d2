/** Places of many draws as dots with their middle 90 %, on an axis of places: first place at the left. */
import { drawingWords } from './frame.ts';
import type { DotSpec, Hue, Mark } from '../spec.ts';
import type { Built, ChartText } from './context.ts';

export interface RankDot {
  readonly code: string;
  readonly label: string;
  readonly hue: Hue;
  readonly href: string;
  readonly median: number;
  /** 5 % and 95 % quantiles. */
  readonly low: number;
  readonly high: number;
  /** The same in words, and as briefly as a drawing allows: "4 (3–7)". */
  readonly said: string;
  readonly short: string;
}

export interface RankDotsContext {
  readonly t: ChartText;
  readonly title: string;
  readonly alt: string;
  readonly measure: string;
  readonly period: string;
  readonly source: string;
  readonly axis: string;
  readonly remarks: readonly string[];
  readonly key: DotSpec['key'];
}

export function buildRankDots(dots: readonly RankDot[], context: RankDotsContext): Built<DotSpec> {
  if (dots.length === 0) return { ok: false, reason: 'empty' };
  const { t, title, alt, measure, period, source, axis, remarks, key } = context;
  const mark = (dot: RankDot): Mark => ({
    published: true,
    figure: dot.code,
    label: dot.label,
    said: dot.said,
    short: dot.short,
    value: dot.median,
    lower: dot.low,
    upper: dot.high,
    lower_open: false,
    upper_open: false,
    shape: dot.low === dot.high ? 'point' : 'range',
    tone: 'reported',
    suspect: null,
    conflict: null,
    period,
    source,
    href: dot.href,
  });
  const last = Math.max(2, dots.length);
  return {
    ok: true,
    spec: {
      kind: 'dot',
      title,
      alt,
      caption: { measure, scope: null, period, base: null, sources: [], remarks },
      axis: {
        unit: axis,
        start: 1,
        min: 1,
        max: last,
        ticks: ticks(last).map((value) => ({ value, label: String(value) })),
      },
      key,
      rows: dots.map((dot) => ({
        code: dot.code,
        label: dot.label,
        note: null,
        items: [{ mark: mark(dot), hue: dot.hue, prefix: null }],
        spans: [],
      })),
      table: {
        labelHead: t.charts.heads.place,
        seriesHead: null,
        rows: dots.map((dot) => ({
          figure: dot.code,
          href: dot.href,
          label: dot.label,
          series: null,
          said: dot.said,
          lower: dot.low,
          upper: dot.high,
          lower_open: false,
          upper_open: false,
          period,
          source,
          remark: null,
        })),
      },
      words: drawingWords(t),
    },
  };
}

/** 1, 5, 10, 15 …: places people count in; the last one where it stands free. */
function ticks(last: number): number[] {
  const step = last > 8 ? 5 : 1;
  const marks = [1];
  for (let place = step === 1 ? 2 : step; place <= last; place += step) marks.push(place);
  if (last - (marks.at(-1) ?? 1) >= step / 2) marks.push(last);
  return marks;
}

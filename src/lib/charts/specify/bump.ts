/** Movement over the years as a chart. Ranks are whole numbers, so nothing is rounded here. */
import type { Movement, MovementPoint } from '#lib/figures/rankings/movement.ts';
import { sayRank } from '#lib/figures/saying/say.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import type { AllMessages } from '#lib/i18n/messages.ts';
import type { BumpLine, BumpSpec } from '../spec-rankings.ts';
import type { Caption, Mark } from '../spec.ts';
import type { BuildContext } from './context.ts';
import { drawingWords } from './frame.ts';

export interface BumpContext extends Omit<BuildContext, 'href'> {
  readonly words: AllMessages['rankings']['movement'];
  /** Name of the measure, and whose direction the order has. */
  readonly name: string;
  readonly direction: string;
  readonly placeHead: string;
  /** Address of the page of a place: a rank is no figure and has no page of its own. */
  readonly placeHref: (place: string) => string;
}

/** `movement` with at least one line that has a point. */
export function buildBump(movement: Movement, context: BumpContext): BumpSpec {
  const { labels, lang, words, t, name } = context;
  const { years, sizes, changes } = movement;
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? first;
  const lines = movement.lines.map((line, i): BumpLine => {
    const label = labels.place[line.place]?.short ?? line.place;
    return {
      code: line.place,
      label,
      hue: `cat-${i + 1}`,
      points: line.points.map((point) => ({
        year: point.year,
        best: point.best,
        worst: point.worst,
        joined: point.joined,
        broken: point.broken !== null,
        mark: markOf(line.place, label, point, sizes.get(point.year) ?? point.worst, context),
      })),
    };
  });
  const caption: Caption = {
    measure: `${name}. ${context.direction.charAt(0).toUpperCase()}${context.direction.slice(1)}`,
    scope: null,
    period: t.charts.periodRange(String(first), String(last)),
    base: null,
    sources: [],
    remarks: [],
  };
  return {
    kind: 'bump',
    title: context.title ?? words.finding(name),
    caption,
    alt: words.alt(name, String(first), String(last), lines.map(({ label }) => label).join(', ')),
    years: { min: first, max: last, ticks: years.map((year) => ({ value: year, label: String(year) })) },
    places: Math.max(1, ...sizes.values()),
    placeHead: context.placeHead,
    lines,
    changes: changes.map((year) => ({ year, label: words.changed(formatNumber(sizes.get(year) ?? NaN, lang)) })),
    table: {
      labelHead: t.charts.heads.place,
      seriesHead: t.charts.heads.period,
      rows: lines.flatMap(({ points }) =>
        points.map(({ mark, best, worst, year, broken }) => ({
          figure: mark.figure,
          href: null,
          label: mark.label,
          series: String(year),
          said: mark.said,
          lower: best,
          upper: worst,
          lower_open: false,
          upper_open: false,
          period: mark.period,
          source: null,
          remark: broken ? words.broken : null,
        })),
      ),
    },
    words: drawingWords(t),
  };
}

function markOf(
  place: string,
  label: string,
  point: MovementPoint,
  of: number,
  { lang, words, placeHref }: BumpContext,
): Mark {
  const rank = sayRank(point, lang);
  return {
    published: true,
    figure: `${place}-${point.year}`,
    label,
    said: words.rankOf(rank, formatNumber(of, lang)),
    short: rank,
    value: point.best,
    lower: point.best,
    upper: point.worst,
    lower_open: false,
    upper_open: false,
    shape: point.best === point.worst ? 'point' : 'range',
    tone: 'reported',
    suspect: null,
    conflict: null,
    period: String(point.year),
    source: '',
    href: placeHref(place),
  };
}

/** A funnel as a chart: the limits along the axis of cases, and one mark a place. */
import { controlLimits } from '#lib/figures/rankings/binomial.ts';
import type { Funnel, FunnelCase } from '#lib/figures/rankings/funnel.ts';
import { sayPeriod } from '#lib/figures/period.ts';
import { formatNumber, formatPercent } from '#lib/i18n/number.ts';
import type { AllMessages } from '#lib/i18n/messages.ts';
import type { FunnelLimit, FunnelSpec } from '../spec-rankings.ts';
import type { Mark, ValueAxis } from '../spec.ts';
import { valueAxis } from './axis.ts';
import type { BuildContext } from './context.ts';
import { captionOf, drawingWords } from './frame.ts';

export interface FunnelContext extends BuildContext {
  readonly words: AllMessages['funnel'];
}

/** Points along a curve; more would not be seen. */
const STEPS = 64;

const LEVELS = [
  { level: 0.95, label: 'limit95', dashed: true },
  { level: 0.998, label: 'limit998', dashed: false },
] as const;

export function buildFunnel(funnel: Funnel, context: FunnelContext): FunnelSpec {
  const { labels, lang, words, t } = context;
  const share = labels.indicator[funnel.share]?.name ?? funnel.share;
  const target = funnel.target.part / funnel.target.total;
  const marks = funnel.cases.map((one) => markOf(one, context));
  const totals = funnel.cases.map(({ total }) => total.value);
  const min = 10 ** Math.floor(Math.log10(Math.max(1, Math.min(...totals) * 0.8)));
  const max = 10 ** Math.ceil(Math.log10(Math.max(...totals) * 1.05));
  const outside = funnel.cases.filter(({ standing }) => standing !== 'inside').length;
  const figures = funnel.cases.flatMap(({ part, total }) => [part, total]);
  const said = formatPercent(target * 100, lang, 1);
  return {
    kind: 'funnel',
    title: context.title ?? words.finding(share, outside, funnel.cases.length),
    caption: { ...captionOf(figures, marks, context), measure: share, base: null },
    alt: words.alt(share, formatNumber(marks.length, lang), formatNumber(outside, lang)),
    axis: percentAxis(marks, lang),
    cases: {
      min,
      max,
      ticks: powers(min, max).map((value) => ({ value, label: formatNumber(value, lang) })),
      label: words.countAxis,
    },
    target: { value: target * 100, label: words.target(said) },
    limits: LEVELS.map(({ level, label, dashed }): FunnelLimit =>
      curves(min, max, target, level, words[label], dashed),
    ),
    points: funnel.cases.flatMap(({ place, total, standing }, i) => {
      const mark = marks[i];
      if (mark === undefined) return [];
      return [{ mark, name: labels.place[place]?.short ?? place, cases: total.value, outside: standing !== 'inside' }];
    }),
    table: {
      labelHead: t.charts.heads.place,
      seriesHead: null,
      rows: marks.map((mark) => ({
        figure: mark.figure,
        href: mark.href,
        label: mark.label,
        series: null,
        said: mark.said,
        lower: mark.lower,
        upper: mark.upper,
        lower_open: false,
        upper_open: false,
        period: mark.period,
        source: mark.source,
        remark: null,
      })),
    },
    words: drawingWords(t),
  };
}

function percentAxis(marks: readonly Mark[], lang: BuildContext['lang']): ValueAxis {
  const axis = valueAxis(marks, { unit: undefined, kind: 'share', lang, fromZero: false });
  return { ...axis, unit: '', ticks: axis.ticks.map(({ value }) => ({ value, label: formatPercent(value, lang) })) };
}

const powers = (min: number, max: number): number[] => {
  const from = Math.round(Math.log10(min));
  return Array.from({ length: Math.round(Math.log10(max)) - from + 1 }, (_, i) => 10 ** (from + i));
};

function curves(min: number, max: number, p: number, level: number, label: string, dashed: boolean): FunnelLimit {
  const step = Math.log10(max / min) / STEPS;
  const sizes = [...new Set(Array.from({ length: STEPS + 1 }, (_, i) => Math.round(min * 10 ** (i * step))))];
  const limits = sizes.map((cases) => ({ cases, ...controlLimits(cases, p, level) }));
  return {
    label,
    dashed,
    lower: limits.map(({ cases, lower }) => [cases, lower * 100] as const),
    upper: limits.map(({ cases, upper }) => [cases, upper * 100] as const),
  };
}

/** A ratio of two whole counts is said with three digits, as every ratio of the site. */
export const sayShare = (share: number, lang: BuildContext['lang']): string => formatPercent(share * 100, lang, 1);

function markOf({ place, part, total, share }: FunnelCase, { labels, lang, href }: FunnelContext): Mark {
  const counts = `${formatNumber(part.value, lang)} / ${formatNumber(total.value, lang)}`;
  return {
    published: true,
    figure: part.id,
    label: labels.place[place]?.name ?? place,
    said: `${sayShare(share, lang)} (${counts})`,
    short: sayShare(share, lang),
    value: share * 100,
    lower: share * 100,
    upper: share * 100,
    lower_open: false,
    upper_open: false,
    shape: 'point',
    tone: part.status,
    suspect: null,
    conflict: null,
    period: sayPeriod(part, lang),
    source: labels.source[part.source]?.publisher ?? part.source,
    href: href(part),
  };
}

/**
 * What varies inside the figures of one chart. Everything else is fixed: figures are "comparable or not drawn together", so
 * a chart shows one slice and the others are offered by name.
 */
import type { Breakdown, ChartKind, View } from './choice.ts';

export interface Varying {
  readonly place: boolean;
  readonly topic: boolean;
  readonly scope: boolean;
  readonly period: boolean;
}

/** How many categories and how many periods a kind of chart can show. */
export interface Room {
  readonly categories: number;
  readonly periods: number;
}

/** What the chart spreads out: its categories, and the second breakdown where the kind has one. */
export function axesOf({ by, split, chart }: Pick<View, 'by' | 'split' | 'chart'>): {
  readonly category: Breakdown;
  readonly series: Breakdown | null;
} {
  const other: Breakdown = by === 'place' || by === 'scope' ? 'period' : 'place';
  switch (chart) {
    case 'bar':
    case 'dot':
    case 'tiles':
    case 'scatter':
      return { category: by, series: null };
    case 'grouped':
    case 'heat':
      return { category: by, series: split ?? other };
    case 'line':
      // Along time the second breakdown says what one line is.
      return by === 'period' ? { category: split ?? 'place', series: 'period' } : { category: by, series: 'period' };
    case 'multiples':
    case 'slope':
      return { category: by === 'period' ? 'place' : by, series: 'period' };
  }
}

export function varyingOf(view: Pick<View, 'by' | 'split' | 'chart'>): Varying {
  const { category, series } = axesOf(view);
  const varies = (dimension: Breakdown) => category === dimension || series === dimension;
  return { place: varies('place'), topic: varies('topic'), scope: varies('scope'), period: varies('period') };
}

/** Never more figures than a chart can show reach the page; what is left out is counted and said. */
export function roomOf(chart: ChartKind): Room {
  switch (chart) {
    case 'bar':
    case 'dot':
    case 'tiles':
    case 'scatter':
      return { categories: 100, periods: 100 };
    case 'grouped':
      return { categories: 40, periods: 4 };
    case 'line':
      return { categories: 8, periods: 120 };
    case 'multiples':
      return { categories: 24, periods: 60 };
    case 'heat':
      return { categories: 60, periods: 24 };
    case 'slope':
      // Two periods are drawn; a break in between has to be known.
      return { categories: 40, periods: 60 };
  }
}

/**
 * What the reader chose in Explore, and its address. The grammar (README, "Addresses of Explore"): every choice is
 * stated, defaults included, so that a link keeps its meaning when a default changes; `v` is the version of the grammar.
 */
import { STATUSES, type Status } from '#lib/figures/figure.ts';

export const BREAKDOWNS = ['place', 'topic', 'period'] as const;
/** What the categories of the chart are. */
export type Breakdown = (typeof BREAKDOWNS)[number];

export const CHARTS = ['bar', 'line', 'heat', 'tiles', 'dot'] as const;
export type ChartKind = (typeof CHARTS)[number];

export interface View {
  readonly indicator: string;
  readonly by: Breakdown;
  /** Codes; an empty list means "all". */
  readonly places: readonly string[];
  /** Codes; empty means "all". `none` stands for figures that are not split by topic. */
  readonly topics: readonly string[];
  readonly scopes: readonly string[];
  readonly statuses: readonly Status[];
  /** Years, inclusive, of the end of the period; null is open. Figures without dates pass only while both are null. */
  readonly from: number | null;
  readonly to: number | null;
  readonly chart: ChartKind;
  /** Key of the comparable slice in view, or null for the largest of the newest. */
  readonly slice: string | null;
}

export const VERSION = 1;

export const DEFAULT_VIEW: View = {
  indicator: 'housing_commissioned',
  by: 'place',
  places: [],
  topics: [],
  scopes: [],
  statuses: [...STATUSES],
  from: null,
  to: null,
  chart: 'bar',
  slice: null,
};

/** A part of an address that could not be used; the page names it and goes on. */
export interface Dropped {
  readonly parameter: string;
  readonly value: string;
  readonly reason: 'unknown_parameter' | 'unknown_value' | 'newer_version';
}

/** The codes that exist, to check an address against. */
export interface Known {
  readonly indicators: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly scopes: ReadonlySet<string>;
}

const LIST = '.';
const MAX_LIST = 200;
const MAX_SHOWN = 60;

/** Reads any query string whatever; never throws. What cannot be used is dropped and named. */
export function parseView(query: string, known: Known): { view: View; dropped: Dropped[] } {
  const params = new URLSearchParams(query);
  const dropped: Dropped[] = [];
  const drop = (parameter: string, value: string, reason: Dropped['reason']) =>
    dropped.push({ parameter: shorten(parameter), value: shorten(value), reason });

  const one = <T extends string>(name: string, allowed: (value: string) => value is T, fallback: T): T => {
    const value = params.get(name);
    if (value === null || value === '') return fallback;
    if (allowed(value)) return value;
    drop(name, value, 'unknown_value');
    return fallback;
  };
  const list = <T extends string>(name: string, allowed: (value: string) => value is T): T[] => {
    const kept: T[] = [];
    for (const value of (params.get(name) ?? '').split(LIST).slice(0, MAX_LIST)) {
      if (value === '') continue;
      if (!allowed(value)) drop(name, value, 'unknown_value');
      else if (!kept.includes(value)) kept.push(value);
    }
    return kept;
  };
  const year = (name: string): number | null => {
    const value = params.get(name);
    if (value === null || value === '') return null;
    if (/^(19|20)\d\d$/.test(value)) return Number(value);
    drop(name, value, 'unknown_value');
    return null;
  };

  for (const [name, value] of params) if (!PARAMETERS.has(name)) drop(name, value, 'unknown_parameter');
  const version = params.get('v');
  if (version !== null && version !== String(VERSION)) drop('v', version, 'newer_version');

  const statuses = list('status', within(STATUSES));
  let from = year('from');
  let to = year('to');
  if (from !== null && to !== null && from > to) [from, to] = [to, from];
  return {
    view: {
      indicator: one('indicator', inSet(known.indicators), DEFAULT_VIEW.indicator),
      by: one('by', within(BREAKDOWNS), DEFAULT_VIEW.by),
      places: list('place', inSet(known.places)),
      topics: list('topic', (value): value is string => value === 'none' || known.topics.has(value)),
      scopes: list('scope', inSet(known.scopes)),
      statuses: statuses.length > 0 ? statuses : DEFAULT_VIEW.statuses,
      from,
      to,
      chart: one('chart', within(CHARTS), DEFAULT_VIEW.chart),
      slice: one('slice', (value): value is string => /^[\w.~-]{1,200}$/.test(value), '') || null,
    },
    dropped,
  };
}

/** The query string of a view, without "?"; states every choice. `parseView` reads it back unchanged. */
export function writeView(view: View): string {
  const params: [string, string][] = [
    ['v', String(VERSION)],
    ['indicator', view.indicator],
    ['by', view.by],
    ['place', view.places.join(LIST)],
    ['topic', view.topics.join(LIST)],
    ['scope', view.scopes.join(LIST)],
    ['status', view.statuses.join(LIST)],
    ['from', view.from === null ? '' : String(view.from)],
    ['to', view.to === null ? '' : String(view.to)],
    ['chart', view.chart],
    ['slice', view.slice ?? ''],
  ];
  return params.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}

const PARAMETERS = new Set([
  'v',
  'indicator',
  'by',
  'place',
  'topic',
  'scope',
  'status',
  'from',
  'to',
  'chart',
  'slice',
]);

function within<T extends string>(values: readonly T[]): (value: string) => value is T {
  return (value): value is T => (values as readonly string[]).includes(value);
}

function inSet(values: ReadonlySet<string>): (value: string) => value is string {
  return (value): value is string => values.has(value);
}

function shorten(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

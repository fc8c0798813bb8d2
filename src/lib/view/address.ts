/**
 * A view <-> its address. The grammar stands in README, "Addresses of Explore": every choice is stated, defaults included,
 * so that a link keeps its meaning when a default changes; `v` is the version of the grammar. Reading is total.
 */
import { QUALIFIERS, STATUSES } from '#lib/figures/figure.ts';
import {
  ANSWERS,
  BREAKDOWNS,
  CHARTS,
  COMPARISONS,
  DEFAULT_VIEW,
  MEASURES,
  SORT_COLUMNS,
  type Sort,
  type Threshold,
  type View,
} from './choice.ts';
import { migrate, VERSION } from './migrate.ts';

/** A part of an address that could not be used; the page names it and goes on. */
export interface Dropped {
  readonly parameter: string;
  readonly value: string;
  readonly reason: 'unknown_parameter' | 'unknown_value' | 'newer_version' | 'too_many';
}

/** The codes that exist, to check an address against. */
export interface Known {
  readonly indicators: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly scopes: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

const LIST = '.';
const PAIR = '~';
const MAX_LIST = 200;
const MAX_SHOWN = 60;
/** Most parts of an address that are named one by one. */
const MAX_DROPPED = 20;

/** Reads any query string whatever; never throws. What cannot be used is dropped and named. */
export function parseView(query: string, known: Known): { view: View; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  const drop = (parameter: string, value: string, reason: Dropped['reason'] = 'unknown_value') => {
    if (dropped.length < MAX_DROPPED) dropped.push({ parameter: shorten(parameter), value: shorten(value), reason });
  };
  const { params, unknownVersion } = migrate(eachOnce(new URLSearchParams(query), drop));
  if (unknownVersion !== null) drop('v', unknownVersion, 'newer_version');
  for (const name of params.keys()) if (!NAMES.has(name)) drop(name, params.get(name) ?? '', 'unknown_parameter');

  const read = <T>(name: string, parse: (value: string) => T | undefined, fallback: T): T => {
    const value = params.get(name);
    if (value === undefined || value === '') return fallback;
    const parsed = parse(value);
    if (parsed !== undefined) return parsed;
    drop(name, value);
    return fallback;
  };
  const one = <T extends string, F>(name: string, allowed: (value: string) => value is T, fallback: F): T | F =>
    read<T | F>(name, (value) => (allowed(value) ? value : undefined), fallback);
  const list = <T extends string>(name: string, allowed: (value: string) => value is T): T[] => {
    const kept: T[] = [];
    const values = (params.get(name) ?? '').split(LIST).filter((value) => value !== '');
    if (values.length > MAX_LIST) drop(name, String(values.length), 'too_many');
    for (const value of values.slice(0, MAX_LIST)) {
      if (!allowed(value)) drop(name, value);
      else if (!kept.includes(value)) kept.push(value);
    }
    return kept;
  };
  const year = (name: string) =>
    read<number | null>(name, (value) => (YEAR.test(value) ? Number(value) : undefined), null);

  const statuses = list('status', within(STATUSES));
  const keep = list('keep', within(ANSWERS));
  let from = year('from');
  let to = year('to');
  if (from !== null && to !== null && from > to) [from, to] = [to, from];
  const by = one('by', within(BREAKDOWNS), DEFAULT_VIEW.by);
  const split = one('split', within(BREAKDOWNS), null);
  if (split === by) drop('split', split);
  return {
    view: {
      indicator: one('indicator', inSet(known.indicators), DEFAULT_VIEW.indicator),
      against: one('against', inSet(known.indicators), null),
      by,
      split: split === by ? null : split,
      measure: one('measure', within(MEASURES), DEFAULT_VIEW.measure),
      places: list('place', inSet(known.places)),
      topics: list(
        'topic',
        orNone((value) => known.topics.has(value)),
      ),
      scopes: list('scope', inSet(known.scopes)),
      sources: list('source', inSet(known.sources)),
      years: list(
        'year',
        orNone((value) => YEAR.test(value)),
      ),
      qualifiers: list('qualifier', within(QUALIFIERS)),
      statuses: statuses.length > 0 ? statuses : DEFAULT_VIEW.statuses,
      from,
      to,
      threshold: read<Threshold | null>('threshold', parseThreshold, null),
      keep: keep.length > 0 ? keep : DEFAULT_VIEW.keep,
      chart: one('chart', within(CHARTS), DEFAULT_VIEW.chart),
      picked: one('picked', within(['reader', 'program']), 'program') === 'reader',
      slice: one('slice', isKey, null),
      mark: one('mark', isKey, null),
      sort: read<Sort | null>('sort', parseSort, null),
    },
    dropped,
  };
}

/** The query string of a view, without "?"; states every choice. `parseView` reads it back unchanged. */
export function writeView(view: View): string {
  const { threshold, sort } = view;
  const params: Record<(typeof PARAMETERS)[number], string> = {
    indicator: view.indicator,
    against: view.against ?? '',
    by: view.by,
    split: view.split ?? '',
    measure: view.measure,
    place: view.places.join(LIST),
    topic: view.topics.join(LIST),
    scope: view.scopes.join(LIST),
    source: view.sources.join(LIST),
    year: view.years.join(LIST),
    from: view.from === null ? '' : String(view.from),
    to: view.to === null ? '' : String(view.to),
    qualifier: view.qualifiers.join(LIST),
    status: view.statuses.join(LIST),
    threshold: threshold === null ? '' : `${threshold.comparison}${PAIR}${threshold.value}`,
    keep: view.keep.join(LIST),
    chart: view.chart,
    picked: view.picked ? 'reader' : 'program',
    slice: view.slice ?? '',
    mark: view.mark ?? '',
    sort: sort === null ? '' : `${sort.column}${PAIR}${sort.down ? 'down' : 'up'}`,
  };
  return [`v=${VERSION}`, ...PARAMETERS.map((name) => `${name}=${encodeURIComponent(params[name])}`)].join('&');
}

/** In the order in which an address states them. */
export const PARAMETERS = [
  'indicator',
  'against',
  'by',
  'split',
  'measure',
  'place',
  'topic',
  'scope',
  'source',
  'year',
  'from',
  'to',
  'qualifier',
  'status',
  'threshold',
  'keep',
  'chart',
  'picked',
  'slice',
  'mark',
  'sort',
] as const;

const NAMES: ReadonlySet<string> = new Set(PARAMETERS);
const LISTS: ReadonlySet<string> = new Set([
  'place',
  'topic',
  'scope',
  'source',
  'year',
  'qualifier',
  'status',
  'keep',
] satisfies (typeof PARAMETERS)[number][]);

/** `place=ile&place=talgar`, as forms write it, is a list; of anything else that stands twice the first counts. */
function eachOnce(params: URLSearchParams, drop: (name: string, value: string) => void): URLSearchParams {
  const once = new URLSearchParams();
  for (const [name, value] of params) {
    if (!once.has(name)) once.set(name, value);
    else if (LISTS.has(name)) once.set(name, `${once.get(name) ?? ''}${LIST}${value}`);
    else drop(name, value);
  }
  return once;
}
const YEAR = /^(19|20)\d\d$/;

/** A number is written as JavaScript writes it; the largest is beyond any count of the ledger. */
function parseThreshold(text: string): Threshold | undefined {
  const [comparison = '', digits = '', ...rest] = text.split(PAIR);
  const value = Number(digits);
  const legal = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(digits) && Math.abs(value) <= 1e18 && !Object.is(value, -0);
  return within(COMPARISONS)(comparison) && legal && rest.length === 0 ? { comparison, value } : undefined;
}

function parseSort(text: string): Sort | undefined {
  const [column = '', way = '', ...rest] = text.split(PAIR);
  const legal = within(SORT_COLUMNS)(column) && (way === 'up' || way === 'down') && rest.length === 0;
  return legal ? { column, down: way === 'down' } : undefined;
}

const isKey = (value: string): value is string => /^[\w.~:(),-]{1,240}$/.test(value);

function within<T extends string>(values: readonly T[]): (value: string) => value is T {
  return (value): value is T => (values as readonly string[]).includes(value);
}

function inSet(values: ReadonlySet<string>): (value: string) => value is string {
  return (value): value is string => values.has(value);
}

function orNone(allowed: (value: string) => boolean): (value: string) => value is string {
  return (value): value is string => value === 'none' || allowed(value);
}

function shorten(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

/**
 * What the reader chose for a composite ranking, and its address. As in view.ts every choice is stated, defaults included,
 * and `v` is the version of the grammar. An indicator is `code~weight~direction~measure~target`; indicators are joined by
 * dots: `use=average_wage~20~higher~as~.crimes_registered~20~lower~per~`.
 */
import {
  AGGREGATIONS,
  CONCENTRATIONS,
  METHODS,
  MISSING_POLICIES,
  type Aggregation,
  type Concentration,
  type Method,
  type MissingPolicy,
} from '#lib/figures/composite/model.ts';

/** As reported, or per 1,000 residents. */
export type Measure = 'as' | 'per';

export interface RankingItem {
  readonly indicator: string;
  /** Whole number from 0 to 100; only the proportions count. */
  readonly weight: number;
  /** The direction of the ledger where it has one, else the reader's; null until it is chosen. */
  readonly direction: 'higher' | 'lower' | null;
  readonly measure: Measure;
  /** In the unit of the measure; used by the method `target` only. */
  readonly target: number | null;
}

export interface RankingView {
  /** In the order of the page; none twice. */
  readonly items: readonly RankingItem[];
  /** Preferred year; an indicator without figures of that year takes the nearest one and says so. */
  readonly year: number;
  readonly method: Method;
  readonly aggregation: Aggregation;
  readonly missing: MissingPolicy;
  /** Percent of the weight that must be published under `rescale`: 50–100. */
  readonly coverage: number;
  readonly concentration: Concentration;
  /** 0 to 2^32 − 1. */
  readonly seed: number;
}

const RANKING_VERSION = 1;
export const MAX_ITEMS = 12;
export const MAX_SEED = 4294967295;
export const DEFAULT_WEIGHT = 20;

/** What an address is checked against. */
export interface KnownIndicator {
  /** Direction of the ledger; a reader decides only where it says none. */
  readonly direction: 'higher' | 'lower' | 'none';
  /** Counts and amounts that add up may be taken per 1,000 residents. */
  readonly divisible: boolean;
}

export type KnownIndicators = Readonly<Record<string, KnownIndicator>>;

export interface KnownToRanking {
  readonly indicators: KnownIndicators;
  /** Years of which there are figures. */
  readonly years: readonly number[];
}

export interface DroppedPart {
  readonly parameter: string;
  readonly value: string;
  readonly reason: 'unknown_parameter' | 'unknown_value' | 'newer_version';
}

const ITEM = '.';
const FIELD = '~';
const MAX_SHOWN = 60;
const PARAMETERS = new Set(['v', 'use', 'year', 'scale', 'mean', 'missing', 'coverage', 'firm', 'seed']);

/** Reads any query string whatever; never throws. What cannot be used is dropped and named; `fallback` fills the gaps. */
export function parseRankingView(
  query: string,
  known: KnownToRanking,
  fallback: RankingView,
): { view: RankingView; dropped: DroppedPart[] } {
  const params = new URLSearchParams(query);
  const dropped: DroppedPart[] = [];
  const drop = (parameter: string, value: string, reason: DroppedPart['reason'] = 'unknown_value') =>
    dropped.push({ parameter: shorten(parameter), value: shorten(value), reason });
  const one = <T extends string | number>(name: string, allowed: readonly T[], otherwise: T): T => {
    const value = params.get(name);
    if (value === null || value === '') return otherwise;
    const found = allowed.find((candidate) => String(candidate) === value);
    if (found === undefined) drop(name, value);
    return found ?? otherwise;
  };
  const whole = (name: string, min: number, max: number, otherwise: number): number => {
    const value = params.get(name);
    if (value === null || value === '') return otherwise;
    const read = wholeIn(value, min, max);
    if (read === null) drop(name, value);
    return read ?? otherwise;
  };

  for (const [name, value] of params) if (!PARAMETERS.has(name)) drop(name, value, 'unknown_parameter');
  const version = params.get('v');
  if (version !== null && version !== String(RANKING_VERSION)) drop('v', version, 'newer_version');
  const use = params.get('use');
  return {
    view: {
      items: use === null ? fallback.items : readItems(use, known.indicators, (value) => drop('use', value)),
      year: one('year', known.years, fallback.year),
      method: one('scale', METHODS, fallback.method),
      aggregation: one('mean', AGGREGATIONS, fallback.aggregation),
      missing: one('missing', MISSING_POLICIES, fallback.missing),
      coverage: whole('coverage', 50, 100, fallback.coverage),
      concentration: one('firm', CONCENTRATIONS, fallback.concentration),
      seed: whole('seed', 0, MAX_SEED, fallback.seed),
    },
    dropped,
  };
}

/** The query string of a view, without "?"; states every choice. `parseRankingView` reads it back unchanged. */
export function writeRankingView(view: RankingView): string {
  const use = view.items.map(({ indicator, weight, direction, measure, target }) =>
    [indicator, weight, direction ?? '', measure, target === null ? '' : writeTarget(target)].join(FIELD),
  );
  const params: [string, string | number][] = [
    ['v', RANKING_VERSION],
    ['use', use.join(ITEM)],
    ['year', view.year],
    ['scale', view.method],
    ['mean', view.aggregation],
    ['missing', view.missing],
    ['coverage', view.coverage],
    ['firm', view.concentration],
    ['seed', view.seed],
  ];
  return params.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}

function readItems(text: string, known: KnownIndicators, drop: (value: string) => void): RankingItem[] {
  const items: RankingItem[] = [];
  for (const part of text.split(ITEM)) {
    if (part === '') continue;
    const [indicator = '', weight = '', direction = '', measure = '', target = ''] = part.split(FIELD);
    const about = Object.hasOwn(known, indicator) ? known[indicator] : undefined;
    if (about === undefined || items.length >= MAX_ITEMS || items.some((item) => item.indicator === indicator)) {
      drop(part);
      continue;
    }
    items.push({
      indicator,
      weight: accept(weight, wholeIn(weight, 0, 100), DEFAULT_WEIGHT, drop),
      direction: readDirection(direction, about, drop),
      measure: accept(measure, readMeasure(measure, about), 'as', drop),
      target: accept(target, readTarget(target), null, drop),
    });
  }
  return items;
}

/** What was read; a part that is there and cannot be read is named, and replaced. */
function accept<T>(text: string, read: T | null, otherwise: T, drop: (value: string) => void): T {
  if (text !== '' && read === null) drop(text);
  return read ?? otherwise;
}

function readDirection(
  text: string,
  { direction }: KnownIndicator,
  drop: (value: string) => void,
): RankingItem['direction'] {
  const said = text === 'higher' || text === 'lower' ? text : null;
  if (text !== '' && (said === null || (direction !== 'none' && said !== direction))) drop(text);
  return direction === 'none' ? said : direction;
}

function readMeasure(text: string, { divisible }: KnownIndicator): Measure | null {
  return text === 'as' || (text === 'per' && divisible) ? text : null;
}

function wholeIn(text: string, min: number, max: number): number | null {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : null;
}

/** A positive number with a decimal comma, since the dot separates indicators: at most 12 digits and 4 decimals. */
function readTarget(text: string): number | null {
  if (!/^\d{1,12}(,\d{1,4})?$/.test(text)) return null;
  const value = Number(text.replace(',', '.'));
  return value > 0 ? value : null;
}

/** A number as an address can hold it; what a target may be. Null where it is too large, too long or not above zero. */
export function toTarget(value: number): number | null {
  return Number.isFinite(value) && value > 0 ? readTarget(writeTarget(value)) : null;
}

function writeTarget(value: number): string {
  return String(Math.round(value * 1e4) / 1e4).replace('.', ',');
}

function shorten(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

/**
 * What the reader chose for a composite ranking, and its address. An indicator is `code~weight~direction~measure~target`;
 * indicators are joined by dots: `use=average_wage~20~higher~as~.crimes_registered~20~lower~per~`.
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
import { oneOf, whole, type Codec, type Drop } from './codec.ts';
import { grammar, part, type Grammar } from './grammar.ts';

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

export const MAX_ITEMS = 12;
export const MAX_SEED = 4294967295;
export const DEFAULT_WEIGHT = 20;
const percent = whole(0, 100);

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

const FIELD = '~';
const ITEM = '.';

/** The grammar of a composite ranking over what exists. */
export const rankingGrammar = ({ indicators, years }: KnownToRanking): Grammar<RankingView> =>
  grammar<RankingView>({
    version: { number: 1 },
    parts: {
      items: part('use', itemsOf(indicators)),
      year: part('year', oneOf(years)),
      method: part('scale', oneOf(METHODS)),
      aggregation: part('mean', oneOf(AGGREGATIONS)),
      missing: part('missing', oneOf(MISSING_POLICIES)),
      coverage: part('coverage', whole(50, 100)),
      concentration: part('firm', oneOf(CONCENTRATIONS)),
      seed: part('seed', whole(0, MAX_SEED)),
    },
  });

/** Writing needs no codes to check against. */
const writing = rankingGrammar({ indicators: {}, years: [] });

/** The query string of a view, without "?"; states every choice. `rankingGrammar` reads it back unchanged. */
export const writeRankingView = (view: RankingView): string => writing.write(view);

/** An indicator with a part that cannot be used stays, with what holds by itself in its place. */
function itemsOf(known: KnownIndicators): Codec<readonly RankingItem[]> {
  return {
    read: (text, drop) => readItems(text, known, drop),
    write: (items) =>
      items
        .map(({ indicator, weight, direction, measure, target }) =>
          [indicator, weight, direction ?? '', measure, target === null ? '' : writeTarget(target)].join(FIELD),
        )
        .join(ITEM),
    empty: [],
  };
}

function readItems(text: string, known: KnownIndicators, drop: Drop): RankingItem[] {
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
      weight: accept(weight, percent.read(weight, drop) ?? null, DEFAULT_WEIGHT, drop),
      direction: readDirection(direction, about, drop),
      measure: accept(measure, readMeasure(measure, about), 'as', drop),
      target: accept(target, readTarget(target), null, drop),
    });
  }
  return items;
}

/** What was read; a part that is there and cannot be read is named, and replaced. */
function accept<T>(text: string, read: T | null, otherwise: T, drop: Drop): T {
  if (text !== '' && read === null) drop(text);
  return read ?? otherwise;
}

function readDirection(text: string, { direction }: KnownIndicator, drop: Drop): RankingItem['direction'] {
  const said = text === 'higher' || text === 'lower' ? text : null;
  if (text !== '' && (said === null || (direction !== 'none' && said !== direction))) drop(text);
  return direction === 'none' ? said : direction;
}

function readMeasure(text: string, { divisible }: KnownIndicator): Measure | null {
  return text === 'as' || (text === 'per' && divisible) ? text : null;
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

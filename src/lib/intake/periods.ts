/** Reads the period of a figure: "9 айлық", "I полугодие 2025", "2025", "қаңтар–қыркүйек", a day. */
import type { PeriodKind } from '#lib/figures/figure.ts';
import { isoOf, monthEnd } from '#lib/i18n/calendar.ts';
import { monthOf, readDate, type DateOrder } from './dates.ts';
import { LIMITS } from './limits.ts';
import type { OfficeZone } from './zones.ts';

export interface OwnPeriod {
  readonly kind: Extract<PeriodKind, 'day' | 'month' | 'quarter' | 'half' | 'nine_months' | 'year' | 'range'>;
  /** "2025-01-01", both days included. */
  readonly start: string;
  readonly end: string;
}

export type ReadPeriod =
  | { readonly ok: true; readonly period: OwnPeriod }
  | { readonly ok: false; readonly reason: 'blank' | 'no_period' | 'no_year' | 'out_of_range' };

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const WORD_NUMBERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:перв|бірінші|first)/u, 1],
  [/^(?:втор|екінші|second)/u, 2],
  [/^(?:трет|үшінші|third)/u, 3],
  [/^(?:четв|төртінші|fourth)/u, 4],
  [/^(?:шест|алты|six)/u, 6],
  [/^(?:девят|тоғыз|nine)/u, 9],
];

/** A number in digits, Roman signs or words: "9", "IX" is not needed, "I", "бірінші". */
function numberOf(text: string): number | null {
  const bare = text.replace(/[-–]?(?:й|ый|ой|ое|е|ші|шi|st|nd|rd|th|го)$/u, '');
  if (/^\d+$/.test(bare)) return Number(bare);
  // Roman signs come as Latin I, Cyrillic І, or digits one.
  const roman = text.replaceAll('і', 'i').replaceAll('ⅰ', 'i');
  return ROMAN[roman] ?? WORD_NUMBERS.find(([word]) => word.test(text))?.[1] ?? null;
}

function span(kind: OwnPeriod['kind'], year: number, from: number, to: number): ReadPeriod {
  const period = { kind, start: isoOf({ year, month: from, day: 1 }), end: monthEnd(year, to) };
  return { ok: true, period };
}

const NUMBER = String.raw`(\d{1,2}(?:-?(?:й|ый|ой|ое|е|ші|шi|st|nd|rd|th))?|i{1,3}|iv|\p{L}+)`;
const before = (unit: string): RegExp => new RegExp(`(?:^| )${NUMBER}[ -]?(?:${unit})`, 'u');
const MONTHS_OF = before(String.raw`(?:месяц|мес|ай(?!\p{L})|айлық|айы|айда|айдың|months?|month)`);
const QUARTER = before(String.raw`(?:квартал|кв(?!\p{L})|тоқсан|токсан|quarter|qtr)`);
const HALF = before(String.raw`(?:полугоди|жартыжылды|жарты жылды|half|п/г)`);

/**
 * Reads a period. `year` is the year that another column or the reader gives to periods that name none: without it
 * "9 айлық" is refused (`no_year`), never guessed. `unit` tells what a bare "3" is where the header of the column says so.
 */
export function readPeriod(
  cell: string,
  order: DateOrder,
  year: number | null,
  unit: 'month' | 'quarter' | null = null,
  zone?: OfficeZone,
): ReadPeriod {
  const text = cell
    .toLowerCase()
    .replace(/[ \u00a0\u202f\u2009]+/g, ' ')
    .replace(/[–—−]/g, '-')
    .trim();
  if (text === '') return { ok: false, reason: 'blank' };
  const day = readDate(text, order, zone);
  if (day.ok) return { ok: true, period: { kind: 'day', start: isoOf(day.date), end: isoOf(day.date) } };
  if (day.reason === 'out_of_range') return { ok: false, reason: 'out_of_range' };
  const said = /(?<!\d)(\d{4})(?!\d)/.exec(text);
  const named = said === null ? year : Number(said[1]);
  const rest = text
    .replace(/(?<!\d)\d{4}(?!\d)/, ' ')
    .replace(/(?<!\p{L})(?:г\.?|гг\.?|год\p{L}*|ж\.?|жыл(?:ғы|дың|ы)?|year|за|of|for|in|в|бойынша)(?!\p{L})/gu, ' ')
    .replace(/[.,]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const bare = said === null && /^\d{1,2}$/.test(rest);
  if (bare && unit === null) return { ok: false, reason: 'no_period' };
  const shape = bare && unit === 'quarter' ? quarterOf(Number(rest)) : shapeOf(rest);
  if (shape === null) return { ok: false, reason: 'no_period' };
  if (named === null) return { ok: false, reason: shape.kind === 'year' ? 'no_period' : 'no_year' };
  if (named < LIMITS.firstYear || named > LIMITS.lastYear) return { ok: false, reason: 'out_of_range' };
  return span(shape.kind, named, shape.from, shape.to);
}

interface PeriodShape {
  readonly kind: OwnPeriod['kind'];
  readonly from: number;
  readonly to: number;
}

/** What is left without the year: nothing (the year), a month, a quarter, a half, some months from January on. */
function shapeOf(rest: string): PeriodShape | null {
  if (rest === '') return { kind: 'year', from: 1, to: 12 };
  if (/^(?:0?[1-9]|1[0-2])-?$|^-(?:0?[1-9]|1[0-2])$/.test(rest)) {
    const month = Math.abs(Number(rest.replaceAll('-', '')));
    // "2025-09" and "09.2025" are a month.
    return { kind: 'month', from: month, to: month };
  }
  const english = /^q([1-4])$|^([1-4])q$|^h([12])$|^([12])h$/.exec(rest);
  if (english) {
    const quarter = english[1] ?? english[2];
    return quarter === undefined ? half(Number(english[3] ?? english[4])) : quarterOf(Number(quarter));
  }
  const found = (pattern: RegExp): number | null => {
    const match = pattern.exec(rest);
    return match === null ? null : numberOf(match[1] ?? '');
  };
  const halfSaid = found(HALF);
  if (halfSaid !== null) return half(halfSaid);
  const quarterSaid = found(QUARTER);
  if (quarterSaid !== null) return quarterOf(quarterSaid);
  const months = found(MONTHS_OF);
  if (months !== null) return fromJanuary(months);
  return monthsOf(rest);
}

const half = (n: number): PeriodShape | null =>
  n === 1 ? { kind: 'half', from: 1, to: 6 } : n === 2 ? { kind: 'half', from: 7, to: 12 } : null;

const quarterOf = (n: number): PeriodShape | null =>
  n >= 1 && n <= 4 ? { kind: 'quarter', from: n * 3 - 2, to: n * 3 } : null;

function fromJanuary(n: number): PeriodShape | null {
  if (n < 1 || n > 12) return null;
  const kind =
    n === 12 ? 'year' : n === 9 ? 'nine_months' : n === 6 ? 'half' : n === 3 ? 'quarter' : n === 1 ? 'month' : 'range';
  return { kind, from: 1, to: n };
}

/** One month by name, or two with a dash between them. */
function monthsOf(rest: string): PeriodShape | null {
  const words = rest.split(/ ?- ?| /).filter((word) => word !== '');
  const months = words.map(monthOf);
  const [from, to = from] = months;
  if (words.length > 2 || from == null || to == null || to < from) return null;
  if (from === to) return { kind: 'month', from, to };
  const known = from === 1 ? fromJanuary(to) : null;
  return (
    known ?? {
      kind: from % 3 === 1 && to === from + 2 ? 'quarter' : from === 7 && to === 12 ? 'half' : 'range',
      from,
      to,
    }
  );
}

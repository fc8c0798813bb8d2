/** One cell of a table: its text read as what the schema says it holds. */
import { isCalendarDate } from '#lib/i18n/calendar.ts';
import type { CellType, Column } from './column.ts';

type NumberColumn = Extract<CellType, { readonly minimum?: number }>;

export type CellValue = string | number;

export type Cell =
  | { readonly kind: 'parsed'; readonly value: CellValue }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly expected: string };

const parsed = (value: CellValue): Cell => ({ kind: 'parsed', value });
const unreadable = (expected: string): Cell => ({ kind: 'unreadable', expected });
const BLANK: Cell = { kind: 'blank' };

/** Reads a cell in full: form, calendar, enumerations and patterns. References are checked later, between tables. */
export function readCell(text: string, column: Column): Cell {
  if (text === '') return BLANK;
  if (text.trim() !== text) return unreadable('no white space at the start or end');
  switch (column.type) {
    case 'number':
    case 'integer':
      return readNumber(text, column);
    case 'date':
      return isCalendarDate(text) ? parsed(text) : unreadable('a calendar date, YYYY-MM-DD');
    case 'url':
      return /^https?:\/\/\S+$/.test(text) && URL.canParse(text)
        ? parsed(text)
        : unreadable('an address that begins with http:// or https://');
    case 'enum':
      return column.values.includes(text) ? parsed(text) : unreadable(`one of ${column.values.join(', ')}`);
    case 'string':
      return column.pattern === undefined || column.pattern.test(text)
        ? parsed(text)
        : unreadable(column.patternInWords ?? `text like ${column.pattern.source}`);
    case 'ref':
      return parsed(text);
  }
}

function readNumber(text: string, { type, minimum, maximum }: NumberColumn): Cell {
  const value = Number(text);
  if (!Number.isFinite(value) || decimal(value) !== text || (type === 'integer' && !Number.isInteger(value))) {
    const form = type === 'integer' ? 'a whole number' : 'a plain decimal number';
    return unreadable(`${form} (dot, no separators, no needless zeros)`);
  }
  if (minimum !== undefined && value < minimum) return unreadable(`a number not below ${minimum}`);
  return maximum !== undefined && value > maximum ? unreadable(`a number not above ${maximum}`) : parsed(value);
}

/** Types a cell of a file that has been checked before. A number that is none becomes NaN; the caller must refuse it. */
export function typedCell(text: string, type: CellType['type']): CellValue | null {
  if (text === '') return null;
  return type === 'number' || type === 'integer' ? Number(text) : text;
}

/** The one way in which the ledger writes a number: no exponent, no separators, no needless zeros. */
export function decimal(value: number): string {
  if (Object.is(value, -0)) return '0';
  const plain = String(value);
  if (!plain.includes('e')) return plain;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '');
}

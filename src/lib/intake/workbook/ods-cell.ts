/** The content of a cell of an OpenDocument spreadsheet: numbers under a format that says how they are shown, days as texts. */
import type { Shown } from './format.ts';
import type { StoredCell } from './library.ts';
import { clockText, MONTHS } from './serial.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Null where the cell is blank. */
export function storedCell(at: Attributes, text: string, shown: Shown | null): StoredCell | null {
  const formula = at['table:formula'];
  const type = at['office:value-type'];
  if (at['calcext:value-type'] === 'error') return { t: 'e', v: text === '' ? '#ERROR!' : text };
  const number = Number(at['office:value']);
  switch (type) {
    case 'percentage':
      return { t: 'n', v: number, z: '0%' };
    case 'float':
    case 'currency':
      if (formula !== undefined && /^#|^Err:\d/u.test(text)) return { t: 'e', v: text };
      return { t: 'n', v: number, ...formatOf(shown) };
    case 'date':
      return { t: 's', v: dayOf(at['office:date-value'] ?? text, shown) };
    case 'time':
      return { t: 's', v: timeOf(at['office:time-value'] ?? '') ?? text };
    case 'boolean':
      return { t: 'b', v: at['office:boolean-value'] === 'true' };
    case 'string':
      return { t: 's', v: text === '' ? (at['office:string-value'] ?? '') : text };
    default:
      if (formula !== undefined && text === '') return { t: 's', v: `=${formula.replace(/^\w+:=?/u, '')}` };
      return text === '' ? null : { t: 's', v: text };
  }
}

/** The format of a number, in the letters of the other kinds of workbooks. */
function formatOf(shown: Shown | null): { z?: string } {
  switch (shown?.as) {
    case 'code':
      return { z: '0'.repeat(Math.min(30, shown.digits)) };
    case 'percent':
      return { z: '0%' };
    case 'percent_sign':
      return { z: '0"%"' };
    case 'number':
      return shown.scaled ? { z: '0,' } : {};
    case 'day':
      return { z: 'd.m.yy' };
    case 'moment':
      return { z: 'd.m.yy h:mm' };
    case 'month':
      return { z: 'm.yy' };
    case 'month_name':
      return { z: 'mmmm' };
    case 'year':
      return { z: 'yyyy' };
    case 'time':
      return { z: 'h:mm' };
    default:
      return {};
  }
}

/** "2025-03-01T19:30:00" as far as the sheet shows it. */
function dayOf(value: string, shown: Shown | null): string {
  const [, year, month, day, time] = /^(\d{4,})-(\d\d)-(\d\d)(?:T(\d\d:\d\d:\d\d))?/u.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) return value;
  switch (shown?.as) {
    case 'month':
      return `${year}-${month}`;
    case 'month_name':
      return MONTHS[Number(month) - 1] ?? value;
    case 'year':
      return year;
    case 'time':
      return time ?? '00:00:00';
    case 'day':
      return `${year}-${month}-${day}`;
    default:
      return time === undefined || time === '00:00:00' ? `${year}-${month}-${day}` : `${year}-${month}-${day} ${time}`;
  }
}

/** "PT12H30M00S" as a clock shows it. */
function timeOf(value: string): string | null {
  const [, hours, minutes, seconds] = /^PT(\d+)H(\d+)M([\d.,]+)S$/u.exec(value) ?? [];
  return hours === undefined
    ? null
    : clockText(Number(hours) * 3600 + Number(minutes) * 60 + Math.floor(Number(seconds?.replace(',', '.'))));
}

/** The day of an article where nobody gave it: in its address ("/2024/08/16/"), or alone at the head or the foot of its text. */
import { isCalendarDate } from '#lib/i18n/calendar.ts';
import { findPeriods } from './periods-in-text.ts';

export interface ArticleDay {
  readonly day: string;
  readonly from: 'address' | 'text';
}

/** A line that is hardly more than a date: "24.11.2023, 10:15", "КОНАЕВ. 24 ноября 2023 года". */
const MOST_LETTERS = 48;

function dayOfLine(line: string | undefined): string | null {
  if (line === undefined || line.length > MOST_LETTERS) return null;
  const [first, ...more] = findPeriods(line.toLowerCase(), null);
  if (first === undefined || more.length > 0 || !isCalendarDate(first.period)) return null;
  const words = (line.slice(0, first.start) + line.slice(first.end)).match(/\p{L}+/gu) ?? [];
  return words.length <= 4 ? first.period : null;
}

export function dayOfArticle(text: string, url: string | undefined): ArticleDay | null {
  const dated = /(?<!\d)(20[0-3]\d)[/_-]?([01]\d)[/_-]?([0-3]\d)(?!\d)/u.exec(url ?? '');
  const day = dated === null ? '' : `${dated[1]}-${dated[2]}-${dated[3]}`;
  if (isCalendarDate(day)) return { day, from: 'address' };
  const lines = text.split('\n');
  const found = dayOfLine(lines[0]) ?? dayOfLine(lines[1]) ?? dayOfLine(lines.at(-1));
  return found === null ? null : { day: found, from: 'text' };
}

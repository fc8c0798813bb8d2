/** Names of what a register holds, in the language of the page where the ledger has them. */
import { isoDay } from '#lib/i18n/calendar.ts';
import { sayIsoDate } from '#lib/i18n/date.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import type { Words } from '#lib/i18n/messages.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { Reached } from '#lib/register/closing.ts';
import type { Dimension } from '#lib/register/cube.ts';
import { NO_DAY, type Register } from '#lib/register/register.ts';

export type ValueNames = Readonly<Record<Dimension, readonly string[]>>;

/** The names of all values; those of the ledger's places and topics as the page says them, where it can. */
export function valueNames({ names }: Register, labels: Labels | undefined, notStated: string): ValueNames {
  const named = (name: Dimension, at: number): string => {
    if (at === 0) return notStated;
    if (name === 'channel' || name === 'outcome') return names[name][at] ?? '';
    const own = names[name][at];
    if (own === undefined) return '';
    const said =
      own.code === null ? undefined : name === 'place' ? labels?.place[own.code]?.short : labels?.topic[own.code]?.name;
    return said ?? own.name;
  };
  const all = (name: Dimension) => Array.from({ length: names[name].length }, (_, at) => named(name, at));
  return { place: all('place'), topic: all('topic'), channel: all('channel'), outcome: all('outcome') };
}

export function codesOf({ names }: Register, name: Dimension): readonly (string | null)[] {
  return name === 'place' || name === 'topic' ? names[name].map(({ code }) => code) : names[name].map(() => null);
}

export const sayDay = (day: number, t: Words<'register'>, lang: Lang): string =>
  day === NO_DAY ? t.register.notStated : sayIsoDate(isoDay(day), lang);

/** "within 14 days", "not within 300 days: the file ends before". */
export function sayReached(reached: Reached, t: Words<'register'>, lang: Lang): string {
  const words = t.register;
  if (reached.kind === 'none') return words.closing.none;
  const time = words.days(formatNumber(reached.days, lang), reached.days);
  return reached.kind === 'days' ? words.closing.within(time) : words.closing.moreThan(time);
}

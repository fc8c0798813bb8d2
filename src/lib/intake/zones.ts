/**
 * Clocks of the offices: a moment that names a time zone ("2025-02-28T19:30:00Z") belongs to the day that it was where the office
 * is. One table of ours, so that a file says the same on every device, whatever its browser knows of time zones.
 */
import { civilOf, daysOf, type CalendarDate } from '#lib/i18n/calendar.ts';

/** `written` keeps the day that is written, whatever the zone. */
export const OFFICE_ZONES = ['almaty', 'qyzylorda', 'west', 'written'] as const;
export type OfficeZone = (typeof OFFICE_ZONES)[number];

/** Where the figures of this site are from. */
export const HOME_ZONE: OfficeZone = 'almaty';

interface Since {
  /** Minutes since 1970 in UTC from which on the offset holds. */
  readonly from: number;
  /** Minutes ahead of UTC. */
  readonly offset: number;
}

const at = (year: number, month: number, day: number, hour: number): number =>
  daysOf({ year, month, day }) * 1440 + hour * 60;

/**
 * Decrees of the government: on 1 March 2024 at 0:00 the country became one zone, UTC+5; Qyzylorda went over on 21 December 2018;
 * Aqtöbe, Atyrau, Mangystau and West Kazakhstan have had it since summer time was given up in 2004.
 */
const OFFSETS: Readonly<Record<Exclude<OfficeZone, 'written'>, readonly Since[]>> = {
  almaty: [
    { from: at(2024, 2, 29, 18), offset: 300 },
    { from: -Infinity, offset: 360 },
  ],
  qyzylorda: [
    { from: at(2018, 12, 20, 18), offset: 300 },
    { from: -Infinity, offset: 360 },
  ],
  west: [{ from: -Infinity, offset: 300 }],
};

/** The day where the office is, of a moment told by its day, its minute of the day and its minutes ahead of UTC. */
export function officeDay(date: CalendarDate, minute: number, ahead: number, zone: OfficeZone): CalendarDate {
  if (zone === 'written') return date;
  const utc = daysOf(date) * 1440 + minute - ahead;
  const offset = OFFSETS[zone].find(({ from }) => utc >= from)?.offset ?? 0;
  return civilOf(Math.floor((utc + offset) / 1440));
}

/** The axis of time: ticks under moments that have a figure, and the day on which regions were divided. */
import { sayIsoDate } from '#lib/i18n/date.ts';
import type { TimeAxis, TimeEvent } from '../spec.ts';
import type { Tick } from '../spec.ts';
import type { BuildContext } from './context.ts';
import type { Placed } from './line-series.ts';
import { endInYears, periodTick } from './period-tick.ts';

/** Ticks stand under moments that have a figure, at most `most`, the first and the last among them. */
export function timeAxis(dated: readonly Placed[], most: number, context: BuildContext): TimeAxis {
  const { t, lang } = context;
  const labels = new Map<number, string>();
  for (const { figure, t: moment } of [...dated].sort((a, b) => a.t - b.t)) {
    const label = periodTick(figure, t, lang);
    if (label !== null && !labels.has(moment)) labels.set(moment, label);
  }
  const moments = [...labels.keys()];
  const low = Math.min(...moments);
  const high = Math.max(...moments);
  const width = high - low;
  const least = width / (most - 1) - 1e-9;
  const chosen: number[] = [];
  for (const moment of moments) {
    const previous = chosen.at(-1);
    if (previous === undefined || moment - previous >= least) chosen.push(moment);
  }
  const last = chosen.at(-1);
  if (last !== undefined && last !== high) {
    if (chosen.length > 1 && high - last < least * 0.75) chosen.pop();
    chosen.push(high);
  }
  const margin = width > 0 ? width * 0.02 : 0.5;
  const ticks: Tick[] = chosen.map((value) => ({ value, label: labels.get(value) ?? '' }));
  const [min, max] = [low - margin, high + margin];
  return { min, max, ticks, events: eventsBetween(dated, min, max, context) };
}

/** Almaty Region was divided on this day; the regions that carry its name before and after are different places. */
const SPLIT = '2022-06-08';
const DIVIDED = new Set(['almaty-region', 'almaty-region-pre-2022', 'jetisu-region']);

function eventsBetween(dated: readonly Placed[], min: number, max: number, { t, lang }: BuildContext): TimeEvent[] {
  if (!dated.some(({ figure }) => DIVIDED.has(figure.place))) return [];
  const moment = endInYears({ period_start: null, period_end: SPLIT, period_kind: 'day' });
  if (moment === null || moment <= min || moment >= max) return [];
  return [{ t: moment, label: t.charts.regionSplit(sayIsoDate(SPLIT, lang)) }];
}

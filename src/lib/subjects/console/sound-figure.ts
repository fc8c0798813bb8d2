/** Whether a row with the columns of a figure is one: a reader may have put anything into them, and charts take figures at their word. */
import { PERIOD_KINDS, QUALIFIERS, STATUSES, type Figure } from '#lib/figures/figure.ts';
import { isCalendarDate } from '#lib/i18n/calendar.ts';
import type { Labels } from '#lib/ledger/labels.ts';

/** The catalogue of each column with a code; those that may be empty apart. */
const NEEDED = { place: 'place', indicator: 'indicator', scope: 'scope', unit: 'unit', source: 'source' } as const;
const OPTIONAL = {
  topic: 'topic',
  base: 'base',
  conflict: 'conflict',
  contest: 'contest',
  break_remark: 'remark',
  suspect_remark: 'remark',
} as const;

type Cells = Readonly<Record<keyof Figure, unknown>>;

const isIn = (list: readonly string[], cell: unknown): boolean => typeof cell === 'string' && list.includes(cell);
const isText = (cell: unknown): boolean => typeof cell === 'string' && cell !== '';
const isNumber = (cell: unknown): boolean => typeof cell === 'number' && Number.isFinite(cell);
const orNull = (is: (cell: unknown) => boolean) => (cell: unknown) => cell === null || is(cell);
const isDay = orNull((cell) => typeof cell === 'string' && isCalendarDate(cell));

export function isSound(row: Cells, labels: Labels): boolean {
  const knows = (catalogue: Exclude<keyof Labels, 'lang'>) => (cell: unknown) =>
    typeof cell === 'string' && Object.hasOwn(labels[catalogue], cell);
  return (
    (Object.keys(NEEDED) as (keyof typeof NEEDED)[]).every((name) => knows(NEEDED[name])(row[name])) &&
    (Object.keys(OPTIONAL) as (keyof typeof OPTIONAL)[]).every((name) => orNull(knows(OPTIONAL[name]))(row[name])) &&
    [row.id, row.as_reported, row.recorded_on].every(isText) &&
    [row.value, row.step].every(isNumber) &&
    [row.value_upper, row.lower, row.upper].every(orNull(isNumber)) &&
    [row.period_start, row.period_end].every(isDay) &&
    isIn(STATUSES, row.status) &&
    isIn(QUALIFIERS, row.qualifier) &&
    isIn(PERIOD_KINDS, row.period_kind)
  );
}

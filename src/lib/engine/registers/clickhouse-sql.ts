/**
 * The words of ClickHouse. Old servers bind no parameters, and a reading user may make no tables: texts and codes are part of the
 * statement, and pass through the one quoting function here.
 */
import { dayOf } from '#lib/i18n/calendar.ts';
import type { CountPlan, Role, RoleColumns, SourceColumn } from './source.ts';

/** A text in quotes. Backslashes are signs of escape in ClickHouse, unlike in standard SQL. */
export function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\0', '\\0').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}'`;
}

/** A name in backticks. */
export const named = (name: string): string => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;

const isDay = (role: Role): boolean => role === 'received' || role === 'closed';
const inner = (type: string): string => type.replace(/^(?:Nullable|LowCardinality)\((.*)\)$/, '$1');
const plain = (type: string): string => inner(inner(type));
const isNullable = (type: string): boolean => type.includes('Nullable(');

/** A day that has a type of its own: compared as a number of days. Others as the text they are. */
export const isTyped = (role: Role, type: string): boolean => isDay(role) && /^Date/.test(plain(type));

/** No day, among numbers of days: before every other. */
const NO_NUMBER = -1_000_000;

export const typeOf = (types: readonly SourceColumn[], column: string): string =>
  types.find(({ name }) => name === column)?.type ?? 'String';

/** The text of a column; '' for NULL. */
export function textOf(role: Role, column: string, type: string): string {
  const name = named(column);
  const raw = isTyped(role, type) ? `toString(toDate(${name}))` : plain(type) === 'String' ? name : `toString(${name})`;
  const text = isNullable(type) ? `ifNull(${raw}, '')` : raw;
  if (!isDay(role) || isTyped(role, type)) return text;
  return `if(match(${text}, '^[0-9./-]{10}[ T]'), substring(${text}, 1, 10), ${text})`;
}

/** A text that was not there when the texts were asked for: rows came in between. */
export const UNKNOWN_TEXT = -99;

/** What the server is to put in place of each text of a column: a day with a type of its own is compared as a number of days. */
function mapped(
  role: Role,
  column: string,
  types: readonly SourceColumn[],
  meanings: Iterable<readonly [string, number]>,
  unknown: number,
): string {
  const type = typeOf(types, column);
  const typed = isTyped(role, type);
  const pairs = [...meanings].filter(([text]) => !typed || text !== '' || isNullable(type));
  if (pairs.length === 0) return `toInt32(${unknown})`;
  const from = pairs.map(([text]) => (!typed ? quoted(text) : text === '' ? NO_NUMBER : dayOf(text)));
  const value = typed ? daysOf(column, type) : textOf(role, column, type);
  return `toInt32(transform(${value}, [${from.join(', ')}], [${pairs.map(([, to]) => to).join(', ')}], ${unknown}))`;
}

function daysOf(column: string, type: string): string {
  const days = `toInt32(toDate(${named(column)}))`;
  return isNullable(type) ? `ifNull(${days}, toInt32(${NO_NUMBER}))` : days;
}

/** The code of a name. */
function codeOf(role: Role, { columns, codes }: CountPlan, types: readonly SourceColumn[]): string {
  const column = columns[role];
  if (column === null) return `toInt32(${codes[role].get('') ?? 0})`;
  return mapped(role, column, types, codes[role], UNKNOWN_TEXT);
}

/** A day as a number: where it has a type of its own, without a list of all days. What is no day is any number up to 0. */
function dayNumber(role: 'received' | 'closed', { columns, codes }: CountPlan, types: readonly SourceColumn[]): string {
  const column = columns[role];
  if (column === null) return 'toInt32(0)';
  const type = typeOf(types, column);
  if (!isTyped(role, type)) return mapped(role, column, types, codes[role], 0);
  const [text, code] = [...codes[role]].find(([, one]) => one > 0) ?? ['1970-01-01', 0];
  return `(${daysOf(column, type)} + ${code - dayOf(text)})`;
}

export function spellingsSql(
  from: string,
  role: Role,
  column: string,
  types: readonly SourceColumn[],
  most: number,
): string {
  const text = textOf(role, column, typeOf(types, column));
  return `SELECT ${text} AS aina_text, toFloat64(count()) AS aina_n FROM ${from} GROUP BY aina_text LIMIT ${most + 1}`;
}

/** Rows received on days that are written so. */
export function receivedIn(columns: RoleColumns, types: readonly SourceColumn[], texts: readonly string[]): string {
  const column = columns.received;
  if (column === null) return '1';
  const type = typeOf(types, column);
  const filled = texts.filter((text) => text !== '').map(quoted);
  const parts: string[] = [];
  if (isTyped('received', type)) {
    const day = /^Date(?:32)?$/.test(plain(type)) ? named(column) : `toDate(${named(column)})`;
    if (filled.length > 0) parts.push(`${day} IN (${filled.join(', ')})`);
    if (texts.length > filled.length) parts.push(isNullable(type) ? `isNull(${named(column)})` : '0');
  } else parts.push(`${textOf('received', column, type)} IN (${texts.map(quoted).join(', ')})`);
  return `(${parts.length === 0 ? '0' : parts.join(' OR ')})`;
}

/** How a closing is told: the digit of its period; not closed; or why the row is refused, below this. */
export const NOT_CLOSED = -1;
export const REFUSED_BELOW = -100;

/** What a row of an answer holds: whole numbers of four bytes, then the rows that have them. */
export const COUNTED = ['place', 'topic', 'outcome', 'channel', 'time', 'closing'] as const;

/**
 * Rows (place, topic, outcome, channel, time, closing, n) received in one period, in one statement without a part that would run on
 * one server only: so the shards count, and send counts. Each column is one look-up: servers that understand aliases
 * by writing them out take a third of a second for a statement that names one ten times.
 */
export function countSql(from: string, where: string, plan: CountPlan, types: readonly SourceColumn[]): string {
  const last = Math.max(...plan.cuts, 0);
  const days = Array.from({ length: last + 2 }, (_, at) => at - 1);
  const classes = days.map((day) => (day < 0 ? plan.backwards : plan.cuts.filter((cut) => day >= cut).length));
  const took = `${dayNumber('closed', plan, types)} - ${dayNumber('received', plan, types)}`;
  const clipped = `toInt32(greatest(toInt32(-1), least(toInt32(${took}), toInt32(${last}))))`;
  const columns: Readonly<Record<(typeof COUNTED)[number], string>> = {
    place: codeOf('place', plan, types),
    topic: codeOf('topic', plan, types),
    outcome: codeOf('outcome', plan, types),
    channel: codeOf('channel', plan, types),
    time: `toInt32(transform(${clipped}, [${days.join(', ')}], [${classes.join(', ')}], ${plan.backwards}))`,
    closing: closingOf(plan, types),
  };
  const selected = COUNTED.map((name) => `${columns[name]} AS aina_${name}`).join(', ');
  const names = COUNTED.map((name) => `aina_${name}`).join(', ');
  return `SELECT ${selected}, toUInt64(count()) AS aina_n FROM ${from} WHERE ${where} GROUP BY ${names}`;
}

function closingOf({ columns, codes, periods }: CountPlan, types: readonly SourceColumn[]): string {
  const told = (code: number): number =>
    code < 0 ? REFUSED_BELOW + code : code === 0 ? NOT_CLOSED : (periods.get(code) as number);
  if (columns.closed === null) return `toInt32(${told(codes.closed.get('') ?? 0)})`;
  const pairs = [...codes.closed].map(([text, code]) => [text, told(code)] as const);
  return mapped('closed', columns.closed, types, pairs, told(UNKNOWN_TEXT));
}

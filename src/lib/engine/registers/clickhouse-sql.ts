/**
 * The words of ClickHouse. Old servers bind no parameters, and a reading user may make no tables: texts and codes are part of the
 * statement, and pass through the one quoting function here.
 */
import { dayOf } from '#lib/i18n/calendar.ts';
import { ROLES, type CountPlan, type Role, type RoleColumns, type SourceColumn } from './source.ts';

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

/** No day, among numbers of days. */
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

/** What the texts of a column mean, as an expression. */
function codeOf(role: Role, plan: CountPlan, types: readonly SourceColumn[]): string {
  const column = plan.columns[role];
  const codes = [...plan.codes[role]];
  const blank = plan.codes[role].get('') ?? 0;
  if (column === null) return `toInt64(${blank})`;
  const type = typeOf(types, column);
  if (isTyped(role, type)) {
    const days = `toInt64(toDate(${named(column)}))`;
    const number = isNullable(type) ? `ifNull(${days}, ${NO_NUMBER})` : days;
    const filled = codes.filter(([text]) => text !== '').map(([text, code]) => [dayOf(text), code] as const);
    return stepwise(`toInt64(${number})`, [[NO_NUMBER, blank], ...filled]);
  }
  return mapped(
    textOf(role, column, type),
    codes.map(([text]) => quoted(text)),
    codes.map(([, code]) => code),
  );
}

/** A text that was not there when the texts were asked for: rows came in between. */
export const UNKNOWN_TEXT = -99;

function mapped(value: string, from: readonly string[], to: readonly number[]): string {
  if (from.length === 0) return `toInt64(${UNKNOWN_TEXT})`;
  return `toInt64(transform(${value}, [${from.join(', ')}], [${to.join(', ')}], ${UNKNOWN_TEXT}))`;
}

/**
 * What numbers mean, as few steps as do: a run of numbers has one meaning, or meanings that grow with it. Thousands of days in a
 * list of their own would make a statement that takes servers seconds to understand.
 */
function stepwise(value: string, pairs: readonly (readonly [number, number])[]): string {
  const runs: { last: number; meaning: number; shift: number; constant: boolean | null }[] = [];
  for (const [number, meaning] of [...pairs].sort(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    const shift = meaning - number;
    if (run !== undefined && run.meaning === meaning && run.constant !== false)
      Object.assign(run, { last: number, constant: true });
    else if (run !== undefined && run.shift === shift && run.constant !== true)
      Object.assign(run, { last: number, constant: false });
    else runs.push({ last: number, meaning, shift, constant: null });
  }
  if (runs.length === 0) return `toInt64(${UNKNOWN_TEXT})`;
  const steps = runs.map(
    ({ last, meaning, shift, constant }) =>
      `${value} <= ${last}, toInt64(${constant === false ? `${value} + ${shift}` : meaning})`,
  );
  return `multiIf(${[...steps, `toInt64(${UNKNOWN_TEXT})`].join(', ')})`;
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

/**
 * Rows (key, n) of one period, in one statement without a part that would run on one server only: so the shards count, and
 * send counts.
 */
export function countSql(
  from: string,
  what: 'cells' | 'closings',
  where: string,
  period: number,
  plan: CountPlan,
  types: readonly SourceColumn[],
): string {
  const code = (role: Role) => `(${codeOf(role, plan, types)} AS aina_${role})`;
  const { weight } = plan;
  const steps = plan.cuts.map((cut) => `(aina_days >= ${cut})`).join(' + ');
  const time = `multiIf(aina_received = 0, ${plan.undated}, aina_closed = 0, ${plan.open}, aina_closed < aina_received, ${plan.backwards},
    toInt64(((aina_closed - aina_received) AS aina_days) * 0 + ${steps}))`;
  const place = `aina_place * ${weight.place} + aina_topic * ${weight.topic}`;
  if (what === 'cells') {
    const refused = ROLES.map((role, i) => `${code(role)} < 0, ${-100 * (i + 1)} + aina_${role}`).join(', ');
    const key = `multiIf(${refused}, ${period} * ${weight.period} + ${place} + aina_outcome * ${weight.outcome} + aina_channel * ${weight.channel} + ${time} * ${weight.time})`;
    return `SELECT toInt64(${key}) AS aina_key, toUInt64(count()) AS aina_n FROM ${from} WHERE ${where} GROUP BY aina_key`;
  }
  const days = [...plan.codes.closed.values()].filter((day) => day > 0 && plan.periods.has(day));
  const at = stepwise(
    'aina_closed',
    days.map((day) => [day, plan.periods.get(day) as number]),
  );
  const key = `${at} * ${weight.period} + ${place} + ${plan.closingRest}`;
  const fits = ROLES.map((role) => `${code(role)} >= 0`).join(' AND ');
  return `SELECT toInt64(${key}) AS aina_key, toUInt64(count()) AS aina_n FROM ${from}
    WHERE ${where} AND ${fits} AND aina_closed > 0 GROUP BY aina_key`;
}

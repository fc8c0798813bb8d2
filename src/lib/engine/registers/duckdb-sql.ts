/** What both homes of DuckDB, the browser's and the native one, are asked for a register. */
import { ROLES, type CountPlan, type Role, type RoleColumns, type SourceColumn } from './source.ts';

/** Names and texts that are part of a statement: only where nothing can be bound (columns, paths, tables of codes). */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const isDay = (role: Role): boolean => role === 'received' || role === 'closed';

/** A column of days that is typed so is compared as one; everything else as the text it is. */
function isTyped(role: Role, type: string): boolean {
  return isDay(role) && /^(?:DATE|TIMESTAMP)/.test(type);
}

function expression(role: Role, column: string, type: string): string {
  const name = identifier(column);
  if (isTyped(role, type)) return `CAST(${name} AS DATE)`;
  const text = /^VARCHAR/.test(type) ? name : `CAST(${name} AS VARCHAR)`;
  if (!isDay(role)) return text;
  return `CASE WHEN regexp_matches(${text}, '^[0-9./-]{10}[ T]') THEN left(${text}, 10) ELSE ${text} END`;
}

interface Expressed {
  readonly role: Role;
  readonly sql: string;
  readonly typed: boolean;
}

function expressed(columns: RoleColumns, types: readonly SourceColumn[]): Expressed[] {
  return ROLES.flatMap((role) => {
    const column = columns[role];
    if (column === null) return [];
    const type = types.find(({ name }) => name === column)?.type ?? 'VARCHAR';
    return [{ role, sql: expression(role, column, type), typed: isTyped(role, type) }];
  });
}

/** Rows (role, text, rows): all columns in one reading of the source. */
export function spellingsSql(from: string, columns: RoleColumns, types: readonly SourceColumn[]): string {
  const all = expressed(columns, types);
  const named = all.map(({ sql }, i) => `${sql} AS e${i}`).join(', ');
  const sets = all.map((_, i) => `(e${i})`).join(', ');
  const which = all.map((_, i) => `WHEN grouping(e${i}) = 0 THEN ${i}`).join(' ');
  const text = all.map((_, i) => `WHEN grouping(e${i}) = 0 THEN CAST(e${i} AS VARCHAR)`).join(' ');
  return `SELECT CASE ${which} END AS role, coalesce(CASE ${text} END, '') AS text, CAST(count(*) AS DOUBLE) AS n
    FROM (SELECT ${named} FROM ${from}) GROUP BY GROUPING SETS (${sets})`;
}

/** The roles that `spellingsSql` numbers. */
export const rolesPresent = (columns: RoleColumns): readonly Role[] => ROLES.filter((role) => columns[role] !== null);

export interface CodeTable {
  readonly role: Role;
  readonly table: string;
  readonly typed: boolean;
  readonly rows: readonly { readonly text: string; readonly code: number; readonly period: number | null }[];
}

/** What is joined with the rows: a table of codes for each column. No text is left out, a join would not find it. */
export function codeRows(plan: CountPlan, types: readonly SourceColumn[]): CodeTable[] {
  return expressed(plan.columns, types).map(({ role, typed }) => ({
    role,
    table: `aina_${role}`,
    typed,
    rows: [...plan.codes[role]].flatMap(([text, code]) =>
      text === '' ? [] : [{ text, code, period: plan.periods.get(Math.max(0, code)) ?? null }],
    ),
  }));
}

/** Statements that make these tables, `piece` texts at once. */
export function codeTables(plan: CountPlan, types: readonly SourceColumn[], piece = 2000): string[] {
  return codeRows(plan, types).flatMap(({ table, typed, rows }) => {
    const values = rows.map(
      ({ text, code, period }) => `(${typed ? `DATE ${literal(text)}` : literal(text)}, ${code}, ${period ?? 'NULL'})`,
    );
    const inserts: string[] = [];
    for (let at = 0; at < values.length; at += piece)
      inserts.push(`INSERT INTO ${table} VALUES ${values.slice(at, at + piece).join(', ')}`);
    const make = `CREATE OR REPLACE TEMP TABLE ${table} (key ${typed ? 'DATE' : 'VARCHAR'}, code BIGINT, period BIGINT)`;
    return [make, ...inserts];
  });
}

/** Rows (kind, key, n): cells (0) and closings (1), counted in one reading of the source. */
export function countSql(from: string, plan: CountPlan, types: readonly SourceColumn[]): string {
  const all = expressed(plan.columns, types);
  const has = (role: Role) => all.some((one) => one.role === role);
  const blank = (role: Role) => plan.codes[role].get('') ?? 0;
  // No text and NULL mean the same; a join finds neither.
  const code = (role: Role) => (has(role) ? `coalesce(t_${role}.code, ${blank(role)})` : String(blank(role)));
  const period = (role: 'received' | 'closed') => {
    const none = plan.periods.get(0) as number;
    return has(role) ? `coalesce(t_${role}.period, ${none})` : String(none);
  };
  const joins = all.map(({ role }) => `LEFT JOIN aina_${role} t_${role} ON t_${role}.key = s.e_${role}`).join('\n');
  const selected = all.map(({ role, sql }) => `${sql} AS e_${role}`).join(', ');
  const codes = ROLES.map((role) => `${code(role)} AS ${role}`).join(', ');
  const steps = plan.cuts.map((cut) => `CAST(closed - received >= ${cut} AS BIGINT)`).join(' + ');
  const time = `CASE WHEN received = 0 THEN ${plan.undated} WHEN closed = 0 THEN ${plan.open}
    WHEN closed < received THEN ${plan.backwards} ELSE ${steps} END`;
  const refused = ROLES.map((role, i) => `WHEN ${role} < 0 THEN ${-100 * (i + 1)} + ${role}`).join(' ');
  const { weight } = plan;
  const where = `place * ${weight.place} + topic * ${weight.topic}`;
  return `SELECT kind, CAST(key AS DOUBLE) AS key, CAST(n AS DOUBLE) AS n FROM (
    SELECT CASE WHEN grouping(cell) = 0 THEN 0 ELSE 1 END AS kind,
      CASE WHEN grouping(cell) = 0 THEN cell ELSE closing END AS key, count(*) AS n
    FROM (
      SELECT CASE ${refused} ELSE in_period * ${weight.period} + ${where} + outcome * ${weight.outcome}
          + channel * ${weight.channel} + (${time}) * ${weight.time} END AS cell,
        CASE WHEN least(${ROLES.join(', ')}) < 0 OR closed = 0 THEN NULL
          ELSE out_period * ${weight.period} + ${where} + ${plan.closingRest} END AS closing
      FROM (
        SELECT ${codes}, ${period('received')} AS in_period, ${period('closed')} AS out_period
        FROM (SELECT ${selected} FROM ${from}) s ${joins}
      )
    ) GROUP BY GROUPING SETS ((cell), (closing))
  ) WHERE key IS NOT NULL`;
}

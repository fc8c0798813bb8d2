/** A register that lies in an engine of DuckDB-WASM, in the browser or in Node: the same statements as natively. */
import type { Engine } from '../engine.ts';
import { codeRows, countSql, identifier, rolesPresent, spellingsSql } from './duckdb-sql.ts';
import {
  KeyTally,
  merged,
  type Counted,
  type CountPlan,
  type RegisterSource,
  type Role,
  type RoleColumns,
  type SourceColumn,
  type Spelling,
} from './source.ts';

/** `table` was loaded with these columns, all of them texts. */
export function wasmSource(engine: Engine, table: string, names: readonly string[]): RegisterSource {
  const columns: readonly SourceColumn[] = names.map((name) => ({ name, type: 'VARCHAR' }));
  const from = identifier(table);
  return {
    label: table,
    columns: () => Promise.resolve(columns),
    async sample(rows) {
      const found = await engine.ask<Record<string, string | null>>(`SELECT * FROM ${from} LIMIT ${Math.floor(rows)}`);
      return found.map((row) => names.map((name) => row[name] ?? ''));
    },
    async spellings(roles: RoleColumns) {
      const present = rolesPresent(roles);
      const all = await engine.ask<{ role: number; text: string; n: number }>(spellingsSql(from, roles, columns));
      const of = (role: Role): Spelling[] =>
        merged(all.flatMap(({ role: at, text, n }) => (present[at] === role ? [{ text, rows: n }] : [])));
      return {
        received: of('received'),
        closed: of('closed'),
        place: of('place'),
        topic: of('topic'),
        channel: of('channel'),
        outcome: of('outcome'),
      };
    },
    async count(plan: CountPlan): Promise<Counted> {
      for (const { table: name, rows } of codeRows(plan, columns)) {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = rows.map(({ text, code, period }) => `${quoted(text)},${code},${period ?? ''}`);
        await engine.load({
          name,
          columns: [
            { name: 'key', type: 'VARCHAR' },
            { name: 'code', type: 'DOUBLE' },
            { name: 'period', type: 'DOUBLE' },
          ],
          csv: ['key,code,period', ...lines, ''].join('\n'),
        });
      }
      const [cells, closings] = [new KeyTally(), new KeyTally()];
      const rows = await engine.ask<{ kind: number; key: number; n: number }>(countSql(from, plan, columns));
      for (const { kind, key, n } of rows) (kind === 0 ? cells : closings).add(key, n);
      return { cells: cells.done(), closings: closings.done() };
    },
    close: () => engine.close(),
  };
}

/** What the SQL console is given at build: the tables of the engine with their columns explained, and the pages' questions. */
import { dedented, inlined } from '#lib/engine/inlined.ts';
import { ENGINE_TABLES, engineColumns } from '#lib/engine/tables.ts';
import { QUESTIONS } from './all-questions.ts';
import { nodeEngine } from './answers.ts';
import { readDataFile } from './data-files.ts';

export interface ConsoleColumn {
  readonly name: string;
  readonly type: string;
  /** In English, as in datapackage.json. */
  readonly description: string;
}

export interface ConsoleTable {
  readonly name: string;
  readonly rows: number;
  readonly description: string;
  readonly columns: readonly ConsoleColumn[];
}

export interface CannedQuestion {
  readonly name: string;
  /** With the parameters of its first example written out. */
  readonly sql: string;
}

interface Resource {
  readonly name: string;
  readonly description?: string;
  readonly schema: { readonly fields: readonly { readonly name: string; readonly description?: string }[] };
}

/** Columns that the engine adds to the files, and tables that it makes of them. */
const ADDED_COLUMNS: Readonly<Record<string, string>> = {
  origin: 'press (figures.csv) or statistics (statistics.csv).',
  lower: 'Smallest value that agrees with the words. NULL: no lower bound.',
  upper: 'Largest value that agrees with the words. NULL: no upper bound.',
  lower_open: 'Whether the lower bound itself is excluded.',
  upper_open: 'Whether the upper bound itself is excluded.',
  axis: 'Equal for figures that may be drawn on one axis, different for all others: indicator, unit, scope, base, plan or not, kind and length of the period, dimension of the topic, contest.',
  standing: 'plan, or reported for everything that is no plan; estimates stand among reports.',
  length: 'Whole months of a range, or the length that a source gives without dates.',
  counted: 'Whether the figure may be counted and charted, see the table counted.',
  peers: 'The places that this one is measured with: country, region, district or settlement.',
  region: 'The region of the ledger that the place is or lies in: almaty-region or jetisu-region. NULL elsewhere.',
  on_map: 'Whether it is one of the 21 districts and cities of the tile map.',
};
const FIGURES =
  'All figures: those of the press (figures.csv) and official statistics (statistics.csv), with their bounds.';
const COUNTED =
  'Figures without repeats, without rows that a later one replaced and without withdrawals: what may be counted and charted.';
const MAP_UNITS = 'The 21 districts and cities of the tile map.';

export async function consoleTables(): Promise<ConsoleTable[]> {
  const { resources } = JSON.parse(readDataFile('datapackage.json')) as { resources: Resource[] };
  const resource = (name: string) => resources.find((one) => one.name === name);
  const described = (table: string, column: string): string =>
    resource(table)?.schema.fields.find(({ name }) => name === column)?.description ?? ADDED_COLUMNS[column] ?? '';
  const tables = ENGINE_TABLES.map((name) => ({
    name: name as string,
    description: name === 'figures' ? FIGURES : (resource(name)?.description ?? ''),
    columns: engineColumns(name).map((column) => ({ ...column, description: described(name, column.name) })),
  }));
  const columnsOf = (name: string, only?: readonly string[]) =>
    (tables.find((table) => table.name === name)?.columns ?? []).filter(
      (column) => only?.includes(column.name) ?? true,
    );
  const all = [
    { name: 'counted', description: COUNTED, columns: columnsOf('figures') },
    ...tables,
    { name: 'map_units', description: MAP_UNITS, columns: columnsOf('places', ['code', 'parent']) },
  ];
  return Promise.all(all.map(async (table) => ({ ...table, rows: await rowsIn(table.name) })));
}

async function rowsIn(table: string): Promise<number> {
  const [row] = await (await nodeEngine()).ask<{ n: number }>(`SELECT count(*)::INTEGER AS n FROM ${table}`);
  if (row === undefined) throw new Error(`the engine has no table ${table}`);
  return row.n;
}

/** The very questions that the pages ask. */
export function cannedQuestions(): CannedQuestion[] {
  return QUESTIONS.map(({ name, sql, examples }) => ({ name, sql: dedented(inlined(sql, examples[0] ?? [])) }));
}

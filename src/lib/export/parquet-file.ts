/** Parquet with typed columns: text, double, boolean and date, all of which may be null. No engine takes part. */
import { ByteWriter, parquetWrite } from 'hyparquet-writer';
import { COLUMNS, type ColumnType } from './columns.ts';
import type { Cell } from './csv.ts';
import { cellRows } from './figures-csv.ts';
import type { Making } from './job.ts';

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const SCHEMA = {
  text: TEXT,
  code: TEXT,
  address: TEXT,
  number: { type: 'DOUBLE' },
  flag: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const satisfies Record<ColumnType, object>;

/** The library turns midnight in UTC into Parquet's days since 1970; the time zone of the reader plays no part. */
function parquetCell(cell: Cell, type: ColumnType): Cell | Date {
  return type === 'date' && typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : cell;
}

export async function parquetFile(making: Making): Promise<ArrayBuffer> {
  const { job, words } = making;
  const data = COLUMNS.map((): (Cell | Date)[] => []);
  for await (const rows of cellRows(making)) {
    for (const cells of rows) COLUMNS.forEach(({ type }, i) => data[i]?.push(parquetCell(cells[i] ?? null, type)));
  }
  const writer = new ByteWriter();
  await parquetWrite({
    writer,
    columnData: COLUMNS.map(({ name }, i) => ({ name, data: data[i] ?? [] })),
    schema: [
      { name: 'root', num_children: COLUMNS.length },
      ...COLUMNS.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...SCHEMA[type] })),
    ],
    kvMetadata: [
      { key: 'title', value: words.title },
      { key: 'ledger_version', value: job.version },
      { key: 'language', value: job.lang },
      { key: 'page', value: job.page },
      { key: 'licence', value: words.licences.join('\n') },
      { key: 'columns', value: JSON.stringify(words.columns) },
    ],
    createdBy: 'Aina',
  });
  return writer.getBuffer();
}

/** Parquet with typed columns: text, double, boolean and date, all of which may be null. Zero extensions of any engine. */
import { ByteWriter, parquetWrite, schemaFromColumnData } from 'hyparquet-writer';
import { COLUMNS, type ColumnType } from './columns.ts';
import type { Cell } from './csv.ts';
import { cellRows } from './figures-csv.ts';
import type { Making } from './job.ts';

const BASIC = { text: 'STRING', code: 'STRING', address: 'STRING', number: 'DOUBLE', flag: 'BOOLEAN' } as const;

/** Milliseconds of a day: the library divides by it to get Parquet's days since 1970. */
function parquetCell(cell: Cell, type: ColumnType): Exclude<Cell, undefined> | Date {
  return type === 'date' && typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : cell;
}

export async function parquetFile(making: Making): Promise<ArrayBuffer> {
  const { job, words } = making;
  const data = COLUMNS.map((): (Cell | Date)[] => []);
  for await (const rows of cellRows(making)) {
    for (const cells of rows) COLUMNS.forEach(({ type }, i) => data[i]?.push(parquetCell(cells[i] ?? null, type)));
  }
  const columnData = COLUMNS.map(({ name, type }, i) => ({
    name,
    data: data[i] ?? [],
    ...(type === 'date' ? {} : { type: BASIC[type], nullable: true }),
  }));
  const dates = COLUMNS.filter(({ type }) => type === 'date').map(({ name }) => name);
  const writer = new ByteWriter();
  parquetWrite({
    writer,
    columnData,
    schema: schemaFromColumnData({
      columnData,
      schemaOverrides: Object.fromEntries(
        dates.map((name) => [name, { name, type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' }]),
      ),
    }),
    kvMetadata: [
      { key: 'title', value: words.title },
      { key: 'ledger_version', value: job.version },
      { key: 'language', value: job.lang },
      { key: 'page', value: job.page },
      { key: 'licence', value: job.licences.join('\n') },
      { key: 'columns', value: JSON.stringify(words.columns) },
    ],
    createdBy: 'Aina',
  });
  return writer.getBuffer();
}

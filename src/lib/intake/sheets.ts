/** Workbooks and Parquet files as tables of texts. Nothing is asked of the network: the readers are part of the program. */
import { parquetMetadata, parquetReadObjects, parquetSchema, type AsyncBuffer } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import readWorkbook from 'read-excel-file/universal';
import { checkWorkbook, UnreadableFile } from './container.ts';
import { LIMITS } from './limits.ts';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A number as it would be typed with a decimal point; a day as "2025-12-31"; everything else as it is. */
function textOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return Number.isFinite(value) ? plainNumber(value) : String(value);
    case 'bigint':
      return value.toString();
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      break;
  }
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner));
}

/** Fifteen digits, as a spreadsheet shows: 0.1 + 0.2 is 0.3. */
function plainNumber(value: number): string {
  const short = Number(value.toPrecision(15));
  return Math.abs(short) < 1e21 && (Math.abs(short) >= 1e-6 || short === 0) ? String(short) : String(value);
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

/** All sheets of an XLSX file. Throws `UnreadableFile`. */
export async function workbookSheets(bytes: Uint8Array): Promise<Sheet[]> {
  checkWorkbook(bytes);
  let sheets: Awaited<ReturnType<typeof readWorkbook>>;
  try {
    sheets = await readWorkbook(bytes.slice().buffer as ArrayBuffer);
  } catch (cause) {
    throw new UnreadableFile('broken_workbook', cause);
  }
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
}

/** The table of a Parquet file under its names of columns. Throws `UnreadableFile`. */
export async function parquetSheet(bytes: Uint8Array): Promise<Sheet> {
  try {
    const buffer = bytes.slice().buffer as ArrayBuffer;
    const file: AsyncBuffer = {
      byteLength: buffer.byteLength,
      slice: (start, end) => Promise.resolve(buffer.slice(start, end)),
    };
    const metadata = parquetMetadata(buffer);
    const names = parquetSchema(metadata).children.map(({ element }) => element.name);
    if (names.length > LIMITS.columns) throw new UnreadableFile('too_many_columns');
    const size = metadata.row_groups.reduce((sum, group) => sum + Number(group.total_byte_size), 0);
    if (size > LIMITS.fileBytes) throw new UnreadableFile('packed_too_tight');
    const objects = await parquetReadObjects({ file, metadata, compressors });
    return { name: '', rows: [names, ...objects.map((row) => names.map((name) => textOf(row[name])))] };
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile('broken_parquet', cause);
  }
}

/** Workbooks and Parquet files as tables of texts. Nothing is asked of the network: the readers are part of the program. */
import { parquetMetadata, parquetRead, parquetSchema, type AsyncBuffer } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import readWorkbook from 'read-excel-file/universal';
import { checkWorkbook, UnreadableFile } from './container.ts';
import { LIMITS } from './limits.ts';
import { ANY_ROOM, NoRoom } from './room.ts';

/** Bytes of a row and of a cell of a sheet in memory, texts included, most of which come more than once. */
export const SHEET_ROW_BYTES = 32;
export const SHEET_CELL_BYTES = 16;
/** While it is read, a workbook takes its unpacked parts so many times over: as text, as values, and the texts made of them. */
const WORKBOOK_WEIGHT = 6;
/** And a group of rows of a Parquet file its unpacked columns. */
const GROUP_WEIGHT = 4;

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

/** One text for all cells that say the same; long ones seldom do. */
function sharedTexts(): (value: unknown) => string {
  const known = new Map<string, string>();
  return (value) => {
    const text = textOf(value);
    const same = known.get(text);
    if (same !== undefined) return same;
    if (text.length < 80 && known.size < 50_000) known.set(text, text);
    return text;
  };
}

/** All sheets of an XLSX file. Throws `UnreadableFile` and `NoRoom`. */
export async function workbookSheets(bytes: Uint8Array, room = ANY_ROOM): Promise<Sheet[]> {
  room.takeBytes(checkWorkbook(bytes) * WORKBOOK_WEIGHT);
  let sheets: Awaited<ReturnType<typeof readWorkbook>>;
  try {
    sheets = await readWorkbook(bytes.slice().buffer as ArrayBuffer);
  } catch (cause) {
    throw new UnreadableFile('broken_workbook', cause);
  }
  const shared = sharedTexts();
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(shared)) }));
}

/** The table of a Parquet file under its names of columns, read group by group. Throws `UnreadableFile` and `NoRoom`. */
export async function parquetSheet(bytes: Uint8Array, room = ANY_ROOM): Promise<Sheet> {
  try {
    const buffer = bytes.slice().buffer as ArrayBuffer;
    const file: AsyncBuffer = {
      byteLength: buffer.byteLength,
      slice: (start, end) => Promise.resolve(buffer.slice(start, end)),
    };
    const metadata = parquetMetadata(buffer);
    const names = parquetSchema(metadata).children.map(({ element }) => element.name);
    if (names.length > LIMITS.columns) throw new UnreadableFile('too_many_columns');
    const sizes = metadata.row_groups.map((group) => Number(group.total_byte_size));
    const cells = Number(metadata.num_rows) * (SHEET_ROW_BYTES + names.length * SHEET_CELL_BYTES);
    room.takeBytes(bytes.length + cells + Math.max(0, ...sizes) * GROUP_WEIGHT);
    if (sizes.reduce((sum, size) => sum + size, 0) > LIMITS.fileBytes) throw new UnreadableFile('packed_too_tight');
    const shared = sharedTexts();
    const rows: string[][] = [names];
    let from = 0;
    for (const { num_rows } of metadata.row_groups) {
      const to = from + Number(num_rows);
      await parquetRead({
        file,
        metadata,
        compressors,
        rowStart: from,
        rowEnd: to,
        onComplete: (group) => {
          for (const row of group) rows.push(names.map((_, i) => shared(row[i])));
        },
      });
      from = to;
    }
    return { name: '', rows };
  } catch (cause) {
    throw cause instanceof UnreadableFile || cause instanceof NoRoom
      ? cause
      : new UnreadableFile('broken_parquet', cause);
  }
}

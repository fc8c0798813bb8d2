/** Parquet files as tables. Nothing is asked of the network: the reader is part of the program. */
import { parquetMetadata, parquetRead, parquetSchema, type AsyncBuffer, type SchemaElement } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { LIMITS } from './limits.ts';
import { ANY_ROOM, NoRoom } from './room.ts';
import { UnreadableFile } from './unreadable.ts';
import { plainNumber, type Sheet, type SheetCell } from './workbook/sheet.ts';

/** Bytes of a row and of a cell of a sheet in memory, texts included, most of which come more than once. */
export const SHEET_ROW_BYTES = 32;
export const SHEET_CELL_BYTES = 16;
/** While it is read, a group of rows of a Parquet file takes its unpacked columns so many times over. */
const GROUP_WEIGHT = 4;

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

/** A number of single precision in the fewest digits that give it back: 12.3, not 12.300000190734863. */
function shortest(value: unknown): unknown {
  if (typeof value !== 'number' || !Number.isFinite(value)) return value;
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

/** Whether a column holds moments of the world, not of a clock on the wall. */
const isMoment = ({ type, converted_type, logical_type }: SchemaElement): boolean =>
  logical_type?.type === 'TIMESTAMP'
    ? logical_type.isAdjustedToUTC
    : type === 'INT96' || (converted_type?.startsWith('TIMESTAMP') ?? false);

const momentText = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : `${date.toISOString().slice(0, 19)}Z`);

const plain = (value: unknown, single: boolean, said: (date: Date) => string): unknown =>
  value instanceof Date ? said(value) : single ? shortest(value) : value;

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

/** One text for all cells that say the same; long ones seldom do. */
function sharedTexts(): (value: unknown) => SheetCell {
  const known = new Map<string, string>();
  return (value) => {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    const text = textOf(value);
    const same = known.get(text);
    if (same !== undefined) return same;
    if (text.length < 80 && known.size < 50_000) known.set(text, text);
    return text;
  };
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
    const { children } = parquetSchema(metadata);
    const names = children.map(({ element }) => element.name);
    const shown = children.map(({ element }) => (isMoment(element) ? momentText : dateText));
    const single = children.map(({ element }) => element.type === 'FLOAT');
    if (names.length > LIMITS.columns) throw new UnreadableFile('too_many_columns');
    const sizes = metadata.row_groups.map((group) => Number(group.total_byte_size));
    const cells = Number(metadata.num_rows) * (SHEET_ROW_BYTES + names.length * SHEET_CELL_BYTES);
    room.takeBytes(bytes.length + cells + Math.max(0, ...sizes) * GROUP_WEIGHT);
    if (sizes.reduce((sum, size) => sum + size, 0) > LIMITS.fileBytes) throw new UnreadableFile('packed_too_tight');
    const shared = sharedTexts();
    const rows: SheetCell[][] = [names];
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
          for (const row of group)
            rows.push(names.map((_, i) => shared(plain(row[i], single[i] === true, shown[i] ?? dateText))));
        },
      });
      from = to;
    }
    const lines = rows.map((_, i) => i + 1);
    return { name: '', hidden: false, rows, lines, hiddenRows: new Set(), covered: new Set(), notes: new Set() };
  } catch (cause) {
    throw cause instanceof UnreadableFile || cause instanceof NoRoom
      ? cause
      : new UnreadableFile('broken_parquet', cause);
  }
}

/** Opens a file: unpacks it, finds out what it is and how it is written. Nothing of its content is taken yet. */
import { containerOf, gunzip } from './container.ts';
import { isPointer, isWebPage } from './no-table.ts';
import { detectDialect, sampleOf, usualCells, type FoundDialect } from './dialect.ts';
import { withoutControls } from './controls.ts';
import { detectEncoding, toByteWise, type FoundEncoding } from './encoding.ts';
import { isByteWise, type Encoding } from './encodings.ts';
import { LIMITS } from './limits.ts';
import { ANY_ROOM } from './room.ts';
import { SheetRows, TextRows, type RowReader } from './rows.ts';
import type { NumberForm } from './numbers.ts';
import { parquetSheet, SHEET_CELL_BYTES, SHEET_ROW_BYTES } from './sheets.ts';
import type { Dialect } from './quotes.ts';
import { UnreadableFile } from './unreadable.ts';
import type { Sheet } from './workbook/sheet.ts';

export type Opened =
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly packed: boolean;
      readonly encoding: FoundEncoding;
    }
  | {
      readonly kind: 'workbook' | 'parquet';
      readonly name: string;
      readonly sheets: readonly Sheet[];
      readonly packed: boolean;
    };

/** How a text is cut into cells, or which sheet is meant: what has to be known before the first row can be read. */
export interface Cutting {
  readonly encoding: Encoding;
  readonly dialect: Dialect;
  readonly sheet: number;
}

/** Bytes that a byte of UTF-16 takes: itself, and what it is in UTF-8. */
export const WIDE_WEIGHT = 2.5;

/** Bytes that an open file takes for as long as it is open, roughly. */
export function weightOf(opened: Opened): number {
  if (opened.kind === 'text') return opened.bytes.length * (isByteWise(opened.encoding.encoding) ? 1 : WIDE_WEIGHT);
  const rows = opened.sheets.flatMap((sheet) => [
    sheet.rows.length * (SHEET_ROW_BYTES + (sheet.rows[0]?.length ?? 0) * SHEET_CELL_BYTES),
  ]);
  return rows.reduce((sum, bytes) => sum + bytes, 0);
}

/** The reader of spreadsheets: a large script of its own. */
export const workbookReader = () => import('./workbook/read.ts');

/** `room` says what fits. Throws `UnreadableFile` and `NoRoom`. */
export async function openFile(name: string, content: Uint8Array, room = ANY_ROOM): Promise<Opened> {
  if (content.length > LIMITS.fileBytes) throw new UnreadableFile('too_big');
  const packed = containerOf(content) === 'gzip';
  const bytes = packed ? gunzip(content, room) : content;
  const kind = containerOf(bytes);
  switch (kind) {
    case 'text':
      if (isBlank(bytes)) throw new UnreadableFile('empty');
      if (isWebPage(bytes)) throw new UnreadableFile('web_page');
      if (isPointer(bytes)) throw new UnreadableFile('pointer');
      return { kind, name, bytes, packed, encoding: wideEnough(bytes, room) };
    case 'xlsx':
    case 'ods':
    case 'xls':
    case 'xml': {
      const { workbookSheets } = await workbookReader();
      return { kind: 'workbook', name, packed, sheets: workbookSheets(kind, bytes, room) };
    }
    case 'parquet':
      return { kind, name, packed, sheets: [await parquetSheet(bytes, room)] };
    case 'gzip':
      // Packed twice over: nobody does so with a table.
      throw new UnreadableFile('binary');
    case 'empty':
    case 'archive':
    case 'binary':
      throw new UnreadableFile(kind);
  }
}

function wideEnough(bytes: Uint8Array, room: typeof ANY_ROOM): FoundEncoding {
  const found = detectEncoding(bytes);
  if (!isByteWise(found.encoding)) room.takeBytes(bytes.length * WIDE_WEIGHT);
  return found;
}

/** Nothing but spaces and line ends, at least at its beginning and, for short files, all over. */
function isBlank(bytes: Uint8Array): boolean {
  if (bytes.length > LIMITS.sampleBytes) return false;
  return new TextDecoder().decode(bytes).replace(/[\s\ufeff\0\x1a]/g, '') === '';
}

/** The bytes of a text in one byte per sign of the dialect; kept, because a file is read several times over. */
const byteWise = new WeakMap<Opened, { encoding: Encoding; made: ByteWise }>();

interface ByteWise {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  /** Control characters that were taken out. */
  readonly controls: number;
}

function bytesOf(opened: Extract<Opened, { kind: 'text' }>, encoding: Encoding): ByteWise {
  const kept = byteWise.get(opened);
  if (kept?.encoding === encoding) return kept.made;
  const bom = opened.encoding.encoding === encoding ? opened.encoding.bom : 0;
  const { bytes, encoding: simple } = toByteWise(opened.bytes, { encoding, bom });
  const made = { ...withoutControls(bytes), encoding: simple };
  byteWise.set(opened, { encoding, made });
  return made;
}

/** Delimiter and quote of a text read in an encoding. */
export function dialectOf(opened: Extract<Opened, { kind: 'text' }>, encoding: Encoding): FoundDialect {
  const { bytes, encoding: simple } = bytesOf(opened, encoding);
  return detectDialect(bytes, simple);
}

/** Control characters in a text that were taken out of it. */
export const controlsIn = (opened: Opened, { encoding }: Cutting): number =>
  opened.kind === 'text' ? bytesOf(opened, encoding).controls : 0;

/** The rows of an opened file from its first one. */
export function rowsOf(opened: Opened, cutting: Cutting & { readonly numbers?: NumberForm }): RowReader {
  // Stored numbers come with the decimal sign that texts of the sheet are read with.
  if (opened.kind !== 'text') return new SheetRows(opened.sheets[cutting.sheet], cutting.numbers?.decimal ?? '.');
  const { bytes, encoding } = bytesOf(opened, cutting.encoding);
  const { skipBytes } = detectDialect(sampleOf(bytes, 4096), encoding);
  const width = usualCells(bytes.subarray(skipBytes), cutting.dialect);
  return new TextRows(bytes, encoding, cutting.dialect, skipBytes, skipBytes > 0 ? 2 : 1, width);
}

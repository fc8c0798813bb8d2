/** What a file is, by its first bytes and not by its name, and what a packed one holds. */
import { Gunzip } from 'fflate';
import { isBinary } from './controls.ts';
import { LIMITS } from './limits.ts';
import { ANY_ROOM, NoRoom } from './room.ts';
import { UnreadableFile } from './unreadable.ts';
import { zipParts } from './workbook/zip.ts';

export type Container =
  | 'empty'
  | 'text'
  | 'gzip'
  /** Workbooks: XLSX and XLSB, OpenDocument, Excel 97–2003 (or another compound file), the XML of Excel 2003. */
  | 'xlsx'
  | 'ods'
  | 'xls'
  | 'xml'
  | 'archive'
  | 'parquet'
  | 'binary';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte);

/** The kind of file that the bytes are. */
export function containerOf(bytes: Uint8Array): Container {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, 0x1f, 0x8b)) return 'gzip';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return kindOfZip(bytes);
  if (startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'archive';
  if (startsWith(bytes, 0x50, 0x41, 0x52, 0x31)) return 'parquet';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) || isBareRecords(bytes)) return 'xls';
  if (isBinary(bytes)) return 'binary';
  return isXmlWorkbook(bytes) ? 'xml' : 'text';
}

/** A workbook of before 1997 without a compound file around it: it begins with the record that says so. */
function isBareRecords(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && [4, 6, 8].includes(bytes[2] ?? -1) && bytes[3] === 0
  );
}

function isXmlWorkbook(bytes: Uint8Array): boolean {
  const wide = startsWith(bytes, 0xff, 0xfe);
  const start = new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, 4096)).trimStart();
  return (
    start.startsWith('<') &&
    /<(?:\w+:)?Workbook[\s>]/u.test(start) &&
    start.includes('urn:schemas-microsoft-com:office')
  );
}

function kindOfZip(bytes: Uint8Array): 'xlsx' | 'ods' | 'archive' {
  const parts = zipParts(bytes);
  if (parts === null) {
    // Cut off in the middle: the directory at the end is gone, the first parts may tell.
    const start = new TextDecoder('latin1').decode(bytes.subarray(30, 4096));
    if (start.includes('opendocument.spreadsheet')) return 'ods';
    return start.includes('[Content_Types].xml') ? 'xlsx' : 'archive';
  }
  const has = (test: RegExp) => parts.some(({ name }) => test.test(name));
  if (has(/(?:^|\/)workbook\d*\.(?:xml|bin)$/iu)) return 'xlsx';
  const said = new TextDecoder('latin1').decode(bytes.subarray(30, 200));
  return said.includes('opendocument.spreadsheet') || (has(/^content\.xml$/u) && has(/^META-INF\/manifest\.xml$/u))
    ? 'ods'
    : 'archive';
}

/**
 * Unpacks gzip. Throws `NoRoom`, and `UnreadableFile` when the file is cut off or damaged (`broken_gzip`), or grows beyond the limits
 * (`packed_too_tight`): a bomb is put down after the limit, not after memory has run out.
 */
export function gunzip(bytes: Uint8Array, room = ANY_ROOM): Uint8Array {
  let size = 0;
  let ended = false;
  const most = Math.min(LIMITS.fileBytes, Math.max(10_000_000, bytes.length * LIMITS.packedRatio));
  // One piece of the right size from the start, where what the file says is likely: the parts are never there twice over.
  const said = gzipSize(bytes);
  let whole = new Uint8Array(Math.min(most, said < bytes.length * 30 ? said : bytes.length * 4));
  const stream = new Gunzip((part, last) => {
    const now = size + part.length;
    if (now > most) throw new UnreadableFile('packed_too_tight');
    room.takeBytes(bytes.length + now);
    if (now > whole.length) whole = grown(whole, Math.min(most, Math.max(now, 2 * whole.length)));
    whole.set(part, size);
    size += part.length;
    ended ||= last;
  });
  try {
    const step = 1 << 16;
    for (let at = 0; at < bytes.length; at += step) {
      stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch (cause) {
    throw cause instanceof UnreadableFile || cause instanceof NoRoom ? cause : new UnreadableFile('broken_gzip', cause);
  }
  if (!ended || !sizeAgrees(bytes, size)) throw new UnreadableFile('broken_gzip');
  return size === whole.length ? whole : whole.slice(0, size);
}

function grown(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length);
  larger.set(bytes);
  return larger;
}

/** What a gzip file says it unpacks to. It may be wrong (a file cut off says anything), or of its last member only. */
function gzipSize(bytes: Uint8Array): number {
  return bytes.length < 18 ? 0 : new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true);
}

/** The last four bytes of a gzip file say how long its (last) member is: a file cut off at the end says something else. */
function sizeAgrees(bytes: Uint8Array, size: number): boolean {
  if (bytes.length < 18) return false;
  const said = gzipSize(bytes);
  return said === size % 2 ** 32 || said < size;
}

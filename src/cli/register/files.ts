/** The files of a dump: found by a pattern, looked at, and made readable for an engine that knows UTF-8 only. */
import {
  createReadStream,
  createWriteStream,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  closeSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import { SourceError } from '#lib/engine/registers/source.ts';
import type { NativeFiles } from '#lib/engine/registers/native.ts';
import { detectDialect } from '#lib/intake/dialect.ts';
import { detectEncoding, toByteWise, type FoundEncoding } from '#lib/intake/encoding.ts';
import { normalise, type TornRow } from '#lib/intake/normalise.ts';
import { TextRows } from '#lib/intake/rows.ts';
import type { Dialect } from '#lib/intake/quotes.ts';

/** Bytes of each file that are looked at. */
const HEAD = 1 << 20;

/** Files of a pattern such as "dump/*.parquet", in the order of their names; `*` and `?` stand in the last part. */
export function filesOf(pattern: string): string[] {
  const name = basename(pattern);
  const folder = dirname(pattern);
  let found = [pattern];
  if (/[*?]/.test(name)) {
    const form = new RegExp(
      `^${name
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
    );
    found = existsSync(folder)
      ? readdirSync(folder)
          .filter((file) => form.test(file))
          .sort()
          .map((file) => join(folder, file))
      : [];
  }
  const files = found.filter((file) => existsSync(file) && statSync(file).isFile());
  if (files.length === 0) throw new SourceError('no_files', `No file is called ${pattern}.`);
  return files;
}

export interface TextDump {
  readonly paths: readonly string[];
  readonly encoding: FoundEncoding;
  readonly dialect: Dialect;
  readonly names: readonly string[];
  /** The engine reads it as it is. */
  readonly plain: boolean;
}

export const isParquet = (paths: readonly string[]): boolean => paths.every((path) => /\.parquet$/i.test(path));

/** What the first file of a dump of texts is like; the others must have the same columns. Throws `SourceError`. */
export function lookAtTexts(paths: readonly string[]): TextDump {
  const looks = paths.map((path) => ({ path, ...lookAt(path) }));
  const [first] = looks;
  if (first === undefined) throw new SourceError('no_files', 'There are no files.');
  for (const { path, names } of looks) {
    const at = names.findIndex((name, i) => name !== first.names[i]);
    if (at >= 0 || names.length !== first.names.length)
      throw new SourceError(
        'other_columns',
        `${path}, line 1: the columns are not those of ${first.path}. ${at >= 0 ? `Column ${at + 1} is called "${names[at]}", not "${first.names[at]}".` : `There are ${names.length}, not ${first.names.length}.`}`,
      );
  }
  const plain = looks.every(
    ({ encoding, dialect, skip }) =>
      skip === 0 &&
      encoding.encoding === 'utf-8' &&
      dialect.delimiter === first.dialect.delimiter &&
      dialect.quote !== "'" &&
      dialect.escape === 'double',
  );
  return { paths, encoding: first.encoding, dialect: first.dialect, names: first.names, plain };
}

function lookAt(path: string): { encoding: FoundEncoding; dialect: Dialect; names: string[]; skip: number } {
  const bytes = beginning(path);
  if (bytes.length === 0) throw new SourceError('unreadable', `${path} is empty.`);
  const encoding = detectEncoding(bytes);
  const simple = toByteWise(bytes, encoding);
  // "sep=;" above the names, as some spreadsheets write it.
  const { dialect, skipBytes: skip } = detectDialect(simple.bytes, simple.encoding);
  const rows = new TextRows(simple.bytes, simple.encoding, dialect, skip);
  if (!rows.next()) throw new SourceError('unreadable', `${path} holds no rows.`);
  const names = Array.from({ length: rows.count }, (_, i) => rows.cell(i).replace(/\s+/gu, ' ').trim());
  return { encoding, dialect, names, skip };
}

function beginning(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(HEAD);
    const size = readSync(file, bytes, 0, HEAD, 0);
    const read = bytes.subarray(0, size);
    if (read[0] !== 0x1f || read[1] !== 0x8b) return read;
    // The end of the piece is no end of the file.
    return gunzipSync(read, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, HEAD);
  } finally {
    closeSync(file);
  }
}

export const asPlain = ({ paths, names, dialect }: TextDump): NativeFiles => ({
  kind: 'csv',
  paths,
  columns: names,
  delimiter: dialect.delimiter,
});

/**
 * Writes a dump anew as UTF-8 with commas, only the columns that are used, without torn rows, of which `torn` is told.
 * Throws `SourceError` where a file cannot be unpacked or the disk is full.
 */
export async function rewrite(
  dump: TextDump,
  used: readonly string[],
  folder: string,
  torn: (path: string, row: TornRow) => void,
  signal?: AbortSignal,
): Promise<NativeFiles> {
  const cells = used.map((name) => dump.names.indexOf(name));
  const out: string[] = [];
  for (const [i, path] of dump.paths.entries()) {
    const target = join(folder, `${i}.csv`);
    const { encoding: found, dialect, skip } = lookAt(path);
    const wish = { encoding: found.encoding, dialect, bom: found.bom + skip, width: dump.names.length, cells };
    const packed = beginningIsGzip(path);
    const raw = createReadStream(path, { highWaterMark: 1 << 20 });
    const chunks = (packed ? raw.pipe(createGunzip()) : raw) as AsyncIterable<Uint8Array>;
    raw.on('error', (cause) => (chunks as unknown as Readable).destroy(cause));
    try {
      await pipeline(
        Readable.from(normalise(chunks, wish, (row) => torn(path, row))),
        createWriteStream(target),
        signal === undefined ? {} : { signal },
      );
    } catch (cause) {
      if (signal?.aborted === true) throw new SourceError('cancelled', 'Stopped.', cause);
      const code = (cause as NodeJS.ErrnoException).code ?? '';
      if (code === 'ENOSPC') throw new SourceError('disk_full', `The disk is full while ${path} is read.`, cause);
      throw new SourceError('unreadable', `${path} cannot be read to its end: ${(cause as Error).message}.`, cause);
    }
    out.push(target);
  }
  return { kind: 'csv', paths: out, columns: used, delimiter: ',' };
}

function beginningIsGzip(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(2);
    readSync(file, bytes, 0, 2, 0);
    return bytes[0] === 0x1f && bytes[1] === 0x8b;
  } finally {
    closeSync(file);
  }
}

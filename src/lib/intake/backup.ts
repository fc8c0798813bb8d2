/**
 * Kept files as one file that the reader can put away, and back: a browser may clear what it keeps. A ZIP file with a folder for
 * each kept file: its content as it was, and how it is read.
 */
import { Zip, ZipPassThrough } from 'fflate';
import type { Settings } from './settings.ts';
import type { Shelf } from './shelf.ts';
import { UnreadableFile } from './unreadable.ts';
import { unpack, zipParts } from './workbook/zip.ts';

/** Says what the file is, and in which form. */
const MARK = 'aina-backup.json';
const VERSION = 1;
/** Bytes that are read of a file at once. */
const PIECE = 4_000_000;

/** All kept files. Null where nothing is kept. */
export async function backupOf(shelf: Shelf): Promise<Blob | null> {
  const kept = await shelf.list();
  if (kept.length === 0) return null;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    failure ??= error;
    if (error === null) pieces.push(new Uint8Array(piece));
  });
  const begin = (name: string): ZipPassThrough => {
    const part = new ZipPassThrough(name);
    zip.add(part);
    return part;
  };
  const json = (name: string, value: unknown) =>
    begin(name).push(new TextEncoder().encode(JSON.stringify(value)), true);
  json(MARK, { version: VERSION });
  for (const [i, { id }] of kept.entries()) {
    const file = await shelf.get(id);
    if (file === null) continue;
    json(`${i}/about.json`, { name: file.name, settings: file.settings });
    const part = begin(`${i}/content`);
    for (let at = 0; at < file.content.size; at += PIECE)
      part.push(new Uint8Array(await file.content.slice(at, at + PIECE).arrayBuffer()), false);
    part.push(new Uint8Array(), true);
  }
  zip.end();
  if (failure !== null) throw failure as Error;
  return new Blob(pieces, { type: 'application/zip' });
}

/**
 * Puts the files of a backup beside those that are kept, under new names. Throws `UnreadableFile` (`not_backup`) before anything
 * is written where the file is no backup, is cut off, or was made by a later version.
 */
export async function putBack(shelf: Shelf, content: Blob, newId: () => string): Promise<void> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  const files = filesOf(bytes);
  for (const { name, settings, content: whole } of files) {
    const there = await isThere(shelf, name, whole);
    if (!there) await shelf.put(newId(), { name, settings }, whole);
  }
}

/** A backup that is put back twice does not double what is kept. */
async function isThere(shelf: Shelf, name: string, content: Blob): Promise<boolean> {
  for (const kept of await shelf.list()) {
    if (kept.name !== name || kept.size !== content.size) continue;
    const other = (await shelf.get(kept.id))?.content;
    if (other !== undefined && (await same(other, content))) return true;
  }
  return false;
}

async function same(a: Blob, b: Blob): Promise<boolean> {
  for (let at = 0; at < a.size; at += PIECE) {
    const [one, two] = await Promise.all([
      a.slice(at, at + PIECE).arrayBuffer(),
      b.slice(at, at + PIECE).arrayBuffer(),
    ]);
    const other = new Uint8Array(two);
    if (!new Uint8Array(one).every((byte, i) => byte === other[i])) return false;
  }
  return true;
}

function filesOf(bytes: Uint8Array): { name: string; settings: Settings; content: Blob }[] {
  const parts = new Map(zipParts(bytes)?.map((part) => [part.name, part]));
  const read = (name: string): Uint8Array<ArrayBuffer> => {
    const part = parts.get(name);
    if (part?.method !== 0) throw new UnreadableFile('not_backup');
    try {
      return new Uint8Array(unpack(bytes, part));
    } catch (cause) {
      throw new UnreadableFile('not_backup', cause);
    }
  };
  const json = (name: string): Record<string, unknown> => {
    try {
      return JSON.parse(new TextDecoder().decode(read(name))) as Record<string, unknown>;
    } catch (cause) {
      throw new UnreadableFile('not_backup', cause);
    }
  };
  if (json(MARK).version !== VERSION) throw new UnreadableFile('not_backup');
  return [...parts.keys()].flatMap((path) => {
    const folder = /^(\d+)\/about\.json$/u.exec(path)?.[1];
    if (folder === undefined) return [];
    const { name, settings } = json(path);
    if (typeof name !== 'string' || typeof settings !== 'object' || settings === null)
      throw new UnreadableFile('not_backup');
    return [{ name, settings: settings as Settings, content: new Blob([read(`${folder}/content`)]) }];
  });
}

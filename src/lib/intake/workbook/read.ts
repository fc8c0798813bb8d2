/** Opens a workbook of any kind as sheets. What is wrong with a file is told as what it is; what the reader trips over is not. */
import { LIMITS } from '../limits.ts';
import { ANY_ROOM, NoRoom } from '../room.ts';
import { UnreadableFile } from '../unreadable.ts';
import { sheetFrom, type Hidden } from './build.ts';
import { readParts, readWhole, streamsOf, type StoredBook } from './library.ts';
import { odsSheets } from './ods.ts';
import { codePageOf, raisesLetters } from './records.ts';
import { hiddenIn, holds, withoutRaised, withUncalculated } from './raised.ts';
import type { Sheet, SheetNote } from './sheet.ts';
import { unpack, zipParts, type Part } from './zip.ts';

export type WorkbookKind = 'xlsx' | 'ods' | 'xls' | 'xml';

/** While it is read, a workbook takes its unpacked parts so many times over: as text, as values, and the texts made of them. */
const WEIGHT = 8;

/** Throws `UnreadableFile` and `NoRoom`. */
export function workbookSheets(kind: WorkbookKind, bytes: Uint8Array, room = ANY_ROOM): Sheet[] {
  try {
    const sheets = sheetsOf(kind, bytes, room);
    if (sheets.length === 0) throw new UnreadableFile('no_rows');
    const hides = sheets.some(({ hidden, rows }) => hidden && rows.length > 0);
    return hides
      ? sheets.map((sheet) => ({ ...sheet, notes: new Set([...sheet.notes, 'hidden_sheets' as const]) }))
      : sheets;
  } catch (cause) {
    if (cause instanceof UnreadableFile || cause instanceof NoRoom) throw cause;
    throw new UnreadableFile('broken_workbook', cause);
  }
}

function sheetsOf(kind: WorkbookKind, bytes: Uint8Array, room: typeof ANY_ROOM): Sheet[] {
  switch (kind) {
    case 'xlsx':
      return fromParts(partsOf(bytes, room, isNeeded), zipParts(bytes)?.map(({ name }) => name) ?? []);
    case 'ods':
      return odsSheets(partsOf(bytes, room, (name) => /^(?:content|styles|META-INF\/manifest)\.xml$/iu.test(name)));
    case 'xls': {
      room.takeBytes(bytes.length * WEIGHT);
      return fromRecords(bytes);
    }
    case 'xml': {
      if (bytes.length > LIMITS.xmlWorkbookBytes) throw new UnreadableFile('xml_workbook_too_big');
      room.takeBytes(bytes.length * WEIGHT);
      const notes: SheetNote[] = holds(bytes, 'Sup>') ? ['raised'] : [];
      return builtFrom(readWhole(bytes, 65001), notes, () => null);
    }
  }
}

/** The parts that a table is in. Pictures, charts, pivot tables, macros and whatever else a file carries stay packed. */
function isNeeded(name: string): boolean {
  if (/^(?:docProps|customXml)\//iu.test(name)) return false;
  return (
    /^\[Content_Types\]\.xml$|^_rels\/\.rels$/iu.test(name) ||
    /(?:^|\/)(?:_rels\/)?workbook\d*\.(?:xml|bin)(?:\.rels)?$/iu.test(name) ||
    /(?:^|\/)(?:sharedStrings|styles)\d*\.(?:xml|bin)$/iu.test(name) ||
    /(?:^|\/)worksheets\/[^/]+\.(?:xml|bin)$/iu.test(name)
  );
}

/** The needed parts, after their sizes were looked at: nothing is unpacked that would not fit. */
function partsOf(bytes: Uint8Array, room: typeof ANY_ROOM, needed: (name: string) => boolean): Map<string, Uint8Array> {
  const all = zipParts(bytes);
  if (all === null) throw new UnreadableFile('broken_workbook');
  const parts: Part[] = all.filter(({ name }) => needed(name));
  if (parts.some(({ encrypted }) => encrypted)) throw new UnreadableFile('encrypted');
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const tight = parts.some((part) => part.size > 1_000_000 && part.size > part.packed * LIMITS.packedRatio);
  if (size > LIMITS.workbookBytes || tight) throw new UnreadableFile('packed_too_tight');
  room.takeBytes(size * WEIGHT);
  return new Map(parts.map((part) => [part.name, unpack(bytes, part)]));
}

function fromParts(parts: Map<string, Uint8Array>, names: readonly string[]): Sheet[] {
  const notes = new Set<SheetNote>();
  const hides = new Map<string, Hidden>();
  const book = [...parts].find(([name]) => /(?:^|\/)workbook\d*\.xml$/iu.test(name))?.[1];
  const noughtsToo = book !== undefined && holds(book, 'fullCalcOnLoad="1"');
  for (const [name, content] of parts) {
    if (name.endsWith('.bin')) {
      if (/styles\d*\.bin$/iu.test(name) && raisesLetters(content, 'xlsb')) notes.add('raised');
      continue;
    }
    const isSheet = /worksheets\/[^/]+\.xml$/iu.test(name);
    if (!isSheet && !/sharedStrings\d*\.xml$/iu.test(name)) continue;
    const edits = [
      ...(holds(content, 'superscript') ? ['raised' as const] : []),
      ...(isSheet && (holds(content, '<f') || holds(content, ':f')) ? ['formulas' as const] : []),
      ...(isSheet && holds(content, 'hidden=') ? ['hidden' as const] : []),
    ];
    if (edits.length === 0) continue;
    const xml = new TextDecoder().decode(content);
    if (edits.includes('hidden')) hides.set(name.toLowerCase(), hiddenIn(xml));
    const clean = edits.includes('raised') ? withoutRaised(xml, notes) : xml;
    const whole = edits.includes('formulas') ? withUncalculated(clean, noughtsToo) : clean;
    if (whole !== xml) parts.set(name, new TextEncoder().encode(whole));
  }
  const stored = readParts(parts, names);
  const paths = sheetPaths(parts);
  return builtFrom(stored, notes, (name) => hides.get((paths.get(name) ?? '').toLowerCase()) ?? null);
}

/** The part that each sheet is in, by the name of the sheet. */
function sheetPaths(parts: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const text = (test: RegExp) => {
    const found = [...parts].find(([name]) => test.test(name));
    return found === undefined ? '' : new TextDecoder().decode(found[1]);
  };
  const attribute = (tag: string, name: string) =>
    new RegExp(`[\\s:]${name}\\s*=\\s*"([^"]*)"`, 'u').exec(tag)?.[1] ?? '';
  const targets = new Map(
    [...text(/_rels\/workbook\d*\.xml\.rels$/iu).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/gu)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/u, 'xl/'),
    ]),
  );
  return new Map(
    [...text(/(?:^|\/)workbook\d*\.xml$/iu).matchAll(/<(?:\w+:)?sheet\s[^>]*>/gu)].map(([tag]) => [
      unescaped(attribute(tag, 'name')),
      targets.get(/\s\w+:id\s*=\s*"([^"]*)"/u.exec(tag)?.[1] ?? '') ?? '',
    ]),
  );
}

const unescaped = (text: string): string =>
  text.replace(
    /&(lt|gt|amp|quot|apos);/gu,
    (_, name: 'lt') => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name],
  );

function fromRecords(bytes: Uint8Array): Sheet[] {
  let stream = bytes;
  if (bytes[0] === 0xd0) {
    const streams = streamsOf(bytes);
    const named = (...names: string[]) => names.map((name) => streams.get(name)).find((found) => found !== undefined);
    if (named('EncryptedPackage') !== undefined) throw new UnreadableFile('encrypted');
    const book = named('Workbook', 'Book', 'WORKBOOK', 'BOOK');
    if (book === undefined)
      throw new UnreadableFile(named('WordDocument', 'PowerPoint Document') ? 'document' : 'binary');
    stream = book;
  }
  const about = codePageOf(stream);
  if (about.encrypted) throw new UnreadableFile('encrypted');
  const notes: SheetNote[] = raisesLetters(stream, 'xls') ? ['raised'] : [];
  return builtFrom(readWhole(bytes, about.codePage), notes, () => null);
}

function builtFrom(book: StoredBook, notes: Iterable<SheetNote>, hides: (name: string) => Hidden | null): Sheet[] {
  const lost = book.SheetNames.some((name) => book.Sheets[name] === undefined);
  if (lost && book.SheetNames.every((name) => book.Sheets[name] === undefined))
    throw new UnreadableFile('broken_workbook');
  const all: SheetNote[] = [...notes, ...(lost ? (['lost_sheets'] as const) : [])];
  return book.SheetNames.flatMap((name, i) => {
    const stored = book.Sheets[name];
    if (stored === undefined || (stored['!type'] !== undefined && stored['!type'] !== 'sheet')) return [];
    const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0;
    const known = hides(name) ?? {
      rows: new Set(stored['!rows']?.flatMap((row, at) => (row?.hidden === true ? [at + 1] : [])) ?? []),
      columns: new Set(stored['!cols']?.flatMap((column, at) => (column?.hidden === true ? [at] : [])) ?? []),
    };
    const base1904 = book.Workbook?.WBProps?.date1904 === true;
    return [sheetFrom(name, stored, { hidden, base1904, hides: known, notes: all })];
  });
}

/**
 * The answer to a statement that a reader wrote: any columns, possibly far more rows than anybody can use. Batches are kept as
 * they arrive, up to a limit of rows and bytes, and a row is decoded only when it is looked at, so that a hundred thousand
 * rows cost neither the memory nor the frozen second of turning them all into objects.
 */
import { EngineError } from './error.ts';
import { plain, type Batch, type Field } from './rows.ts';

export type Scalar = string | number | boolean | null;

export interface ListedColumn {
  /** Not necessarily unique: `SELECT 1 AS a, 2 AS a` has two columns of one name. */
  readonly name: string;
  readonly type: 'text' | 'number' | 'boolean';
}

export interface ListLimits {
  readonly rows: number;
  /** Bytes of the answer in the engine's own form. */
  readonly bytes: number;
}

export interface Listing {
  readonly columns: readonly ListedColumn[];
  readonly count: number;
  /** Which limit ended the reading; null when these are all rows. */
  readonly cut: keyof ListLimits | null;
  /** Decodes one row; `at` from 0 to `count` - 1. Lists, structs, dates and intervals come as texts. */
  row(at: number): readonly Scalar[];
}

/** Batches as they arrive; the schema is known before the first of them. */
export interface BatchReader extends AsyncIterable<Batch> {
  open(): Promise<unknown>;
  readonly schema: Batch['schema'];
}

/** Reads batches until the end, a limit, or `stopped` says so. */
export async function collect(reader: BatchReader, limits: ListLimits, stopped: () => boolean): Promise<Listing> {
  await reader.open();
  const { fields } = reader.schema;
  // The words of an ENUM do not arrive with a stream: every cell would come out as missing.
  const worded = fields.find(({ type }) => type.typeId === ARROW.dictionary);
  if (worded) throw new EngineError('query_failed', `Column "${worded.name}" is an ENUM: cast it to VARCHAR`);
  const batches: { first: number; batch: Batch }[] = [];
  let [count, bytes] = [0, 0];
  let cut: Listing['cut'] = null;
  for await (const batch of reader) {
    if (stopped()) break;
    if (count >= limits.rows) cut = 'rows';
    else if (bytes >= limits.bytes) cut = 'bytes';
    if (cut !== null) break;
    if (batch.numRows > 0) batches.push({ first: count, batch });
    count += batch.numRows;
    bytes += batch.data.byteLength;
  }
  if (count > limits.rows) {
    cut = 'rows';
    count = limits.rows;
  }
  return {
    columns: fields.map((field) => ({ name: field.name, type: typeOf(field) })),
    count,
    cut,
    row(at) {
      const place = at >= 0 && at < count ? batches.findLast(({ first }) => first <= at) : undefined;
      if (place === undefined) throw new RangeError(`There is no row ${at}`);
      return fields.map((field, i) => scalar(place.batch.getChildAt(i)?.get(at - place.first), field));
    },
  };
}

/** Numbers of Arrow's types (apache-arrow, enum.ts), of those that are not shown as they come. */
const ARROW = { dictionary: -1, int: 2, float: 3, binary: 4, bool: 6, date: 8, time: 9, timestamp: 10 } as const;

function typeOf({ type }: Field): ListedColumn['type'] {
  if (type.typeId === ARROW.int || type.typeId === ARROW.float) return 'number';
  return type.typeId === ARROW.bool ? 'boolean' : 'text';
}

function scalar(value: unknown, { type }: Field): Scalar {
  if (value === null || value === undefined) return null;
  switch (type.typeId) {
    case ARROW.date:
    case ARROW.timestamp:
      return calendar(Number(value), String(type).includes('DAY'));
    case ARROW.time:
      return calendar(Number(value) / 1000, false).slice(11);
    case ARROW.binary:
      return value instanceof Uint8Array ? hex(value) : String(value);
  }
  const simple = plain(value);
  if (typeof simple === 'number') return Number.isFinite(simple) ? simple : String(simple).toLowerCase();
  if (typeof simple === 'string' || typeof simple === 'boolean' || simple === null) return simple;
  return JSON.stringify(simple);
}

/** Milliseconds since 1970 as they stand on the engine's clock, which knows no time zone. */
function calendar(ms: number, dayOnly: boolean): string {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return String(ms);
  return dayOnly ? date.toISOString().slice(0, 10) : date.toISOString().slice(0, 19).replace('T', ' ');
}

function hex(bytes: Uint8Array): string {
  return `0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { Desk } from '../../src/lib/intake/desk.ts';
import { gazetteerOf } from '../../src/lib/intake/gazetteer.ts';
import type { Answer, Wish } from '../../src/lib/intake/protocol.ts';
import { inPieces, Pieces } from '../../src/lib/intake/pieces.ts';
import { NoRoom, Room, type Lack } from '../../src/lib/intake/room.ts';
import { encode, gzip, joined } from '../fixtures/intake/bytes.ts';
import { testPlaces } from '../fixtures/intake/matchers.ts';

const NOTHING = { bytes: 0, rows: 0 };

function lackOf(act: () => void): Lack | null {
  try {
    act();
    return null;
  } catch (cause) {
    if (cause instanceof NoRoom) return cause.lack;
    throw cause;
  }
}

describe('the room of a device', () => {
  it('is enough for five million appeals where there are 8 GB', () => {
    const room = new Room(8, NOTHING);
    expect(lackOf(() => room.takeBytes(470e6))).toBeNull();
    for (const taken of [1000, 100_000, 2_500_000, 5_000_000]) {
      expect(lackOf(() => room.takeRows(taken, taken / 5_000_000))).toBeNull();
    }
  });

  it('is not enough for fifty million, and that is told early', () => {
    const room = new Room(8, NOTHING);
    expect(lackOf(() => room.takeRows(2048, 2048 / 50e6))).toBeNull();
    expect(lackOf(() => room.takeRows(102_400, 102_400 / 50e6))).toEqual({
      kind: 'rows',
      rows: 50_000_000,
      mostRows: 8_300_000,
    });
  });

  it('ends exactly, where the estimate is near it', () => {
    const room = new Room(4, NOTHING);
    expect(lackOf(() => room.takeRows(4_194_304, 0.9))).toBeNull();
    expect(lackOf(() => room.takeRows(4_194_305, 1))).toEqual({ kind: 'rows', rows: 4_200_000, mostRows: 4_100_000 });
  });

  it('is shared with the files that are open', () => {
    const room = new Room(1, { bytes: 100e6, rows: 7_000_000 });
    expect(lackOf(() => room.takeBytes(34e6))).toBeNull();
    expect(lackOf(() => room.takeBytes(35e6))).toMatchObject({ kind: 'bytes', needed: 35e6 });
    expect(lackOf(() => room.takeRows(200_000, 1))).toMatchObject({ kind: 'rows', mostRows: 100_000 });
    expect(new Room(1, { bytes: 1e12, rows: 1e12 })).toBeInstanceOf(Room);
  });

  it('has an end on the largest device', () => {
    expect(lackOf(() => new Room(64, NOTHING).takeBytes(2.2e9))).not.toBeNull();
  });
});

const running = { progress: () => undefined, cancelled: false };

async function prepared(memory: number): Promise<(wish: Wish) => Promise<Answer>> {
  const desk = new Desk(null);
  await desk.answer({ kind: 'prepare', places: gazetteerOf(testPlaces), topics: [], memory }, running);
  return (wish) => desk.answer(wish, running);
}

const register = (rows: number): string =>
  'Дата поступления;Район;Тема\n' + '31.12.2025;Илийский район;Дороги\n'.repeat(rows);
const blob = (bytes: Uint8Array) => new Blob([bytes.slice()]);
/** GB of a device that leaves so many bytes for files. */
const leaving = (bytes: number): number => (bytes * 8) / 2 ** 30;

describe('a file beyond the memory of the device', () => {
  it.each([
    ['a text', encode(register(3000), 'windows-1251')],
    ['a packed text', gzip(encode(register(3000), 'windows-1251'))],
    ['UTF-16', encode(register(700), 'utf-16le')],
    [
      'a Parquet file',
      new Uint8Array(
        parquetWriteBuffer({
          columnData: [{ name: 'day', data: Array.from({ length: 3000 }, () => '2025-12-31'), type: 'STRING' }],
        }),
      ),
    ],
  ])('%s is refused before it is read, and the earlier one stays', async (_, bytes) => {
    const ask = await prepared(leaving(80_000));
    const small = await ask({ kind: 'open', file: 1, name: 'small.csv', content: blob(encode(register(5))) });
    if (small.kind !== 'looked') throw new Error('not opened');
    const answer = await ask({ kind: 'open', file: 2, name: 'large', content: blob(bytes) });
    expect(answer).toMatchObject({ kind: 'no_room', lack: { kind: 'bytes' } });
    expect(await ask({ kind: 'take', file: 1, settings: small.settings })).toMatchObject({
      kind: 'taken',
      taken: { report: { taken: 5 } },
    });
  });

  it('what a packed file says of its size is not believed where it was cut off', async () => {
    const ask = await prepared(8);
    const cut = joined(gzip(encode(register(3000))).subarray(0, 60), Uint8Array.of(255, 255, 255, 127));
    expect(await ask({ kind: 'open', file: 1, name: 'cut.csv.gz', content: blob(cut) })).toEqual({
      kind: 'unreadable',
      problem: 'broken_gzip',
    });
  });

  it('a register of too many rows is refused whole, and again after another try', async () => {
    const ask = await prepared(leaving(128 * 2000));
    const bytes = encode(register(4500), 'windows-1251');
    const looked = await ask({ kind: 'open', file: 1, name: 'large.csv', content: blob(bytes) });
    if (looked.kind !== 'looked') throw new Error(JSON.stringify(looked));
    for (let i = 0; i < 2; i++) {
      expect(await ask({ kind: 'take', file: 1, settings: looked.settings })).toEqual({
        kind: 'no_room',
        lack: { kind: 'rows', rows: 5000, mostRows: 2000 },
      });
    }
  });

  it('another encoding that would take more than there is leaves the reading as it was', async () => {
    const ask = await prepared(leaving(160_000));
    const looked = await ask({
      kind: 'open',
      file: 1,
      name: 'own.csv',
      content: blob(encode(register(2500), 'windows-1251')),
    });
    if (looked.kind !== 'looked') throw new Error(JSON.stringify(looked));
    const { dialect } = looked.settings;
    const cut = { encoding: 'utf-16le' as const, dialect, sheet: 0 };
    expect(await ask({ kind: 'recut', file: 1, cut, header: null })).toMatchObject({ kind: 'no_room' });
    expect(await ask({ kind: 'look', file: 1, settings: looked.settings })).toMatchObject({ kind: 'looked' });
  });
});

it('a long answer comes in pieces and is whole again', async () => {
  const ask = await prepared(8);
  const rows = Array.from({ length: 9001 }, (_, i) => `Илийский район;2024;${i % 3 === 0 ? 'x' : i}\n`).join('');
  const looked = await ask({
    kind: 'open',
    file: 1,
    name: 'own.csv',
    content: blob(encode(`Район;Год;Число\n${rows}`)),
  });
  if (looked.kind !== 'looked') throw new Error('not opened');
  const answer = await ask({ kind: 'take', file: 1, settings: looked.settings });
  const pieces = new Pieces();
  const lengths: number[] = [];
  const short = inPieces(answer, (piece) => {
    lengths.push(piece.items.length);
    pieces.take(piece);
  });
  expect(lengths).toEqual([3001, 4000, 2000]);
  expect(short).toMatchObject({ kind: 'taken', taken: { own: { figures: [] }, report: { list: [], read: 9001 } } });
  expect(pieces.whole(short)).toEqual(answer);
});

import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import { Desk } from '../../src/lib/intake/desk.ts';
import { gazetteerOf } from '../../src/lib/intake/gazetteer.ts';
import type { Answer, KeptFile, Looked, Wish } from '../../src/lib/intake/protocol.ts';
import type { Settings } from '../../src/lib/intake/settings.ts';
import type { Shelf, Shelved } from '../../src/lib/intake/shelf.ts';
import { encode } from '../fixtures/intake/bytes.ts';
import { testPlaces } from '../fixtures/intake/matchers.ts';

const running = { progress: () => undefined, cancelled: false };

/** A shelf in memory, in place of the private files of a browser. */
function testShelf(): Shelf {
  const files = new Map<string, Shelved>();
  return {
    put: (id, about, content) => Promise.resolve(void files.set(id, { ...about, content })),
    list: () =>
      Promise.resolve([...files].map(([id, { name, content }]): KeptFile => ({ id, name, size: content.size }))),
    get: (id) => Promise.resolve(files.get(id) ?? null),
    remove: (id) => Promise.resolve(void files.delete(id)),
  };
}

async function prepared(): Promise<(wish: Wish) => Promise<Answer>> {
  const desk = new Desk(testShelf());
  await desk.answer({ kind: 'prepare', places: gazetteerOf(testPlaces), topics: [], memory: null }, running);
  return (wish) => desk.answer(wish, running);
}

const blob = (...parts: (Uint8Array | string)[]): Blob =>
  new Blob(parts.map((part) => (typeof part === 'string' ? part : new Uint8Array(part))));

async function opened(ask: (wish: Wish) => Promise<Answer>, name: string, content: Blob, file = 1): Promise<Looked> {
  const answer = await ask({ kind: 'open', file, name, content });
  if (answer.kind !== 'looked') throw new Error(JSON.stringify(answer));
  return answer;
}

async function takenFigures(ask: (wish: Wish) => Promise<Answer>, settings: Settings, file = 1) {
  const answer = await ask({ kind: 'take', file, settings });
  if (answer.kind !== 'taken' || answer.taken.kind !== 'taken' || answer.taken.shape !== 'figures')
    throw new Error(JSON.stringify(answer));
  return answer.taken;
}

const cell = (value: string | number | Date) =>
  value instanceof Date
    ? { value, type: Date, format: 'yyyy-mm-dd' }
    : typeof value === 'number'
      ? { value, type: Number }
      : { value, type: String };

describe('a workbook', () => {
  it('is read with its numbers and days as they are, sheet by sheet', async () => {
    const ask = await prepared();
    const rows = (value: number) => [
      [cell('Район'), cell('Дата'), cell('Число')],
      [cell('Илийский район'), cell(new Date('2025-12-31T00:00:00Z')), cell(value)],
      [cell('Кегенский район'), cell(new Date('2025-12-30T00:00:00Z')), cell('более 4 тыс.')],
    ];
    const file = await writeExcelFile([
      { data: rows(1234.5), sheet: 'Первый' },
      { data: rows(7), sheet: 'Второй' },
    ]).toBlob();
    const looked = await opened(ask, 'own.xlsx', file);
    expect(looked.about.sheets).toEqual(['Первый', 'Второй']);
    const { own } = await takenFigures(ask, looked.settings);
    expect(own.figures.map(({ value, qualifier, period, line }) => [value, qualifier, period?.start, line])).toEqual([
      [1234.5, 'exact', '2025-12-31', 2],
      [4000, 'more_than', '2025-12-30', 3],
    ]);
    const { encoding, dialect } = looked.settings;
    const second = await ask({ kind: 'recut', file: 1, cut: { encoding, dialect, sheet: 1 }, header: null });
    if (second.kind !== 'looked') throw new Error('no second sheet');
    expect((await takenFigures(ask, second.settings)).own.figures[0]?.value).toBe(7);
  });
});

describe('a Parquet file', () => {
  it('is read by its own names of columns', async () => {
    const ask = await prepared();
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: 'district', data: ['Ile District', 'Kegen District', 'Karasay District'], type: 'STRING' },
        { name: 'year', data: [2024, 2024, 2024], type: 'INT32' },
        { name: 'value', data: [1.5, 2, null], type: 'DOUBLE' },
      ],
    });
    const looked = await opened(ask, 'own.parquet', new Blob([buffer]));
    const { own, report } = await takenFigures(ask, looked.settings);
    expect(own.figures.map(({ value }) => value)).toEqual([1.5, 2]);
    expect(report.byReason).toEqual({ value_blank: 1 });
  });
});

const REGISTER =
  'Дата поступления;ФИО;Телефон;Район;Тема\n31.12.2025;Иванов Иван Иванович;+7 701 000 00 00;Илийский район;Дороги\nвчера;Сериков Асан Болатұлы;+7 701 000 00 01;Кегенский район;Вода\n29.12.2025;Петров Пётр Петрович;+7 701 000 00 02;Кегенский район;Вода\n28.12.2025;Петрова Анна Петровна;+7 701 000 00 03;Кегенский район;Вода\n';

describe('people in a file', () => {
  it('appear neither in the preview nor in the report', async () => {
    const ask = await prepared();
    const looked = await opened(ask, 'own.csv', blob(encode(REGISTER)));
    expect(looked.columns.flatMap(({ name, personal }) => (personal === null ? [] : [`${name} ${personal}`]))).toEqual([
      'ФИО name',
      'Телефон phone',
    ]);
    const taken = await ask({ kind: 'take', file: 1, settings: looked.settings });
    const said = JSON.stringify([looked.rows, taken]);
    expect(said).not.toMatch(/Иванов|Сериков|701/);
    expect(taken.kind === 'taken' && taken.taken.kind === 'taken' && taken.taken.report.byReason).toEqual({
      date_unreadable: 1,
    });
  });

  it('are used only when the reader insists', async () => {
    const ask = await prepared();
    const { settings } = await opened(ask, 'own.csv', blob(encode(REGISTER)));
    const looked = await ask({ kind: 'look', file: 1, settings: { ...settings, insist: [1] } });
    expect(JSON.stringify(looked)).toMatch(/Иванов/);
  });
});

describe('what is done with files', () => {
  it('keeps, opens again with its choices, and forgets for good', async () => {
    const ask = await prepared();
    const { settings } = await opened(ask, 'own.csv', blob('Район;Год;Число\nИле;2024;1,234\n'));
    await ask({ kind: 'keep', file: 1, id: 'a', settings: { ...settings, year: 1999 } });
    await ask({ kind: 'forget', file: 1, id: null });
    expect(await ask({ kind: 'look', file: 1, settings })).toMatchObject({ kind: 'failed' });
    const again = await ask({ kind: 'reopen', file: 2, id: 'a' });
    expect(again.kind === 'looked' && again.settings.year).toBe(1999);
    await ask({ kind: 'forget', file: 2, id: 'a' });
    expect(await ask({ kind: 'kept' })).toEqual({ kind: 'kept', files: [] });
    expect(await ask({ kind: 'reopen', file: 3, id: 'a' })).toMatchObject({ kind: 'failed' });
  });

  it('an unreadable file leaves the others where they are', async () => {
    const ask = await prepared();
    const { settings } = await opened(ask, 'own.csv', blob('Район;Год;Число\nИле;2024;5\n'));
    expect(
      await ask({ kind: 'open', file: 2, name: 'x.gz', content: blob(Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3)) }),
    ).toEqual({ kind: 'unreadable', problem: 'broken_gzip' });
    expect((await takenFigures(ask, settings)).report.taken).toBe(1);
  });

  it('a cancelled reading takes nothing', async () => {
    const ask = await prepared();
    const lines = Array.from({ length: 60_000 }, (_, i) => `Илийский район;2024;${i}`).join('\n');
    const desk = new Desk(null);
    await desk.answer({ kind: 'prepare', places: gazetteerOf(testPlaces), topics: [], memory: null }, running);
    const looked = await desk.answer(
      { kind: 'open', file: 1, name: 'own.csv', content: blob(encode(`Район;Год;Число\n${lines}`)) },
      running,
    );
    if (looked.kind !== 'looked') throw new Error('not opened');
    let told = 0;
    const answer = await desk.answer(
      { kind: 'take', file: 1, settings: looked.settings },
      {
        progress: () => void told++,
        get cancelled() {
          return told > 0;
        },
      },
    );
    expect(answer).toEqual({ kind: 'cancelled' });
    expect(await ask({ kind: 'kept' })).toEqual({ kind: 'kept', files: [] });
  });
});

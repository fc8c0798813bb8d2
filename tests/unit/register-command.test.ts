/** `npm run register` from outside: files of every kind, and everything that can be wrong with them. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf, lookAtTexts, rewrite } from '../../src/cli/register/files.ts';
import { clickHouseOf, readFlags } from '../../src/cli/register/flags.ts';
import { SourceError } from '#lib/engine/registers/source.ts';
import { decodeCube, readHead } from '#lib/register/published/file.ts';
import { toWindows1251 } from '../bench/synthetic-csv.ts';
import { csvOf, type Row } from './register-texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'aina-command-'));
const data = join(folder, 'data');
const at = (name: string) => join(folder, name);
const map = at('map.json');
const rows = Array.from({ length: 600 }, (_, i): Row => {
  const day = (n: number) => `2025-0${1 + (n % 3)}-${String(1 + (n % 28)).padStart(2, '0')}`;
  return [
    day(i),
    day(i + 3),
    i % 2 === 0 ? 'Карасайский район' : 'Талгарский район',
    i % 3 === 0 ? 'Дороги' : 'Вода',
    'портал',
    'решено',
  ];
});

beforeAll(() => {
  mkdirSync(data);
  for (const file of readdirSync('data', { withFileTypes: true }))
    if (file.isFile()) cpSync(join('data', file.name), join(data, file.name));
  writeFileSync(
    map,
    JSON.stringify({
      columns: {
        received: 'received',
        closed: 'closed',
        place: 'place',
        topic: 'topic',
        channel: 'channel',
        outcome: 'outcome',
      },
      dates: 'dmy',
      places: {},
      topics: {},
    }),
  );
  writeFileSync(at('good.csv'), csvOf(rows));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'src/cli/register.ts', ...args],
    {
      encoding: 'utf8',
    },
  );
  return { status, said: stdout + stderr };
}
const build = (from: string, ...more: string[]) =>
  run('build', '--from', from, '--map', map, '--name', 'tried', '--data', data, '--until', '2025-03', ...more);
const cube = () => join(data, 'registers', 'tried', 'cube.aina');
const bytes = () => readFileSync(cube()).toString('base64');

describe('npm run register', () => {
  it('gives the same cube for UTF-8, Windows-1251, UTF-16, gzip, other delimiters and many files', () => {
    expect(build(at('good.csv')).status).toBe(0);
    const good = bytes();
    expect(decodeCube(readFileSync(cube())).head).toMatchObject({ read: 600, taken: 600, refused: 0 });
    const text = csvOf(rows);
    writeFileSync(at('cp1251.csv'), toWindows1251(text));
    writeFileSync(at('utf16.csv'), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    writeFileSync(at('packed.csv.gz'), gzipSync(text));
    writeFileSync(at('points.csv'), text.replaceAll('","', '";"'));
    writeFileSync(at('part-1.csv'), csvOf(rows.slice(0, 250)));
    writeFileSync(at('part-2.csv'), csvOf(rows.slice(250)));
    for (const name of ['cp1251.csv', 'utf16.csv', 'packed.csv.gz', 'points.csv', 'part-*.csv']) {
      const { status, said } = build(at(name));
      expect(said, name).not.toMatch(/Nothing was written|No cube/);
      expect(status, name).toBe(0);
      expect(bytes(), name).toBe(good);
    }
  }, 180_000);

  it('says file and line of what is wrong, ends with 1, and leaves the earlier cube as it was', () => {
    build(at('good.csv'));
    const before = bytes();
    writeFileSync(at('two-1.csv'), csvOf(rows.slice(0, 20)));
    writeFileSync(at('two-2.csv'), csvOf(rows.slice(20)).replace('"place"', '"topic2"'));
    writeFileSync(at('empty.csv'), '');
    writeFileSync(at('head.csv'), csvOf([]));
    writeFileSync(at('one.csv'), csvOf(rows.slice(0, 1)));
    writeFileSync(at('cut.csv.gz'), gzipSync(csvOf(rows)).subarray(0, 900));
    writeFileSync(at('cut.parquet'), 'PAR1 and no more');
    writeFileSync(
      at('years.csv'),
      csvOf(rows.map((row, i) => [i % 2 === 0 ? '0001-01-01' : '9999-12-31', ...row.slice(1)] as unknown as Row)),
    );
    writeFileSync(
      at('people.csv'),
      csvOf(
        rows.map(
          (row, i) =>
            [
              ...row.slice(0, 4),
              `Иванов Иван Иванович`.replace('Иван ', `Иван${'аеиоу'[i % 5]} `),
              row[5],
            ] as unknown as Row,
        ),
      ),
    );
    for (const [name, words] of [
      ['two-*.csv', /two-2\.csv, line 1: .*topic2/],
      ['none-*.csv', /No file is called/],
      ['empty.csv', /empty\.csv is empty/],
      ['head.csv', /holds no rows/],
      ['one.csv', /too few/],
      ['cut.csv.gz', /cut\.csv\.gz/],
      ['cut.parquet', /cut\.parquet/],
      ['years.csv', /No row .* day of receipt/],
      ['people.csv', /looks personal/],
    ] as const) {
      const { status, said } = build(at(name));
      expect(said, name).toMatch(words);
      expect(said, name).not.toMatch(/^\s+at /m);
      expect(status, name).toBe(1);
      expect(bytes(), name).toBe(before);
      expect(readdirSync(join(data, 'registers', 'tried')), name).toEqual(['cube.aina']);
    }
  }, 240_000);

  it('tells torn rows with their lines and counts them as refused', () => {
    const lines = csvOf(rows).split('\n');
    lines[100] = '"2025-01-01","2025-01-02","Талгарский район","Дороги';
    writeFileSync(at('torn.csv'), lines.join('\n'));
    const { status, said } = build(at('torn.csv'));
    expect(status).toBe(0);
    expect(said).toMatch(/torn\.csv, line 101/);
    expect(readHead(readFileSync(cube()))).toMatchObject({ read: 600, refused: 1 });
  }, 60_000);

  it('keeps exact cubes outside of data/', () => {
    const { status, said } = build(at('good.csv'), '--internal');
    const path = join('internal', 'registers', 'tried', 'cube.aina');
    expect(status).toBe(0);
    expect(said).toMatch(/must not leave/);
    expect(existsSync(path)).toBe(true);
    expect(readHead(readFileSync(path)).internal).toBe(true);
    rmSync(join('internal', 'registers', 'tried'), { recursive: true });
  }, 60_000);

  it('does not take a million places for names', async () => {
    const many = at('many.csv');
    writeFileSync(
      many,
      csvOf(
        Array.from(
          { length: 210_000 },
          (_, i) => [...rows[i % 600]!.slice(0, 2), `Место ${i}`, '', '', ''] as unknown as Row,
        ),
      ),
    );
    const { status, said } = build(many);
    expect(status).toBe(1);
    expect(said).toMatch(/Column place holds more than 200,000 different texts/);
  }, 120_000);
});

describe('the flags and the files of a register', () => {
  it('are refused in a sentence where they make no sense', () => {
    const base = ['build', '--from', 'x.csv', '--map', 'm.json'];
    for (const [args, words] of [
      [[...base, '--name', 'A b'], /--name/],
      [[...base, '--name', 'a', '--threshold', '3'], /fewer than 5/],
      [[...base, '--name', 'a', '--number', 'n'], /belong together/],
      [[...base, '--name', 'a', '--memory', 'much'], /--memory/],
      [[...base, '--name', 'a', '--since', '2025-13'], /no month/],
      [['build', '--name', 'a'], /--from is missing/],
    ] as const)
      expect(() => readFlags(args)).toThrow(words);
    expect(() => clickHouseOf('clickhouse://u:secret@host:8123/a.b', '')).toThrow(/AINA_CLICKHOUSE_PASSWORD/);
    expect(() => clickHouseOf('clickhouse://u@host:8123/a', '')).toThrow(/no table/);
    expect(clickHouseOf('clickhouse://u@host:8123/a.b', 'p')).toEqual({
      url: 'http://host:8123',
      user: 'u',
      password: 'p',
      database: 'a',
      table: 'b',
    });
    expect(clickHouseOf('dump/*.csv', '')).toBeNull();
    expect(() => filesOf(at('nothing'))).toThrow(SourceError);
  });

  it('are normalised piece by piece as one file would be, whatever the encoding', async () => {
    const long = Array.from(
      { length: 9000 },
      (_, i): Row =>
        [...rows[i % 600]!.slice(0, 3), `Тема "${i}", строка\nвторая`, 'я'.repeat(1500), 'решено'] as unknown as Row,
    );
    const text = csvOf(long);
    writeFileSync(at('long.csv'), toWindows1251(text));
    const torn: unknown[] = [];
    const dump = lookAtTexts([at('long.csv')]);
    expect(dump.plain).toBe(false);
    const { paths } = await rewrite(dump, ['received', 'topic'], folder, (_, row) => torn.push(row));
    const back = readFileSync(paths[0]!, 'utf8');
    expect(torn).toEqual([]);
    expect(back.split('\n').length).toBe(2 * 9000 + 2);
    expect(back.endsWith('"Тема ""8999"", строка\nвторая"\n')).toBe(true);
  }, 60_000);
});

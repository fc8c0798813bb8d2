/** Spoiled exports: whatever is wrong in one place, every other cell is read as it stands, and the place is told. */
import { describe, expect, it } from 'vitest';
import { firstSettings } from '../../src/lib/intake/look.ts';
import { openFile, rowsOf, type Opened } from '../../src/lib/intake/open.ts';
import type { Report } from '../../src/lib/intake/report.ts';
import type { Doubt, Settings } from '../../src/lib/intake/settings.ts';
import { takeFigures } from '../../src/lib/intake/take-figures.ts';
import { encode } from '../fixtures/intake/bytes.ts';
import { testMatchers } from '../fixtures/intake/matchers.ts';
import { CLEAN, csv, textsOf, written } from '../fixtures/intake/polluted.ts';

const matchers = testMatchers();
const [ROWS, COLUMNS] = [CLEAN.length, CLEAN[0]!.length];
const clean = textsOf(CLEAN);

interface Seen {
  readonly cells: string[][];
  readonly report: Report;
  readonly doubts: readonly Doubt[];
}

async function read(text: string): Promise<Seen> {
  const opened = await openFile('own.csv', encode(text));
  const { settings, doubts } = firstSettings(opened, matchers);
  const running = { progress: () => undefined, cancelled: false };
  const take = (places: Settings['places']) =>
    takeFigures(opened, { ...settings, totals: 'keep', places }, matchers, running);
  let taken = await take({});
  if (taken.kind === 'questions')
    taken = await take(Object.fromEntries(taken.questions.places.map(({ text }) => [text, { kind: 'own' as const }])));
  if (taken.kind !== 'taken') throw new Error(JSON.stringify(taken));
  return { cells: cellsOf(opened, settings), report: taken.report, doubts };
}

function cellsOf(opened: Opened, settings: Settings): string[][] {
  const rows = rowsOf(opened, settings);
  const cells: string[][] = [];
  while (rows.next()) cells.push(Array.from({ length: rows.count }, (_, i) => rows.cell(i)));
  return cells;
}

/** The lines that the report speaks of, in a remark or a refusal. */
const told = ({ remarkLines, list }: Report): number[] => [
  ...Object.values(remarkLines).flat(),
  ...list.map(({ line }) => line),
];

const everyCell = Array.from({ length: ROWS * COLUMNS }, (_, i) => [Math.floor(i / COLUMNS), i % COLUMNS] as const);

const isTold = ({ report, doubts }: Seen, row: number): boolean =>
  told(report).includes(row + 1) || (row === 0 && doubts.some((doubt) => doubt === 'short_head' || doubt === 'header'));

const but = (cells: readonly (readonly string[])[], row: number) => cells.filter((_, i) => i !== row);

it('the clean table is read as it is', async () => {
  const { cells, report, doubts } = await read(csv(CLEAN));
  expect(cells).toEqual(clean);
  expect(report.remarks).toEqual({});
  expect(doubts).toEqual([]);
});

describe('a quote too many', () => {
  it.each(everyCell)('at the beginning of the cell in row %i, column %i', async (row, column) => {
    const seen = await read(csv(CLEAN, (raw, i, j) => (i === row && j === column ? `"${raw}` : raw)));
    expect(seen.cells).toEqual(
      clean.map((cells, i) => cells.map((cell, j) => (i === row && j === column ? `"${cell}` : cell))),
    );
    expect(isTold(seen, row)).toBe(true);
  });

  it('anywhere in any cell changes no other row, and is told', async () => {
    for (const [row, column] of everyCell) {
      const raw = written(CLEAN[row]![column]!);
      for (const at of [Math.floor(raw.length / 2), raw.length]) {
        const seen = await read(
          csv(CLEAN, (was, i, j) => (i === row && j === column ? `${raw.slice(0, at)}"${raw.slice(at)}` : was)),
        );
        const place = `row ${row}, column ${column}, at ${at}`;
        expect(but(seen.cells, row), place).toEqual(but(clean, row));
        expect(isTold(seen, row), place).toBe(true);
        // The cells beside it are where they were, or the row has another number of cells, which is told.
        const same = seen.cells[row]!.length === COLUMNS;
        const others = (cells: readonly string[]) => cells.filter((_, j) => j !== column);
        if (same) expect(others(seen.cells[row]!), place).toEqual(others(clean[row]!));
      }
    }
  });
});

describe('a delimiter too many or too few', () => {
  it.each(everyCell)('before the cell in row %i, column %i', async (row, column) => {
    const more = await read(csv(CLEAN, (raw, i, j) => (i === row && j === column ? `,${raw}` : raw)));
    expect(but(more.cells, row)).toEqual(but(clean, row));
    expect(more.cells[row]).toHaveLength(COLUMNS + 1);
    if (row > 0) expect(more.report.remarkLines.extra_cells).toEqual([row + 1]);
    else expect(more.report.remarkLines.short_row).toHaveLength(ROWS - 1);
    if (column === 0) return;
    const text = csv(CLEAN, (raw, i, j) => (i === row && j === column ? `\u0001${raw}` : raw)).replace(',\u0001', '');
    const less = await read(text);
    expect(but(less.cells, row)).toEqual(but(clean, row));
    expect(isTold(less, row)).toBe(true);
    if (row === 0) expect(less.doubts).toContain('short_head');
  });
});

describe('a file as a whole', () => {
  const body = csv(CLEAN.slice(1));
  it.each<[string, string]>([
    ['line ends of three kinds', csv(CLEAN, undefined, { newline: (row) => ['\n', '\r\n', '\r'][row % 3]! })],
    ['no line end at the end', csv(CLEAN).trimEnd().replace(/,?$/, ',')],
    ['blank lines at the end', `${csv(CLEAN)}\n\n\n`],
    ['rows of delimiters only', csv(CLEAN).replaceAll('\n', '\n,,,,,,\n')],
    ['rows of delimiters and spaces', csv(CLEAN).replaceAll('\n', '\n , ,, ,,,\n')],
    ['spaces behind delimiters', csv(CLEAN, undefined, { delimiter: ', ' })],
    ['semicolons', csv(CLEAN, undefined, { delimiter: ';' })],
    ['tabs', csv(CLEAN, undefined, { delimiter: '\t' })],
    ['a mark and "sep="', `\ufeffsep=,\n${csv(CLEAN)}`],
    [
      'quotes after backslashes',
      csv(CLEAN, (raw) => (raw.startsWith('"') ? `"${raw.slice(1, -1).replaceAll('""', '\\"')}"` : raw)),
    ],
    ['single quotes', csv(CLEAN, (raw) => (raw.startsWith('"') ? `'${raw.slice(1, -1).replaceAll('""', '"')}'` : raw))],
    [
      'quotes that nobody doubled',
      csv(CLEAN, (raw) => (raw.startsWith('"') ? `"${raw.slice(1, -1).replaceAll('""', '"')}"` : raw)),
    ],
  ])('%s', async (_, text) => {
    expect((await read(text)).cells).toEqual(clean);
  });

  it('a space as the delimiter is found where every row has as many, and doubted', async () => {
    const rows = csv(
      CLEAN.map((row) => row.map((cell) => ({ ...cell, quoted: cell.text.includes(' ') || cell.quoted }))),
      undefined,
      { delimiter: ' ' },
    );
    const { cells, doubts } = await read(rows);
    expect(cells).toEqual(clean);
    expect(doubts).toContain('delimiter');
  });

  it('columns lined up with spaces are columns', async () => {
    const lines = CLEAN.map((row) =>
      row
        .slice(0, 4)
        .map(({ text }) => text.padEnd(22))
        .join(''),
    );
    const { cells, doubts } = await read(lines.join('\n'));
    expect(cells).toEqual(clean.map((row) => row.slice(0, 4)));
    expect(doubts).toContain('delimiter');
  });

  it('words of two parts are no two columns, and grouped numbers neither', async () => {
    for (const text of ['Район\nИлийский район\nКегенский район\n', 'Число\n12 345\n23 456\n34 567\n']) {
      expect((await read(text)).cells).toEqual(
        text
          .trim()
          .split('\n')
          .map((line) => [line]),
      );
    }
  });

  it('a decimal comma below one name is no delimiter, and doubted', async () => {
    const { cells, doubts } = await read('foo\n12,5\n145,00\n');
    expect(cells).toEqual([['foo'], ['12,5'], ['145,00']]);
    expect(doubts).toContain('delimiter');
  });

  it('a second delimiter that cuts names and rows alike is doubted', async () => {
    const { doubts } = await read('Район, тип;Число\nИле, район;5\nКеген, район;6\nАлакол, район;7\n');
    expect(doubts).toContain('delimiter');
  });

  it.each<[string, string]>([
    ['as wide', `${csv(CLEAN)}\nДень,Место,Всего,Часть,Слова,Адрес,Ещё\n${body}`],
    ['narrower', `${csv(CLEAN)}\nДень,Всего\n01.01.2025,5\n02.01.2025,6\n`],
    [
      'wider',
      `${csv(CLEAN)}\nДень,Всего,Ещё,1,2,3,4,5,6\n${csv(CLEAN.slice(1), (raw, _, j) => (j === 0 ? `${raw},1,1` : raw))}`,
    ],
    ['with nothing between', `${csv(CLEAN)}День,Место,Всего,Часть,Слова,Адрес,Ещё\n${body}`],
  ])('two tables, the second one %s: doubted', async (_, text) => {
    expect((await read(text)).doubts).toContain('two_tables');
  });

  it('the head once more inside is no second table', async () => {
    expect((await read(csv([...CLEAN, ...CLEAN]))).doubts).not.toContain('two_tables');
  });

  it('a page and a pointer are named as what they are', async () => {
    const page = '<!DOCTYPE html><html><body><table><tr><td>1</td></tr></table></body></html>';
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0f'.repeat(32)}\nsize 12345\n`;
    await expect(openFile('report.xls', encode(`\ufeff\n<?xml version="1.0"?>\n${page}`))).rejects.toThrow('web_page');
    await expect(openFile('data.csv', encode(page))).rejects.toThrow('web_page');
    await expect(openFile('data.csv', encode(pointer))).rejects.toThrow('pointer');
  });
});

it('a lost quote swallows no rows, wherever the next quotes stand', async () => {
  const { cells, report } = await read('a,b,c,d\n1,x,y,2\n3,"x,"y, z",4\n5,x,y,6\n');
  expect(cells).toEqual([
    ['a', 'b', 'c', 'd'],
    ['1', 'x', 'y', '2'],
    ['3', '"x', 'y, z', '4'],
    ['5', 'x', 'y', '6'],
  ]);
  expect(report.remarkLines.stray_quote).toEqual([3]);
  // Both quotes stand at the same place of different rows: one cell over two lines, or two quotes too many. It is told.
  const either = await read('a,b,c\n1,x,2\n3,"x,4\n5,y",6\n7,z,8\n');
  expect(told(either.report)).toContain(3);
});

import { describe, expect, it } from 'vitest';
import { tableRows } from './tables.ts';

const told = (text: string) =>
  tableRows(text).map(({ cells, heads, caption }) => ({
    cells: cells.map(({ start, end }) => text.slice(start, end)),
    heads: heads.map(({ start, end }) => text.slice(start, end)),
    caption: text.slice(caption.start, caption.end),
  }));

describe('tables pasted as text', () => {
  it.each([
    ['tabs', 'Обращения за 2025 год\nРайон\tПоступило\tРешено\nИлийский\t1 200\t900\nТалгарский\t800\t600\n'],
    [
      'bars',
      'Обращения за 2025 год\n| Район | Поступило | Решено |\n|---|---|---|\n| Илийский | 1 200 | 900 |\n| Талгарский | 800 | 600 |',
    ],
  ])('%s: each row has its names and the line above', (_, text) => {
    const heads = ['Район', 'Поступило', 'Решено'];
    const caption = 'Обращения за 2025 год';
    expect(told(text)).toEqual([
      { cells: ['Илийский', '1 200', '900'], heads, caption },
      { cells: ['Талгарский', '800', '600'], heads, caption },
    ]);
  });
  it.each(['Илийский\t1 200\nТалгарский\t800', 'Текст без таблицы.', 'Район\tРешено\nИлийский\t1\t2'])(
    '%j: no names, no table',
    (text) => expect(tableRows(text)).toEqual([]),
  );
});

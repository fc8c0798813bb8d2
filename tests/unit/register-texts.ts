/** For tests: registers as the texts of their cells, in every way that offices write them. */
import fc from 'fast-check';
import type { RoleColumns } from '#lib/engine/registers/source.ts';

export const COLUMNS: RoleColumns = {
  received: 'received',
  closed: 'closed',
  place: 'place',
  topic: 'topic',
  channel: 'channel',
  outcome: 'outcome',
};
export const HEADER = Object.values(COLUMNS) as readonly string[];

export type Row = readonly [string, string, string, string, string, string];

const day = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.integer({ min: 1, max: 28 }).map((d) => `2025-0${1 + (d % 5)}-${String(d).padStart(2, '0')}`),
  },
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 28 }).map((d) => `${d}.03.2025 14:0${d % 10}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '2025-02-30',
      '2025-13-01',
      'кеше',
      '0001-01-01',
      '9999-12-31',
      '12 августа 2025',
      '2025-01-31T23:59:59Z',
      "o'clock\\",
    ),
  },
);
const name = (names: readonly string[]) => fc.constantFrom('', ...names, ...names);

export const row: fc.Arbitrary<Row> = fc.tuple(
  day,
  day,
  name(['Талгар', 'Талғар ауданы', 'Карасайский район', 'Итого', "Д'Артаньян\\n", 'ЖамбылСКИЙ', 'Ұлытау']),
  name(['Дороги', 'ДОРОГИ', 'Вода', 'Соседи "шумят"', 'Соседи, ещё']),
  name(['портал', 'Портал', 'приём']),
  name(['решено', 'отказано']),
);

export const registerRows = fc.array(row, { minLength: 1, maxLength: 120 });

export const csvOf = (rows: readonly Row[]): string =>
  [HEADER, ...rows].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n') + '\n';

/** Tab-separated as ClickHouse reads it. */
export const tsvOf = (rows: readonly Row[]): string =>
  rows
    .map((cells) =>
      cells.map((cell) => cell.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n')).join('\t'),
    )
    .join('\n') + '\n';

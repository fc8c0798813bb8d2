import { expect, it } from 'vitest';
import { Desk } from '../../src/lib/intake/desk.ts';
import { gazetteerOf } from '../../src/lib/intake/gazetteer.ts';
import type { Looked } from '../../src/lib/intake/protocol.ts';
import type { Settings } from '../../src/lib/intake/settings.ts';
import { encode, joined } from '../fixtures/intake/bytes.ts';
import { testPlaces } from '../fixtures/intake/matchers.ts';

/**
 * Files that may be read in more than one way: what is found, and another reading that the reader gets by changing one of the
 * choices that the page shows, with the first rows as they would then be.
 */
interface Ambiguous {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly found: Partial<Settings>;
  readonly doubts: readonly string[];
  readonly change: { readonly cut?: Partial<Settings>; readonly header?: Pick<Settings, 'skipRows' | 'hasHeader'> };
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly sampled: number;
}

/** 都市,表 / 東京,ポ / 大阪,5 in Shift JIS: the last bytes of 表 and ポ are "\" and "|". */
const SHIFT_JIS = Uint8Array.of(
  ...[0x93, 0x73, 0x8e, 0x73, 0x2c, 0x95, 0x5c, 13, 10],
  ...[0x93, 0x8c, 0x8b, 0x9e, 0x2c, 0x83, 0x7c, 13, 10],
  ...[0x91, 0xe5, 0x8d, 0xe3, 0x2c, 0x35, 13, 10],
);

const CASES: readonly Ambiguous[] = [
  {
    name: 'Shift JIS is taken for another encoding, doubtfully',
    bytes: SHIFT_JIS,
    found: {},
    doubts: ['encoding'],
    change: { cut: { encoding: 'shift_jis' } },
    columns: ['都市', '表'],
    rows: [
      ['東京', 'ポ'],
      ['大阪', '5'],
    ],
    sampled: 2,
  },
  {
    name: 'a lone byte of Latin-1 in one row without names',
    bytes: joined(encode('017|Ren'), Uint8Array.of(0xe9), encode(' -|5\n')),
    found: { hasHeader: false },
    doubts: ['encoding'],
    change: { cut: { encoding: 'windows-1252' } },
    columns: ['#1', '#2', '#3'],
    rows: [['017', 'René -', '5']],
    sampled: 1,
  },
  {
    name: 'bars that belong to the only column',
    bytes: encode('name|sort\nx|1\ny|2\nz|3\n'),
    found: {},
    doubts: [],
    change: { cut: { dialect: { delimiter: ',', quote: '"', escape: 'double' } } },
    columns: ['name|sort'],
    rows: [['x|1'], ['y|2'], ['z|3']],
    sampled: 3,
  },
  {
    name: 'title rows that are data to the reader',
    bytes: encode(',,Cijfers,,2011\n,,in euro,,\n,,,,\nprovincie,a,b,c,d\nA,1,2,3,4\nB,5,6,7,8\n'),
    found: { skipRows: 2, hasHeader: true },
    doubts: ['titles'],
    change: { header: { skipRows: 0, hasHeader: true } },
    columns: ['#1', '#2', 'Cijfers', '#4', '2011'],
    rows: [
      ['', '', 'in euro', '', ''],
      ['provincie', 'a', 'b', 'c', 'd'],
      ['A', '1', '2', '3', '4'],
      ['B', '5', '6', '7', '8'],
    ],
    sampled: 4,
  },
];

it.each(CASES)('$name', async ({ bytes, found, doubts, change, columns, rows, sampled }) => {
  const running = { progress: () => undefined, cancelled: false };
  const desk = new Desk(null);
  await desk.answer({ kind: 'prepare', places: gazetteerOf(testPlaces), topics: [], memory: null }, running);
  const ask = async (wish: Parameters<Desk['answer']>[0]): Promise<Looked> => {
    const answer = await desk.answer(wish, running);
    if (answer.kind !== 'looked') throw new Error(JSON.stringify(answer));
    return answer;
  };
  const first = await ask({ kind: 'open', file: 1, name: 'own.csv', content: new Blob([bytes.slice()]) });
  expect(first.settings).toMatchObject(found);
  for (const doubt of doubts) expect(first.doubts).toContain(doubt);
  if (first.settings.skipRows > 0) expect(first.above).toEqual(['Cijfers · 2011', 'in euro']);
  const { encoding, dialect, sheet } = { ...first.settings, ...change.cut };
  const changed = await ask({
    kind: 'recut',
    file: 1,
    cut: { encoding, dialect, sheet },
    header: change.header ?? null,
  });
  expect(changed.columns.map(({ name }) => name)).toEqual(columns);
  expect(changed.sampled).toBe(sampled);
  // Everything as text: what the cells are, not what they mean.
  const plain = await ask({
    kind: 'look',
    file: 1,
    settings: {
      ...changed.settings,
      roles: changed.settings.roles.map(() => 'none' as const),
      insist: columns.map((_, i) => i),
    },
  });
  const said = plain.rows.map(({ cells }) => cells.map((cell) => ('text' in cell ? cell.text : '')));
  expect(said).toEqual(rows);
});

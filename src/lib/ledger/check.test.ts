import { describe, expect, it } from 'vitest';
import { smallLedger, spoilt } from '../../../tests/fixtures/ledger/small.ts';
import { checkLedger } from './check.ts';
import { problemLine, type ProblemCode } from './problem.ts';

const found = (texts: Record<string, string>) =>
  checkLedger(texts).problems.map(({ code, file, line, column }) => [code, file, line, column]);

function without(file: string): Record<string, string> {
  return Object.fromEntries(Object.entries(smallLedger()).filter(([name]) => name !== file));
}

function withFile(file: string, change: (text: string) => string): Record<string, string> {
  const texts = smallLedger();
  return { ...texts, [file]: change(texts[file] ?? '') };
}

type Case = [
  claim: string,
  texts: Record<string, string>,
  code: ProblemCode,
  file: string,
  line: number,
  column: string | null,
];

const CASES: Case[] = [
  ['a byte order mark', withFile('topics.csv', (text) => `\uFEFF${text}`), 'bom', 'topics.csv', 1, null],
  ['Windows line ends', spoilt('topics.csv', 'Басқа\n', 'Басқа\r\n'), 'line_ends', 'topics.csv', 2, null],
  ['no line end at the end', withFile('topics.csv', (text) => text.trimEnd()), 'line_ends', 'topics.csv', 3, null],
  ['a wrong encoding', spoilt('topics.csv', 'Дороги', '\uFFFD\uFFFDроги'), 'encoding', 'topics.csv', 3, 'name_ru'],
  ['a quote inside a plain cell', spoilt('topics.csv', 'Дороги', 'Доро"ги'), 'stray_quote', 'topics.csv', 3, 'name_ru'],
  ['text after a closing quote', spoilt('sources.csv', 'comma"', 'comma"!'), 'stray_quote', 'sources.csv', 2, 'title'],
  ['a quote that never closes', spoilt('topics.csv', 'Жолдар', '"Жолдар'), 'stray_quote', 'topics.csv', 3, 'name_kk'],
  ['a row with too few cells', spoilt('topics.csv', 'Other,Прочее', 'Other'), 'cell_count', 'topics.csv', 2, null],
  ['an empty line', spoilt('sources.csv', 'lines"\n', 'lines"\n\n'), 'cell_count', 'sources.csv', 5, null],
  ['a row with a cell too many', spoilt('scopes.csv', 'Приёмные', 'Приёмные,'), 'cell_count', 'scopes.csv', 2, null],
  ['needless quotes', spoilt('topics.csv', 'Жолдар', '"Жолдар"'), 'canonical', 'topics.csv', 3, null],
  [
    'an empty required cell',
    spoilt('sources.csv', 's003,news,Herald', 's003,news,'),
    'required',
    'sources.csv',
    5,
    'publisher',
  ],
  ['a number with a comma', spoilt('figures.csv', ',71.4,', ',"71,4",'), 'type', 'figures.csv', 3, 'value'],
  ['a number with a needless zero', spoilt('figures.csv', ',71.4,', ',71.40,'), 'type', 'figures.csv', 3, 'value'],
  ['a number that is none', spoilt('figures.csv', ',71.4,', ',NaN,'), 'type', 'figures.csv', 3, 'value'],
  ['a number out of range', spoilt('places.csv', ',43.9,', ',143.9,'), 'type', 'places.csv', 2, 'lat'],
  [
    'a day that does not exist',
    spoilt('figures.csv', '2025-06-30', '2025-06-31'),
    'type',
    'figures.csv',
    5,
    'period_end',
  ],
  ['a day in another form', spoilt('sources.csv', '2025-01-31', '31.01.2025'), 'type', 'sources.csv', 2, 'published'],
  [
    'an address without a scheme',
    spoilt('sources.csv', 'https://example.org/3', 'example.org/3'),
    'type',
    'sources.csv',
    5,
    'url',
  ],
  ['a word outside the list', spoilt('figures.csv', 'more_than', 'over'), 'type', 'figures.csv', 2, 'qualifier'],
  ['a malformed code', spoilt('places.csv', '195000000', '1950000'), 'type', 'places.csv', 2, 'kato'],
  ['white space around a cell', spoilt('topics.csv', 'Дороги', 'Дороги '), 'type', 'topics.csv', 3, 'name_ru'],
  ['an id given twice', spoilt('statistics.csv', 'b00002', 'b00001'), 'duplicate', 'statistics.csv', 3, 'id'],
  ['rows out of order', spoilt('statistics.csv', 'b00001', 'b00003'), 'order', 'statistics.csv', 3, 'id'],
  ['an unknown place', spoilt('figures.csv', 'f0003,ile', 'f0003,ili'), 'reference', 'figures.csv', 5, 'place'],
  [
    'an unknown source',
    spoilt('statistics.csv', '-2.7,100,s003', '-2.7,100,s009'),
    'reference',
    'statistics.csv',
    2,
    'source',
  ],
  [
    'an unknown group',
    spoilt('indicators.csv', 'net_migration,roads', 'net_migration,people'),
    'reference',
    'indicators.csv',
    4,
    'group',
  ],
  [
    'a repeat of a figure that is not there',
    spoilt('figures.csv', 'best_office,f0003', 'best_office,f0009'),
    'reference',
    'figures.csv',
    6,
    'repeats',
  ],
  [
    'a repeat of itself',
    spoilt('figures.csv', 'best_office,f0003', 'best_office,f0004'),
    'reference',
    'figures.csv',
    6,
    'repeats',
  ],
  [
    'a revision of itself',
    spoilt('figures.csv', 'f0003,misprint', 'f0004,misprint'),
    'reference',
    'figures.csv',
    6,
    'revises',
  ],
  [
    'a revision without a reason',
    spoilt('figures.csv', 'f0003,misprint', 'f0003,'),
    'combination',
    'figures.csv',
    6,
    'revision_reason',
  ],
  [
    'a break that is a suspicion',
    spoilt('statistics.csv', ',break_one,', ',suspect_one,'),
    'reference',
    'statistics.csv',
    2,
    'break_remark',
  ],
  [
    'a unit that is not the indicator’s',
    spoilt('figures.csv', '7,,appeals', '7,,persons'),
    'unit',
    'figures.csv',
    6,
    'unit',
  ],
  [
    'as_of with a first day',
    spoilt('figures.csv', ',,2025-06-30', ',2025-06-30,2025-06-30'),
    'period',
    'figures.csv',
    5,
    'period_start',
  ],
  [
    'an unknown period with a day',
    spoilt('figures.csv', ',,unknown', ',2025-06-30,unknown'),
    'period',
    'figures.csv',
    6,
    'period_end',
  ],
  [
    'a period that ends before it begins',
    spoilt('statistics.csv', '2024-12-31,year', '2023-12-31,year'),
    'period',
    'statistics.csv',
    3,
    'period_end',
  ],
  [
    'a year that is none',
    spoilt('statistics.csv', '2024-12-31', '2024-12-30'),
    'period',
    'statistics.csv',
    3,
    'period_end',
  ],
  [
    'a length beside dates',
    spoilt('statistics.csv', 'year,,estimate', 'year,year,estimate'),
    'period',
    'statistics.csv',
    3,
    'period_length',
  ],
  [
    'a share without a base',
    spoilt('figures.csv', 'percent,appeals_received', 'percent,'),
    'base',
    'figures.csv',
    3,
    'base',
  ],
  [
    'a count with a base',
    spoilt('figures.csv', '7,,appeals,', '7,,appeals,appeals_received'),
    'base',
    'figures.csv',
    6,
    'base',
  ],
  ['a share above 100', spoilt('figures.csv', ',71.4,', ',100.1,'), 'domain', 'figures.csv', 3, 'value'],
  ['a count below 0', spoilt('figures.csv', 'exact,7,', 'exact,-7,'), 'domain', 'figures.csv', 6, 'value'],
  [
    'between without an upper value',
    spoilt('figures.csv', 'between,10,20', 'between,10,'),
    'value_upper',
    'figures.csv',
    5,
    'value_upper',
  ],
  [
    'an upper value without between',
    spoilt('figures.csv', 'exact,7,', 'exact,7,8'),
    'value_upper',
    'figures.csv',
    6,
    'value_upper',
  ],
  [
    'an upper value below the lower',
    spoilt('figures.csv', '10,20,', '20,10,'),
    'value_upper',
    'figures.csv',
    5,
    'value_upper',
  ],
  ['a value finer than its step', spoilt('statistics.csv', ',300,', ',350,'), 'step', 'statistics.csv', 3, 'step'],
  ['a step of nothing', spoilt('figures.csv', ',7,1,', ',7,0,'), 'type', 'figures.csv', 6, 'step'],
  [
    'a district without a parent',
    spoilt('places.csv', 'district,region-a', 'district,'),
    'combination',
    'places.csv',
    2,
    'parent',
  ],
  [
    'a tile name of nine letters',
    spoilt('places.csv', 'Ile,Іле,', 'Ile,Еңбекшіқа,'),
    'combination',
    'places.csv',
    2,
    'tile_kk',
  ],
  [
    'Kazakh cases for a counted noun',
    spoilt('units.csv', 'адам,,', 'адам,адамнан,'),
    'combination',
    'units.csv',
    4,
    'kk_ablative',
  ],
];

describe('the check of the ledger', () => {
  it('finds nothing wrong with a legal ledger and gives it typed', () => {
    const { problems, ledger } = checkLedger(smallLedger());
    expect(problems.map(problemLine)).toEqual([]);
    expect(ledger?.figures.map(({ id, origin }) => `${id} ${origin}`)).toEqual([
      'f0001 press',
      'f0002 press',
      'f0003 press',
      'f0004 press',
      'b00001 statistics',
      'b00002 statistics',
    ]);
    expect(ledger?.figures[1]).toMatchObject({
      value: 71.4,
      lower: 71.35,
      upper: 71.45,
      note: 'first line\nsecond, line',
    });
    expect(ledger?.figures[4]).toMatchObject({ value: -2700, topic: null });
  });

  it.each(CASES)('reports %s', (_claim, texts, code, file, line, column) => {
    expect(found(texts)).toEqual([[code, file, line, column]]);
  });

  it('reports a conflict that only one figure names and nobody explains', () => {
    const texts = {
      ...spoilt('figures.csv', '10,s002,C01', '10,s002,'),
      'conflicts.csv': spoilt('conflicts.csv', ',why,', ',,')['conflicts.csv'] ?? '',
    };
    expect(found(texts)).toEqual([['unexplained', 'conflicts.csv', 2, 'explanation_en']]);
  });

  it('reports a circle of parents wherever it is met', () => {
    expect(found(spoilt('places.csv', 'region,kazakhstan', 'region,region-a'))).toEqual([
      ['combination', 'places.csv', 2, 'parent'],
      ['combination', 'places.csv', 4, 'parent'],
    ]);
  });

  it('reports a misspelt column as one that is missing and one that is unknown', () => {
    expect(found(spoilt('scopes.csv', ',note_kk\n', ',remark\n'))).toEqual([
      ['missing_column', 'scopes.csv', 1, 'note_kk'],
      ['unknown_column', 'scopes.csv', 1, 'remark'],
    ]);
  });

  it('reports a file that is not there, and not every reference into it', () => {
    expect(found(without('sources.csv'))).toEqual([['missing_file', 'sources.csv', 1, null]]);
  });

  it('reports columns in another order', () => {
    const texts = withFile('topics.csv', (text) =>
      text
        .split('\n')
        .map((line) => line.split(',').reverse().join(','))
        .join('\n'),
    );
    expect(found(texts)).toEqual([['column_order', 'topics.csv', 1, null]]);
  });

  it('reports everything at once, in the order of the files', () => {
    const texts = {
      ...smallLedger(),
      'topics.csv': spoilt('topics.csv', 'Дороги', '')['topics.csv'] ?? '',
      'figures.csv': spoilt('figures.csv', 'exact,7,', 'exact,seven,')['figures.csv'] ?? '',
    };
    expect(checkLedger(texts).ledger).toBeNull();
    expect(checkLedger(texts).problems.map(problemLine)).toEqual([
      'topics.csv:3:name_ru: "": expected a value, the cell must not be empty',
      'figures.csv:6:value: "seven": expected a plain decimal number (dot, no separators, no needless zeros)',
    ]);
  });
});

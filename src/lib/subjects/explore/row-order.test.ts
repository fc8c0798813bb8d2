import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureOf } from '#lib/figures/testing.ts';
import { collator } from '#lib/i18n/sort.ts';
import { figure, labels } from '#lib/charts/fixtures.ts';
import { SORT_COLUMNS, type Sort } from '#lib/view/view.ts';
import { findRows, secondName, sortRows, type TableRow } from './row-order.ts';

const compare = collator('kk');

const row = (part: Partial<TableRow['figure']>, words: Partial<Omit<TableRow, 'figure'>> = {}): TableRow => ({
  figure: { ...figureOf({}), ...part },
  label: 'Іле',
  second: '',
  period: '2025',
  source: 'stat.gov.kz',
  said: { parts: [], text: '100 өтініш' },
  ...words,
});

const end = fc.option(fc.integer({ min: -20, max: 20 }));
const rows = fc.array(
  fc
    .record({
      id: fc.uuid(),
      lower: end,
      upper: end,
      period_end: fc.option(fc.constantFrom('2019-12-31', '2024-12-31', '2025-03-31', '2025-06-30')),
      label: fc.constantFrom('Іле', 'Ескелді', 'Кербұлақ', 'Жамбыл'),
      second: fc.constantFrom('', 'жол', 'су'),
    })
    .map(({ label, second, ...part }) => row(part, { label, second })),
  { maxLength: 15 },
);

/** What a column is sorted by, told independently of the code: texts in their alphabet, missing ends beyond every number. */
function ranks(column: Sort['column'], a: TableRow, b: TableRow): number {
  switch (column) {
    case 'label':
      return compare(a.label, b.label);
    case 'series':
      return compare(a.second, b.second);
    case 'period':
      return (
        Number((a.figure.period_end ?? '0').replaceAll('-', '')) -
        Number((b.figure.period_end ?? '0').replaceAll('-', ''))
      );
    case 'lower':
      return (a.figure.lower === null ? -1e9 : a.figure.lower) - (b.figure.lower === null ? -1e9 : b.figure.lower);
    case 'upper':
      return (a.figure.upper === null ? 1e9 : a.figure.upper) - (b.figure.upper === null ? 1e9 : b.figure.upper);
  }
}

describe('the order of the table', () => {
  it('is that of the chart until a column is chosen', () => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(sortRows(all, null, compare)).toEqual(all);
      }),
    );
  });

  it('follows the chosen column, either way, and names where that is equal; no row is lost', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...SORT_COLUMNS), fc.boolean(), (all, column, down) => {
        const before = [...all];
        const sorted = sortRows(all, { column, down }, compare);
        expect(all).toEqual(before);
        expect(new Set(sorted)).toEqual(new Set(all));
        expect(sorted).toHaveLength(all.length);
        for (const [i, b] of sorted.entries()) {
          const a = sorted[i - 1];
          if (a === undefined) continue;
          const rank = ranks(column, a, b) * (down ? -1 : 1);
          expect(rank).toBeLessThanOrEqual(0);
          if (rank === 0) expect(compare(a.label, b.label)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('finding rows', () => {
  const all = [
    row(
      { id: 'a', as_reported: 'более 25 тысяч' },
      { label: 'Еңбекшіқазақ', said: { parts: [], text: '25\u00a0000-нан астам өтініш' } },
    ),
    row({ id: 'b' }, { label: 'Қонаев', second: 'Жол', period: '2024', source: 'open-almaty.kz' }),
  ];
  const found = (wanted: string) => findRows(all, wanted, 'kk').map(({ figure }) => figure.id);

  it.each([
    ['its name', 'ЕҢБЕК', ['a']],
    ['its second name', 'жол', ['b']],
    ['its period', '2024', ['b']],
    ['its source', 'Open-Almaty', ['b']],
    ['the words as reported', 'тысяч', ['a']],
    ['its value as it is said', 'астам', ['a']],
    ['a part that both have', 'қ', ['a', 'b']],
    ['nothing of it', 'Кеген', []],
  ])('finds a row by %s', (_, wanted, ids) => {
    expect(found(wanted)).toEqual(ids);
  });

  it('takes the space that a reader types for the one that holds the digits together', () => {
    expect(found('25 000')).toEqual(['a']);
    expect(found('25\u00a0000')).toEqual(['a']);
  });

  it('finds all where nothing is asked', () => {
    for (const nothing of ['', '  ', '\u00a0']) expect(found(nothing)).toEqual(['a', 'b']);
  });
});

describe('the second name of a row', () => {
  const [land, office] = [figure({ topic: 'land' }), figure({})];

  it('is its topic, and whatever else tells it from the others', () => {
    expect(secondName(office, [office], labels)).toBe('');
    expect(secondName(land, [land], labels)).toBe('Land');
    const other = figure({ scope: 'elsewhere', indicator: 'resolved_share' });
    expect(secondName(land, [land, other], labels)).toBe('Land, Reception offices, Appeals received');
    expect(secondName(other, [land, other], labels)).toBe('elsewhere, Share resolved');
  });
});

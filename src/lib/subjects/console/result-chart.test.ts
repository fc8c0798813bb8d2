import { describe, expect, it } from 'vitest';
import type { ListedColumn, Listing, Scalar } from '#lib/engine/listing.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import { FIGURE } from '#lib/questions/question.ts';
import { chartable, plainChart } from './result-chart.ts';
import { resultCsvBlob } from './result-csv.ts';

const NUMBER = (name: string): ListedColumn => ({ name, type: 'number' });
const TEXT = (name: string): ListedColumn => ({ name, type: 'text' });

function listing(columns: readonly ListedColumn[], rows: readonly (readonly Scalar[])[]): Listing {
  return { columns, count: rows.length, cut: null, row: (at) => rows[at] ?? [] };
}

const t = await loadMessages('en');
const nothing: Record<string, never> = {};
const labels: Labels = {
  lang: 'en',
  place: nothing,
  indicator: nothing,
  topic: nothing,
  scope: nothing,
  unit: nothing,
  base: nothing,
  source: nothing,
  conflict: nothing,
  remark: nothing,
  contest: nothing,
};
const draw = (of: Listing) => plainChart(of, { t, lang: 'en', labels });

describe('what can be charted', () => {
  it('is a column of names with a column of numbers, bounds beside them or not', () => {
    expect(chartable(listing([TEXT('a'), NUMBER('n')], [['x', 1]]))).toBe('plain');
    expect(chartable(listing([NUMBER('n'), NUMBER('upper'), TEXT('a'), NUMBER('lower')], [[1, 2, 'x', 0]]))).toBe(
      'plain',
    );
  });
  it('is whole figures', () => {
    expect(chartable(listing(FIGURE.map(TEXT), [FIGURE.map(() => 'x')]))).toBe('figures');
  });
  it('is nothing else', () => {
    expect(chartable(listing([TEXT('a'), NUMBER('n')], []))).toBeNull();
    expect(chartable(listing([TEXT('a'), TEXT('b'), NUMBER('n')], [['x', 'y', 1]]))).toBeNull();
    expect(chartable(listing([NUMBER('n'), NUMBER('m')], [[1, 2]]))).toBeNull();
  });
});

describe('bars of a plain result', () => {
  it('have no interval that the answer does not have', () => {
    const built = draw(
      listing(
        [TEXT('a'), NUMBER('n')],
        [
          ['x', 1234567],
          ['y', null],
        ],
      ),
    );
    if (!built.ok) throw new Error(built.reason);
    const [x, y] = built.spec.rows.map(({ items }) => items[0]?.mark);
    expect(x).toMatchObject({ published: true, said: '1,234,567', shape: 'point', lower: 1234567, upper: 1234567 });
    expect(y).toMatchObject({ published: false, said: 'NULL' });
    expect(built.spec.title).toBe('Result of your statement');
  });
  it('are open where a bound is missing', () => {
    const built = draw(
      listing(
        [TEXT('a'), NUMBER('n'), NUMBER('lower'), NUMBER('upper')],
        [
          ['x', 5, 4, 6],
          ['y', 5, 5, null],
        ],
      ),
    );
    if (!built.ok) throw new Error(built.reason);
    expect(built.spec.rows.map(({ items }) => items[0]?.mark.published && items[0].mark.shape)).toEqual([
      'range',
      'open_above',
    ]);
  });
  it('are at most sixty, and say how many rows there were', () => {
    const built = draw(
      listing(
        [TEXT('a'), NUMBER('n')],
        Array.from({ length: 200 }, (_, i) => [`row ${i}`, i]),
      ),
    );
    if (!built.ok) throw new Error(built.reason);
    expect(built.spec.rows).toHaveLength(60);
    expect(built.spec.caption.remarks.join(' ')).toContain('60 of 200');
  });
});

it('a result is written in either profile, formulas made inert', async () => {
  const result = listing(
    [TEXT('a'), NUMBER('n')],
    [
      ['=1+1', 1.5],
      [null, -2],
    ],
  );
  expect(await (await resultCsvBlob(result, 'standard')).text()).toBe("a,n\r\n'=1+1,1.5\r\n,-2\r\n");
  expect(await (await resultCsvBlob(result, 'excel')).text()).toContain('1,5');
});

import { describe, expect, it } from 'vitest';
import { compose } from '#lib/figures/composite/compose.ts';
import { stability, steadinessOf } from '#lib/figures/composite/stability.ts';
import { component, input } from '#lib/figures/composite/testing.ts';
import { noLabels } from '#lib/ledger/no-labels.ts';
import type { RankingView } from '#lib/view/composite-view.ts';
import { compositeTable } from './composite-csv.ts';
import { csvHead, csvLines } from './csv.ts';

const VIEW: RankingView = {
  items: [
    { indicator: 'a', weight: 30, direction: 'higher', measure: 'as', target: null },
    { indicator: 'b', weight: 10, direction: 'lower', measure: 'per', target: null },
    { indicator: 'z', weight: 0, direction: 'lower', measure: 'as', target: null },
  ],
  year: 2023,
  method: 'minmax',
  aggregation: 'arithmetic',
  missing: 'leave_out',
  coverage: 75,
  concentration: 100,
  seed: 9,
};

function table() {
  const composite = compose(
    input([
      component('a', [1, 2, [3, 4], null], { weight: 30 }),
      component('b', [9, 5, 7, 1], { weight: 10, direction: 'lower' }),
      component('z', [9, 5, 7, 1], { weight: 0 }),
    ]),
  );
  if (!composite.ok) throw new Error(composite.reason);
  const drawn = stability(composite.frame, { seed: 9, draws: 200, concentration: 100 });
  return compositeTable({
    composite,
    steady: new Map(steadinessOf(drawn).map((one) => [one.place, one])),
    draws: 200,
    view: VIEW,
    labels: noLabels('en'),
    told: new Map([
      ['a', { period: '2023', direction: 'direction from the ledger' }],
      ['b', { period: '2022', direction: 'direction chosen by the reader' }],
    ]),
    whyOutside: () => 'not published',
    address: 'https://example.org/?seed=9',
  });
}

describe('a composite ranking as a file', () => {
  it('has one row for each district, those outside with the reason and without a place', () => {
    const { names, rows } = table();
    expect(rows.length).toBe(4);
    for (const row of rows) expect(row.length).toBe(names.length);
    const outside = rows.find((row) => row[0] === 'p3')!;
    expect(outside[names.indexOf('rank_best')]).toBeNull();
    expect(outside[names.indexOf('outside_reason')]).toBe('not published');
    expect(outside[names.indexOf('weight_published')]).toBe(0.25);
  });

  it('states weights, directions and who chose them in every row', () => {
    const { names, rows } = table();
    for (const row of rows) {
      const cell = (name: string) => row[names.indexOf(name)];
      expect(cell('weights')).toBe('a: 0.75; b: 0.25');
      expect(cell('directions')).toBe('a: higher; b: lower');
      expect(cell('direction_sources')).toBe('a: direction from the ledger; b: direction chosen by the reader');
      expect(cell('measures')).toBe('a: as reported; b: per 1000 residents');
      expect(cell('not_counted')).toBe('z: weight_zero');
      expect([cell('draws'), cell('concentration'), cell('seed')]).toEqual([200, 100, 9]);
    }
  });

  it('can be written: no cell is beyond what a file may hold', () => {
    const { names, rows } = table();
    const text = csvHead(names, 'excel') + csvLines(rows, 'excel');
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
    expect(text.trim().split('\r\n').length).toBe(5);
  });
});

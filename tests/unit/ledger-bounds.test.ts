/** The policy applied to the whole ledger. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { KINDS, type Kind, type Qualifier } from '#lib/figures/figure.ts';
import { boundsOf } from '#lib/figures/interval.ts';

type Row = Record<string, string>;
const read = (path: string): Row[] =>
  Papa.parse<Row>(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

const kinds = new Map(read('indicators.csv').map((row) => [row['code'], row['kind']]));
const isKind = (kind: string | undefined): kind is Kind => (KINDS as readonly (string | undefined)[]).includes(kind);

test('every figure of the ledger has bounds that hold its value and lie in order', () => {
  for (const row of [...read('figures.csv'), ...read('statistics.csv')]) {
    const cell = (column: string) => row[column] ?? '';
    const kind = kinds.get(cell('indicator'));
    if (!isKind(kind)) throw new Error(`${cell('id')}: unknown kind`);
    const value = Number(cell('value'));
    const bounds = boundsOf(
      {
        indicator: cell('indicator'),
        qualifier: cell('qualifier') as Qualifier,
        value,
        value_upper: cell('value_upper') === '' ? null : Number(cell('value_upper')),
        unit: cell('unit'),
        as_reported: cell('as_reported'),
        step: Number(cell('step')),
      },
      kind,
    );
    expect(bounds.lower ?? -Infinity, cell('id')).toBeLessThanOrEqual(value);
    expect(bounds.upper ?? Infinity, cell('id')).toBeGreaterThanOrEqual(value);
  }
});

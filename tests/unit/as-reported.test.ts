/** The whole ledger read back from its own words: qualifier, value and step of every figure. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parse, parseAll, parseCell, type Reading } from '#lib/figures/reading/qualifier.ts';

type Row = Record<string, string>;
const read = (path: string): Row[] =>
  Papa.parse<Row>(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

const languages = new Map(read('data/sources.csv').map((row) => [row['id'], row['language']]));
const exceptions = new Map(read('tests/golden/as-reported-exceptions.csv').map((row) => [row['id'], row['reason']]));
const press = read('data/figures.csv');
const statistics = read('data/statistics.csv');

const cell = (row: Row, column: string): string => row[column] ?? '';
const hints = (row: Row) => ({ lang: languages.get(cell(row, 'source')), unit: cell(row, 'unit') });
const show = (row: Row) =>
  `${cell(row, 'id')} ${cell(row, 'qualifier')} ${cell(row, 'value')} step ${cell(row, 'step')}: ${cell(row, 'as_reported')}`;

function agrees(row: Row, reading: Reading): boolean {
  const upper = cell(row, 'value_upper');
  return (
    reading.qualifier === cell(row, 'qualifier') &&
    reading.value === Number(cell(row, 'value')) &&
    reading.valueUpper === (upper === '' ? null : Number(upper))
  );
}

describe('press figures', () => {
  test('the words of every figure give its qualifier and value, but for the listed exceptions', () => {
    const wrong = press.filter(
      (row) => !parseAll(cell(row, 'as_reported'), hints(row)).some((reading) => agrees(row, reading)),
    );
    expect(wrong.filter((row) => !exceptions.has(cell(row, 'id'))).map(show)).toEqual([]);
    expect(
      [...exceptions.keys()].filter((id) => id?.startsWith('f') && !wrong.some((row) => row['id'] === id)),
    ).toEqual([]);
  });

  test('the step kept with a figure is the step of its words', () => {
    const wrong = press.filter((row) => {
      const reading = parseAll(cell(row, 'as_reported'), hints(row)).find((said) => agrees(row, said));
      return reading !== undefined && reading.step !== Number(cell(row, 'step'));
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test('the first reading is the figure unless the words hold the number of another figure too', () => {
    const wrong = press.filter((row) => {
      if (exceptions.has(cell(row, 'id'))) return false;
      const first = parse(cell(row, 'as_reported'), hints(row));
      return !first.ok || !agrees(row, first);
    });
    const single = wrong.filter(
      (row) => parseAll(cell(row, 'as_reported'), hints(row)).filter((said) => !said.time).length < 2,
    );
    expect(single.map(show)).toEqual([]);
    expect(wrong.length).toBeLessThan(press.length * 0.02);
  });

  test('exceptions are few and each has its reason', () => {
    expect(exceptions.size).toBeLessThan(press.length * 0.03);
    expect([...exceptions.values()].every((reason) => (reason ?? '').length > 20)).toBe(true);
  });
});

describe('statistics', () => {
  const scales = [1, 1000, 1e6];
  const scaleOf = (row: Row): number | undefined =>
    scales.find((scale) => {
      const said = parseCell(cell(row, 'as_reported'), scale);
      // Zero is zero in every unit; only its step tells thousands from ones.
      return said.ok && agrees(row, said) && (said.value !== 0 || said.step === Number(cell(row, 'step')));
    });
  const regular = statistics.filter((row) => !exceptions.has(cell(row, 'id')));

  test('every cell as printed gives the value, in the unit of its table', () => {
    expect(regular.filter((row) => scaleOf(row) === undefined).map(show)).toEqual([]);
  });

  test('the step kept with a value is that of the printed cell', () => {
    const wrong = regular.filter((row) => {
      const said = parseCell(cell(row, 'as_reported'), scaleOf(row));
      return said.ok && said.step !== Number(cell(row, 'step'));
    });
    expect(wrong.map(show)).toEqual([]);
  });
});

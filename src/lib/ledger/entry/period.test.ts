import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PERIOD_LENGTHS } from '#lib/figures/figure.ts';
import { readCell } from '../cell.ts';
import type { Column } from '../column.ts';
import { periodProblem } from '../period-rule.ts';
import { TABLES } from '../table-schema.ts';
import { PERIOD_FORMS, readPeriod, writePeriod } from './period.ts';

const say = (text: string) => {
  const read = readPeriod(text);
  return read && [read.period_kind, read.period_start, read.period_end, read.period_length];
};

it.each([
  ['2025', 'year', '2025-01-01', '2025-12-31', null],
  ['2025-Q4', 'quarter', '2025-10-01', '2025-12-31', null],
  ['2025-H2', 'half', '2025-07-01', '2025-12-31', null],
  ['2025-9m', 'nine_months', '2025-01-01', '2025-09-30', null],
  ['2025-11m', 'range', '2025-01-01', '2025-11-30', null],
  ['2025-2m', 'range', '2025-01-01', '2025-02-28', null],
  ['2025-6m', 'half', '2025-01-01', '2025-06-30', null],
  ['2025-01-01..2025-09-30', 'nine_months', '2025-01-01', '2025-09-30', null],
  ['2019-03..2020-05', 'range', '2019-03-01', '2020-05-31', null],
  ['2023..2025', 'range', '2023-01-01', '2025-12-31', null],
  ['@2025-12-31', 'as_of', null, '2025-12-31', null],
  ['unknown:month', 'unknown', null, null, 'month'],
  ['unknown:week', 'unknown', null, null, 'week'],
  ['unknown:11m', 'unknown', null, null, 'eleven_months'],
  ['XXXX-03', 'unknown', null, null, 'month:03'],
  ['XXXX-02-29', 'unknown', null, null, 'day:02-29'],
  ['2022..unknown', 'unknown', null, null, 'year_to_date:2022'],
  ['unknown', 'unknown', null, null, null],
])('%s', (text, ...wanted) => {
  expect(say(text)).toEqual(wanted);
});

it.each([
  '2025-13',
  '2025-Q5',
  '2025-0m',
  '2025-13m',
  '2025-02-30',
  'XXXX-02-30',
  'XXXX-13',
  '2025..2024',
  'unknown:decade',
  '@2025',
  '',
  '..',
])('"%s" is none', (text) => {
  expect(readPeriod(text)).toBeNull();
});

it('every form that is offered can be read, and every length is offered', () => {
  const examples = PERIOD_FORMS.replace(/\([^)]*\)/g, '')
    .split(/[;,]/)
    .map((form) => form.trim());
  expect(examples.filter((form) => readPeriod(form) === null)).toEqual([]);
  expect(PERIOD_LENGTHS.filter((length) => !examples.includes(`unknown:${length}`))).toEqual([]);
});

it('what is read has the dates that its kind has, fits its column, and is read from what is written of it', () => {
  const length = TABLES.figures.columns.find(({ name }) => name === 'period_length') as Column;
  const two = fc.integer({ min: 0, max: 32 }).map((n) => String(n).padStart(2, '0'));
  const text = fc
    .tuple(
      fc.constantFrom('2024', '2025', 'XXXX'),
      fc.constantFrom('', '-', '-Q', '-H', '..2025-'),
      two,
      fc.constantFrom('', 'm', '-', '-28', '..unknown'),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        fc.constantFrom(...PERIOD_LENGTHS).map((one) => `unknown:${one}`),
      ),
      (said) => {
        const read = readPeriod(said);
        if (read === null) return;
        expect(periodProblem(read.period_kind, read.period_start, read.period_end)).toBeNull();
        expect(readCell(read.period_length ?? '', length).kind).not.toBe('unreadable');
        expect(readPeriod(writePeriod(read))).toEqual(read);
      },
    ),
  );
});

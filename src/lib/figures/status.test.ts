import { describe, expect, test } from 'vitest';
import { byStatus, isDue, reached } from './status.ts';
import { figureOf } from './testing.ts';

const plan = figureOf({ indicator: 'settlements_gasified', unit: 'villages', status: 'plan', value: 126 });
const report = (changes: Parameters<typeof figureOf>[0]) =>
  figureOf({ indicator: 'settlements_gasified', unit: 'villages', ...changes });

describe('plans', () => {
  test('are reached, missed, or possibly either', () => {
    expect(reached(plan, report({ value: 126 }))).toEqual({ ok: true, reached: 'yes' });
    expect(reached(plan, report({ value: 110 }))).toEqual({ ok: true, reached: 'no' });
    expect(reached(plan, report({ qualifier: 'more_than', value: 100 }))).toEqual({ ok: true, reached: 'possibly' });
    expect(reached(plan, report({ value: 110 }), true)).toEqual({ ok: true, reached: 'yes' });
  });
  test('are compared only with a report of the same thing and time', () => {
    expect(reached(plan, plan)).toEqual({ ok: false, reason: 'not_a_report' });
    expect(reached(report({}), report({}))).toEqual({ ok: false, reason: 'not_a_plan' });
    expect(reached(plan, report({ place: 'talgar' }))).toEqual({ ok: false, reason: 'different_subject' });
    expect(reached(plan, report({ period_end: '2024-12-31' }))).toEqual({
      ok: false,
      reason: 'reported_for_another_time',
    });
  });
  test('fall due by their date, undated ones never', () => {
    expect(isDue(plan, '2026-01-01')).toBe(true);
    expect(isDue(plan, '2025-12-31')).toBe(false);
    expect(isDue({ period_end: null }, '2026-01-01')).toBeNull();
  });
  test('stand apart from reports', () => {
    expect(byStatus([plan, report({ id: 'r' })]).plan).toEqual([plan]);
  });
});

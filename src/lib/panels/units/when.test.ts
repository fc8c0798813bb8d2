import { expect, test } from 'vitest';
import { LANGS } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { sayWhen } from './when.ts';

const YEAR = { period_kind: 'year', period_start: '2025-01-01', period_end: '2025-12-31' } as const;
const STATE = { period_kind: 'as_of', period_start: null, period_end: '2025-12-31' } as const;
const FIRST = { period_kind: 'quarter', period_start: '2025-01-01', period_end: '2025-03-31' } as const;
const SECOND = { period_kind: 'quarter', period_start: '2025-04-01', period_end: '2025-06-30' } as const;

test.each(LANGS)('a year is said as a year, a quarter as itself (%s)', async (lang) => {
  const speaking = { t: await loadMessages(lang), lang };
  for (const whole of [YEAR, STATE, undefined]) expect(sayWhen(2025, whole, speaking)).toBe('2025');
  const quarters = [FIRST, SECOND].map((quarter) => sayWhen(2025, quarter, speaking));
  expect(new Set([...quarters, '2025']).size).toBe(3);
});

/** Figures and intervals for tests. */
import fc from 'fast-check';
import type { Claim, Figure, Kind } from './figure.ts';
import { boundsOf, interval, type Interval } from './interval.ts';

const CLAIM: Claim = {
  id: 'f0000',
  origin: 'press',
  place: 'ile',
  indicator: 'appeals_received',
  topic: null,
  scope: 'amanat_offices',
  period_start: '2025-01-01',
  period_end: '2025-12-31',
  period_kind: 'year',
  period_length: null,
  status: 'reported',
  qualifier: 'exact',
  value: 100,
  value_upper: null,
  unit: 'appeals',
  base: null,
  as_reported: '',
  source: 's001',
  conflict: null,
  contest: null,
  repeats: null,
  break_remark: null,
  suspect_remark: null,
  note: null,
  recorded_on: '2026-11-23',
  revises: null,
  revision_reason: null,
};

/** A figure with its bounds; everything not given is an exact yearly count of appeals in Ile. */
export function figureOf(changes: Partial<Claim>, kind: Kind = 'count', step = 1): Figure {
  const claim = { ...CLAIM, ...changes };
  return { ...claim, ...boundsOf({ ...claim, step }, kind) };
}

/** A share in percent of the appeals received. */
export const shareOf = (changes: Partial<Claim>, step = 1): Figure =>
  figureOf(
    { indicator: 'appeals_resolved_positive_share', unit: 'percent', base: 'appeals_received', ...changes },
    'share',
    step,
  );

/** Shorthand for a known interval: span('(70, 100]'), with ∞ and −∞. */
export function span(text: string): Interval {
  const [, left = '', from = '', to = '', right = ''] = /^([[(])(.+), (.+)([\])])$/u.exec(text) ?? [];
  const end = (said: string) => (said === '∞' ? Infinity : said === '-∞' ? -Infinity : Number(said));
  const made = interval(end(from), end(to), left === '(', right === ')');
  if (!made.ok) throw new Error(`Not an interval: ${text}`);
  return made.interval;
}

/** The other way round, for readable expectations. */
export function text(a: Interval): string {
  const end = (value: number) => (Number.isFinite(value) ? String(value) : value < 0 ? '-∞' : '∞');
  return `${a.lowerOpen ? '(' : '['}${end(a.lower)}, ${end(a.upper)}${a.upperOpen ? ')' : ']'}`;
}

/** Any interval with ends on a grid of quarters (exact in binary), often open, sometimes unbounded, and a point inside. */
export const intervalWithPoint = (min = -50, max = 50): fc.Arbitrary<{ a: Interval; x: number }> =>
  fc
    .record({
      ends: fc.tuple(fc.integer({ min: min * 4, max: max * 4 }), fc.integer({ min: min * 4, max: max * 4 })),
      open: fc.tuple(fc.boolean(), fc.boolean()),
      unbounded: fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })),
      at: fc.integer({ min: 0, max: 8 }),
    })
    .map(({ ends, open, unbounded, at }) => {
      const [low, high] = [Math.min(...ends) / 4, Math.max(...ends) / 4];
      const isPoint = low === high;
      const a: Interval = {
        lower: unbounded[0] === 0 ? -Infinity : low,
        upper: unbounded[1] === 0 ? Infinity : high,
        lowerOpen: unbounded[0] === 0 || (open[0] && !isPoint),
        upperOpen: unbounded[1] === 0 || (open[1] && !isPoint),
      };
      const inner = at === 0 && a.lowerOpen ? 1 : at === 8 && a.upperOpen ? 7 : at;
      const room = unbounded[0] === 0 && at === 0 ? low - 1000 : unbounded[1] === 0 && at === 8 ? high + 1000 : null;
      return { a, x: room ?? low + ((high - low) * inner) / 8 };
    });

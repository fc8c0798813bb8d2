import { describe, expect, it } from 'vitest';
import { realTexts } from '../../../../tests/fixtures/ledger/real.ts';
import { findingsOf } from '../findings.ts';
import { readTrusted, toFigure } from '../read.ts';
import type { FigureRow } from '../types.ts';

const ledger = readTrusted(realTexts());
const kinds = new Map(ledger.indicators.map(({ code, kind }) => [code, { kind }]));
for (const [code, kind] of [
  ['appeals_refused', 'count'],
  ['appeals_refused_share', 'share'],
  ['appeals_forwarded', 'count'],
] as const) {
  kinds.set(code, { kind });
}
let count = 0;
function said(indicator: string, value: number, base: string | null = null, more: Partial<FigureRow> = {}) {
  const row: FigureRow = {
    id: `f${String(++count).padStart(4, '0')}`,
    place: 'talgar',
    indicator,
    topic: null,
    scope: 'district_akimat',
    period_start: null,
    period_end: '2025-10-29',
    period_kind: 'as_of',
    period_length: null,
    status: 'reported',
    qualifier: 'exact',
    value,
    value_upper: null,
    unit: '',
    base,
    as_reported: `${value} %`,
    step: Number.isInteger(value) ? 1 : 0.1,
    source: 's001',
    conflict: null,
    contest: null,
    repeats: null,
    break_remark: null,
    suspect_remark: null,
    note: null,
    recorded_on: '2026-11-24',
    revises: null,
    revision_reason: null,
    ...more,
  };
  return toFigure(row, 'press', kinds);
}
const codes = (...figures: ReturnType<typeof said>[]) => findingsOf({ ...ledger, figures }).map(({ code }) => code);

describe('a share is held against the base that it names', () => {
  const received = said('appeals_received', 25000, null, { qualifier: 'more_than', step: 1000 });
  const answered = said('appeals_answered', 19793);
  const outcomes = [
    said('appeals_resolved_positive', 6710),
    said('appeals_resolved_positive_share', 33.9, 'appeals_answered'),
    said('appeals_explained', 12419),
    said('appeals_explained_share', 62.7, 'appeals_answered'),
    said('appeals_refused', 501),
    said('appeals_refused_share', 2.5, 'appeals_answered'),
    said('appeals_answered_share', 77.1, 'appeals_received'),
  ];

  it('so outcomes of those considered raise nothing beside a larger number received', () => {
    expect(codes(received, answered, ...outcomes)).toEqual([]);
    expect(codes(received, ...outcomes)).toEqual([]);
  });

  it('and do where those considered are another number', () => {
    expect(codes(received, said('appeals_answered', 21000), ...outcomes)).toContain('implied_base_differs');
  });

  it('and a share of those forwarded is of the forwarded where they are counted', () => {
    const topic = [
      said('appeals_received', 20, null, { topic: 'roads' }),
      said('appeals_topic_share', 40, 'appeals_forwarded', { topic: 'roads' }),
    ];
    expect(codes(said('appeals_received', 500), said('appeals_forwarded', 50), ...topic)).toEqual([]);
    expect(codes(said('appeals_received', 500), said('appeals_forwarded', 80), ...topic)).toEqual([
      'implied_base_differs',
    ]);
  });

  it('and one of building works is held against no settlements', () => {
    const share = said('gas_coverage_settlements', 70, 'building_works');
    expect(codes(said('settlements_total', 48), said('settlements_gasified', 37), share)).toEqual([]);
  });
});

describe('a share of a whole that is not stated', () => {
  const gasified = (settlements: number, percent: number, total = 48) => [
    said('settlements_total', total),
    said('settlements_gasified', settlements),
    said('gas_coverage_settlements', percent, 'not_stated'),
  ];

  it.each([
    [36, 75],
    [37, 77],
    [24, 50],
  ])('raises nothing where the whole beside it fits: %i of 48, %i %%', (settlements, percent) => {
    expect(codes(...gasified(settlements, percent))).toEqual([]);
  });

  it('raises a finding where none does: 37 of 48, or 70 %', () => {
    expect(codes(...gasified(37, 70))).toContain('base_unclear');
  });

  it('asks where only one of several wholes fits', () => {
    const due = said('settlements_subject_to_gas', 53);
    expect(codes(...gasified(37, 70), due)).toEqual(['base_unclear']);
  });

  it('of appeals raises nothing where those received or those considered fit', () => {
    const share = (percent: number) => [
      said('appeals_received', 100),
      said('appeals_answered', 80),
      said('appeals_explained', 20),
      said('appeals_explained_share', percent, 'not_stated'),
    ];
    expect(codes(...share(20))).toEqual([]);
    expect(codes(...share(25))).toEqual([]);
    expect(codes(...share(50))).toContain('implied_base_differs');
  });
});

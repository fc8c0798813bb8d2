import { describe, expect, it } from 'vitest';
import { checksOf, inLedger, type Checked } from './checks.ts';
import type { Knowledge, KnownClaim } from './knowledge.ts';
import type { Proposal } from './proposal.ts';
import { faultsOf, readReview, withChoice, withValue, withWords, type Draft } from './review.ts';

const name = { kk: '', ru: '', en: '' };
const indicator = (code: string, unit: string, kind: string) => ({ code, unit, kind, name });
const known = {
  indicators: [
    indicator('appeals_received', 'appeals', 'count'),
    indicator('appeals_topic_share', 'percent', 'share'),
    indicator('appeals_resolved_positive', 'appeals', 'count'),
    indicator('appeals_resolved_positive_share', 'percent', 'share'),
  ],
  basesOf: { appeals_topic_share: { appeals_received: 3, not_stated: 1 } },
  claims: [] as readonly KnownClaim[],
} as unknown as Knowledge;

const TEXT = 'В районе поступило более 400 обращений, дороги – 300 (60 %), вода – 200.';
const draft: Draft = {
  words: 'поступило более 400 обращений',
  qualifier: 'more_than',
  value: 400,
  upper: null,
  step: 100,
  indicator: 'appeals_received',
  place: 'ile',
  topic: '',
  period: '2025',
  scope: 'district_akimat',
  base: '',
  status: 'reported',
};
const faults = (change: Partial<Draft>) => faultsOf({ ...draft, ...change }, TEXT, 'ru', known);

describe('what can be accepted', () => {
  it('a whole draft can', () => expect(faults({})).toEqual([]));
  it.each([
    [{ value: 401 }, 'value_not_in_words'],
    [{ value: Number.NaN }, 'value_no_number'],
    [{ qualifier: 'exact' }, 'value_not_in_words'],
    [{ words: 'поступило 400 жалоб' }, 'words_not_in_text'],
    [{ words: '' }, 'words_missing'],
    [{ words: 'В районе поступило более 400 обращений, дороги – 300' }, 'words_too_many'],
    [{ place: '' }, 'place_missing'],
    [{ scope: '' }, 'scope_missing'],
    [{ indicator: 'nothing' }, 'indicator_missing'],
    [{ indicator: 'appeals_topic_share' }, 'base_missing'],
    [{ period: 'soon' }, 'period_unreadable'],
  ] as const)('%j cannot: %s', (change, fault) => expect(faults(change)).toContain(fault));

  it('a typed value is taken with its hedge where the words say it, else it stays a fault', () => {
    const changed = withWords(draft, 'дороги – 300', 'ru', 'appeals');
    expect(changed).toMatchObject({ value: 300, qualifier: 'exact' });
    expect(withValue(draft, '400', 'ru')).toMatchObject({ value: 400, qualifier: 'more_than' });
    expect(faults(withValue(draft, '4000', 'ru'))).toContain('value_not_in_words');
    expect(faults(withValue(draft, 'много', 'ru'))).toContain('value_no_number');
  });

  it('a share brings its usual base, another indicator loses it', () => {
    const share = withChoice(draft, 'indicator', 'appeals_topic_share', known);
    expect(share.base).toBe('appeals_received');
    expect(withChoice(share, 'indicator', 'appeals_received', known).base).toBe('');
  });
});

describe('a kept review', () => {
  const review = {
    aina: 'review',
    version: 1,
    text: TEXT,
    about: { url: 'https://example.kz/' },
    decisions: { n1: { verdict: 'accepted', draft } },
  };
  it('comes back as it was', () => expect(readReview(JSON.stringify(review))).toEqual(review));
  it.each(['', 'null', '[]', '{"aina":"review"}', '{"aina":"review","version":2,"text":""}', '<p>5</p>'])(
    '%s is none',
    (json) => expect(readReview(json)).toBeNull(),
  );
  it('what is no decision is left out', () => {
    const strange = { ...review, decisions: { a: null, b: { verdict: 'yes' }, c: { verdict: 'open', draft: {} } } };
    expect(readReview(JSON.stringify(strange))?.decisions).toEqual({});
  });
});

describe('checks beside the review', () => {
  const one = (id: string, change: Partial<Draft>, partOf: string | null = null): Checked => ({
    proposal: { id, partOf, unit: 'appeals' } as Proposal,
    draft: { ...draft, qualifier: 'exact', step: 1, ...change },
  });
  const kinds = (...checked: Checked[]) => checksOf(checked, known).map(({ kind }) => kind);

  it('parts may not exceed their whole', () => {
    const parts = [one('b', { value: 300, topic: 'roads' }), one('c', { value: 200, topic: 'water' })];
    expect(kinds(one('a', { value: 400 }), ...parts)).toEqual(['parts_exceed']);
    expect(kinds(one('a', { value: 500 }), ...parts)).toEqual([]);
    expect(kinds(one('a', { value: 400, qualifier: 'more_than' }), ...parts)).toEqual([]);
  });
  it('topics and outcomes divide a whole each in their own way', () => {
    const solved = one('d', { indicator: 'appeals_resolved_positive', value: 350 }, 'a');
    const topics = [one('b', { value: 250, topic: 'roads' }), one('c', { value: 100, topic: 'water' })];
    expect(kinds(one('a', { value: 400 }), ...topics, solved)).toEqual([]);
  });
  it('a share of what was done is held against its base', () => {
    const share = (value: number) =>
      one('c', { indicator: 'appeals_resolved_positive_share', value, base: 'appeals_received' }, 'b');
    const counts = [one('a', { value: 200 }), one('b', { indicator: 'appeals_resolved_positive', value: 150 }, 'a')];
    expect(kinds(...counts, share(75))).toEqual([]);
    expect(kinds(...counts, share(25))).toEqual(['share_disagrees']);
  });
  it('a share is held against count and total as intervals', () => {
    const share = (value: number) =>
      one('c', { indicator: 'appeals_topic_share', value, topic: 'roads', base: 'appeals_received' }, 'b');
    const counts = [one('a', { value: 500 }), one('b', { value: 300, topic: 'roads' })];
    expect(kinds(...counts, share(60))).toEqual([]);
    expect(kinds(...counts, share(21))).toEqual(['share_disagrees']);
  });
  it('the same thing twice is a repeat, or a contradiction', () => {
    expect(kinds(one('a', { value: 400 }), one('b', { value: 400 }))).toEqual(['repeat']);
    expect(kinds(one('a', { value: 400 }), one('b', { value: 500 }))).toEqual(['contradiction']);
  });
});

describe('what the ledger has', () => {
  const claim: KnownClaim = {
    id: 'f1',
    place: 'ile',
    indicator: 'appeals_received',
    topic: null,
    scope: 'district_akimat',
    period: '2025-01-01..2025-12-31',
    status: 'reported',
    qualifier: 'more_than',
    value: 400,
    upper: null,
    step: 100,
    words: 'более 400',
    url: null,
  };
  const with_ = (change: Partial<Draft>) => inLedger({ ...draft, ...change }, { ...known, claims: [claim] }, undefined);
  it('is known, agrees or is a conflict', () => {
    expect(with_({})).toEqual({ kind: 'known', id: 'f1' });
    expect(with_({ value: 450, qualifier: 'exact', step: 1 })).toMatchObject({ kind: 'agrees' });
    expect(with_({ value: 300, qualifier: 'exact', step: 1 })).toMatchObject({ kind: 'conflict', id: 'f1' });
    expect(with_({ place: 'kegen' })).toBeNull();
  });
});

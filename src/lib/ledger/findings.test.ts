import { describe, expect, it } from 'vitest';
import { realTexts } from '../../../tests/fixtures/ledger/real.ts';
import type { Claim, Figure } from '#lib/figures/figure.ts';
import { findingsOf } from './findings.ts';
import { endsOf } from './findings/bounds.ts';
import { readTrusted, toFigure } from './read.ts';
import type { Ledger } from './types.ts';

const real = readTrusted(realTexts());
const found = findingsOf(real);
const indicators = new Map(real.indicators.map((indicator) => [indicator.code, indicator]));
const example = real.figures.find(({ id }) => id === 'f0068');

let count = 0;
function figure(change: Partial<Claim & { step: number }>): Figure {
  if (example === undefined) throw new Error('f0068 is gone');
  const id = `f${String(++count).padStart(4, '0')}`;
  const { origin, ...row } = { ...example, id, step: 1, conflict: null, note: null, ...change };
  return toFigure(row, origin, indicators);
}

const codesOf = (...figures: Figure[]) => findingsOf({ ...real, figures } satisfies Ledger).map(({ code }) => code);

describe('findings on the real ledger', () => {
  it('show that the topic shares of Open Almaty imply another base than the stated total', () => {
    const open = found.find(({ code, figures }) => code === 'implied_base_differs' && figures.includes('f0074'));
    expect(open).toMatchObject({
      kind: 'shares',
      numbers: { implied_lower: 64964, implied_upper: 65175, listed_lower: 65193, listed_upper: 65193, total: 173518 },
      params: { place: 'almaty-city', scope: 'open_almaty', period_end: '2025-09-30', base: 'appeals_forwarded' },
      marked: true,
    });
    expect(open?.figures).toContain('f0068');
  });

  it('show the arithmetic of Open Almaty: a base from each pair, the one that fits all, the list added up, the total', () => {
    const open = found.find(({ id }) => id === 'implied_base_differs-f0074');
    expect(open?.steps.map(({ kind }) => kind)).toEqual([...Array<string>(7).fill('base'), 'common', 'sum', 'total']);
    expect(open?.steps[0]).toEqual({
      kind: 'base',
      count: 'f0073',
      share: 'f0074',
      ends: { lower: 62145, upper: 65175 },
    });
    expect(open?.steps.slice(7)).toMatchObject([
      { pairs: 7, ends: { lower: 64964, upper: 65175 } },
      { ends: { lower: 65193, upper: 65193 } },
      { figure: 'f0068' },
    ]);
  });

  it('ask what 72 % of Jetisu is a share of: not of the settlements, in neither way of counting them; perhaps of people', () => {
    const what = found.filter(({ code, figures }) => code === 'base_unclear' && figures.includes('f0245'));
    expect(what.map(({ id, numbers }) => [id, numbers])).toEqual([
      ['base_unclear-f0245', { stated: 72, tried: 3, fitting: 1 }],
    ]);
    const tried = what[0]?.steps.flatMap((step) => (step.kind === 'share' ? [step] : []));
    expect(tried?.map(({ count, total, fits }) => [count, total, fits])).toEqual([
      ['f0244', 'f0268', false],
      ['f0244', 'f0259', false],
      ['f0253', 'f0510', true],
    ]);
    expect(tried?.map(({ ends }) => Math.round(Number(ends.lower)))).toEqual([35, 66, 71]);
  });

  it('hold printed growth against two published levels, whoever published them', () => {
    const growth = found.filter(({ code }) => code === 'level_against_growth');
    expect(growth.map(({ figures }) => figures)).toEqual([
      ['f0618', 'f0621', 'f0624'],
      ['f0334', 'f0337', 'f0338'],
    ]);
    expect(growth[0]?.steps.at(2)).toMatchObject({ kind: 'growth', later: 'f0618', earlier: 'f0621' });
  });

  it('have ids of their own, and steps whose figures take part', () => {
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    const ids = new Set(real.figures.map(({ id }) => id));
    const words = JSON.stringify(found.map(({ steps }) => steps)).match(/[fb]\d{4,5}/g) ?? [];
    expect(words.length).toBeGreaterThan(100);
    expect(words.every((id) => ids.has(id))).toBe(true);
    expect(found.every(({ steps }) => steps.length > 1)).toBe(true);
  });

  it('show that reports of gas coverage in Jetisu disagree', () => {
    const gas = found.find(({ code, figures }) => code === 'sources_disagree' && figures.includes('f0265'));
    expect(gas).toMatchObject({
      figures: ['f0245', 'f0265'],
      numbers: { lowest: 71.4, highest: 72, lower: 71.35, upper: 72.5 },
      params: { place: 'jetisu-region', indicator: 'gas_coverage_population' },
    });
  });

  it('show outcomes in Shymkent that are more than the appeals', () => {
    expect(found.find(({ code }) => code === 'outcomes_exceed_total')?.numbers).toMatchObject({
      sum_lower: 9441,
      total: 8711,
    });
  });

  it('show the wage printed in thousands, the copied crime series and the index that does not fit', () => {
    const codes = (id: string) => found.filter(({ figures }) => figures.includes(id)).map(({ code }) => code);
    expect(codes('b03639')).toContain('jump');
    expect(codes('b04100')).toEqual(['identical_series']);
    expect(codes('b01871')).toEqual(['level_against_index']);
  });

  it('are about figures of the ledger, and finite', () => {
    const ids = new Set(real.figures.map(({ id }) => id));
    for (const { figures, numbers } of found) {
      expect(figures.length).toBeGreaterThan(1);
      expect(figures.every((id) => ids.has(id))).toBe(true);
      expect(Object.values(numbers).every((value) => value === null || Number.isFinite(value))).toBe(true);
    }
  });
});

describe('parts and wholes', () => {
  const total = (value: number, more: Partial<Claim> = {}) => figure({ value, ...more });
  const topic = (name: string, value: number, more: Partial<Claim> = {}) => figure({ topic: name, value, ...more });

  it('contradict each other when the topics are more than the total', () => {
    expect(codesOf(total(100), topic('roads', 60), topic('water', 50))).toEqual(['topics_exceed_total']);
  });

  it('do not when the list is incomplete and less', () => {
    expect(codesOf(total(100), topic('roads', 60), topic('water', 20))).toEqual([]);
  });

  it('do when a list with a rest is less', () => {
    expect(codesOf(total(100), topic('roads', 60), topic('other', 20))).toEqual(['topics_below_total']);
  });

  it('do not when the hedge leaves room', () => {
    expect(codesOf(total(100, { qualifier: 'more_than' }), topic('roads', 60), topic('water', 50))).toEqual([]);
    expect(codesOf(total(100), topic('roads', 60, { qualifier: 'at_most' }), topic('water', 50))).toEqual([]);
  });

  it('leave out a mixed topic beside one of its parts, and count it where it stands alone', () => {
    expect(codesOf(total(100), topic('land', 60), topic('housing_land', 60))).toEqual([]);
    expect(codesOf(total(100), topic('roads', 60), topic('housing_land', 60))).toEqual(['topics_exceed_total']);
  });

  it('are not mixed over scopes, statuses or periods', () => {
    const roads = topic('roads', 60);
    expect(codesOf(total(100), roads, topic('water', 50, { scope: 'amanat_offices' }))).toEqual([]);
    expect(codesOf(total(100), roads, topic('water', 50, { status: 'plan' }))).toEqual([]);
    expect(codesOf(total(100), roads, topic('water', 50, { period_end: '2025-09-29', period_kind: 'range' }))).toEqual(
      [],
    );
  });

  it('leave out repeats', () => {
    expect(codesOf(total(100), topic('roads', 60), topic('water', 50, { repeats: 'f0001' }))).toEqual([]);
  });

  it('contradict each other when districts are more than their city', () => {
    expect(
      codesOf(total(100), figure({ place: 'medeu', value: 60 }), figure({ place: 'bostandyk', value: 50 })),
    ).toEqual(['places_exceed_total']);
  });
});

describe('shares', () => {
  const share = (topic: string, value: number, base = 'appeals_received') =>
    figure({ indicator: 'appeals_topic_share', unit: 'percent', topic, value, base, as_reported: `${value} %` });

  it('that fit their counts and total are no finding', () => {
    expect(codesOf(figure({ value: 200 }), figure({ topic: 'roads', value: 60 }), share('roads', 30))).toEqual([]);
  });

  it('whose counts imply different bases contradict each other', () => {
    const counts = [figure({ topic: 'roads', value: 60 }), figure({ topic: 'water', value: 60 })];
    expect(codesOf(...counts, share('roads', 30), share('water', 60))).toEqual(['shares_contradict']);
  });

  it('of one list are not more than the whole, and with a rest not less', () => {
    expect(codesOf(share('roads', 60), share('water', 50))).toEqual(['shares_exceed_whole']);
    expect(codesOf(share('roads', 60), share('other', 30))).toEqual(['shares_below_whole']);
    expect(codesOf(share('roads', 60), share('water', 30))).toEqual([]);
  });

  it('back-solve to whole things, or show why no whole number fits', () => {
    const between = (lower: number, upper: number) => ({ lower, upper, lowerOpen: true, upperOpen: false });
    expect(endsOf(between(64963.6, 65175.6), true)).toEqual({ lower: 64964, upper: 65175 });
    expect(endsOf(between(10, 12), true)).toEqual({ lower: 11, upper: 12 });
    expect(endsOf(between(308.54, 308.92), true)).toEqual({ lower: 308.5, upper: 308.9 });
    expect(endsOf(between(4000, Infinity), true)).toEqual({ lower: 4001, upper: null });
  });
});

describe('sources', () => {
  const other = { source: 's002' };

  it('that give different counts disagree', () => {
    expect(codesOf(figure({ value: 94 }), figure({ value: 95, ...other }))).toEqual(['sources_disagree']);
  });

  it('do not disagree once one figure revises the other', () => {
    const first = figure({ value: 94 });
    expect(codesOf(first, figure({ value: 95, ...other, revises: first.id, revision_reason: 'corrected' }))).toEqual(
      [],
    );
  });

  it('that round differently do not', () => {
    expect(codesOf(figure({ value: 94 }), figure({ value: 90, qualifier: 'more_than', ...other }))).toEqual([]);
  });

  it('do not disagree about periods whose dates nobody gives', () => {
    const undated = { period_kind: 'unknown', period_start: null, period_end: null } as const;
    expect(codesOf(figure({ value: 94, ...undated }), figure({ value: 95, ...undated, ...other }))).toEqual([]);
  });
});

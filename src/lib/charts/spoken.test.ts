import { describe, expect, it } from 'vitest';
import { LANGS } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { figure } from './fixtures.ts';
import { bars, context } from './fixtures-specs.ts';
import { stopsOf } from './marks.ts';
import { tipOf, tipsOf } from './spec-tips.ts';
import { spokenAt } from './spoken.ts';

const { t } = context;
const said = (...parts: Parameters<typeof figure>[0][]) =>
  spokenAt(
    stopsOf(
      bars(
        parts.map((part) => figure(part)),
        [],
      ),
    ),
    0,
    t,
    'en',
  )
    .join('; ')
    .replaceAll('\u00a0', ' ');

describe('what is read out at a mark', () => {
  it('says how it stands to the next', () => {
    expect(said({ value: 5000 }, { place: 'kegen', value: 4200 })).toContain('800 more than the next (kegen district)');
    expect(said({ value: 5000 }, { place: 'kegen', value: 5000 })).toContain('the same as the next');
  });

  it('never says more than the words of the two allow', () => {
    const open = { place: 'kegen', value: 4000, qualifier: 'more_than', step: 1000 } as const;
    expect(said({ value: 5000 }, open)).toContain('may be more or less than the next');
    expect(said({ ...open, value: 9000 }, { place: 'ile', value: 4000 })).toContain(
      'over 5 thousand more than the next',
    );
    const range = { place: 'kegen', value: 400, value_upper: 500, qualifier: 'between' } as const;
    expect(said({ value: 1000 }, range)).toContain('500–600 more than the next');
  });

  it('says that a value is an estimate, that sources differ, that it is probably wrong; of such it tells no difference', () => {
    expect(said({ value: 5000, status: 'estimate' }, { place: 'kegen', value: 10 })).toMatch(/estimate.*more than/);
    expect(said({ value: 5000, conflict: 'C1' }, { place: 'kegen', value: 10 })).toMatch(/sources differ/);
    expect(said({ value: 5000, conflict: 'C1' }, { place: 'kegen', value: 10 })).not.toContain('next');
    expect(said({ value: 5000, suspect_remark: 'wrong' }, { place: 'kegen', value: 10 })).toContain('probably wrong');
  });

  it.each(LANGS)('is whole in %s', async (lang) => {
    const words = await loadMessages(lang);
    const stops = stopsOf(bars([figure({ value: 5000, status: 'estimate' }), figure({ place: 'kegen', value: 1 })]));
    const all = stops.flatMap((_, i) => spokenAt(stops, i, words, lang));
    expect(all).toHaveLength(3);
    for (const one of all) expect(one).not.toMatch(/undefined|NaN|, ,|^,|,$/);
  });
});

describe('the tooltip of a mark', () => {
  it('says value with hedge, period, status and source; a gap that nothing was published', () => {
    const one = figure({ id: 'f0007', qualifier: 'more_than', step: 1000, value: 4000, status: 'estimate' });
    const spec = bars([one], ['kegen']);
    const tip = tipsOf(spec)('f0007');
    expect(tip?.values[0]?.said.replace(/\u00a0/g, ' ')).toMatch(/^more than 4/);
    expect(tip?.values[0]?.about).toEqual([expect.stringMatching(/\d{4}/), 'estimate', expect.any(String)]);
    const gap = stopsOf(spec)[1];
    expect(gap && tipOf(gap, spec.words).values).toEqual([{ of: null, said: 'not published', about: [], doubts: [] }]);
  });

  it('calls only a figure of the ledger reported', () => {
    const spec = bars([figure({ id: 'per_1000(f0001,f0002)' })], []);
    expect(tipsOf(spec)('per_1000(f0001,f0002)')?.values[0]?.about).not.toContain('reported');
    expect(tipsOf(bars([figure({ id: 'f0001' })], []))('f0001')?.values[0]?.about).toContain('reported');
  });

  it('holds all values of which sources disagree, each by its source', () => {
    const rows = [figure({ id: 'f0001', conflict: 'C1' }), figure({ id: 'f0002', conflict: 'C1', value: 7 })];
    const tip = tipsOf(bars(rows, []))('f0001 f0002');
    expect(tip?.values.map(({ doubts }) => doubts)).toEqual([['sources differ'], ['sources differ']]);
    expect(tip?.values.every(({ of }) => of !== null)).toBe(true);
  });
});

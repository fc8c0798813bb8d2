import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { labels } from '#lib/charts/fixtures.ts';
import { QUALIFIERS, STATUSES } from '#lib/figures/figure.ts';
import { loadMessages, type Words } from '#lib/i18n/messages.ts';
import { ANSWERS, COMPARISONS, DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import { chipsOf } from './chips.ts';

let t: Words<'explore'>;
beforeAll(async () => {
  t = await loadMessages('en');
});

const NORTH = ['ile', 'talgar', 'karasay', 'kegen'];
const SOUTH = ['aksu', 'koksu', 'tekeli'];
/** Two places are not yet a region. */
const PAIR = ['uyghur', 'balkhash'];
const children = new Map([
  ['north', NORTH],
  ['south', SOUTH],
  ['pair', PAIR],
]);
const CONDITION = '> 5 appeals';

const view = (part: Partial<View>): View => ({ ...DEFAULT_VIEW, ...part });
const chips = (part: Partial<View>) => chipsOf(view(part), labels, t, children, CONDITION);
const said = (part: Partial<View>) => chips(part).map(({ label }) => label);

const year = fc.option(fc.integer({ min: 2000, max: 2030 }));
const filters = fc.record({
  places: fc.oneof(fc.subarray([...NORTH, ...SOUTH, ...PAIR, 'qonaev']), fc.constant([...NORTH, ...SOUTH, 'qonaev'])),
  topics: fc.subarray(['none', 'land', 'housing']),
  scopes: fc.subarray(['office', 'other']),
  sources: fc.subarray(['s1', 's2']),
  years: fc.subarray(['none', '2023', '2024']),
  qualifiers: fc.subarray([...QUALIFIERS]),
  statuses: fc.subarray([...STATUSES], { minLength: 1 }),
  from: year,
  to: year,
  threshold: fc.option(fc.record({ comparison: fc.constantFrom(...COMPARISONS), value: fc.integer() })),
  keep: fc.subarray([...ANSWERS], { minLength: 1 }),
});

describe('chips', () => {
  it('are none where nothing is filtered', () => {
    expect(said({})).toEqual([]);
  });

  it('say every filter in the words of the page', () => {
    expect(
      said({
        places: ['qonaev'],
        topics: ['land', 'none'],
        scopes: ['office'],
        sources: ['s1'],
        years: ['2024', 'none'],
        from: 2019,
        to: null,
        qualifiers: ['about'],
        statuses: ['plan'],
        threshold: { comparison: 'gt', value: 5 },
      }),
    ).toEqual([
      'Places: qonaev',
      'Topics: Land',
      'Topics: not split by topic',
      'Whose count: Reception offices',
      'Sources: alpha.kz',
      'Years: 2024',
      'Years: without dates',
      'Years: 2019–…',
      `${t.explore.qualifiers}: ${t.figures.qualifiers.about}`,
      `Status: ${t.common.statuses.plan}`,
      `Threshold: ${CONDITION}`,
    ]);
  });

  it('undo themselves and nothing else: one fewer after each, and the others stay', () => {
    fc.assert(
      fc.property(filters, fc.nat(), (part, pick) => {
        const all = chips(part);
        const chip = all[pick % Math.max(1, all.length)];
        if (chip === undefined) return;
        const after = chips({ ...part, ...chip.undo }).map(({ label }) => label);
        expect(after).toEqual(all.filter((other) => other !== chip).map(({ label }) => label));
      }),
      { numRuns: 400 },
    );
  });

  it('lead back to a view without filters, one after the other', () => {
    fc.assert(
      fc.property(filters, (part) => {
        let now = view(part);
        for (let left = 60; left > 0; left--) {
          const [chip] = chipsOf(now, labels, t, children, CONDITION);
          if (chip === undefined) break;
          now = { ...now, ...chip.undo };
        }
        // Which answers are kept says nothing without a threshold: it goes with one, and stays as it was without.
        expect({ ...now, keep: DEFAULT_VIEW.keep }).toEqual(DEFAULT_VIEW);
        if (part.threshold !== null) expect(now.keep).toEqual(DEFAULT_VIEW.keep);
      }),
    );
  });

  it('take the parts of a region together once all of them are chosen', () => {
    expect(chips({ places: [...SOUTH, 'qonaev'] })).toEqual([
      { label: t.explore.allIn('south'), undo: { places: ['qonaev'] } },
      { label: 'Places: qonaev', undo: { places: SOUTH } },
    ]);
    expect(said({ places: SOUTH.slice(1) })).toEqual(['Places: koksu', 'Places: tekeli']);
    expect(said({ places: PAIR })).toEqual(['Places: uyghur', 'Places: balkhash']);
  });

  it('name a code that has no words by itself rather than not at all', () => {
    expect(said({ places: ['atlantis'], scopes: ['nobody'], sources: ['s999'] })).toEqual([
      'Places: atlantis',
      'Whose count: nobody',
      'Sources: s999',
    ]);
  });
});

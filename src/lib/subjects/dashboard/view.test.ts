import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCarried, writeCarried } from '#lib/view/carried.ts';
import { MOST_HELD, pressed, readView, writeView, type DashboardView, type Known } from './view.ts';

const PLACES = ['almaty-region', 'jetisu-region', 'ile', 'talgar', 'aksu', 'tekeli', 'alatau'];
const groups = new Map([
  ['homes', 'housing'],
  ['works', 'housing'],
  ['appeals', 'appeals'],
]);
const KNOWN: Known = {
  places: new Set(PLACES),
  groups,
  topics: new Set(['roads', 'gas']),
  opens: (group) => [...groups].find(([, of]) => of === group)?.[0] ?? null,
  start: 'homes',
};
const view: fc.Arbitrary<DashboardView> = fc.record({
  places: fc.oneof(
    fc.uniqueArray(fc.constantFrom(...PLACES.slice(2)), { maxLength: MOST_HELD }),
    fc.constantFrom(['almaty-region'], ['jetisu-region']),
  ),
  indicator: fc.constantFrom(...groups.keys()),
  measure: fc.constantFrom('reported', 'per_1000'),
  year: fc.option(fc.integer({ min: 1991, max: 2030 })),
  topic: fc.option(fc.constantFrom('roads', 'gas')),
});

it('the address of a choice reads back as the choice', () => {
  fc.assert(
    fc.property(view, (chosen) => {
      expect(readView(writeView(chosen, KNOWN), KNOWN)).toEqual({ view: chosen, dropped: [] });
    }),
  );
});

it('any text is a lawful choice, and what is not understood is named', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      const read = readView(query, KNOWN);
      expect(read.view.places.length).toBeLessThanOrEqual(MOST_HELD);
      expect(groups.has(read.view.indicator)).toBe(true);
    }),
  );
  const { view: read, dropped } = readView('place=ile.nowhere&group=housing&measure=half&year=20x3', KNOWN);
  expect(read).toEqual({ places: ['ile'], indicator: 'homes', measure: 'reported', year: null, topic: null });
  expect(dropped.map(({ parameter }) => parameter)).toEqual(['place', 'measure', 'year']);
});

it('a group opens its indicator, and a region stands alone', () => {
  expect(readView('group=appeals', KNOWN).view.indicator).toBe('appeals');
  expect(readView('place=almaty-region.ile', KNOWN).view.places).toEqual(['almaty-region']);
  expect(readView('place=ile.almaty-region.talgar', KNOWN).view.places).toEqual(['ile', 'talgar']);
});

it('a press chooses, a second undoes; held places stand beside, four at most, a region never', () => {
  expect(pressed([], 'ile', false)).toEqual(['ile']);
  expect(pressed(['ile'], 'ile', false)).toEqual([]);
  expect(pressed(['ile'], 'talgar', false)).toEqual(['talgar']);
  expect(pressed(['ile'], 'talgar', true)).toEqual(['ile', 'talgar']);
  expect(pressed(['ile', 'talgar', 'aksu', 'tekeli'], 'alatau', true)).toBe('full');
  expect(pressed(['ile', 'talgar'], 'ile', true)).toEqual(['talgar']);
  expect(pressed(['almaty-region'], 'ile', true)).toEqual(['ile']);
  expect(pressed(['ile'], 'almaty-region', true)).toEqual(['almaty-region']);
});

it('the choice that travels reads back as written, and any text is some choice', () => {
  const code = fc.stringMatching(/^[a-z][a-z0-9_-]{0,20}$/);
  const part = fc.option(code);
  fc.assert(
    fc.property(
      fc.record({ place: part, group: part, indicator: part, year: fc.option(fc.constantFrom('1999', '2023')) }),
      (carried) => {
        expect(readCarried(new URLSearchParams({ choice: writeCarried(carried) }))).toEqual(carried);
      },
    ),
  );
  fc.assert(fc.property(fc.string(), (text) => void readCarried(new URLSearchParams({ choice: text }))));
});

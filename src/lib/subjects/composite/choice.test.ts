import { expect, it } from 'vitest';
import { proposal } from '#lib/view/composite-default.ts';
import type { KnownIndicators } from '#lib/view/composite-view.ts';
import { choicesOf } from './choice.ts';
import type { Speech } from './words.ts';

const known: KnownIndicators = {
  average_wage: { direction: 'none', divisible: false },
  net_migration: { direction: 'none', divisible: true },
  crimes_registered: { direction: 'lower', divisible: true },
};
const speech = { labels: { indicator: {} }, lang: 'en' } as unknown as Speech;
const by = (items: ReturnType<typeof proposal>['items']) =>
  choicesOf({ ...proposal(new Set(), 2023), items }, () => null, known, speech).map(({ directionBy }) => directionBy);

it('a weight that was moved leaves the directions to those who set them', () => {
  const { items } = proposal(new Set(Object.keys(known)), 2023);
  const before = by(items);
  expect(before).toEqual(expect.arrayContaining(['page', 'ledger']));
  expect(by(items.map((item, i) => ({ ...item, weight: 10 * i })))).toEqual(before);
});

it('a direction that the page does not propose was chosen by the reader', () => {
  const { items } = proposal(new Set(['net_migration']), 2023);
  expect(by(items.map((item) => ({ ...item, direction: 'lower' as const })))).toEqual(['reader']);
});

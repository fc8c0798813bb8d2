import { expect, it } from 'vitest';
import type { Labels } from '#lib/ledger/labels.ts';
import { previewEntries, previewNames } from '#lib/server/previews/previews.ts';
import { previewName } from './preview-name.ts';

const place = (parent: string | null, tile: string | null) => ({
  labels: { place: { here: { name: '', short: '', tile, level: 'district', parent } } } as unknown as Labels,
});
const page = (route: string, params: Record<string, string> = {}, data = {}) => previewName({ route, params, data });

it('gives every page a picture that is made', () => {
  const names = [
    page('/[lang=lang]'),
    page('/[lang=lang]/explore'),
    page('/[lang=lang]/coverage/anything'),
    page('/[lang=lang]/indicators/[indicator]', { indicator: 'population' }),
    page('/[lang=lang]/rankings/[indicator]', { indicator: 'population' }),
    page('/[lang=lang]/figures/[figure]', { figure: 'f0001' }, { figure: { indicator: 'appeals_received' } }),
    page('/[lang=lang]/topics/[topic]', { topic: 'roads' }),
    page('/[lang=lang]/places/[place]', { place: 'jetisu-region' }),
    page('/[lang=lang]/sources/[source]', { source: 's1' }),
    page('/[lang=lang]/conflicts/checks'),
  ];
  for (const name of names) expect(previewNames()).toContain(name);
  expect(names.at(-1)).toBe('conflicts');
  expect(names.slice(3, 6)).toEqual(['indicator-population', 'indicator-population', 'indicator-appeals_received']);
});

it('gives a place its own picture only where it lies on the map', () => {
  expect(page('/[lang=lang]/places/[place]', { place: 'here' }, place('almaty-region', 'Іле'))).toBe('place-here');
  expect(page('/[lang=lang]/places/[place]', { place: 'here' }, place('kazakhstan', null))).toBe('places');
});

it('makes each picture once in each language, and none of a single figure, source or place off the map', () => {
  const pictures = previewEntries().map(({ lang, picture }) => `${lang}/${picture}`);
  expect(new Set(pictures).size).toBe(pictures.length);
  expect(
    pictures.filter((name) => !/^[a-z]{2}\/(?:[a-z]+|(?:place|indicator|topic)-[a-z0-9_-]+)\.png$/.test(name)),
  ).toEqual([]);
});

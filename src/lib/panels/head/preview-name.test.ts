import { expect, it } from 'vitest';
import type { Labels } from '#lib/ledger/labels.ts';
import { leagueSources } from '#lib/desk/leagues.ts';
import { desk } from '#lib/server/answers.ts';
import { previewEntries, previewNames } from '#lib/server/previews/previews.ts';
import { previewName } from './preview-name.ts';

const place = (parent: string | null, tile: string | null) => ({
  labels: { place: { here: { name: '', short: '', tile, level: 'district', parent } } } as unknown as Labels,
});
const page = (route: string, params: Record<string, string> = {}, data = {}) => previewName({ route, params, data });

it('gives every page a picture that is made', async () => {
  const names = [
    page('/[lang=lang]'),
    page('/[lang=lang]/explore'),
    page('/[lang=lang]/coverage/anything'),
    page('/[lang=lang]/indicators/[indicator]', { indicator: 'population' }),
    page('/[lang=lang]/rankings/[indicator]', { indicator: 'population' }),
    ...[...(await leagueSources(desk)).keys()].map((indicator) =>
      page('/[lang=lang]/rankings/[indicator]', { indicator }),
    ),
    page('/[lang=lang]/rankings'),
    page('/[lang=lang]/places'),
    page('/[lang=lang]/topics'),
    page('/[lang=lang]/indicators'),
    page('/[lang=lang]/figures/[figure]', { figure: 'f0001' }, { figure: { indicator: 'appeals_received' } }),
    page('/[lang=lang]/topics/[topic]', { topic: 'roads' }),
    page('/[lang=lang]/places/[place]', { place: 'jetisu-region' }),
    page('/[lang=lang]/sources/[source]', { source: 's1' }),
    page('/[lang=lang]/conflicts/checks'),
  ];
  const made = new Set(await previewNames());
  expect(names.filter((name) => !made.has(name))).toEqual([]);
  expect(names.at(-1)).toBe('conflicts');
  expect(names.slice(3, 5)).toEqual(['indicator-population', 'ranking-population']);
  expect(names).toContain('indicator-appeals_received');
  // All orders of the ledger are made for it.
}, 180_000);

it('gives a place its own picture only where it lies on the map', () => {
  expect(page('/[lang=lang]/places/[place]', { place: 'here' }, place('almaty-region', 'Іле'))).toBe('place-here');
  expect(page('/[lang=lang]/places/[place]', { place: 'here' }, place('kazakhstan', null))).toBe('places');
});

it('makes each picture once in each language, and none of a single figure, source or place off the map', async () => {
  const pictures = (await previewEntries()).map(({ lang, picture }) => `${lang}/${picture}`);
  expect(new Set(pictures).size).toBe(pictures.length);
  expect(
    pictures.filter((name) => !/^[a-z]{2}\/(?:[a-z]+|(?:place|indicator|topic|ranking)-[a-z0-9_-]+)\.png$/.test(name)),
  ).toEqual([]);
}, 180_000);

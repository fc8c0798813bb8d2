import { expect, it } from 'vitest';
import { loadMessages } from './messages.ts';
import { loadWords, roomsOf } from './rooms.ts';

it('a page carries the core and the rooms of its route, word for word those of the whole', async () => {
  const all = await loadMessages('kk');
  const words = await loadWords('kk', '/[lang=lang]/rankings/[indicator]');
  expect(words.rankings).toBe(all.rankings);
  expect(words.common).toBe(all.common);
  expect('console' in words).toBe(false);
  expect('composite' in (await loadWords('kk', '/[lang=lang]'))).toBe(false);
});

it('rooms follow the longest route that fits', () => {
  expect(roomsOf('/[lang=lang]/rankings/composite')).toEqual(['composite']);
  expect(roomsOf('/[lang=lang]/coverage/[group]')).toEqual(['coverage']);
  // A page of a place carries more than the list of places, and a route that is none carries nothing.
  expect(roomsOf('/[lang=lang]/places')).toEqual(['places']);
  expect(roomsOf('/[lang=lang]/places/[place]')).toContain('brief');
  expect(roomsOf('/[lang=lang]/elsewhere')).toEqual([]);
  expect(roomsOf(null)).toEqual([]);
});

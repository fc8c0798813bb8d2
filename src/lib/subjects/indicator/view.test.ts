import { expect, it } from 'vitest';
import { NOTHING_CARRIED } from '#lib/view/carried.ts';
import { broughtHere, FIRST_VIEW, indicatorGrammar, WAYS } from './view.ts';

const known = { ways: WAYS, places: new Set(['ile', 'aksu']), years: [2023, 2022] };

it('states what was chosen, reads it back, and names what is not known', () => {
  const { read, write } = indicatorGrammar(known);
  const view = { way: 'map', places: ['aksu', 'ile'], year: 2022 } as const;
  expect(read(`?${write(view)}`, FIRST_VIEW)).toEqual({ choice: view, dropped: [] });
  expect(write(FIRST_VIEW)).not.toContain('place');
  const { choice, dropped } = read('?show=pie&place=paris&year=1990', FIRST_VIEW);
  expect(choice).toEqual(FIRST_VIEW);
  expect(dropped.map(({ parameter }) => parameter)).toEqual(['show', 'place', 'year']);
});

it('takes district and year from another page, as far as they are known here', () => {
  const brought = broughtHere({ ...NOTHING_CARRIED, place: 'ile.paris', year: '2022' }, known);
  expect(brought).toEqual({ ...FIRST_VIEW, places: ['ile'], year: 2022 });
  expect(broughtHere({ ...NOTHING_CARRIED, year: '1990' }, known)).toBeNull();
});

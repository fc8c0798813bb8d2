import { expect, it } from 'vitest';
import { findIndicators, groupedIndicators } from './find-indicator.ts';

const labels = {
  births: { name: 'Births', group: 'population' },
  appeals_received: { name: 'Appeals received', group: 'appeals' },
  gas_coverage: { name: 'Gas coverage of people', group: 'gas' },
  wage: { name: 'Орташа жалақы', group: 'economy' },
};
const groups = groupedIndicators(['births', 'wage', 'gas_coverage', 'appeals_received'], labels);
const found = (typed: string) =>
  findIndicators(groups, typed, (group) => group).flatMap(({ items }) => items.map(({ code }) => code));

it('indicators stand in groups, appeals first', () => {
  expect(groups.map(({ group }) => group)).toEqual(['appeals', 'gas', 'population', 'economy']);
});

it('every word that is typed begins a word of the name or the group', () => {
  expect(found('')).toHaveLength(4);
  expect(found('cov gas')).toEqual(['gas_coverage']);
  expect(found('pop')).toEqual(['births']);
  expect(found('overage')).toEqual([]);
});

it('a Kazakh name is found on a Russian keyboard and in Latin letters', () => {
  expect(found('жалакы')).toEqual(['wage']);
  expect(found('ortasha')).toEqual(['wage']);
});

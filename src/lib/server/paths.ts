/** Every address below a language, without the language: what the redirects of /kz/ have to cover. */
import { ledger } from './answers.ts';
import { coverageUnits, groupsInOrder } from './coverage.ts';

const SECTIONS = [
  'explore',
  'rankings',
  'places',
  'topics',
  'indicators',
  'sources',
  'figures',
  'coverage',
  'sql',
  'own',
  'data',
  'methods',
];

export function pathsBelowLanguage(): string[] {
  const { places, topics, indicators, sources, figures } = ledger();
  return [
    '',
    ...SECTIONS,
    ...places.map(({ code }) => `places/${code}`),
    ...topics.map(({ code }) => `topics/${code}`),
    ...indicators.map(({ code }) => `indicators/${code}`),
    ...sources.map(({ id }) => `sources/${id}`),
    ...groupsInOrder().map((group) => `coverage/${group}`),
    ...coverageUnits().map(({ code }) => `coverage/districts/${code}`),
    ...figures.filter(({ origin }) => origin === 'press').map(({ id }) => `figures/${id}`),
  ];
}

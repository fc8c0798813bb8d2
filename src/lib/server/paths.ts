/** Every address below a language, without the language: what the redirects of /kz/ cover and the sitemap lists. */
import { ledger } from './answers.ts';
import { coverageUnits, groupsInOrder } from './coverage.ts';
import { leagueSources } from '#lib/pages/leagues.ts';

const SECTIONS = [
  'explore',
  'rankings',
  'places',
  'topics',
  'indicators',
  'sources',
  'figures',
  'coverage',
  'changes',
  'conflicts',
  'conflicts/checks',
  'sql',
  'own',
  'data',
  'methods',
];

export async function pathsBelowLanguage(): Promise<string[]> {
  const { places, topics, indicators, sources, figures } = ledger();
  return [
    '',
    ...SECTIONS,
    'rankings/composite',
    ...[...(await leagueSources()).keys()].map((code) => `rankings/${code}`),
    ...places.map(({ code }) => `places/${code}`),
    ...topics.map(({ code }) => `topics/${code}`),
    ...indicators.map(({ code }) => `indicators/${code}`),
    ...sources.map(({ id }) => `sources/${id}`),
    ...groupsInOrder().map((group) => `coverage/${group}`),
    ...coverageUnits().map(({ code }) => `coverage/districts/${code}`),
    ...figures.filter(({ origin }) => origin === 'press').map(({ id }) => `figures/${id}`),
  ];
}

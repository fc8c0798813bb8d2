/** Every address below a language, without the language: what the sitemap lists. */
import { SECTIONS } from '#lib/ui/links.ts';
import { ledger, desk } from './answers.ts';
import { coverageUnits, groupsInOrder } from './coverage.ts';
import { pressYears } from './press-years.ts';
import { registers } from './registers.ts';
import { leagueSources } from '#lib/desk/leagues.ts';

export async function pathsBelowLanguage(): Promise<string[]> {
  const { places, topics, indicators, sources, figures } = ledger();
  return [
    '',
    ...SECTIONS,
    'conflicts/checks',
    'rankings/composite',
    ...[...(await leagueSources(desk)).keys()].map((code) => `rankings/${code}`),
    ...places.map(({ code }) => `places/${code}`),
    ...topics.map(({ code }) => `topics/${code}`),
    ...indicators.map(({ code }) => `indicators/${code}`),
    ...sources.map(({ id }) => `sources/${id}`),
    ...groupsInOrder().map((group) => `coverage/${group}`),
    ...coverageUnits().map(({ code }) => `coverage/districts/${code}`),
    ...registers().map(({ name }) => `registers/${name}`),
    ...pressYears().map(({ year }) => `figures/year/${year}`),
    ...figures.filter(({ origin }) => origin === 'press').map(({ id }) => `figures/${id}`),
  ];
}

/**
 * Areas of messages that only some pages speak of. Every page carries the core; a room is loaded with the pages of its
 * routes, so that a reader of a district does not download the words of the SQL console.
 */
import type { Lang } from './lang.ts';
import type { AllMessages, Messages, Room } from './messages.ts';
import { saidOnce } from './one-stop.ts';

/** Each loader gives the very room that it is named for. */
type Loaders = { readonly [R in Room]: Readonly<Record<Lang, () => Promise<Pick<AllMessages, R>>>> };

/** An area that is neither here nor in the core is an error of types. */
const ROOMS: Loaders = {
  brief: {
    kk: () => import('./messages/kk/brief.ts'),
    ru: () => import('./messages/ru/brief.ts'),
    en: () => import('./messages/en/brief.ts'),
  },
  changes: {
    kk: () => import('./messages/kk/changes.ts'),
    ru: () => import('./messages/ru/changes.ts'),
    en: () => import('./messages/en/changes.ts'),
  },
  cite: {
    kk: () => import('./messages/kk/cite.ts'),
    ru: () => import('./messages/ru/cite.ts'),
    en: () => import('./messages/en/cite.ts'),
  },
  checks: {
    kk: () => import('./messages/kk/checks.ts'),
    ru: () => import('./messages/ru/checks.ts'),
    en: () => import('./messages/en/checks.ts'),
  },
  composite: {
    kk: () => import('./messages/kk/composite.ts'),
    ru: () => import('./messages/ru/composite.ts'),
    en: () => import('./messages/en/composite.ts'),
  },
  compositeMethods: {
    kk: () => import('./messages/kk/composite-methods.ts'),
    ru: () => import('./messages/ru/composite-methods.ts'),
    en: () => import('./messages/en/composite-methods.ts'),
  },
  funnel: {
    kk: () => import('./messages/kk/funnel.ts'),
    ru: () => import('./messages/ru/funnel.ts'),
    en: () => import('./messages/en/funnel.ts'),
  },
  measures: {
    kk: () => import('./messages/kk/measures.ts'),
    ru: () => import('./messages/ru/measures.ts'),
    en: () => import('./messages/en/measures.ts'),
  },
  peers: {
    kk: () => import('./messages/kk/peers.ts'),
    ru: () => import('./messages/ru/peers.ts'),
    en: () => import('./messages/en/peers.ts'),
  },
  console: {
    kk: () => import('./messages/kk/console.ts'),
    ru: () => import('./messages/ru/console.ts'),
    en: () => import('./messages/en/console.ts'),
  },
  contest: {
    kk: () => import('./messages/kk/contest.ts'),
    ru: () => import('./messages/ru/contest.ts'),
    en: () => import('./messages/en/contest.ts'),
  },
  coverage: {
    kk: () => import('./messages/kk/coverage.ts'),
    ru: () => import('./messages/ru/coverage.ts'),
    en: () => import('./messages/en/coverage.ts'),
  },
  dashboard: {
    kk: () => import('./messages/kk/dashboard.ts'),
    ru: () => import('./messages/ru/dashboard.ts'),
    en: () => import('./messages/en/dashboard.ts'),
  },
  units: {
    kk: () => import('./messages/kk/units.ts'),
    ru: () => import('./messages/ru/units.ts'),
    en: () => import('./messages/en/units.ts'),
  },
  explore: {
    kk: () => import('./messages/kk/explore.ts'),
    ru: () => import('./messages/ru/explore.ts'),
    en: () => import('./messages/en/explore.ts'),
  },
  letters: {
    kk: () => import('./messages/kk/letters.ts'),
    ru: () => import('./messages/ru/letters.ts'),
    en: () => import('./messages/en/letters.ts'),
  },
  methods: {
    kk: () => import('./messages/kk/methods.ts'),
    ru: () => import('./messages/ru/methods.ts'),
    en: () => import('./messages/en/methods.ts'),
  },
  places: {
    kk: () => import('./messages/kk/places.ts'),
    ru: () => import('./messages/ru/places.ts'),
    en: () => import('./messages/en/places.ts'),
  },
  topics: {
    kk: () => import('./messages/kk/topics.ts'),
    ru: () => import('./messages/ru/topics.ts'),
    en: () => import('./messages/en/topics.ts'),
  },
  indicators: {
    kk: () => import('./messages/kk/indicators.ts'),
    ru: () => import('./messages/ru/indicators.ts'),
    en: () => import('./messages/en/indicators.ts'),
  },
  sources: {
    kk: () => import('./messages/kk/sources.ts'),
    ru: () => import('./messages/ru/sources.ts'),
    en: () => import('./messages/en/sources.ts'),
  },
  figurePages: {
    kk: () => import('./messages/kk/figure-pages.ts'),
    ru: () => import('./messages/ru/figure-pages.ts'),
    en: () => import('./messages/en/figure-pages.ts'),
  },
  data: {
    kk: () => import('./messages/kk/data.ts'),
    ru: () => import('./messages/ru/data.ts'),
    en: () => import('./messages/en/data.ts'),
  },
  past: {
    kk: () => import('./messages/kk/past.ts'),
    ru: () => import('./messages/ru/past.ts'),
    en: () => import('./messages/en/past.ts'),
  },
  own: {
    kk: () => import('./messages/kk/own.ts'),
    ru: () => import('./messages/ru/own.ts'),
    en: () => import('./messages/en/own.ts'),
  },
  rankings: {
    kk: () => import('./messages/kk/rankings.ts'),
    ru: () => import('./messages/ru/rankings.ts'),
    en: () => import('./messages/en/rankings.ts'),
  },
  read: {
    kk: () => import('./messages/kk/read.ts'),
    ru: () => import('./messages/ru/read.ts'),
    en: () => import('./messages/en/read.ts'),
  },
  register: {
    kk: () => import('./messages/kk/register.ts'),
    ru: () => import('./messages/ru/register.ts'),
    en: () => import('./messages/en/register.ts'),
  },
  registers: {
    kk: () => import('./messages/kk/registers.ts'),
    ru: () => import('./messages/ru/registers.ts'),
    en: () => import('./messages/en/registers.ts'),
  },
};

/** Rooms by the route below a language; the longest beginning that fits decides. */
const ROUTES: readonly (readonly [route: string, rooms: readonly Room[]])[] = [
  ['rankings/composite', ['composite']],
  ['rankings/[indicator]', ['rankings']],
  ['rankings', ['rankings', 'composite', 'contest', 'funnel', 'measures']],
  ['explore', ['explore']],
  ['embed', ['explore']],
  ['places/[place]', ['places', 'brief', 'units', 'peers']],
  ['places', ['places']],
  ['changes', ['changes', 'past']],
  ['figures/[figure]', ['figurePages', 'changes']],
  ['figures', ['figurePages']],
  ['indicators/[indicator]', ['indicators', 'units']],
  ['indicators', ['indicators']],
  ['topics/[topic]', ['topics', 'units']],
  ['topics', ['topics']],
  ['sources', ['sources']],
  ['data', ['data']],
  ['methods', ['figurePages', 'methods', 'rankings', 'measures', 'composite', 'compositeMethods']],
  ['coverage', ['coverage']],
  ['conflicts', ['checks']],
  ['sql', ['console', 'explore']],
  ['read', ['read']],
  ['own', ['own', 'register', 'registers']],
  ['registers', ['registers', 'register']],
];

/** Rooms of the front page, whose route is the beginning of every other. */
const FRONT: readonly Room[] = ['dashboard', 'units', 'contest'];

export function roomsOf(route: string | null): readonly Room[] {
  const below = (route ?? '').replace(/^\/\[lang=lang\]\/?/, '');
  if (route !== null && below === '') return FRONT;
  return ROUTES.find(([start]) => below === start || below.startsWith(`${start}/`))?.[1] ?? [];
}

/** The strings of a room that no route carries, when somebody asks for them. */
export async function loadRoom<One extends Room>(room: One, lang: Lang): Promise<AllMessages[One]> {
  const module = await ROOMS[room][lang]();
  return saidOnce(module[room]);
}

async function coreOf(lang: Lang): Promise<Messages> {
  switch (lang) {
    case 'kk':
      return (await import('./messages/kk/core.ts')).core;
    case 'ru':
      return (await import('./messages/ru/core.ts')).core;
    case 'en':
      return (await import('./messages/en/core.ts')).core;
  }
}

/** The core, and of the rooms those that a route carries. */
export type Loaded = Messages & Partial<Pick<AllMessages, Room>>;

/** The strings that the page of a route speaks. Rejects only if a module cannot be fetched. */
export async function loadWords(lang: Lang, route: string | null): Promise<Loaded> {
  const rooms = roomsOf(route).map((room): Promise<Partial<Pick<AllMessages, Room>>> => ROOMS[room][lang]());
  const [core, ...others] = await Promise.all([coreOf(lang), ...rooms]);
  return saidOnce(others.reduce<Loaded>((all, one) => ({ ...all, ...one }), core));
}

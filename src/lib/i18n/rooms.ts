/**
 * Areas of messages that only some pages speak of. Every page carries the core; a room is loaded with the pages of its
 * routes, so that a reader of a district does not download the words of the SQL console.
 */
import type { Lang } from './lang.ts';
import type { AllMessages, Messages, Room, Rooms } from './messages.ts';
import { saidOnce } from './one-stop.ts';

interface Speech {
  readonly core: Messages;
  readonly rooms: Rooms;
}

function speechOf(lang: Lang): Promise<Speech> {
  switch (lang) {
    case 'kk':
      return import('./messages/kk/rooms.ts');
    case 'ru':
      return import('./messages/ru/rooms.ts');
    case 'en':
      return import('./messages/en/rooms.ts');
  }
}

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
  const { rooms } = await speechOf(lang);
  const module = await rooms[room]();
  return saidOnce(module[room]);
}

/** The core, and of the rooms those that a route carries. */
export type Loaded = Messages & Partial<Pick<AllMessages, Room>>;

/** The strings that the page of a route speaks. Rejects only if a module cannot be fetched. */
export async function loadWords(lang: Lang, route: string | null): Promise<Loaded> {
  const { core, rooms } = await speechOf(lang);
  const carried = await Promise.all(
    roomsOf(route).map((room): Promise<Partial<Pick<AllMessages, Room>>> => rooms[room]()),
  );
  return saidOnce(carried.reduce<Loaded>((all, one) => ({ ...all, ...one }), core));
}

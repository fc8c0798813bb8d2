/** The strings of the interface: one module per language, loaded on its own, so that a page carries one language only. */
import type { Lang } from './lang.ts';
import type { core } from './messages/en/core.ts';
import type { messages as en } from './messages/en/index.ts';
import { saidOnce } from './one-stop.ts';

/** What every page carries. */
export type Messages = typeof core;

export type AllMessages = typeof en;

/** An area that only some pages carry, see rooms.ts. */
export type Room = Exclude<keyof AllMessages, keyof Messages>;

/** Each loader gives the very room that it is named for: an area that is neither here nor in the core is an error of types. */
export type Rooms = { readonly [R in Room]: () => Promise<Pick<AllMessages, R>> };

/** The strings of a page that carries these rooms. */
export type Words<R extends Room> = Messages & Pick<AllMessages, R>;

/** All strings of one language. Rejects only if the module itself cannot be fetched. */
export async function loadMessages(lang: Lang): Promise<AllMessages> {
  switch (lang) {
    case 'kk':
      return saidOnce((await import('./messages/kk/index.ts')).messages);
    case 'ru':
      return saidOnce((await import('./messages/ru/index.ts')).messages);
    case 'en':
      return (await import('./messages/en/index.ts')).messages;
  }
}

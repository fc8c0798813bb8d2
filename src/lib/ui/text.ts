import { page } from '$app/state';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Room, Words } from '#lib/i18n/messages.ts';

/**
 * The messages of the page's language, with the rooms that the component speaks of. Call it in a component's script or markup;
 * it follows navigation.
 * @throws Error where the route does not carry one of the rooms (rooms.ts): while its page is prerendered, and every page is
 */
export function text<R extends Room = never>(...rooms: readonly R[]): Words<R> {
  const { t } = page.data;
  if (!t) throw new Error('text() was called on a page outside /[lang]');
  const missing = rooms.filter((room) => !(room in t));
  if (missing.length > 0) throw new Error(`${page.route.id} does not carry the messages ${missing.join(', ')}`);
  return t as Words<R>;
}

/** The language of the page. */
export function language(): Lang {
  if (!page.data.lang) throw new Error('language() was called on a page outside /[lang]');
  return page.data.lang;
}

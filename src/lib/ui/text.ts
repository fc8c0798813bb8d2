import { page } from '$app/state';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Messages } from '#lib/i18n/messages.ts';

/** The messages of the page's language. Call it in a component's script or markup; it follows navigation. */
export function text(): Messages {
  if (!page.data.t) throw new Error('text() was called on a page outside /[lang]');
  return page.data.t;
}

/** The language of the page. */
export function language(): Lang {
  if (!page.data.lang) throw new Error('language() was called on a page outside /[lang]');
  return page.data.lang;
}

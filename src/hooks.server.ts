import type { Handle } from '@sveltejs/kit';
import { isLang } from '#lib/i18n/lang.ts';

/** Writes the language of the address into <html lang>; pages outside a language (the language page) carry Kazakh. */
export const handle: Handle = ({ event, resolve }) => {
  const first = event.url.pathname.split('/').find((part) => isLang(part));
  return resolve(event, { transformPageChunk: ({ html }) => html.replace('%aina.lang%', first ?? 'kk') });
};

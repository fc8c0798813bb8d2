import type { Handle } from '@sveltejs/kit';
import { base } from '$app/paths';
import { isLang } from '#lib/i18n/lang.ts';
import { jsonLd } from '#lib/server/json-ld.ts';

/**
 * Writes the language of the address into <html lang>; pages outside a language (the language page) carry Kazakh. And writes
 * what machines read of a page into its head: at build, so that no reader downloads code for it.
 */
export const handle: Handle = async ({ event, resolve }) => {
  const first = event.url.pathname.split('/').find((part) => isLang(part));
  const { route, params } = event;
  const root = `${__AINA_ORIGIN__}${base}`;
  const described = await jsonLd({ route: route.id, params, root, version: __AINA_VERSION__ });
  return resolve(event, {
    // A function, because a text may hold what `replace` takes for a pattern.
    transformPageChunk: ({ html }) =>
      html.replace('%aina.lang%', first ?? 'kk').replace('%aina.described%', () => described),
  });
};

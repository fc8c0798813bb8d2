import { setImmediate as turn } from 'node:timers/promises';
import type { Handle, HandleFetch } from '@sveltejs/kit';
import { base } from '$app/paths';
import { isLang } from '#lib/i18n/lang.ts';
import { jsonLd } from '#lib/server/json-ld.ts';

/** Pages of text, one for each row of the ledger. */
const TEXT = new Set(['/[lang=lang]/figures/[figure]', '/[lang=lang]/sources/[source]']);

/**
 * Writes the language of the address into <html lang>; pages outside a language (the language page) carry Kazakh. And writes
 * what machines read of a page into its head: at build, so that no reader downloads code for it.
 */
export const handle: Handle = async ({ event, resolve }) => {
  // The build asks for thousands of pages in a row and leaves the event loop no turn, in which Node gives back what pictures and
  // answers held outside of JavaScript: without one memory only grows.
  await turn();
  const first = event.url.pathname.split('/').find((part) => isLang(part));
  const { route, params } = event;
  const root = `${__AINA_ORIGIN__}${base}`;
  const described = await jsonLd({ route: route.id, params, root, version: __AINA_VERSION__ });
  return resolve(event, {
    // Naming forty scripts is a fifth of the bytes of these pages, and there are thousands of them. They are text: nothing that
    // a reader sees waits for a script.
    preload: ({ type }) => type === 'css' || (type === 'js' && !TEXT.has(route.id ?? '')),
    // A function, because a text may hold what `replace` takes for a pattern.
    transformPageChunk: ({ html }) =>
      html.replace('%aina.lang%', first ?? 'kk').replace('%aina.described%', () => described),
  });
};

/** The routes whose rows stand in their pages (ui/rows-in-page.ts). */
const ROWS = import.meta.glob<(params: Partial<Record<string, string>>) => Promise<object>>(
  './routes/**/rows.server.ts',
  { import: 'rows' },
);

/** A page that asks for its own address is answered with its rows; what a reader gets under that address is the page. */
export const handleFetch: HandleFetch = async ({ event, request, fetch }) => {
  const load = ROWS[`./routes${event.route.id}/rows.server.ts`];
  if (load === undefined || new URL(request.url).pathname !== event.url.pathname) return fetch(request);
  const rows = await load();
  // The type is that of the page: Kit then sees that this address has its file already, and writes no second one.
  return new Response(JSON.stringify(await rows(event.params)), { headers: { 'content-type': 'text/html' } });
};

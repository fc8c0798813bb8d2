import { error } from '@sveltejs/kit';
import { isLang, LANGS } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { feedPlaces } from '#lib/desk/units.ts';
import { desk, ledger } from '#lib/server/answers.ts';
import { ALL, changesFeed } from '#lib/server/feeds.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/** Feeds of changes, "atom.xml" of everything and one for each region and district: "ile.xml". */
export const prerender = true;
export const trailingSlash = 'never';

const names = () => [ALL, ...feedPlaces(desk)];

export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) => names().map((name) => ({ lang, feed: `${name}.xml` })));

export const GET: RequestHandler = async ({ params, url }) => {
  const name = params.feed.replace(/\.xml$/, '');
  if (!isLang(params.lang) || !names().includes(name)) error(404);
  // What stands before the language is the sub-path of the site.
  const root =
    __AINA_ORIGIN__ === '' ? '' : __AINA_ORIGIN__ + url.pathname.slice(0, url.pathname.indexOf(`/${params.lang}/`));
  const feed = changesFeed(ledger(), name, { root, lang: params.lang, t: await loadMessages(params.lang) });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};

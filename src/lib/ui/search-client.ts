/** Fetches the list of documents and builds the index, once for each language; a failure is forgotten and may be tried again. */
import { asset } from '$app/paths';
import type { Lang } from '#lib/i18n/lang.ts';
import type { SearchIndex } from './search-index.ts';

const loaded = new Map<Lang, Promise<SearchIndex>>();

/** The index of one language. Rejects when the file cannot be fetched or read. */
export function loadSearch(lang: Lang): Promise<SearchIndex> {
  const known = loaded.get(lang);
  if (known) return known;
  const promise = fetchIndex(lang);
  loaded.set(lang, promise);
  promise.catch(() => loaded.delete(lang));
  return promise;
}

async function fetchIndex(lang: Lang): Promise<SearchIndex> {
  const code = import('./search-index.ts');
  // Both are under way at once; a failure of the first one awaited must not leave the other unhandled.
  // Awaited further down; a failure before that is not unhandled.
  code.catch(() => undefined);
  const response = await fetch(asset(`/search/${lang}.json`));
  if (!response.ok) throw new Error(`search/${lang}.json answered ${response.status}`);
  const documents: unknown = await response.json();
  const { buildSearchIndex, readDocuments } = await code;
  return buildSearchIndex(readDocuments(documents));
}

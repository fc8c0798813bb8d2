/**
 * The rows of a page stand in its own HTML and nowhere else: at build they are written into it, a reader who opens the page
 * finds them there, and one who comes by a link fetches that page and takes them out. So a page is one file, not two.
 */
import { error } from '@sveltejs/kit';

type Fetch = typeof globalThis.fetch;

/**
 * What `rows.server.ts` of the route gave at build.
 * @param page the address of the page itself: at build and in a page that has just been opened Kit answers it with the rows
 * @throws HttpError where there is no such page
 */
export async function rowsIn<Rows extends object>(fetch: Fetch, page: string): Promise<Rows> {
  const response = await fetch(page);
  if (!response.ok) error(response.status);
  const text = await response.text();
  return JSON.parse(text.startsWith('<') ? taken(text) : text) as Rows;
}

/** Kit keeps what a page fetched at build as {status, …, body} in an element that runs nothing. */
function taken(html: string): string {
  const kept = new DOMParser().parseFromString(html, 'text/html').querySelector('script[data-sveltekit-fetched]');
  if (kept === null) throw new Error('a page without its rows');
  return (JSON.parse(kept.textContent) as { body: string }).body;
}

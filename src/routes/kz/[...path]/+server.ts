import { redirect } from '@sveltejs/kit';
import { base } from '$app/paths';
import type { EntryGenerator, RequestHandler } from './$types';

/**
 * `kz` is a country, not a language; people type it all the same. Built is the page at its root alone; for the addresses below
 * it hosts read `_redirects`, and those that do not read it answer with the not-found page, which leads on (static/kz.js).
 */
export const prerender = true;
export const trailingSlash = 'always';

export const entries: EntryGenerator = () => [{ path: '' }];

export const GET: RequestHandler = ({ params }) => {
  redirect(308, `${base}/kk/${params.path ? `${params.path.replace(/\/$/, '')}/` : ''}`);
};

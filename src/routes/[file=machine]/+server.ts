import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { pathsBelowLanguage } from '#lib/server/paths.ts';
import { redirects, robots, sitemap } from '#lib/server/sitemap.ts';
import { MACHINE_FILES } from '../../params/machine.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/** A sitemap holds whole addresses only: where the origin is not known there is none. */
export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () =>
  MACHINE_FILES.filter((file) => file !== 'sitemap.xml' || __AINA_ORIGIN__ !== '').map((file) => ({ file }));

export const GET: RequestHandler = async ({ params: { file } }) => {
  const root = __AINA_ORIGIN__ && `${__AINA_ORIGIN__}${base}`;
  if (file === 'robots.txt') return answer(robots(root), 'text/plain; charset=utf-8');
  if (file === '_redirects') return answer(redirects(base), 'text/plain; charset=utf-8');
  if (root === '') error(404);
  return answer(sitemap(root, await pathsBelowLanguage()), 'application/xml; charset=utf-8');
};

function answer(text: string, type: string): Response {
  return new Response(text, { headers: { 'content-type': type } });
}

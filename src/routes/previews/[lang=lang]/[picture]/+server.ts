import { error } from '@sveltejs/kit';
import { previewPng } from '#lib/server/previews/picture.ts';
import { previewEntries, previewOf } from '#lib/server/previews/previews.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/** Pictures for links that are shared. Made at build; nothing but the og:image of a page leads here. */
export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => previewEntries();

export const GET: RequestHandler = async ({ params }) => {
  const preview = await previewOf(params.lang, params.picture.replace(/\.png$/, ''));
  if (preview === null) error(404);
  return new Response(previewPng(preview) as BodyInit, { headers: { 'content-type': 'image/png' } });
};

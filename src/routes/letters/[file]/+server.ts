import { error } from '@sveltejs/kit';
import { letterFile, letterFiles } from '#lib/server/letters.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/** Letters to offices, in three languages each; fetched when a reader asks for one. */
export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => letterFiles().map((file) => ({ file }));

export const GET: RequestHandler = async ({ params: { file } }) => {
  const text = await letterFile(file);
  if (text === null) error(404);
  return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};

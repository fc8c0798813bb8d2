import { error } from '@sveltejs/kit';
import { cubeBytes, cubeFiles } from '#lib/server/registers.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/** Cubes as files: the first layer alone, and whole. */
export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => cubeFiles().map((file) => ({ file }));

export const GET: RequestHandler = ({ params }) => {
  const bytes = cubeBytes(params.file);
  if (bytes === null) error(404);
  return new Response(Uint8Array.from(bytes), { headers: { 'content-type': 'application/octet-stream' } });
};

import { error } from '@sveltejs/kit';
import { dataFiles, readDataFile } from '#lib/server/data-files.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/** The ledger's own files at addresses that stay. The engine in the browser reads these very files. */
export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => dataFiles().map((file) => ({ file }));

export const GET: RequestHandler = ({ params }) => {
  if (!dataFiles().includes(params.file)) error(404);
  const type = params.file.endsWith('.csv') ? 'text/csv' : 'application/json';
  return new Response(readDataFile(params.file), { headers: { 'content-type': `${type}; charset=utf-8` } });
};

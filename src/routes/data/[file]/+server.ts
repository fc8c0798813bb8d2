import { error } from '@sveltejs/kit';
import { dataFiles, readDataFile } from '#lib/server/data-files.ts';
import { csvwDocument, csvwFiles } from '#lib/server/ledger-csvw.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/** The ledger's own files at addresses that stay, and their description. The engine in the browser reads these very files. */
export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => [...dataFiles(), ...csvwFiles()].map((file) => ({ file }));

export const GET: RequestHandler = ({ params: { file } }) => {
  const described = csvwDocument(file);
  if (described !== null) return answer(`${JSON.stringify(described, null, 2)}\n`, 'application/csvm+json');
  if (!dataFiles().includes(file)) error(404);
  return answer(readDataFile(file), `${file.endsWith('.csv') ? 'text/csv' : 'application/json'}; charset=utf-8`);
};

function answer(text: string, type: string): Response {
  return new Response(text, { headers: { 'content-type': type } });
}

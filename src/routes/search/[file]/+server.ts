import { error, json } from '@sveltejs/kit';
import { isLang, LANGS } from '#lib/i18n/lang.ts';
import { ledger } from '#lib/server/answers.ts';
import { searchDocuments } from '#lib/server/search-documents.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/** What the search box searches, one file per language, fetched when the box is opened. */
export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => LANGS.map((lang) => ({ file: `${lang}.json` }));

export const GET: RequestHandler = ({ params }) => {
  const lang = params.file.replace(/\.json$/, '');
  if (!isLang(lang)) error(404);
  return json(searchDocuments(ledger(), lang));
};

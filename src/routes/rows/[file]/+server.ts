import { error, json } from '@sveltejs/kit';
import { rowsOf } from '#lib/panels/units/asked.ts';
import { claimRows, comparableCodes } from '#lib/subjects/dashboard/asked.ts';
import { desk } from '#lib/server/answers.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/** Rows of one indicator in all districts, and the press claims: what a choice on the dashboard takes instead of an engine. */
export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = async () =>
  [...(await comparableCodes(desk)), 'claims'].map((code) => ({ file: `${code}.json` }));

export const GET: RequestHandler = async ({ params: { file } }) => {
  const code = file.replace(/\.json$/u, '');
  if (code === 'claims') return json(claimRows(desk));
  if (!(await comparableCodes(desk)).includes(code)) error(404);
  return json(rowsOf(desk, code));
};

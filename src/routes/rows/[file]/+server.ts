import { error, json } from '@sveltejs/kit';
import { LANGS } from '#lib/i18n/lang.ts';
import { rowsOf } from '#lib/panels/units/asked.ts';
import { claimRows, comparableCodes } from '#lib/subjects/dashboard/asked.ts';
import { peersIn } from '#lib/subjects/place/public.ts';
import { desk } from '#lib/server/answers.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/** Rows of one indicator in all districts, the press claims, and what districts are set against each other by: taken instead of an engine. */
export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = async () =>
  [...(await comparableCodes(desk)), 'claims', ...LANGS.map((lang) => `peers-${lang}`)].map((code) => ({
    file: `${code}.json`,
  }));

export const GET: RequestHandler = async ({ params: { file } }) => {
  const code = file.replace(/\.json$/u, '');
  if (code === 'claims') return json(claimRows(desk));
  const lang = LANGS.find((one) => code === `peers-${one}`);
  if (lang !== undefined) return json(await peersIn(desk, lang));
  if (!(await comparableCodes(desk)).includes(code)) error(404);
  return json(rowsOf(desk, code));
};

import { json } from '@sveltejs/kit';
import { learn } from '#lib/intake/press/knowledge.ts';
import { ledger } from '#lib/server/answers.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/** What the reader of articles learns from: the catalogues and the ledger's own words, fetched by its worker. */
export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => [{ file: 'words.json' }];

export const GET: RequestHandler = () => {
  const whole = ledger();
  return json(
    learn(
      whole,
      whole.figures.filter(({ origin }) => origin === 'press'),
    ),
  );
};

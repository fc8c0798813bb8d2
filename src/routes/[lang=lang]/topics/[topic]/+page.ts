import { asAsked } from '#lib/desk/as-asked.ts';
import { rowsIn } from '#lib/ui/rows-in-page.ts';
import type { PageLoad } from './$types';
import type { Rows } from './rows.server.ts';

/** The page as it was built, or as it stood on the day that the address names. */
export const load: PageLoad = async ({ fetch, params, url }) =>
  asAsked(await rowsIn<Rows>(fetch, url.pathname), url, async (desk) =>
    (await import('#lib/subjects/topic/topic.ts')).topic(desk, params.lang, params.topic),
  );

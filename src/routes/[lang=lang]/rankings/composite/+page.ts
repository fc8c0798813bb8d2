import { asAsked } from '#lib/desk/as-asked.ts';
import type { PageLoad } from './$types';

/** The page as it was built, or as it stood on the day that the address names. */
export const load: PageLoad = ({ data, params, url }) =>
  asAsked(data, url, async (desk) =>
    (await import('#lib/subjects/composite/composite.ts')).composite(desk, params.lang),
  );

import { asAsked } from '#lib/desk/as-asked.ts';
import { asOfDay } from '#lib/view/as-of.ts';
import type { PageLoad } from './$types';

/** The page as it was built, or as it stood on the day that the address names. */
export const load: PageLoad = async ({ data, params, url }) => {
  const shown = await asAsked(data, url, async (desk) =>
    (await import('#lib/subjects/dashboard/asked.ts')).dashboard(desk, params.lang),
  );
  return { ...shown, past: shown === data ? null : asOfDay(url.searchParams) };
};

import { redirect } from '@sveltejs/kit';
import { base } from '$app/paths';
import { pathsBelowLanguage } from '#lib/server/paths.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** `kz` is a country, not a language; people type it all the same. Each Kazakh page answers to it. */
export const entries: EntryGenerator = async () => (await pathsBelowLanguage()).map((path) => ({ path }));

export const load: PageServerLoad = ({ params }) => {
  redirect(308, `${base}/kk/${params.path ? `${params.path.replace(/\/$/, '')}/` : ''}`);
};

import { error } from '@sveltejs/kit';
import type { Lang } from '#lib/i18n/lang.ts';
import { composite } from '#lib/subjects/composite/composite.ts';
import { desk } from '#lib/server/answers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => (await composite(desk, params.lang as Lang)) ?? error(404);

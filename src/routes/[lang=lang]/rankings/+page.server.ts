import type { Lang } from '#lib/i18n/lang.ts';
import { rankings } from '#lib/subjects/rankings/rankings.ts';
import { desk } from '#lib/server/answers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => rankings(desk, params.lang as Lang);

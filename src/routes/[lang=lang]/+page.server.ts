import type { Lang } from '#lib/i18n/lang.ts';
import { desk } from '#lib/server/answers.ts';
import { dashboard } from '#lib/subjects/dashboard/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => dashboard(desk, params.lang as Lang);

import type { Lang } from '#lib/i18n/lang.ts';
import { explored } from '#lib/subjects/explore/first-view.ts';
import { desk } from '#lib/server/answers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => explored(desk, params.lang as Lang);

import type { Lang } from '#lib/i18n/lang.ts';
import { atBuild } from '#lib/server/answers.ts';
import { dashboard } from '#lib/subjects/dashboard/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => atBuild(() => dashboard(params.lang as Lang));

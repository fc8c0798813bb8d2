import type { Lang } from '#lib/i18n/lang.ts';
import { overview } from '#lib/subjects/dashboard/overview.ts';
import { atBuild } from '#lib/server/answers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => atBuild(() => overview(params.lang as Lang));

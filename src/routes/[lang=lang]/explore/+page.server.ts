import type { Lang } from '#lib/i18n/lang.ts';
import { explored } from '#lib/subjects/explore/first-view.ts';
import { atBuild } from '#lib/server/answers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => atBuild(() => explored(params.lang as Lang));

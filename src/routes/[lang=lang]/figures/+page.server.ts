import type { Lang } from '#lib/i18n/lang.ts';
import { newestYear, pressOf } from '#lib/server/press-years.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => pressOf(params.lang as Lang, newestYear(__AINA_VERSION__));

import { cannedQuestions, consoleTables } from '#lib/server/console.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ tables: await consoleTables(), canned: cannedQuestions() });

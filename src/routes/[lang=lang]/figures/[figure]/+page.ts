import { rowsIn } from '#lib/ui/rows-in-page.ts';
import type { PageLoad } from './$types';
import type { Rows } from './rows.server.ts';

export const load: PageLoad = ({ fetch, url }) => rowsIn<Rows>(fetch, url.pathname);

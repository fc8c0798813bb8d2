import { unpackFigures } from '#lib/figures/packed.ts';
import { rowsIn } from '#lib/ui/rows-in-page.ts';
import type { PageLoad } from './$types';
import type { Rows } from './rows.server.ts';

export const load: PageLoad = async ({ fetch, url }) => {
  const rows = await rowsIn<Rows>(fetch, url.pathname);
  return { ...rows, neighbours: unpackFigures(rows.neighbours) };
};

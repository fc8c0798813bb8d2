import { error } from '@sveltejs/kit';
import { sliceCodes, sliceCsv } from '#lib/server/slices.ts';
import { SLICES } from '../../../../params/slice.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/** Figures of one indicator, place or topic at an address that stays: /data/indicator/population.csv. */
export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () =>
  SLICES.flatMap((slice) => sliceCodes(slice).map((code) => ({ slice, file: `${code}.csv` })));

export const GET: RequestHandler = ({ params: { slice, file } }) => {
  const text = file.endsWith('.csv') ? sliceCsv(slice, file.slice(0, -'.csv'.length)) : null;
  if (text === null) error(404);
  return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};

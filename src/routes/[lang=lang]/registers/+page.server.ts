import { registerHeads } from '#lib/server/registers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  registers: registerHeads().map(({ name, source, synthetic, internal, taken, firstMonth, months, asOf }) => ({
    name,
    source,
    synthetic,
    internal,
    taken,
    firstMonth,
    months,
    asOf,
  })),
});

import { labels, ledger, desk } from '#lib/server/answers.ts';
import { behind } from '#lib/desk/behind.ts';
import { REGIONS } from '#lib/ledger/regions.ts';
import { mapUnits } from '#lib/desk/units.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const all = ledger();
  const counts = new Map<string, number>();
  for (const { place } of all.figures) counts.set(place, (counts.get(place) ?? 0) + 1);
  const units = new Set(mapUnits(desk).map(({ code }) => code));
  return {
    everything: behind(desk, {}),
    labels: labels(params.lang as Lang, [], { places: all.places.map(({ code }) => code) }),
    regions: REGIONS.map((region) => ({
      region,
      units: all.places.filter((p) => p.parent === region && units.has(p.code)).map(({ code }) => code),
    })),
    others: all.places.filter(({ code }) => !units.has(code)).map(({ code }) => code),
    counts: Object.fromEntries(counts),
  };
};

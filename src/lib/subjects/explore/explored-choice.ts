/** The choice that travels, as Explore takes it up, and Explore's view as the choice that travels on. */
import { isRegion } from '#lib/ledger/regions.ts';
import type { Known } from '#lib/view/address.ts';
import type { Carried } from '#lib/view/carried.ts';
import type { View } from '#lib/view/choice.ts';

/**
 * One district is a course over the years, for one bar is no chart; several stand side by side in it. Without a place it is
 * all districts in the year. What Explore does not know leaves `opening` as it is.
 */
export function viewOfChoice(carried: Carried, opening: View, known: Known): View {
  const { place, indicator, year } = carried;
  const places = (place ?? '').split('.').filter((code) => known.places.has(code));
  const subject = indicator !== null && known.indicators.has(indicator) ? indicator : opening.indicator;
  if (places.length === 0 && subject === opening.indicator && year === null) return opening;
  const base: View = { ...opening, indicator: subject, slice: null, mark: null, sort: null };
  const alone = places.some((code) => isRegion(code));
  if (places.length === 0) return { ...base, years: year === null ? [] : [year] };
  return {
    ...base,
    places,
    by: 'period',
    split: places.length > 1 && !alone ? 'place' : null,
    chart: 'line',
    to: year === null ? null : Number(year),
  };
}

/** What other pages make of a view: its places, as far as they can stand side by side, its indicator and its only year. */
export function choiceOfView({ places, indicator, years, to }: View, group: string | null): Carried {
  return {
    place: places.length === 0 || places.length > 4 ? null : places.join('.'),
    group,
    indicator,
    year: years.length === 1 && years[0] !== 'none' ? (years[0] ?? null) : to === null ? null : String(to),
  };
}

/** Views on their way from the build into a page: plain arrays, which a page carries as text. */
import { FACETS } from '#lib/register/published/key.ts';
import type { PublishedViews, Spans } from '#lib/register/published/views.ts';

interface SpanArrays {
  readonly certain: readonly number[];
  readonly possible: readonly number[];
}

export interface ViewArrays extends Pick<PublishedViews, 'certain' | 'possible'> {
  readonly by: Readonly<Record<keyof PublishedViews['by'], SpanArrays>>;
  readonly byMonth: SpanArrays;
  readonly openByPeriod: SpanArrays;
}

function mapped<A, B>(
  { by, byMonth, openByPeriod }: { by: Record<string, A>; byMonth: A; openByPeriod: A },
  to: (one: A) => B,
) {
  return {
    by: Object.fromEntries(FACETS.map((facet) => [facet, to(by[facet] as A)])) as Record<(typeof FACETS)[number], B>,
    byMonth: to(byMonth),
    openByPeriod: to(openByPeriod),
  };
}

export function viewsAsArrays(views: PublishedViews): ViewArrays {
  const arrays = ({ certain, possible }: Spans): SpanArrays => ({ certain: [...certain], possible: [...possible] });
  return { certain: views.certain, possible: views.possible, ...mapped(views, arrays) };
}

export function viewsOfArrays(views: ViewArrays): PublishedViews {
  const spans = ({ certain, possible }: SpanArrays): Spans => ({
    certain: Float64Array.from(certain),
    possible: Float64Array.from(possible),
  });
  return { certain: views.certain, possible: views.possible, ...mapped(views, spans) };
}

/** The filters in force, one chip each, with the change that undoes it. */
import { STATUSES } from '#lib/figures/figure.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import type { Facet, FacetCount } from './questions/facet-counts.ts';
import type { ExploreText } from './text.ts';

export interface Chip {
  readonly label: string;
  readonly undo: Partial<View>;
}

/** `children`: places inside each region that have figures, so that a whole region is one chip. */
export function chipsOf(
  view: View,
  labels: Labels,
  t: ExploreText,
  children: ReadonlyMap<string, readonly string[]>,
  condition: string,
): Chip[] {
  const { explore, common, figures } = t;
  const list = (
    key: 'topics' | 'scopes' | 'sources' | 'years',
    facet: string,
    name: (code: string) => string,
  ): Chip[] =>
    view[key].map((code) => ({
      label: explore.chip(facet, name(code)),
      undo: { [key]: view[key].filter((other) => other !== code) },
    }));
  const statuses = view.statuses.length < STATUSES.length ? view.statuses : [];
  return [
    ...placeChips(view, labels, t, children),
    ...list('topics', explore.topics, (code) => labels.topic[code]?.name ?? explore.noTopic),
    ...list('scopes', explore.scopes, (code) => labels.scope[code]?.name ?? code),
    ...list('sources', explore.sources, (code) => labels.source[code]?.publisher ?? code),
    ...list('years', explore.years, (code) => (code === 'none' ? explore.noDate : code)),
    ...(view.from === null && view.to === null
      ? []
      : [
          {
            label: explore.chip(explore.years, `${view.from ?? '…'}–${view.to ?? '…'}`),
            undo: { from: null, to: null },
          },
        ]),
    ...view.qualifiers.map((code) => ({
      label: explore.chip(explore.qualifiers, figures.qualifiers[code]),
      undo: { qualifiers: view.qualifiers.filter((other) => other !== code) },
    })),
    ...statuses.map((code) => {
      const rest = statuses.filter((other) => other !== code);
      return {
        label: explore.chip(explore.statuses, common.statuses[code]),
        undo: { statuses: rest.length > 0 ? rest : DEFAULT_VIEW.statuses },
      };
    }),
    ...(view.threshold === null
      ? []
      : [
          {
            label: explore.chip(explore.threshold, condition),
            undo: { threshold: null, keep: DEFAULT_VIEW.keep },
          },
        ]),
  ];
}

/** A filter without which something would be left, and how many figures. */
export interface Without {
  readonly label: string;
  readonly undo: Partial<View>;
  readonly n: number;
}

const EACH = {
  place: { keys: ['places'], label: 'places' },
  topic: { keys: ['topics'], label: 'topics' },
  scope: { keys: ['scopes'], label: 'scopes' },
  source: { keys: ['sources'], label: 'sources' },
  year: { keys: ['years', 'from', 'to'], label: 'years' },
  status: { keys: ['statuses'], label: 'statuses' },
  qualifier: { keys: ['qualifiers'], label: 'qualifiers' },
} as const satisfies Record<Facet, { keys: readonly (keyof View)[]; label: keyof ExploreText['explore'] }>;

/** What is left when each filter in force is lifted by itself: the counts of a facet pass over its own filter. */
export function withoutEach(view: View, counts: readonly FacetCount[], { explore }: ExploreText): Without[] {
  return (Object.keys(EACH) as Facet[]).flatMap((facet) => {
    const { keys, label } = EACH[facet];
    const inForce = keys.some((key) => JSON.stringify(view[key]) !== JSON.stringify(DEFAULT_VIEW[key]));
    const n = counts.reduce((sum, one) => (one.facet === facet ? sum + one.n : sum), 0);
    if (!inForce || n === 0) return [];
    return [{ label: explore[label], undo: Object.fromEntries(keys.map((key) => [key, DEFAULT_VIEW[key]])), n }];
  });
}

function placeChips(
  view: View,
  labels: Labels,
  { explore }: ExploreText,
  children: ReadonlyMap<string, readonly string[]>,
): Chip[] {
  const whole = [...children].filter(
    ([, codes]) => codes.length > 2 && codes.every((code) => view.places.includes(code)),
  );
  const covered = new Set(whole.flatMap(([, codes]) => codes));
  const without = (codes: readonly string[]): Partial<View> => ({
    places: view.places.filter((code) => !codes.includes(code)),
  });
  return [
    ...whole.map(([region, codes]) => ({
      label: explore.allIn(labels.place[region]?.name ?? region),
      undo: without(codes),
    })),
    ...view.places
      .filter((code) => !covered.has(code))
      .map((code) => ({
        label: explore.chip(explore.places, labels.place[code]?.short ?? code),
        undo: without([code]),
      })),
  ];
}

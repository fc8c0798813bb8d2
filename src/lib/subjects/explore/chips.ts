/** The filters in force, one chip each, with the change that undoes it. */
import { STATUSES } from '#lib/figures/figure.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import type { ExploreText } from './text.ts';

export interface Chip {
  readonly label: string;
  readonly undo: Partial<View>;
}

export const SIGNS = { gt: '>', ge: '≥', lt: '<', le: '≤' } as const;

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

/**
 * Shares whose counts are known, and the ones that stand beside because theirs are not. A funnel is lawful only for whole
 * counts of one scope and one period: 18 of 20 and 900 of 1,000 are both 90 %, and say very different things.
 */
import { clopperPearson, standingOf, type Limits, type Standing } from './binomial.ts';
import { axisOf, ONE_DIMENSION } from '../comparable.ts';
import { partIndicator, TOTAL_OF_BASE } from '../derive/derivation-rules.ts';
import type { Figure } from '../figure.ts';
import { countedFigures } from '../revision.ts';

export interface FunnelCase {
  readonly place: string;
  /** Cases that count, and all cases. */
  readonly part: Figure;
  readonly total: Figure;
  /** From 0 to 1. */
  readonly share: number;
  /** The same in percent as the source prints it, where it does. */
  readonly printed: Figure | null;
  /** Clopper–Pearson, 95 %. */
  readonly interval: Limits;
  readonly standing: Standing;
}

export type BesideReason =
  | 'bound'
  | 'rounded'
  | 'not_counted'
  | 'base_not_stated'
  | 'base_differs'
  | 'disputed'
  | 'suspect'
  | 'plan'
  | 'part_above_total'
  | 'no_cases'
  | 'other_period';

export interface Beside {
  readonly place: string;
  readonly reason: BesideReason;
  /** What was published: the share if there is one, else the counts. */
  readonly figures: readonly Figure[];
}

export interface Funnel {
  /** Indicator of the share, of its part and of its total. */
  readonly share: string;
  readonly part: string;
  readonly total: string;
  readonly scope: string;
  readonly cases: readonly FunnelCase[];
  readonly beside: readonly Beside[];
  /** All cases together: the share that the limits are drawn around. */
  readonly target: { readonly part: number; readonly total: number };
}

/** With fewer places there is nothing to compare. */
const MIN_CASES = 3;

function obstacleOf(figure: Figure): BesideReason | null {
  if (figure.status === 'plan') return 'plan';
  if (figure.suspect_remark !== null) return 'suspect';
  if (figure.conflict !== null) return 'disputed';
  if (figure.qualifier !== 'exact') return 'bound';
  return figure.lower === figure.upper && Number.isInteger(figure.value) ? null : 'rounded';
}

interface Published {
  readonly place: string;
  readonly part: Figure | undefined;
  readonly total: Figure | undefined;
  readonly share: Figure | undefined;
}

/** Why a place has no dot: the first of the reasons. Null if its counts may stand in the funnel. */
function reasonOf({ part, total, share }: Published): BesideReason | null {
  if (part === undefined || total === undefined) {
    if (share === undefined) return 'not_counted';
    if (share.base === null || share.base === 'not_stated') return 'base_not_stated';
    return share.qualifier === 'exact' ? 'not_counted' : 'bound';
  }
  for (const reason of [part, total].map(obstacleOf)) if (reason !== null) return reason;
  if (total.value < 1) return 'no_cases';
  return part.value > total.value ? 'part_above_total' : null;
}

/** The figures of one share indicator: of one scope, by period. */
interface Group {
  readonly scope: string;
  readonly share: string;
  readonly part: string;
  readonly total: string;
  readonly places: ReadonlyMap<string, Published>;
}

const momentOf = (figure: Figure): string =>
  JSON.stringify([figure.scope, figure.period_kind, figure.period_length, figure.period_start, figure.period_end]);

function groupsOf(figures: readonly Figure[]): Group[] {
  const rules = new Map<string, { share: string; part: string; total: string }>();
  for (const { indicator, base } of figures) {
    const part = base === null ? null : partIndicator({ indicator, base });
    const total = base === null ? undefined : TOTAL_OF_BASE[base];
    if (part !== null && total !== undefined) rules.set(`${indicator}|${total}`, { share: indicator, part, total });
  }
  return [...rules.values()].flatMap((rule) => {
    const moments = new Map<string, Map<string, Published>>();
    for (const figure of figures) {
      if (figure.topic !== null || figure.period_end === null) continue;
      const role = (['share', 'part', 'total'] as const).find((name) => rule[name] === figure.indicator);
      if (role === undefined) continue;
      const places = moments.get(momentOf(figure)) ?? new Map<string, Published>();
      const known = places.get(figure.place);
      places.set(figure.place, {
        ...(known ?? { place: figure.place, part: undefined, total: undefined, share: undefined }),
        [role]: known?.[role] ?? figure,
      });
      moments.set(momentOf(figure), places);
    }
    return [...moments.values()].map((places) => ({ ...rule, scope: firstOf(places).scope, places }));
  });
}

function firstOf(places: ReadonlyMap<string, Published>): Figure {
  const figure = [...places.values()].flatMap(({ part, total, share }) => part ?? total ?? share ?? [])[0];
  if (figure === undefined) throw new Error('a group of figures holds no figure');
  return figure;
}

/** All funnels that the figures which count allow; those with most places first. */
export function funnelsOf(all: readonly Figure[]): Funnel[] {
  const figures = countedFigures(all);
  return groupsOf(figures)
    .flatMap((group): Funnel[] => {
      const lawful = [...group.places.values()].filter((one) => reasonOf(one) === null);
      if (lawful.length < MIN_CASES) return [];
      const sum = (role: 'part' | 'total') => lawful.reduce((total, one) => total + (one[role]?.value ?? NaN), 0);
      const target = { part: sum('part'), total: sum('total') };
      return [
        {
          share: group.share,
          part: group.part,
          total: group.total,
          scope: group.scope,
          cases: lawful.flatMap((one) => caseOf(one, target.part / target.total)),
          beside: [...besideOf(group), ...othersOf(group, figures)],
          target,
        },
      ];
    })
    .sort((a, b) => b.cases.length - a.cases.length || (a.share < b.share ? -1 : 1));
}

function caseOf({ place, part, total, share }: Published, target: number): FunnelCase[] {
  if (part === undefined || total === undefined) return [];
  return [
    {
      place,
      part,
      total,
      share: part.value / total.value,
      printed: share ?? null,
      interval: clopperPearson(part.value, total.value, 0.95),
      standing: standingOf(part.value, total.value, target),
    },
  ];
}

function besideOf({ places }: Group): Beside[] {
  return [...places.values()].flatMap((one) => {
    // A total alone is no share: nothing was claimed that could be missed.
    if (one.part === undefined && one.share === undefined) return [];
    const reason = reasonOf(one);
    const counts = [one.part, one.total].filter((figure) => figure !== undefined);
    return reason === null ? [] : [{ place: one.place, reason, figures: one.share ? [one.share, ...counts] : counts }];
  });
}

/** The same share in the same count at another time: worth knowing, but never in the same funnel. */
function othersOf(group: Group, figures: readonly Figure[]): Beside[] {
  const moment = momentOf(firstOf(group.places));
  const seen = new Set<string>();
  return figures.flatMap((figure) => {
    if (figure.indicator !== group.share || figure.scope !== group.scope || momentOf(figure) === moment) return [];
    const key = figure.place + axisOf(figure, ONE_DIMENSION) + momentOf(figure);
    if (figure.topic !== null || seen.has(key)) return [];
    seen.add(key);
    const reason =
      figure.base === 'not_stated' ? 'base_not_stated' : figure.qualifier === 'exact' ? 'other_period' : 'bound';
    return [{ place: figure.place, reason, figures: [figure] }];
  });
}

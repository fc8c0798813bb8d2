/**
 * The slices among the figures of a view: groups that may share the axes of a chart, because they agree in everything but what
 * the chart spreads out.
 */
import { axisWithout, facetOf, type Difference } from '#lib/figures/comparable.ts';
import type { PeriodKind, PeriodLength } from '#lib/figures/figure.ts';
import { leftOutFor, type ReasonToLeaveOut } from '#lib/figures/left-out.ts';
import { nearlyBest } from '#lib/figures/nearly-best.ts';
import { inPieces } from '#lib/engine/pieces.ts';
import type { Traits } from './questions/explore-traits.ts';
import type { Varying } from '#lib/view/varying.ts';
import { nullsLast } from './nulls-last.ts';

export interface Slice {
  /** Stands for the slice in an address: what is fixed in it, joined by "~". */
  readonly key: string;
  readonly figures: number;
  /** Latest end of the periods, ISO date; null when no figure is dated. */
  readonly period_end: string | null;
  /** Fixed parts; null where they vary or are not stated. */
  readonly scope: string | null;
  readonly period_start: string | null;
  readonly fixed_end: string | null;
  readonly period_kind: PeriodKind;
  readonly standing: 'plan' | 'reported' | null;
  /** Name of the length of the period; null for a range. */
  readonly period_length: PeriodLength | null;
  readonly place: string | null;
  readonly topic: string | null;
  /** What the share is a share of, the rank of the places, the way of splitting by topic, the contest. */
  readonly base: string | null;
  readonly peers: string | null;
  readonly dimension: string | null;
  readonly contest: string | null;
}

export interface Sliced {
  readonly slice: Slice;
  readonly members: readonly Traits[];
}

/** What stays out of a chart on purpose: what it spreads out has to be stated. The question leaves out what is not counted. */
export const LEFT_OUT = {
  topic: ['no_topic'],
  period: ['undated'],
} as const satisfies Partial<Record<keyof Varying, readonly ReasonToLeaveOut[]>>;

const isLeftOut = (one: Traits, varying: Varying): boolean =>
  (varying.topic && leftOutFor(one, LEFT_OUT.topic) !== null) ||
  (varying.period && leftOutFor(one, LEFT_OUT.period) !== null);

/** What the figures of a chart may differ in, because it shows that: scopes in rows of their own, plans outlined along time. */
export const openFacets = ({ scope, period }: Pick<Varying, 'scope' | 'period'>): readonly Difference[] => [
  ...(scope ? (['scope'] as const) : []),
  ...(period ? (['status'] as const) : []),
];

/** All slices, in the order in which they are offered: the newest of the large ones first. */
export async function slicesOf(figures: readonly Traits[], varying: Varying): Promise<Sliced[]> {
  const members = new Map<string, Traits[]>();
  const open = openFacets(varying);
  await inPieces(figures, (one) => {
    if (isLeftOut(one, varying)) return;
    const key = groupOf(one, varying, open);
    const group = members.get(key);
    if (group === undefined) members.set(key, [one]);
    else group.push(one);
  });
  return inOffer(
    [...members.values()].map((group): Sliced => ({ slice: sliceOf(group, varying), members: group })),
    ({ slice }) => slice.figures,
  );
}

/** The newest of the large ones first; `sizeOf` says what makes one large. */
export function inOffer(slices: readonly Sliced[], sizeOf: (one: Sliced) => number): Sliced[] {
  const most = Math.max(...slices.map(sizeOf));
  return [...slices].sort(
    (a, b) =>
      Number(nearlyBest(sizeOf(b), most)) - Number(nearlyBest(sizeOf(a), most)) ||
      newestFirst(a.slice.period_end, b.slice.period_end) ||
      sizeOf(b) - sizeOf(a) ||
      (a.slice.key < b.slice.key ? -1 : 1),
  );
}

/** The slice of this name, or the first whose name begins like it, or the one that is offered first. */
export function chosenSlice(slices: readonly Sliced[], wanted: string | null): Sliced | undefined {
  if (wanted === null) return slices[0];
  return (
    slices.find(({ slice }) => slice.key === wanted) ??
    slices.find(({ slice }) => slice.key.startsWith(wanted)) ??
    slices[0]
  );
}

/** What the figures of a slice agree in. No code contains the separator. */
const groupOf = (one: Traits, varying: Varying, open: readonly Difference[]): string =>
  [
    axisWithout(one.axis, open),
    varying.place ? one.peers : one.place,
    varying.topic ? '' : one.topic,
    varying.period ? '' : `${one.period_start}|${one.period_end}`,
  ].join('|');

/**
 * The name of a slice in an address. The order of the parts is part of the grammar: links of any age begin like this, so what
 * was not told apart in them comes last.
 */
function nameOf(one: Traits, varying: Varying): string {
  const contest = facetOf(one.axis, 'contest');
  return [
    varying.scope ? '' : one.scope,
    one.base,
    one.period_kind,
    varying.place ? one.peers : '',
    varying.period ? '' : one.standing,
    varying.period ? '' : one.period_start,
    varying.period ? '' : one.period_end,
    varying.place ? '' : one.place,
    varying.topic ? '' : one.topic,
    one.length,
    varying.topic ? one.dimension : '',
    ...(contest === '' ? [] : [contest]),
  ].join('~');
}

function sliceOf(members: readonly Traits[], varying: Varying): Slice {
  const [first] = members as [Traits];
  const newest = members.reduce<string | null>(
    (end, one) => (newestFirst(end, one.period_end) <= 0 ? end : one.period_end),
    null,
  );
  return {
    key: nameOf(first, varying),
    figures: members.length,
    period_end: newest,
    scope: varying.scope ? null : first.scope,
    period_start: varying.period ? null : first.period_start,
    fixed_end: varying.period ? null : first.period_end,
    period_kind: first.period_kind,
    standing: varying.period ? null : first.standing,
    // Only ranges are measured in months; all other lengths have names.
    period_length: first.period_kind === 'range' ? null : (first.length as PeriodLength | null),
    place: varying.place ? null : first.place,
    topic: varying.topic ? null : first.topic,
    base: first.base,
    peers: varying.place ? first.peers : null,
    dimension: varying.topic ? first.dimension : null,
    contest: facetOf(first.axis, 'contest') || null,
  };
}

const newestFirst = nullsLast<string>((a, b) => (a < b ? 1 : -1));

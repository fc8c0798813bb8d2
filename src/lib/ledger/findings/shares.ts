/**
 * Count × total × share. A printed share and the count beside it imply the total they were computed from (the interval of
 * count ÷ share); several such pairs narrow it down. Where that total is not the stated one, the shares have another base.
 */
import { impliedBase } from '#lib/figures/implied.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { fromBounds, intersect, type Interval, type Result } from '#lib/figures/interval.ts';
import { contradict, endsOf, sumOfParts } from './bounds.ts';
import { finding, groupBy, isDated, periodKey, type Finding, type Subject } from './finding.ts';
import { hasRest, topicsToAdd } from './parts.ts';
import { added, stated, total as totalStep, type Step } from './step.ts';

/** Which count a share belongs to, and over what its whole is taken. */
interface Ratio {
  readonly share: string;
  readonly count: string;
  /** `topic`: the whole is over all topics; `place`: over the place above; `none`: the same topic and place. */
  readonly over: 'topic' | 'place' | 'none';
  /** Totals that can be meant where the source does not say what the share is a share of. */
  readonly wholes: readonly string[];
}

const APPEALS = ['appeals_received', 'appeals_answered', 'appeals_forwarded'];

const RATIOS: readonly Ratio[] = [
  { share: 'appeals_topic_share', count: 'appeals_received', over: 'topic', wholes: APPEALS },
  { share: 'appeals_district_share', count: 'appeals_received', over: 'place', wholes: APPEALS },
  { share: 'appeals_region_share', count: 'appeals_received', over: 'place', wholes: APPEALS },
  { share: 'meeting_questions_topic_share', count: 'meeting_questions', over: 'topic', wholes: ['meeting_questions'] },
  outcome('appeals_resolved_positive_share', 'appeals_resolved_positive'),
  outcome('appeals_explained_share', 'appeals_explained'),
  outcome('appeals_refused_share', 'appeals_refused'),
  outcome('appeals_forwarded_share', 'appeals_forwarded'),
  outcome('appeals_in_progress_share', 'appeals_in_progress'),
  outcome('appeals_answered_share', 'appeals_answered'),
  outcome('appeals_first_contact_share', 'appeals_resolved_first_contact'),
  { share: 'gas_coverage_population', count: 'population_with_gas', over: 'none', wholes: ['population'] },
  {
    share: 'gas_coverage_settlements',
    count: 'settlements_gasified',
    over: 'none',
    wholes: ['settlements_total', 'settlements_subject_to_gas'],
  },
  { share: 'water_coverage', count: 'population_with_water', over: 'none', wholes: ['population'] },
];

function outcome(share: string, count: string): Ratio {
  return { share, count, over: 'none', wholes: APPEALS };
}

/**
 * The total that a base names. Shares of any other base (`building_works`, `labour_force`) have no total in the ledger and are
 * held against each other only.
 */
const TOTALS: Readonly<Record<string, string>> = {
  appeals_received: 'appeals_received',
  appeals_on_topic: 'appeals_received',
  appeals_answered: 'appeals_answered',
  questions_asked: 'meeting_questions',
  population: 'population',
  settlements: 'settlements_total',
};

/**
 * The headline total that readers take for the whole, where the report does not count the base itself: Open Almaty prints all
 * appeals, and shares of those it forwarded.
 */
const HEADLINES: Readonly<Record<string, { readonly own: string; readonly headline: string }>> = {
  appeals_forwarded: { own: 'appeals_forwarded', headline: 'appeals_received' },
};

const NOT_STATED = 'not_stated';

function totalsOf(ratio: Ratio, base: string, told: (indicator: string) => readonly Figure[]): readonly Figure[] {
  if (base === NOT_STATED) return ratio.wholes.flatMap(told);
  const instead = HEADLINES[base];
  if (instead !== undefined) return told(instead.own).length > 0 ? told(instead.own) : told(instead.headline);
  const total = TOTALS[base];
  return total === undefined ? [] : told(total);
}

interface Pair {
  readonly share: Figure;
  readonly count: Figure;
  readonly implied: Interval;
  /** Place and topic of the total. */
  readonly place: string;
  readonly topic: string | null;
}

const at = (figure: Figure, indicator: string, place: string, topic: string | null): string =>
  [indicator, place, topic, figure.scope, figure.status, periodKey(figure)].join('|');

export function sharesAgainstCounts(subject: Subject): Finding[] {
  const dated = subject.figures.filter(isDated);
  const index = groupBy(dated, (figure) => at(figure, figure.indicator, figure.place, figure.topic));
  return [
    ...RATIOS.flatMap((ratio) => {
      const pairs = dated
        .filter(({ indicator }) => indicator === ratio.share)
        .flatMap((s) => pairsOf(s, ratio, subject, index));
      const groups = groupBy(
        pairs,
        ({ share, place, topic }) => `${at(share, ratio.share, place, topic)}|${share.base}`,
      );
      return [...groups.values()].flatMap((group) => judge(group, ratio, subject, index));
    }),
    ...sumsOfShares(subject, dated),
  ];
}

function pairsOf(share: Figure, ratio: Ratio, subject: Subject, index: ReadonlyMap<string, Figure[]>): Pair[] {
  if (ratio.over === 'topic' && share.topic === null) return [];
  const place = ratio.over === 'place' ? subject.place.get(share.place)?.parent : share.place;
  if (typeof place !== 'string') return [];
  const topic = ratio.over === 'topic' ? null : share.topic;
  return (index.get(at(share, ratio.count, share.place, share.topic)) ?? []).flatMap((count) => {
    const implied = impliedBase(fromBounds(count), fromBounds(share));
    return implied.ok ? [{ share, count, implied: implied.interval, place, topic }] : [];
  });
}

function judge(
  pairs: readonly Pair[],
  ratio: Ratio,
  subject: Subject,
  index: ReadonlyMap<string, Figure[]>,
): Finding[] {
  const [first] = pairs;
  if (first === undefined) return [];
  const used = pairs.flatMap(({ share, count }) => [share, count]);
  const params = { base: first.share.base ?? NOT_STATED, place: first.place };
  const implied = pairs.reduce<Result>((all, pair) => (all.ok ? intersect(all.interval, pair.implied) : all), {
    ok: true,
    interval: first.implied,
  });
  const base = first.share.base ?? NOT_STATED;
  const told = (name: string) => index.get(at(first.share, name, first.place, first.topic)) ?? [];
  const totals = totalsOf(ratio, base, told);
  const counted = subject.kind.get(ratio.count) === 'count';
  const steps = pairs.map((pair): Step => ({
    kind: 'base',
    count: pair.count.id,
    share: pair.share.id,
    ends: endsOf(pair.implied, counted),
  }));
  if (!implied.ok) {
    return [finding('shares_contradict', first.share, used, { steps, numbers: { pairs: pairs.length }, params })];
  }
  const ends = endsOf(implied.interval, counted);
  const { lower, upper } = ends;
  if (pairs.length > 1) steps.push({ kind: 'common', pairs: pairs.length, ends });
  const counts = topicsToAdd([...index.values()].flat().filter((figure) => isSibling(figure, first, ratio)));
  const listed = ratio.over === 'topic' && hasRest(counts) ? sumOfParts(counts.map((count) => [count])) : null;
  const sum = listed?.ok ? endsOf(listed.interval, counted) : null;
  if (listed?.ok) steps.push(added(counts, listed.interval, counted));
  const contradicted = totals.filter((total) => contradict(implied.interval, fromBounds(total)));
  // Where the source names no whole, one that fits is enough; the base that it names has to fit in every report of it.
  if (base === NOT_STATED && contradicted.length < totals.length) return [];
  return contradicted.map((total) => {
    const numbers: Record<string, number | null> = { implied_lower: lower, implied_upper: upper, total: total.value };
    if (sum !== null) Object.assign(numbers, { listed_lower: sum.lower, listed_upper: sum.upper });
    const all = { steps: [...steps, totalStep(total)], numbers, params };
    // Of one list of shares there is one finding for each total that it can be held against.
    const lead = contradicted.length > 1 ? total : first.share;
    return finding('implied_base_differs', lead, [total, ...used], all);
  });
}

/** Counts of other topics in the same list as a pair. */
function isSibling(figure: Figure, { share, count }: Pair, ratio: Ratio): boolean {
  return (
    figure.topic !== null &&
    at(figure, figure.indicator, figure.place, null) === at(share, ratio.count, count.place, null)
  );
}

/** Shares of one base over topics that do not overlap cannot exceed 100, and with a rest they must reach it. */
function sumsOfShares(subject: Subject, dated: readonly Figure[]): Finding[] {
  const shares = dated.filter(({ indicator, topic }) => topic !== null && indicator.endsWith('_topic_share'));
  const lists = groupBy(shares, (figure) => {
    const dimension = subject.topic.get(figure.topic ?? '')?.dimension;
    return [at(figure, figure.indicator, figure.place, null), figure.base, dimension].join('|');
  });
  return [...lists.values()].flatMap((list) => {
    const parts = topicsToAdd(list);
    const total = sumOfParts(groupBy(parts, ({ topic }) => topic ?? '').values());
    if (!total.ok) return [];
    const { lower, upper, upperOpen } = total.interval;
    const [first] = parts;
    if (first === undefined) return [];
    const all = {
      steps: [...parts.map(stated), added(parts, total.interval, false)],
      numbers: { sum_lower: lower, sum_upper: upper },
    };
    if (lower > 100) return [finding('shares_exceed_whole', first, parts, all)];
    const short = upper < 100 || (upper === 100 && upperOpen);
    return short && hasRest(parts) ? [finding('shares_below_whole', first, parts, all)] : [];
  });
}

/**
 * Own counts beside the claims of the ledger: which may stand side by side, and what follows. Own counts are never figures and
 * never enter a sum, a ranking or a table of the ledger.
 */
import { divide } from '#lib/figures/arithmetic.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { fromBounds, intersect, type Interval, type Result } from '#lib/figures/interval.ts';
import { dayOf, firstDayOf, lastDayOf, monthOf } from '#lib/i18n/calendar.ts';
import type { Count, CountQuestion } from './counts.ts';
import { NO_DAY, type Register } from './register.ts';

/** The one indicator that a register of appeals can be held against. */
const INDICATOR = 'appeals_received';

/** Why a claim about a place of the file cannot be held against it. */
export type NotBeside =
  | 'plan'
  /** The claim gives no dates. */
  | 'undated'
  /** The file does not reach over the whole period. */
  | 'period'
  /** The topic of the claim is none of the file's. */
  | 'topic'
  /** The file has some of the districts of the region only. */
  | 'part_of_region';

export type Candidate =
  | { readonly ok: true; readonly figure: Figure; readonly question: CountQuestion; readonly districts: number }
  | { readonly ok: false; readonly figure: Figure; readonly reason: NotBeside };

export interface Reach {
  /** Days since 1970-01-01: the first receipt, and the last day of the file, if that is in the month of the last receipt. */
  readonly from: number;
  readonly to: number;
}

/** Days at the end of a period that may be missing: offices close before the year does. */
const SLACK = 6;

/**
 * Null without any dated row. Months after the last receipt do not count: a file of old appeals may tell of closings long
 * after the last of them came, and nothing of what came then.
 */
export function reachOf({ received, n, asOf }: Register): Reach | null {
  let from = Number.MAX_SAFE_INTEGER;
  let last = NO_DAY;
  for (let i = 0; i < n; i++) {
    const day = received[i] as number;
    if (day !== NO_DAY && day < from) from = day;
    if (day > last) last = day;
  }
  return last === NO_DAY ? null : { from, to: Math.min(asOf, lastDayOf(monthOf(last))) };
}

/** Districts and cities of each region, by code. */
export type Districts = Readonly<Record<string, readonly string[]>>;

/**
 * The claims that speak of a place of the file, each with the question to ask of it or the reason why not. Reprints and claims
 * that were replaced are left out. `elsewhere` counts those about other places.
 */
export function candidates(
  register: Register,
  figures: readonly Figure[],
  districts: Districts,
): { readonly candidates: readonly Candidate[]; readonly elsewhere: number } {
  const place = codesOf(register.names.place);
  const topic = codesOf(register.names.topic);
  const reach = reachOf(register);
  const replaced = new Set(figures.map(({ revises }) => revises));
  const found: Candidate[] = [];
  let elsewhere = 0;
  for (const figure of figures) {
    if (figure.indicator !== INDICATOR || figure.repeats !== null || replaced.has(figure.id)) continue;
    const own = place.get(figure.place);
    const parts = (districts[figure.place] ?? []).map((code) => place.get(code));
    const known = parts.filter((code) => code !== undefined);
    if (own === undefined && known.length === 0) elsewhere++;
    else if (own === undefined && known.length < parts.length) {
      found.push({ ok: false, figure, reason: 'part_of_region' });
    } else found.push(judge(figure, own === undefined ? known : [own, ...known], topic, reach));
  }
  return { candidates: found, elsewhere };
}

function codesOf(names: Register['names']['place']): ReadonlyMap<string, number> {
  return new Map(names.flatMap(({ code }, at) => (code === null || at === 0 ? [] : [[code, at] as const])));
}

function judge(
  figure: Figure,
  place: readonly number[],
  topics: ReadonlyMap<string, number>,
  reach: Reach | null,
): Candidate {
  const no = (reason: NotBeside): Candidate => ({ ok: false, figure, reason });
  const { period_start: start, period_end: end, status } = figure;
  if (status === 'plan') return no('plan');
  if (start === null || end === null) return no('undated');
  const [from, to] = [dayOf(start), dayOf(end)];
  if (reach === null || firstDayOf(monthOf(reach.from)) > from || reach.to < to - SLACK) return no('period');
  const topic = figure.topic === null ? null : topics.get(figure.topic);
  if (topic === undefined) return no('topic');
  return {
    ok: true,
    figure,
    question: { from, to, place, topic: topic === null ? null : [topic] },
    districts: place.length,
  };
}

/** Own counts are whole numbers between what fits and what may fit. */
function intervalOfCount({ certain, possible }: Count): Interval {
  return { lower: certain, upper: possible, lowerOpen: false, upperOpen: false };
}

export interface Comparison {
  readonly own: Interval;
  readonly reported: Interval;
  /** Can both be the same number? If not, is the own one smaller or larger? */
  readonly relation: 'may_agree' | 'own_less' | 'own_more';
  /** Own as a share of the reported, or why there is none. */
  readonly share: Result;
}

/** An own count beside a reported figure, as intervals: own rows may be missing, and reported numbers are hedged. */
export function compareOwn(count: Count, figure: Figure): Comparison {
  const own = intervalOfCount(count);
  const reported = fromBounds(figure);
  const share = divide(own, reported);
  return {
    own,
    reported,
    relation: intersect(own, reported).ok ? 'may_agree' : own.lower >= reported.upper ? 'own_more' : 'own_less',
    share:
      share.ok && share.interval.upper === Infinity && share.interval.lower === 0
        ? { ok: false, reason: 'vacuous' }
        : share,
  };
}

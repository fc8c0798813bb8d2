/** Checks that run beside the review: repeats, parts against their whole, a count against its share of a total. All of intervals, never of bare numbers. */
import type { Kind } from '#lib/figures/figure.ts';
import { intervalOf, type Interval } from '#lib/figures/interval.ts';
import { readPeriod } from '#lib/ledger/entry/period.ts';
import { addressKey } from '#lib/ledger/entry/address.ts';
import type { Knowledge, KnownClaim } from './knowledge.ts';
import type { Proposal } from './proposal.ts';
import type { Draft } from './review.ts';

export interface Checked {
  readonly proposal: Proposal;
  readonly draft: Draft;
}

export type PressCheck =
  | { readonly kind: 'repeat' | 'contradiction'; readonly of: readonly string[] }
  | { readonly kind: 'parts_exceed'; readonly of: readonly string[]; readonly whole: string; readonly sum: number }
  /** `implied`: the share that count and total give, in percent. */
  | {
      readonly kind: 'share_disagrees';
      readonly of: readonly string[];
      readonly implied: { readonly lower: number; readonly upper: number };
    };

/** What the ledger has of the same thing. */
export type InLedger =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'conflict'; readonly id: string; readonly words: string }
  | { readonly kind: 'agrees'; readonly id: string; readonly words: string };

export function boundsIn(draft: Draft, known: Pick<Knowledge, 'indicators'>): Interval | null {
  const indicator = known.indicators.find(({ code }) => code === draft.indicator);
  if (indicator === undefined || !Number.isFinite(draft.value)) return null;
  if (draft.qualifier === 'between' && draft.upper === null) return null;
  return intervalOf(
    {
      indicator: draft.indicator,
      qualifier: draft.qualifier,
      value: draft.value,
      value_upper: draft.upper,
      unit: indicator.unit,
      as_reported: draft.words,
      step: draft.step,
    },
    indicator.kind as Kind,
  );
}

const disjoint = (a: Interval, b: Interval): boolean =>
  a.upper < b.lower ||
  b.upper < a.lower ||
  (a.upper === b.lower && (a.upperOpen || b.lowerOpen)) ||
  (b.upper === a.lower && (b.upperOpen || a.lowerOpen));

/** What must agree for two figures to speak of the same thing. */
const sameThing = (a: Draft, b: Draft): boolean =>
  a.indicator === b.indicator &&
  a.place === b.place &&
  a.topic === b.topic &&
  a.period === b.period &&
  a.scope === b.scope &&
  a.status === b.status &&
  a.base === b.base;
const sameFrame = (a: Draft, b: Draft): boolean =>
  a.place === b.place && a.period === b.period && a.scope === b.scope && a.status === b.status;

export function checksOf(checked: readonly Checked[], known: Pick<Knowledge, 'indicators'>): PressCheck[] {
  const found: PressCheck[] = [];
  const withBounds = checked.flatMap((one) => {
    const bounds = boundsIn(one.draft, known);
    return bounds === null ? [] : [{ ...one, bounds }];
  });
  withBounds.forEach((one, i) => {
    for (const other of withBounds.slice(i + 1)) {
      if (!sameThing(one.draft, other.draft)) continue;
      found.push({
        kind: disjoint(one.bounds, other.bounds) ? 'contradiction' : 'repeat',
        of: [one.proposal.id, other.proposal.id],
      });
    }
  });
  const additive = (one: Draft) => one.indicator.endsWith('_share') === false;
  for (const whole of withBounds) {
    if (whole.draft.topic !== '' || !additive(whole.draft)) continue;
    const inFrame = withBounds.filter((one) => one !== whole && sameFrame(one.draft, whole.draft));
    // Letters by topic are one way to divide a whole, letters by outcome another: no sum goes over both.
    const byTopic = inFrame.filter((one) => one.draft.indicator === whole.draft.indicator && one.draft.topic !== '');
    const byOutcome = inFrame.filter(
      (one) =>
        one.draft.indicator !== whole.draft.indicator &&
        one.proposal.partOf === whole.proposal.id &&
        one.proposal.unit === whole.proposal.unit,
    );
    for (const parts of [byTopic, byOutcome]) {
      const sum = parts.reduce((total, one) => total + one.bounds.lower, 0);
      if (parts.length > 0 && sum > whole.bounds.upper)
        found.push({ kind: 'parts_exceed', of: parts.map((one) => one.proposal.id), whole: whole.proposal.id, sum });
    }
  }
  for (const share of withBounds) {
    if (!share.draft.indicator.endsWith('_share') || share.proposal.partOf === null) continue;
    const count = withBounds.find(
      (one) => one.proposal.id === share.proposal.partOf && !one.draft.indicator.endsWith('_share'),
    );
    const total =
      count &&
      withBounds.find(
        (one) =>
          one !== count && sameFrame(one.draft, count.draft) && isTotal(one.draft, count.draft, share.draft.base),
      );
    if (count === undefined || total === undefined || total.bounds.lower <= 0) continue;
    const lower = (100 * count.bounds.lower) / total.bounds.upper;
    const upper = (100 * count.bounds.upper) / total.bounds.lower;
    if (upper < share.bounds.lower || lower > share.bounds.upper)
      found.push({
        kind: 'share_disagrees',
        of: [count.proposal.id, share.proposal.id, total.proposal.id],
        implied: { lower, upper },
      });
  }
  return found;
}

/** What a count and its share are out of: the same thing of all topics, or what the share's base is counted as. */
const isTotal = (whole: Draft, count: Draft, base: string): boolean =>
  (whole.indicator === count.indicator && whole.topic === '' && count.topic !== '') ||
  (whole.indicator === base && whole.indicator !== count.indicator && whole.topic === count.topic);

/** The ledger's figure of the same thing, if it has one: of the same place, indicator, topic, count and time. */
export function inLedger(draft: Draft, known: Knowledge, url: string | undefined): InLedger | null {
  const said = readPeriod(draft.period);
  const period = said === null ? null : `${said.period_start ?? ''}..${said.period_end ?? ''}`;
  const bounds = boundsIn(draft, known);
  const same = known.claims.filter(
    (claim) =>
      claim.indicator === draft.indicator &&
      claim.place === draft.place &&
      (claim.topic ?? '') === draft.topic &&
      claim.status === draft.status,
  );
  const ofSource = (claim: KnownClaim) =>
    url !== undefined && claim.url !== null && addressKey(claim.url) === addressKey(url);
  const equal = (claim: KnownClaim) =>
    claim.value === draft.value && claim.qualifier === draft.qualifier && claim.upper === draft.upper;
  const twin = same.find(
    (claim) => equal(claim) && (ofSource(claim) || (claim.period === period && claim.scope === draft.scope)),
  );
  if (twin !== undefined) return { kind: 'known', id: twin.id };
  const frame = same.find((claim) => claim.scope === draft.scope && claim.period === period && period !== '..');
  if (frame === undefined || bounds === null) return null;
  const theirs = boundsIn(
    {
      ...draft,
      words: frame.words,
      value: frame.value ?? Number.NaN,
      upper: frame.upper,
      qualifier: frame.qualifier as Draft['qualifier'],
      step: frame.step,
    },
    known,
  );
  if (theirs === null) return null;
  return { kind: disjoint(bounds, theirs) ? 'conflict' : 'agrees', id: frame.id, words: frame.words };
}

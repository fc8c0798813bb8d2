/** Puts together what one number may mean: for each trait up to three candidates with their reasons, and what is in doubt. */
import { goesOn } from './list-clues.ts';
import { readPeriod } from '#lib/ledger/entry/period.ts';
import type { GazetteerPlace } from '../gazetteer.ts';
import type { Knowledge } from './knowledge.ts';
import type { TextNumber } from './numbers-in-text.ts';
import type { PeriodMention } from './periods-in-text.ts';
import type { PlaceFinder } from './places-in-text.ts';
import { statusCandidates, type StatusHits } from './plan-or-report.ts';
import type { Candidate, Doubt, Proposal } from './proposal.ts';
import { baseCandidates } from './share-of-what.ts';
import type { ConceptHits, Scored } from './what-it-counts.ts';
import { periodCandidates } from './which-period.ts';
import { placeCandidates, type WeighedMention } from './which-place.ts';
import { topicCandidates, type TopicHit } from './which-topic.ts';
import { scopeCandidates, type ScopeHits } from './whose-count.ts';

export interface Whereabouts {
  readonly text: string;
  /** The same in small letters. */
  readonly lower: string;
  readonly known: Knowledge;
  readonly places: PlaceFinder;
  readonly mentions: readonly WeighedMention[];
  readonly titled: readonly string[];
  readonly topics: readonly TopicHit[];
  readonly periods: readonly PeriodMention[];
  readonly crowded: ReadonlySet<PeriodMention>;
  /** Periods of the headline: of what says no time of its own. */
  readonly headed: readonly PeriodMention[];
  readonly scopes: ScopeHits;
  readonly concepts: ConceptHits;
  readonly statuses: StatusHits;
  /** Day of the article. */
  readonly published: string | null;
}

const PARTS =
  /(?:в том числе|из них|из которых|среди них|оның ішінде|соның ішінде|олардың|соның|в их числе)\s*[:,–—-]?\s*(?:\p{L}+\s+){0,4}(?:более |около |почти |свыше )?$/iu;
const MOST = 3;

export function aboutClaim(
  number: TextNumber,
  indicators: readonly Scored[],
  where: Whereabouts,
  words: { readonly start: number; readonly end: number; readonly fits: boolean },
  before: readonly Proposal[],
): Proposal {
  const { text, lower, known, published } = where;
  const best = indicators[0];
  if (best === undefined) throw new Error('a claim needs an indicator');
  const last = before.at(-1);
  const sameSentence = last !== undefined && last.start >= number.around.sentence.start;
  const near = last !== undefined && last.start >= number.around.before.start;
  const found = placeCandidates(number, {
    ...where,
    before: near ? (last.place[0]?.code ?? null) : null,
    sameSentence,
  });
  const draft = statusCandidates(text, where.statuses, number, null, published)[0]?.code === 'plan';
  const periods = periodCandidates(number, best.code, {
    ...where,
    plan: draft,
    before:
      (sameSentence && sameClause(text, last, number)) || (near && goesOn(lower, number))
        ? (last.period[0]?.code ?? null)
        : null,
  });
  const end = readPeriod(periods.candidates[0]?.code ?? '')?.period_end ?? null;
  const status = statusCandidates(text, where.statuses, number, end, published);
  const place = inItsTime(found.candidates, end ?? published, known);
  const topic = topicCandidates(
    number,
    best.code,
    where.topics,
    known,
    text,
    sameSentence || number.companion ? (last?.topic[0]?.code ?? null) : null,
  );
  const scope = scopeCandidates(number, best.code, place[0]?.code ?? '', where.scopes, known, where.places, text);
  const base = baseCandidates(number, best.indicator, topic[0]?.code ?? '', where.concepts, known, text);
  const doubts: Doubt[] = [];
  const second = indicators[1];
  if (second !== undefined && best.score - second.score < 0.6) doubts.push('indicator_close');
  if (place.length === 0) doubts.push('place_guessed');
  else if (!found.near) doubts.push('place_far');
  if (!periods.stated) doubts.push('period_not_stated');
  else if (periods.relative) doubts.push('period_relative');
  if ((scope[0]?.because.length ?? 0) === 0) doubts.push('scope_guessed');
  if (base[0]?.code === 'not_stated') doubts.push('base_not_stated');
  if (!words.fits) doubts.push('words_too_long');
  const { qualifier, value, valueUpper, step } = number.reading;
  return {
    id: `n${number.start}`,
    start: number.start,
    end: number.end,
    words: text.slice(words.start, words.end).replace(/\s+/gu, ' '),
    wordsStart: words.start,
    wordsEnd: words.end,
    language: number.language,
    qualifier,
    value,
    upper: valueUpper,
    step,
    unit: best.indicator.unit,
    indicator: indicators.slice(0, MOST).map(({ code, score, because }) => ({ code, score, because })),
    place,
    topic,
    period: periods.candidates,
    scope,
    base,
    status,
    doubts,
    partOf: partOf(lower, number, before, best.indicator.unit),
  };
}

/** No stronger break than a comma between the two: what was said of the time of the first holds for the second. */
function sameClause(text: string, last: Proposal, number: TextNumber): boolean {
  return !/[;.!?]/u.test(text.slice(last.end, number.start).replace(/(?:тыс|млн|млрд|кв|куб|м)\./gu, ''));
}

/** The region as it was before it was split, for what is of that time. */
function inItsTime(candidates: readonly Candidate[], day: string | null, known: Knowledge): readonly Candidate[] {
  if (day === null) return candidates;
  const formers = formersOf(known);
  return candidates.map((candidate) => {
    const former = formers.get(candidate.code);
    return former?.validTo != null && day <= former.validTo ? { ...candidate, code: former.code } : candidate;
  });
}

const remembered = new WeakMap<Knowledge, ReadonlyMap<string, GazetteerPlace>>();

/** The place that each was before it was split. */
function formersOf(known: Knowledge): ReadonlyMap<string, GazetteerPlace> {
  let formers = remembered.get(known);
  if (formers === undefined) {
    const old = known.places.filter(({ code, validTo }) => validTo !== null && /-pre-/u.test(code));
    formers = new Map(old.map((place) => [place.code.replace(/-pre-.*$/u, ''), place]));
    remembered.set(known, formers);
  }
  return formers;
}

/** "Поступило 200 обращений, из них решено 150", "13 361 (21 %)": the proposal that this one is a part or the share of. */
function partOf(lower: string, number: TextNumber, before: readonly Proposal[], unit: string): string | null {
  const last = before.at(-1);
  if (last === undefined || last.start < number.around.before.start) return null;
  if (number.companion) return last.id;
  const said = PARTS.test(lower.slice(Math.max(0, number.start - 70), number.start));
  if (said) {
    const whole = before.findLast((one) => one.unit === unit) ?? last;
    return whole.id;
  }
  // Further parts of the same list.
  return last.partOf !== null && last.unit === unit && last.start >= number.around.sentence.start ? last.partOf : null;
}

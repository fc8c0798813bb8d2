/** The review of an article: what a person decided about each proposal, step by step, so that every step can be taken back. Nothing is decided by itself. */
import { parseAll } from '#lib/figures/reading/qualifier.ts';
import type { Qualifier } from '#lib/figures/figure.ts';
import { readPeriod } from '#lib/ledger/entry/period.ts';
import type { Knowledge } from './knowledge.ts';
import type { ArticleAbout, Candidate, Proposal, ReadArticle } from './proposal.ts';

/** A figure as it would go into the ledger. Codes of the catalogue; "" for what does not apply. */
export interface Draft {
  readonly words: string;
  readonly qualifier: Qualifier;
  readonly value: number;
  readonly upper: number | null;
  readonly step: number;
  readonly indicator: string;
  readonly place: string;
  readonly topic: string;
  readonly period: string;
  readonly scope: string;
  readonly base: string;
  readonly status: string;
}

export const CHOICES = ['indicator', 'place', 'topic', 'period', 'scope', 'base', 'status'] as const;
export type Choice = (typeof CHOICES)[number];

export type Verdict = 'open' | 'accepted' | 'refused';

export interface Decided {
  readonly verdict: Verdict;
  readonly draft: Draft;
}

/** What was decided, by proposal; what is not in it is as proposed and open. */
export type Decisions = Readonly<Record<string, Decided>>;

const first = (candidates: readonly Candidate[]): string => candidates[0]?.code ?? '';

/** The proposal as it stands: the likeliest candidate of each. */
export function draftOf(proposal: Proposal): Draft {
  return {
    words: proposal.words,
    qualifier: proposal.qualifier,
    value: proposal.value,
    upper: proposal.upper,
    step: proposal.step,
    indicator: first(proposal.indicator),
    place: first(proposal.place),
    topic: first(proposal.topic),
    period: first(proposal.period) === '' ? 'unknown' : first(proposal.period),
    scope: first(proposal.scope),
    base: first(proposal.base),
    status: first(proposal.status),
  };
}

export const decidedOf = (proposal: Proposal, decisions: Decisions): Decided =>
  decisions[proposal.id] ?? { verdict: 'open', draft: draftOf(proposal) };

/** Why a draft cannot be accepted. */
export const DRAFT_FAULTS = [
  'words_missing',
  'words_too_many',
  'words_not_in_text',
  'value_not_in_words',
  'value_no_number',
  'indicator_missing',
  'place_missing',
  'scope_missing',
  'base_missing',
  'period_unreadable',
] as const;
export type DraftFault = (typeof DRAFT_FAULTS)[number];

const MOST_WORDS = 8;
const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What keeps a draft from being accepted; `typed`: the value as somebody wrote it. */
export function faultsOf(
  draft: Draft,
  text: string,
  language: string,
  known: Pick<Knowledge, 'indicators'>,
): DraftFault[] {
  const faults: DraftFault[] = [];
  const words = squeezed(draft.words);
  if (words === '') faults.push('words_missing');
  else if (words.split(' ').length > MOST_WORDS) faults.push('words_too_many');
  else if (!squeezed(text).includes(words)) faults.push('words_not_in_text');
  if (!Number.isFinite(draft.value)) faults.push('value_no_number');
  else if (
    words !== '' &&
    !readingsIn(words, language).some(({ value, qualifier }) => value === draft.value && qualifier === draft.qualifier)
  )
    faults.push('value_not_in_words');
  const indicator = known.indicators.find(({ code }) => code === draft.indicator);
  if (indicator === undefined) faults.push('indicator_missing');
  if (draft.place === '') faults.push('place_missing');
  if (draft.scope === '') faults.push('scope_missing');
  if (indicator?.kind === 'share' && draft.base === '') faults.push('base_missing');
  if (readPeriod(draft.period) === null) faults.push('period_unreadable');
  return faults;
}

export const readingsIn = (words: string, language: string) => parseAll(words, { lang: language });

/** The draft with other words: the value follows them where they say another. */
export function withWords(draft: Draft, words: string, language: string, unit: string): Draft {
  const readings = readingsIn(words, language);
  const percent = unit.startsWith('percent');
  const said =
    readings.find(({ value, qualifier }) => value === draft.value && qualifier === draft.qualifier) ??
    readings.find(({ value }) => value === draft.value) ??
    readings.find(({ time, unitHint }) => !time && (unitHint === 'percent') === percent) ??
    readings[0];
  if (said === undefined) return { ...draft, words };
  return { ...draft, words, qualifier: said.qualifier, value: said.value, upper: said.valueUpper, step: said.step };
}

/** A typed value is taken where the words say it; else it stays typed and is a fault. */
export function withValue(draft: Draft, typed: string, language: string): Draft {
  const plain = Number(
    typed
      .replace(/[\s\u00a0\u202f]/gu, '')
      .replace(',', '.')
      .replace('\u2212', '-'),
  );
  const value = typed.trim() === '' ? Number.NaN : plain;
  const said = readingsIn(draft.words, language).find((reading) => reading.value === value);
  return said === undefined
    ? { ...draft, value }
    : { ...draft, value, qualifier: said.qualifier, upper: said.valueUpper, step: said.step };
}

/** Another indicator brings its own need of a base. */
export function withChoice(
  draft: Draft,
  choice: Choice,
  code: string,
  known: Pick<Knowledge, 'indicators' | 'basesOf'>,
): Draft {
  const changed = { ...draft, [choice]: code };
  if (choice !== 'indicator') return changed;
  const share = known.indicators.find((indicator) => indicator.code === code)?.kind === 'share';
  const usual = Object.entries(known.basesOf[code] ?? {}).sort((a, b) => b[1] - a[1])[0]?.[0];
  return { ...changed, base: share ? (draft.base === '' ? (usual ?? 'not_stated') : draft.base) : '' };
}

/** All that a review is, to be kept or sent: the same text and the same decisions give the same review again. */
export interface KeptReview {
  readonly aina: 'review';
  readonly version: 1;
  readonly text: string;
  readonly about: ArticleAbout;
  readonly decisions: Decisions;
}

/** Null for anything that is no kept review. */
export function readReview(json: string): KeptReview | null {
  try {
    const given = JSON.parse(json) as Partial<KeptReview> | null;
    if (given?.aina !== 'review' || given.version !== 1 || typeof given.text !== 'string') return null;
    const about = typeof given.about === 'object' && given.about !== null ? given.about : {};
    const decisions = Object.entries(given.decisions ?? {}).filter(([, one]) => isDecided(one));
    return {
      aina: 'review',
      version: 1,
      text: given.text,
      about: textsOf(about),
      decisions: Object.fromEntries(decisions),
    };
  } catch {
    return null;
  }
}

const textsOf = (about: object): ArticleAbout =>
  Object.fromEntries(
    Object.entries(about).filter(
      ([name, value]) => ['url', 'publisher', 'title', 'published'].includes(name) && typeof value === 'string',
    ),
  );

function isDecided(one: unknown): one is Decided {
  if (typeof one !== 'object' || one === null) return false;
  const { verdict, draft } = one as Partial<Decided>;
  if (verdict !== 'open' && verdict !== 'accepted' && verdict !== 'refused') return false;
  if (typeof draft !== 'object' || typeof draft.words !== 'string' || typeof draft.value !== 'number') return false;
  return (
    [...CHOICES, 'qualifier' as const].every((name) => typeof draft[name] === 'string') &&
    typeof draft.step === 'number'
  );
}

/** Decisions of a kept review that belong to proposals of the text as it is read now. */
export function stillMeant(decisions: Decisions, { proposals }: Pick<ReadArticle, 'proposals'>): Decisions {
  return Object.fromEntries(proposals.flatMap(({ id }) => (decisions[id] === undefined ? [] : [[id, decisions[id]]])));
}

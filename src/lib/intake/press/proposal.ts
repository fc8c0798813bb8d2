/** What the reader proposes for an article: figures with what each may count, and the numbers that it takes for no figures. */
import type { Qualifier } from '#lib/figures/figure.ts';
import type { PressLanguage } from './language.ts';
import type { NoFigure } from './not-figures.ts';

export interface Candidate {
  /** A code of the catalogue; for topics "" is "not split by topic"; a period as the ledger's command takes it. */
  readonly code: string;
  readonly score: number;
  /** The words of the text that speak for it. */
  readonly because: readonly string[];
}

/** What is not certain about a proposal, each told in a sentence. */
export const DOUBTS = [
  'indicator_close',
  'place_far',
  'place_guessed',
  'period_not_stated',
  'period_relative',
  'scope_guessed',
  'base_not_stated',
  'words_too_long',
] as const;
export type Doubt = (typeof DOUBTS)[number];

export interface Proposal {
  /** Place of the number in the clean text: the same text gives the same proposals. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The words as they stand there, eight at most. */
  readonly words: string;
  readonly wordsStart: number;
  readonly wordsEnd: number;
  readonly language: PressLanguage;
  readonly qualifier: Qualifier;
  readonly value: number;
  readonly upper: number | null;
  readonly step: number;
  readonly unit: string;
  readonly indicator: readonly Candidate[];
  readonly place: readonly Candidate[];
  readonly topic: readonly Candidate[];
  readonly period: readonly Candidate[];
  readonly scope: readonly Candidate[];
  /** Empty where the indicator is no share. */
  readonly base: readonly Candidate[];
  readonly status: readonly Candidate[];
  readonly doubts: readonly Doubt[];
  /** The proposal of which this one is a part ("в том числе"), or whose share it is. */
  readonly partOf: string | null;
}

/** A number of the text that is not proposed, and why. */
export interface PassedNumber {
  readonly start: number;
  readonly end: number;
  readonly why: NoFigure | 'no_indicator';
}

export interface ArticleAbout {
  readonly url?: string;
  readonly publisher?: string;
  readonly title?: string;
  /** YYYY-MM-DD. */
  readonly published?: string;
}

export type Refusal = 'empty' | 'too_long' | 'language' | 'no_numbers' | 'no_figures';

/** What the reader is told of the text before the figures. */
export type Remark =
  | 'html'
  | 'mended_letters'
  | 'invisible_signs'
  | 'table'
  | 'known_article'
  | 'pasted_twice'
  | 'mixed_languages'
  | 'day_from_address'
  | 'day_from_text';

export interface ReadArticle {
  readonly text: string;
  readonly language: PressLanguage | null;
  readonly refusal: Refusal | null;
  readonly remarks: readonly Remark[];
  /** The day that "last year" is counted from: given, else found in the address or the text. */
  readonly day: string | null;
  readonly proposals: readonly Proposal[];
  readonly passed: readonly PassedNumber[];
}

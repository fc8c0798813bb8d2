/** Every question, for the tests that explain and run them all, and a way to compare the answers of two homes. */
import type { Engine, Param } from '#lib/engine/engine.ts';
import { byPlace } from './by-place.ts';
import { byTopic } from './by-topic.ts';
import { companions } from './companions.ts';
import { conflictFigures } from './conflict-figures.ts';
import { contestStandings } from './contest-standings.ts';
import { coverage } from './coverage.ts';
import { explore } from './explore.ts';
import { exploreRows } from './explore-rows.ts';
import { exploreTraits } from './explore-traits.ts';
import { facetCounts } from './facet-counts.ts';
import { figureById } from './figure-by-id.ts';
import { figuresOfConflict } from './figures-of-conflict.ts';
import { figuresOfIndicator } from './figures-of-indicator.ts';
import { figuresOfPlace } from './figures-of-place.ts';
import { figuresOfSource } from './figures-of-source.ts';
import { figuresRepeating } from './figures-repeating.ts';
import { figuresWithTopic } from './figures-with-topic.ts';
import { headlineClaims } from './headline-claims.ts';
import { indicatorsOfTopic } from './indicators-of-topic.ts';
import { latestAdditions } from './latest-additions.ts';
import { ledgerTotals } from './ledger-totals.ts';
import { namedTopics } from './named-topics.ts';
import { pairedYears } from './paired-years.ts';
import { populationOf } from './population-of.ts';
import { series } from './series.ts';
import { slices } from './slices.ts';
import { topicSplits } from './topic-splits.ts';
import { unpublished } from './unpublished.ts';
import type { Question } from './question.ts';

/** A question whose input and row types are forgotten: enough to run its own examples. */
export interface AnyQuestion {
  readonly name: string;
  readonly sql: string;
  readonly columns: readonly string[];
  /** The parameters of each example. */
  readonly examples: readonly (readonly Param[])[];
}

function any<Input, Row extends object>(question: Question<Input, Row>): AnyQuestion {
  const { name, sql, columns, examples } = question;
  return { name, sql, columns, examples: examples.map((input) => question.params(input)) };
}

export const QUESTIONS: readonly AnyQuestion[] = [
  any(byPlace),
  any(byTopic),
  any(companions),
  any(conflictFigures),
  any(contestStandings),
  any(coverage),
  any(explore),
  any(exploreRows),
  any(exploreTraits),
  any(facetCounts),
  any(figureById),
  any(figuresOfConflict),
  any(figuresOfIndicator),
  any(figuresOfPlace),
  any(figuresOfSource),
  any(figuresRepeating),
  any(figuresWithTopic),
  any(headlineClaims),
  any(indicatorsOfTopic),
  any(latestAdditions),
  any(ledgerTotals),
  any(namedTopics),
  any(pairedYears),
  any(populationOf),
  any(series),
  any(slices),
  any(topicSplits),
  any(unpublished),
];

/** The rows as one text: equal for equal rows in equal order, whichever home answered. */
export function rowsText(columns: readonly string[], rows: readonly object[]): string {
  const lines = rows.map((row) => JSON.stringify(columns.map((column) => (row as Record<string, unknown>)[column])));
  return [JSON.stringify(columns), ...lines].join('\n');
}

/** Asks every example; the texts of the answers by `question#number`. @throws EngineError */
export async function answerAll(engine: Pick<Engine, 'ask'>): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const { name, sql, columns, examples } of QUESTIONS) {
    for (const [at, params] of examples.entries()) {
      answers[`${name}#${at}`] = rowsText(columns, await engine.ask(sql, params));
    }
  }
  return answers;
}

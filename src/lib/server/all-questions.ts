/** Every question, for the tests that explain and run them all, and a way to compare the answers of two homes. */
import type { Engine, Param } from '#lib/engine/engine.ts';
import { byPlace } from '#lib/questions/by-place.ts';
import { byTopic } from '#lib/questions/by-topic.ts';
import { conflictFigures } from '#lib/questions/conflict-figures.ts';
import { contestStandings } from '#lib/questions/contest-standings.ts';
import { headlineClaims } from '#lib/questions/headline-claims.ts';
import { populationOf } from '#lib/questions/population-of.ts';
import { slices } from '#lib/questions/slices.ts';
import { topicSplits } from '#lib/questions/topic-splits.ts';
import { unpublished } from '#lib/questions/unpublished.ts';
import type { Question } from '#lib/questions/question.ts';
import { coverage } from '#lib/subjects/coverage/public.ts';
import { latestAdditions, ledgerTotals, namedTopics } from '#lib/subjects/dashboard/public.ts';
import {
  companions,
  explore,
  exploreRows,
  exploreTraits,
  facetCounts,
  pairedYears,
} from '#lib/subjects/explore/public.ts';
import { figureById, figuresOfConflict, figuresRepeating, series } from '#lib/subjects/figure/public.ts';
import { figuresOfIndicator } from '#lib/subjects/indicator/public.ts';
import { figuresOfPlace } from '#lib/subjects/place/public.ts';
import { figuresOfSource } from '#lib/subjects/source/public.ts';
import { figuresWithTopic, indicatorsOfTopic } from '#lib/subjects/topic/public.ts';

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

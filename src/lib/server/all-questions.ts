/** Every question, for the console that shows them and the tests that explain and run them all. */
import { byPlace } from '#lib/questions/by-place.ts';
import { byTopic } from '#lib/questions/by-topic.ts';
import { conflictFigures } from '#lib/questions/conflict-figures.ts';
import { contestStandings } from '#lib/questions/contest-standings.ts';
import { headlineClaims } from '#lib/questions/headline-claims.ts';
import { populationOf } from '#lib/questions/population-of.ts';
import { slices } from '#lib/questions/slices.ts';
import { topicSplits } from '#lib/questions/topic-splits.ts';
import { unpublished } from '#lib/questions/unpublished.ts';
import type { AnyQuestion } from '#lib/questions/examples.ts';
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

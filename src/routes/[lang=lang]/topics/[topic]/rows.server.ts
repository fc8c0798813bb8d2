import { error } from '@sveltejs/kit';
import type { Lang } from '#lib/i18n/lang.ts';
import { byPlace } from '#lib/questions/by-place.ts';
import { figuresWithTopic } from '#lib/subjects/topic/figures-with-topic.ts';
import { indicatorsOfTopic } from '#lib/subjects/topic/indicators-of-topic.ts';
import { ask, labels, ledger, desk } from '#lib/server/answers.ts';
import { behind } from '#lib/desk/behind.ts';
import { disputesOf } from '#lib/desk/disputes.ts';
import { bestLeagues } from '#lib/desk/leagues.ts';
import { tilePlaces } from '#lib/desk/units.ts';

export async function rows(params: { lang: Lang; topic: string }) {
  const topic = params.topic;
  if (!ledger().topics.some(({ code }) => code === topic)) error(404);
  const [appeals, measures, leagues] = await Promise.all([
    ask(figuresWithTopic, { topic }),
    ask(indicatorsOfTopic, { topic }),
    bestLeagues(desk),
  ]);
  const league = measures.map(({ indicator }) => leagues.get(indicator)).find((slice) => slice !== undefined);
  const slice = league === undefined ? [] : await ask(byPlace, league);
  const units = tilePlaces(desk);
  return {
    labels: labels(params.lang, [...appeals, ...slice], {
      topics: [topic],
      indicators: measures.map(({ indicator }) => indicator),
      places: units.map(({ code }) => code),
    }),
    topic,
    appeals,
    everything: behind(desk, { topic: [topic] }),
    measured: behind(desk, { indicator: measures.map(({ indicator }) => indicator) }),
    measures,
    slice,
    units,
    disputes: await disputesOf(desk, params.lang, (figure) => figure.topic === topic),
  };
}

export type Rows = Awaited<ReturnType<typeof rows>>;

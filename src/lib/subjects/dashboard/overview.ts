import type { Lang } from '#lib/i18n/lang.ts';
import { REGIONS } from '#lib/ledger/regions.ts';
import { byPlace } from '#lib/questions/by-place.ts';
import { byTopic } from '#lib/questions/by-topic.ts';
import { contestStandings } from '#lib/questions/contest-standings.ts';
import { headlineClaims } from '#lib/questions/headline-claims.ts';
import { latestAdditions } from './latest-additions.ts';
import { ledgerTotals } from './ledger-totals.ts';
import { namedTopics } from './named-topics.ts';
import { topicSplits } from '#lib/questions/topic-splits.ts';
import { unpublished } from '#lib/questions/unpublished.ts';
import { behind } from '#lib/desk/behind.ts';
import { ask, labels } from '#lib/desk/desk.ts';
import { bestLeagues } from '#lib/desk/leagues.ts';
import { mapUnits, tilePlaces } from '#lib/desk/units.ts';

/** What the map offers at the front door; the whole list is under Rankings. */
const ON_MAP = [
  'population',
  'net_migration',
  'housing_commissioned',
  'school_places',
  'hospital_beds',
  'average_wage',
  'crimes_registered',
  'investment_fixed_capital',
];

/** What the front page shows. */
export async function overview(lang: Lang) {
  const [[totals], claims, standings, named, latest, splits, gaps, leagues] = await Promise.all([
    ask(ledgerTotals, undefined),
    ask(headlineClaims, { places: [...REGIONS], perPlace: 7 }),
    ask(contestStandings, undefined),
    ask(namedTopics, undefined),
    ask(latestAdditions, { limit: 8 }),
    ask(topicSplits, undefined),
    ask(unpublished, undefined),
    bestLeagues(),
  ]);
  if (totals === undefined) throw new Error('the engine counted nothing');
  // The two newest splits by subject inside or beside the regions: a meeting in Ile, Open Almaty in the city between them.
  const near = splits.filter(
    ({ place, indicator }) =>
      (place === 'ile' && indicator === 'meeting_questions_topic_share') ||
      (place === 'almaty-city' && indicator === 'appeals_received'),
  );
  const counted = await Promise.all(
    near.map(async (split) => ({
      split,
      figures: await ask(byTopic, split),
      everything: behind({ indicator: [split.indicator] }),
    })),
  );
  const map = ON_MAP.flatMap((indicator) => leagues.get(indicator) ?? []);
  const first = map.find(({ indicator }) => indicator === 'housing_commissioned') ?? map[0];
  if (first === undefined) throw new Error('no slice covers the map');
  const tiles = await ask(byPlace, first);
  const units = tilePlaces();
  const groups = [...new Set(gaps.map(({ group }) => group))];
  const figures = [...claims, ...standings, ...named, ...latest, ...tiles, ...counted.flatMap((one) => one.figures)];
  return {
    labels: labels(lang, figures, {
      places: [...REGIONS, ...units.map(({ code }) => code)],
      indicators: ON_MAP,
      sources: ['s166', 's167'],
    }),
    totals,
    claims: REGIONS.map((region) => ({ region, figures: claims.filter(({ place }) => place === region) })),
    standings,
    named,
    latest,
    everything: behind({}),
    contest: behind({ indicator: [...new Set(standings.map(({ indicator }) => indicator))] }),
    counted,
    map: {
      behind: Object.fromEntries(map.map(({ indicator }) => [indicator, behind({ indicator: [indicator] })])),
      slices: map,
      first,
      figures: tiles,
      units,
    },
    missing: groups.map((group) => ({
      group,
      places: gaps.filter((gap) => gap.group === group).map(({ place }) => place),
    })),
    unitCount: mapUnits().length,
  };
}

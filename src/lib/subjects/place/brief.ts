/** What the brief of a district is made of: claims, places in orders against medians, and why, all asked at build. */
import { periodTick } from '#lib/charts/specify/period-tick.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { countedFigures } from '#lib/figures/revision.ts';
import type { BriefFacts, BriefRow, SaidMedian } from '#lib/figures/why/brief.ts';
import { breaksOf, changesOf, endsOf, furthestOf, type WhyFacts } from '#lib/figures/why/facts.ts';
import { measuresOf, type Measure } from '#lib/figures/why/measure.ts';
import type { Median } from '#lib/figures/median.ts';
import { shortPer, shortStatement } from '#lib/figures/why/statement.ts';
import { whySentences, type WhyLabels } from '#lib/figures/why/why.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { loadMessages, type Messages } from '#lib/i18n/messages.ts';
import { allLabels, type Labels } from '#lib/ledger/labels.ts';
import { byPlace } from '#lib/questions/by-place.ts';
import { figuresOfPlace } from './figures-of-place.ts';
import { headlineClaims } from '#lib/questions/headline-claims.ts';
import { populationOf } from '#lib/questions/population-of.ts';
import { unpublished } from '#lib/questions/unpublished.ts';
import { oncePerLedger, type Desk } from '#lib/desk/desk.ts';
import { bestLeagues } from '#lib/desk/leagues.ts';
import { sparkOf } from '#lib/desk/spark.ts';
import { mapUnits } from '#lib/desk/units.ts';

/** The measures of the brief, the same for every district, so that nobody can say they were picked. */
export const BRIEF_MEASURES = [
  'population',
  'net_migration',
  'unemployment_rate',
  'real_wage_index',
  'average_wage',
  'housing_commissioned',
  'construction_works',
  'investment_fixed_capital',
  'hospital_beds',
  'schools',
  'sme_active',
  'retail_turnover',
  'crimes_registered',
] as const;

const MOST_CLAIMS = 4;

type League = ReadonlyMap<string, Measure>;

/** Measures of all districts by indicator, made once per ledger. */
const leagues = oncePerLedger(measureAll);

async function measureAll(desk: Desk): Promise<ReadonlyMap<string, League>> {
  const units = new Map(mapUnits(desk).map(({ code, parent }) => [code, parent]));
  const all = new Map<string, League>();
  for (const [indicator, slice] of await bestLeagues(desk)) {
    const about = desk.ledger().indicators.find(({ code }) => code === indicator);
    if (about === undefined) continue;
    const figures = (await desk.ask(byPlace, slice)).filter(({ place }) => units.has(place));
    const year = Number(slice.period_end?.slice(0, 4));
    const population = Number.isNaN(year) ? [] : await desk.ask(populationOf, { places: [...units.keys()], year });
    // A press report of a population is another count: rates use the official one.
    const official = population.filter(({ origin }) => origin === 'statistics');
    all.set(
      indicator,
      measuresOf(figures, official, about, (place) => units.get(place) ?? null),
    );
  }
  return all;
}

/** Everything the page and the brief of a district tell beyond its lists of figures. */
export async function briefOf(desk: Desk, place: string, lang: Lang): Promise<BriefFacts> {
  const t = await loadMessages(lang);
  const words = allLabels(desk.ledger(), lang);
  const figures = countedFigures(await desk.ask(figuresOfPlace, { place }));
  const all = await leagues(desk);
  const measures = [...all.values()].flatMap((league) => league.get(place) ?? []);
  const missing = (await desk.ask(unpublished, undefined))
    .filter((gap) => gap.place === place)
    .map(({ group }) => group);
  const facts = factsOf(desk, place, figures, measures, missing);
  const labels: WhyLabels = { ...words, group: t.common.groups };
  const rows = measures.length === 0 ? [] : rowsOf(desk, place, figures, all, { t, lang, words });
  const claims = await claimsOf(desk, place, figures);
  const topics = topicsOf(desk, figures);
  return {
    claims,
    rows,
    why: whySentences(facts, labels, lang),
    topics,
    missing,
    sources: sourcesOf(desk, [...claims, ...topics, ...rows.flatMap(({ figure }) => figure ?? [])]),
    preliminary: [...all.values()].some((league) =>
      [...league.values()].some((one) => one.figure.status === 'estimate'),
    ),
  };
}

function sourcesOf(desk: Desk, figures: readonly Figure[]): BriefFacts['sources'] {
  const used = new Set(figures.map(({ source }) => source));
  return desk
    .ledger()
    .sources.filter(({ id }) => used.has(id))
    .map(({ id, accessed }) => ({ id, accessed }));
}

function factsOf(
  desk: Desk,
  place: string,
  figures: readonly Figure[],
  measures: readonly Measure[],
  missing: readonly string[],
): WhyFacts {
  const press = figures.filter(({ origin }) => origin === 'press');
  const statistics = figures.filter(({ origin }) => origin === 'statistics');
  const judged = endsOf(measures, true);
  const bySize = endsOf(measures, false);
  const series = new Map(
    desk
      .ledger()
      .indicators.map(({ code, kind }) => [
        code,
        { kind, figures: statistics.filter(({ indicator }) => indicator === code) },
      ]),
  );
  const newest = press
    .filter(({ status, period_end }) => status === 'reported' && period_end !== null)
    .sort(newestFirst);
  return {
    place,
    contest: press.filter(({ indicator }) => indicator === 'contest_rank'),
    judged,
    bySize,
    furthest: furthestOf(
      measures,
      [judged, bySize].flatMap(({ highest, lowest }) => [highest, lowest]),
    ),
    changes: changesOf(series),
    instead: measures.length > 0 ? [] : undisputedFirst(oneEach(newest)).slice(0, 2),
    missing,
    suspects: measures.filter(({ outside }) => outside === 'suspect').map(({ figure }) => figure),
    breaks: breaksOf(statistics),
    conflicts: oneEach(press.filter(({ conflict }) => conflict !== null).toSorted(newestFirst)),
  };
}

const newestFirst = (a: Figure, b: Figure): number => ((a.period_end ?? '') < (b.period_end ?? '') ? 1 : -1);

const undisputedFirst = (figures: readonly Figure[]): Figure[] =>
  figures.toSorted((a, b) => Number(a.conflict !== null) - Number(b.conflict !== null));

/** The first figure of each indicator. */
function oneEach(figures: readonly Figure[]): Figure[] {
  return figures.filter((figure, i) => figures.findIndex(({ indicator }) => indicator === figure.indicator) === i);
}

/** Contest places first, then the usual headline claims; where there is none, the newest of any measure, plans too. */
async function claimsOf(desk: Desk, place: string, figures: readonly Figure[]): Promise<Figure[]> {
  const press = figures.filter(({ origin, suspect_remark }) => origin === 'press' && suspect_remark === null);
  const contest = press.filter(({ indicator }) => indicator === 'contest_rank');
  const chosen = await desk.ask(headlineClaims, { places: [place], perPlace: MOST_CLAIMS });
  const usual = [...contest, ...chosen].slice(0, MOST_CLAIMS);
  if (usual.length > 0) return usual;
  const newest = oneEach(press.filter(({ topic }) => topic === null).toSorted(newestFirst));
  const reported = newest.filter(({ status }) => status !== 'plan');
  return [...undisputedFirst(reported), ...newest.filter(({ status }) => status === 'plan')].slice(0, MOST_CLAIMS);
}

/** The newest report that splits appeals, or questions put to the akim, by topic. */
function topicsOf(desk: Desk, figures: readonly Figure[]): Figure[] {
  const groups = new Map(desk.ledger().indicators.map(({ code, group }) => [code, group]));
  const split = figures.filter(
    ({ indicator, topic, status }) => topic !== null && status !== 'plan' && groups.get(indicator) === 'appeals',
  );
  const [first] = split.toSorted(newestFirst);
  if (first === undefined) return [];
  return split
    .filter(({ indicator, scope, period_end, source }) =>
      [
        indicator === first.indicator,
        scope === first.scope,
        period_end === first.period_end,
        source === first.source,
      ].every(Boolean),
    )
    .sort((a, b) => b.value - a.value);
}

interface Wording {
  readonly t: Messages;
  readonly lang: Lang;
  readonly words: Labels;
}

function rowsOf(
  desk: Desk,
  place: string,
  figures: readonly Figure[],
  all: ReadonlyMap<string, League>,
  { t, lang, words }: Wording,
): BriefRow[] {
  const region = mapUnits(desk).find(({ code }) => code === place)?.parent;
  const neighbours = new Set(
    mapUnits(desk)
      .filter(({ parent }) => parent === region)
      .map(({ code }) => code),
  );
  return BRIEF_MEASURES.flatMap((indicator): BriefRow[] => {
    const league = all.get(indicator);
    const own = league?.get(place);
    const any = own ?? [...(league ?? new Map<string, Measure>())].find(([code]) => neighbours.has(code))?.[1];
    const unit = any === undefined ? undefined : words.unit[any.figure.unit];
    if (any === undefined || unit === undefined) return [];
    const say = (median: Median | null): SaidMedian | null =>
      median === null ? null : { said: shortStatement(median.statement, unit, lang), n: median.n };
    const series = figures.filter((figure) => figure.origin === 'statistics' && figure.indicator === indicator);
    const perThousand = own?.form === 'per_1000' && own.per !== null;
    return [
      {
        indicator,
        figure: own?.figure ?? null,
        period: periodTick(any.figure, t, lang) ?? '',
        per: perThousand && own.per !== null ? shortPer(own.per, unit, lang) : null,
        place: own?.place ?? null,
        outside: own?.outside ?? null,
        direction: any.direction,
        median: say(any.median),
        regionMedian: say(any.regionMedian),
        trend: sparkOf(series, { labels: words, t, lang }),
      },
    ];
  });
}

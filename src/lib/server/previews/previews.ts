/**
 * What the shared previews show: a picture per kind of page, district, indicator, topic and ranking in each language. Pages
 * without one of their own show that of their indicator or kind (panels/head/preview-name.ts).
 */
import { buildBar } from '#lib/charts/specify/bar.ts';
import type { BuildContext } from '#lib/charts/specify/context.ts';
import { buildScatter } from '#lib/charts/specify/scatter.ts';
import { buildTiles } from '#lib/charts/specify/tiles.ts';
import type { ChartSpec } from '#lib/charts/chart-spec.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { isLang, LANGS, type Lang } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { allLabels } from '#lib/ledger/labels.ts';
import { byPlace } from '#lib/questions/by-place.ts';
import { headlineClaims } from '#lib/questions/headline-claims.ts';
import { PREVIEW_KINDS, type PreviewKind } from '#lib/ui/preview-kinds.ts';
import { ask, ledger, desk } from '../answers.ts';
import { namedOnly } from '../entries.ts';
import { disagreements, figuresIn } from '#lib/desk/disputes.ts';
import { bestLeagues } from '#lib/desk/leagues.ts';
import { locator } from './locator.ts';
import { ofRanking, rankingCodes } from './of-ranking.ts';
import { claimOf, latest, MOST_CLAIMS, newest, ownPlaces, whereabouts, type Words } from './claims.ts';
import type { Preview } from './picture.ts';
import { REGIONS } from '#lib/ledger/regions.ts';
import { mapUnits, tilePlaces } from '#lib/desk/units.ts';
import { figuresOfIndicator } from '#lib/subjects/indicator/public.ts';
import { figuresOfPlace } from '#lib/subjects/place/public.ts';
import { figuresWithTopic, indicatorsOfTopic } from '#lib/subjects/topic/public.ts';

/** Rows of a bar chart that stay legible in a picture of this size. */
const MOST_ROWS = 8;

/** Names of the pictures without language and ending. */
export async function previewNames(): Promise<string[]> {
  const { indicators, topics } = ledger();
  return [
    ...PREVIEW_KINDS,
    ...[...REGIONS, ...mapUnits(desk).map(({ code }) => code)].map((code) => `place-${code}`),
    ...indicators.map(({ code }) => `indicator-${code}`),
    ...topics.map(({ code }) => `topic-${code}`),
    ...(await rankingCodes()).map((code) => `ranking-${code}`),
  ];
}

export async function previewEntries(): Promise<{ lang: Lang; picture: string }[]> {
  const names = namedOnly(await previewNames());
  return LANGS.flatMap((lang) => names.map((name) => ({ lang, picture: `${name}.png` })));
}

const made = new Map<Lang, Promise<Words>>();

function wordsOf(lang: Lang): Promise<Words> {
  const known = made.get(lang) ?? loadMessages(lang).then((t) => ({ lang, t, labels: allLabels(ledger(), lang) }));
  made.set(lang, known);
  return known;
}

/** Null where there is no picture of that name. */
export async function previewOf(lang: string, name: string): Promise<Preview | null> {
  if (!isLang(lang) || !(await previewNames()).includes(name)) return null;
  const words = await wordsOf(lang);
  const [kind, ...rest] = name.split('-');
  const code = rest.join('-');
  const common = {
    site: words.t.common.site,
    foot: words.t.common.ledgerVersion(__AINA_VERSION__),
    lede: '',
    claims: [],
  };
  switch (kind) {
    case 'place':
      return { ...common, ...(await ofPlace(code, words)) };
    case 'indicator':
      return { ...common, ...(await ofIndicator(code, words)) };
    case 'topic':
      return { ...common, ...(await ofTopic(code, words)) };
    case 'ranking': {
      const ranking = await ofRanking(code, words);
      return ranking && { ...common, ...ranking };
    }
    default:
      return { ...common, ...(await ofKind(name as PreviewKind, words)) };
  }
}

type Content = Pick<Preview, 'kicker' | 'title' | 'drawing'> & Partial<Preview>;

async function ofPlace(code: string, words: Words): Promise<Content> {
  const { labels, t, lang } = words;
  const claims = await ask(headlineClaims, { places: [code], perPlace: MOST_CLAIMS });
  // Where the press said little, the statistics tell who lives there.
  const figures = claims.length < MOST_CLAIMS ? await ask(figuresOfPlace, { place: code }) : [];
  const population = figures.filter(
    ({ indicator, suspect_remark: wrong }) => indicator === 'population' && wrong === null,
  );
  return {
    kicker: labels.place[labels.place[code]?.parent ?? '']?.name ?? t.common.sections.places,
    title: labels.place[code]?.name ?? code,
    claims: [...claims, ...latest(population)].slice(0, MOST_CLAIMS).map((figure) => claimOf(figure, words, false)),
    drawing: locator(lang, [code]),
  };
}

async function ofIndicator(code: string, words: Words): Promise<Content> {
  const { labels, t } = words;
  const name = labels.indicator[code]?.name ?? code;
  const league = (await bestLeagues(desk)).get(code);
  const map = league === undefined ? null : tiles(await ask(byPlace, league), words);
  if (map !== null) return { kicker: t.common.sections.indicators, title: map.title, lede: about(map), drawing: map };
  const figures = newest(await ask(figuresOfIndicator, { indicator: code }));
  return {
    kicker: t.common.sections.indicators,
    title: name,
    claims: figures.map((figure) => claimOf(figure, words, true)),
    drawing: whereabouts(figures, words),
  };
}

async function ofTopic(code: string, words: Words): Promise<Content> {
  const { labels, t } = words;
  const [appeals, measures, leagues] = await Promise.all([
    ask(figuresWithTopic, { topic: code }),
    ask(indicatorsOfTopic, { topic: code }),
    bestLeagues(desk),
  ]);
  const league = measures.map(({ indicator }) => leagues.get(indicator)).find((slice) => slice !== undefined);
  const map = league === undefined ? null : tiles(await ask(byPlace, league), words);
  const figures = newest(appeals).slice(0, map === null ? MOST_CLAIMS : 2);
  return {
    kicker: t.common.sections.topics,
    title: labels.topic[code]?.name ?? code,
    lede: map === null ? '' : map.title,
    claims: figures.map((figure) => claimOf(figure, words, true)),
    drawing: map ?? whereabouts(figures, words),
  };
}

/** What two statements say of one thing in the two regions, the one with most sources. */
function ofConflicts(words: Words): Content {
  const { t, lang } = words;
  const all = disagreements(desk);
  const own = all.filter((one) => figuresIn(one).every((figure) => ownPlaces().has(figure.place)));
  const [shown] = own.sort((a, b) => b.sources - a.sources);
  const statements = shown?.groups.toSorted((a, b) => b.statements.length - a.statements.length)[0]?.statements ?? [];
  const figures = statements.map(({ figure }) => figure).slice(0, MOST_CLAIMS);
  return {
    kicker: t.common.sections.conflicts,
    title: t.checks.title,
    lede: labelOf(shown?.conflict, words),
    claims: figures.map((figure) => claimOf(figure, words, true)),
    drawing: whereabouts(figures, words) ?? locator(lang, [...REGIONS]),
  };
}

const labelOf = (conflict: string | null | undefined, { labels }: Words): string =>
  (conflict ? labels.conflict[conflict]?.what : undefined) ?? '';

async function ofKind(kind: PreviewKind, words: Words): Promise<Content> {
  if (kind === 'conflicts') return ofConflicts(words);
  const { t, lang } = words;
  const heads: Record<Exclude<PreviewKind, 'conflicts'>, readonly [string, string]> = {
    overview: [t.places.subject, t.common.tagline],
    explore: [t.explore.title, t.explore.lede],
    rankings: [t.measures.page.title, t.measures.page.lede],
    places: [t.places.title, t.places.lede],
    topics: [t.topics.title, t.topics.lede],
    indicators: [t.indicators.title, t.indicators.lede],
    sources: [t.sources.title, t.sources.lede],
    figures: [t.figurePages.listTitle, t.figurePages.listLede],
    data: [t.data.title, t.data.lede],
    methods: [t.methods.title, t.methods.lede],
  };
  const [title, lede] = heads[kind];
  const kicker = kind === 'overview' ? '' : t.common.sections[kind];
  const chart = await drawingOf(kind, words);
  return {
    kicker,
    title,
    lede,
    // What the chart shows, as it would stand above it.
    claims: chart === null ? [] : [{ said: chart.title, about: about(chart) }],
    drawing: chart ?? locator(lang, [...REGIONS]),
  };
}

/** The picture of a section is a chart of the kind that the section is about. */
async function drawingOf(kind: PreviewKind, words: Words): Promise<ChartSpec | null> {
  const leagues = await bestLeagues(desk);
  const figures = async (indicator: string): Promise<Figure[]> => {
    const slice = leagues.get(indicator);
    return slice === undefined ? [] : ask(byPlace, slice);
  };
  switch (kind) {
    case 'overview':
      return tiles(await figures('housing_commissioned'), words);
    case 'indicators':
      return tiles(await figures('population'), words);
    case 'explore': {
      const [xs, ys] = [await figures('population'), await figures('housing_commissioned')];
      const pairs = xs.flatMap((x) => ys.filter(({ place }) => place === x.place).map((y) => ({ x, y })));
      const built = buildScatter(pairs, contextOf(words));
      return built.ok ? built.spec : null;
    }
    case 'rankings': {
      const largest = (await figures('population')).sort((a, b) => b.value - a.value).slice(0, MOST_ROWS);
      const built = buildBar(largest, { ...contextOf(words), category: 'place' });
      return built.ok ? built.spec : null;
    }
    case 'places':
    case 'topics':
    case 'sources':
    case 'figures':
    case 'conflicts':
    case 'data':
    case 'methods':
      return null;
  }
}

function contextOf({ labels, t, lang }: Words): BuildContext {
  return { labels, t, lang, href: () => '' };
}

function tiles(figures: readonly Figure[], words: Words): ChartSpec | null {
  const built = buildTiles(figures, { ...contextOf(words), units: tilePlaces(desk) });
  return built.ok ? built.spec : null;
}

const about = ({ caption }: ChartSpec): string =>
  [caption.scope, caption.period].filter((part) => part !== null).join(' · ');

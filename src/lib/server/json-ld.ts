/**
 * Descriptions of pages for search engines (schema.org, JSON-LD): what the figures of a page are about, of which time, from
 * which sources, and where they are as files. It is data, not a script: no policy of a page has to allow it.
 */
import { isLang, type Lang } from '#lib/i18n/lang.ts';
import { loadMessages, type AllMessages, type Words } from '#lib/i18n/messages.ts';
import { REGIONS } from '#lib/ledger/regions.ts';
import type { Ledger } from '#lib/ledger/types.ts';
import { TABLES, TABLE_NAMES } from '#lib/ledger/table-schema.ts';
import type { Slice } from '../../params/slice.ts';
import { leagueSources } from '#lib/desk/leagues.ts';
import { measureWords } from '#lib/figures/saying/measure-words/index.ts';
import { desk, ledger } from './answers.ts';
import {
  dataset,
  download,
  placeOf,
  sourcesOf,
  variable,
  type Page,
  type Subject,
  type Thing,
} from './json-ld-parts.ts';
import { sliceRows } from './slices.ts';

const ROUTES: Readonly<Record<string, Slice | Index | 'data' | 'ranking'>> = {
  '/[lang=lang]/data': 'data',
  '/[lang=lang]/places': 'places',
  '/[lang=lang]/topics': 'topics',
  '/[lang=lang]/indicators': 'indicators',
  '/[lang=lang]/sources': 'sources',
  '/[lang=lang]/rankings': 'rankings',
  '/[lang=lang]/conflicts': 'conflicts',
  '/[lang=lang]/rankings/[indicator]': 'ranking',
  '/[lang=lang]/indicators/[indicator]': 'indicator',
  '/[lang=lang]/places/[place]': 'place',
  '/[lang=lang]/topics/[topic]': 'topic',
};

/** Pages that list others. */
type Index = 'places' | 'topics' | 'indicators' | 'sources' | 'rankings' | 'conflicts';

const FOLDERS: Readonly<Record<Slice, string>> = { indicator: 'indicators', place: 'places', topic: 'topics' };

/** The element for <head>, or '' for a page that has none. */
export async function jsonLd(page: Page): Promise<string> {
  const kind = ROUTES[page.route ?? ''];
  const lang = page.params['lang'] ?? '';
  if (kind === undefined || !isLang(lang)) return '';
  const t = await loadMessages(lang);
  const described = await describe(kind, page, lang, t);
  if (described === null) return '';
  // "</script>" inside a text would end the element.
  const text = JSON.stringify({ '@context': 'https://schema.org', ...described }).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${text}</script>`;
}

async function describe(
  kind: Slice | Index | 'data' | 'ranking',
  page: Page,
  lang: Lang,
  t: AllMessages,
): Promise<Thing | null> {
  switch (kind) {
    case 'data':
      return wholeLedger(page, lang, t);
    case 'ranking':
      return ranking(page.params['indicator'] ?? '', page, lang, t);
    case 'indicator':
    case 'place':
    case 'topic':
      return slice(kind, page.params[kind] ?? '', page, lang, t);
    default:
      return index(kind, page, lang, t);
  }
}

/** A page that lists others: what it is about, and how much it lists. */
async function index(kind: Index, { root }: Page, lang: Lang, t: AllMessages): Promise<Thing> {
  const all = ledger();
  const listed: Readonly<Record<Index, () => readonly [string, string, number]>> = {
    places: () => [t.places.title, t.places.lede, all.places.length],
    topics: () => [t.topics.title, t.topics.lede, all.topics.length],
    indicators: () => [t.indicators.title, t.indicators.lede, all.indicators.length],
    sources: () => [t.sources.title, t.sources.lede, all.sources.length],
    rankings: () => [t.measures.page.title, t.measures.page.lede, sources.size],
    conflicts: () => [t.checks.title, t.checks.reading, all.conflicts.length],
  };
  const sources = await leagueSources(desk);
  const [name, description, numberOfItems] = listed[kind]();
  const url = `${root}/${lang}/${kind}/`;
  return {
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name,
    description,
    inLanguage: lang,
    isPartOf: { '@type': 'DataCatalog', name: t.common.site, url: `${root}/${lang}/data/` },
    mainEntity: { '@type': 'ItemList', name, numberOfItems },
  };
}

/** An order of districts is a data set of its indicator, or of the two that its measure divides. */
async function ranking(code: string, page: Page, lang: Lang, t: AllMessages): Promise<Thing | null> {
  const source = (await leagueSources(desk)).get(code);
  const indicator = ledger().indicators.find((one) => one.code === source?.indicator);
  if (source === undefined || indicator === undefined) return null;
  const { measure } = source;
  const words = measure === null ? null : measureWords(measure.code, lang);
  const codes = measure === null ? [indicator.code] : [measure.numerator, measure.divisor];
  const figures = codes.flatMap((one) => sliceRows('indicator', one));
  return {
    ...dataset(page, lang, t, {
      path: `${lang}/rankings/${code}/`,
      name: t.rankings.page.byTitle(words?.name ?? indicator[`name_${lang}`]),
      about: words?.definition ?? indicator[`definition_${lang}`],
      figures,
    }),
    spatialCoverage: REGIONS.flatMap((region) => placeOf(ledger(), region, lang) ?? []),
    variableMeasured: codes.flatMap(
      (one) => ledger().indicators.find((known) => known.code === one)?.[`name_${lang}`] ?? [],
    ),
    isBasedOn: sourcesOf(ledger(), figures),
    distribution: codes.map((one) => download(`${page.root}/data/indicator/${one}.csv`, `${one}.csv`)),
  };
}

function wholeLedger(page: Page, lang: Lang, t: Words<'places' | 'topics' | 'data'>): Thing {
  const all = ledger();
  return {
    ...dataset(page, lang, t, {
      path: `${lang}/data/`,
      name: `${t.common.site}: ${t.common.tagline}`,
      about: t.data.lede,
      figures: all.figures,
    }),
    spatialCoverage: REGIONS.flatMap((code) => placeOf(all, code, lang) ?? []),
    variableMeasured: Object.values(t.common.groups),
    distribution: [...TABLE_NAMES.map((name) => TABLES[name].file), 'datapackage.json'].map((file) =>
      download(`${page.root}/data/${file}`, file),
    ),
  };
}

function slice(
  kind: Slice,
  code: string,
  page: Page,
  lang: Lang,
  t: Words<'places' | 'topics' | 'data'>,
): Thing | null {
  const all = ledger();
  const figures = sliceRows(kind, code);
  const subject = subjectOf(kind, code, all, lang, t);
  if (subject === null || figures.length === 0) return null;
  const codes = (column: 'indicator' | 'place') => new Set(figures.map((figure) => figure[column]));
  const indicators = codes('indicator');
  const places = codes('place');
  const units = new Map(all.units.map((unit) => [unit.code, unit[`label_${lang}`]]));
  return {
    ...dataset(page, lang, t, { path: `${lang}/${FOLDERS[kind]}/${code}/`, ...subject, figures }),
    spatialCoverage:
      kind === 'place'
        ? placeOf(all, code, lang)
        : all.places.filter((place) => places.has(place.code)).map((place) => place[`name_${lang}`]),
    variableMeasured: all.indicators
      .filter((indicator) => indicators.has(indicator.code))
      .map((indicator) => variable(indicator[`name_${lang}`], kind === 'indicator' ? units.get(indicator.unit) : null)),
    isBasedOn: sourcesOf(all, figures),
    distribution: [download(`${page.root}/data/${kind}/${code}.csv`, `${code}.csv`)],
  };
}

function subjectOf(
  kind: Slice,
  code: string,
  all: Ledger,
  lang: Lang,
  t: Words<'places' | 'topics' | 'data'>,
): Subject | null {
  switch (kind) {
    case 'indicator': {
      const indicator = all.indicators.find((one) => one.code === code);
      if (indicator === undefined) return null;
      return {
        name: indicator[`name_${lang}`],
        about: indicator[`definition_${lang}`],
      };
    }
    case 'place': {
      const place = all.places.find((one) => one.code === code);
      if (place === undefined) return null;
      const name = `${place[`name_${lang}`]}: ${t.places.subject}`;
      return { name, about: `${name}.` };
    }
    case 'topic': {
      const topic = all.topics.find((one) => one.code === code);
      if (topic === undefined) return null;
      const name = topic[`name_${lang}`];
      return { name, about: `${name}. ${t.topics.lede}` };
    }
  }
}

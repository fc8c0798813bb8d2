/**
 * Descriptions of pages for search engines (schema.org, JSON-LD): what the figures of a page are about, of which time, from
 * which sources, and where they are as files. It is data, not a script: no policy of a page has to allow it.
 */
import type { Figure } from '#lib/figures/figure.ts';
import { LANGS, isLang, type Lang } from '#lib/i18n/lang.ts';
import { loadMessages, type Words } from '#lib/i18n/messages.ts';
import { REGIONS } from '#lib/ledger/regions.ts';
import type { Ledger, Place } from '#lib/ledger/types.ts';
import { TABLES, TABLE_NAMES } from '#lib/ledger/table-schema.ts';
import type { Slice } from '../../params/slice.ts';
import { ledger } from './answers.ts';
import { sliceRows } from './slices.ts';

type Thing = Readonly<Record<string, unknown>>;

interface Page {
  /** Id of the route, as SvelteKit gives it. */
  readonly route: string | null;
  readonly params: Readonly<Record<string, string | undefined>>;
  /** Origin and sub-path of the site; without the origin addresses begin with the sub-path, which JSON-LD allows. */
  readonly root: string;
  /** Day of the newest row of the ledger. */
  readonly version: string;
}

const ROUTES: Readonly<Record<string, Slice | 'data'>> = {
  '/[lang=lang]/data': 'data',
  '/[lang=lang]/indicators/[indicator]': 'indicator',
  '/[lang=lang]/places/[place]': 'place',
  '/[lang=lang]/topics/[topic]': 'topic',
};

const FOLDERS: Readonly<Record<Slice, string>> = { indicator: 'indicators', place: 'places', topic: 'topics' };

/** The element for <head>, or '' for a page that has none. */
export async function jsonLd(page: Page): Promise<string> {
  const kind = ROUTES[page.route ?? ''];
  const lang = page.params['lang'] ?? '';
  if (kind === undefined || !isLang(lang)) return '';
  const t = await loadMessages(lang);
  const described = kind === 'data' ? wholeLedger(page, lang, t) : slice(kind, page.params[kind] ?? '', page, lang, t);
  if (described === null) return '';
  // "</script>" inside a text would end the element.
  const text = JSON.stringify({ '@context': 'https://schema.org', ...described }).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${text}</script>`;
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

interface Subject {
  readonly name: string;
  readonly about: string;
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

interface Described extends Subject {
  readonly path: string;
  readonly figures: readonly Figure[];
}

function dataset(
  { root, version }: Page,
  lang: Lang,
  t: Words<'places' | 'topics' | 'data'>,
  { path, name, about, figures }: Described,
): Thing {
  const url = `${root}/${path}`;
  return {
    '@type': 'Dataset',
    '@id': url,
    url,
    name,
    description: about.length < SHORTEST ? `${about} ${t.common.footerAbout}` : about,
    inLanguage: lang,
    workTranslation: LANGS.filter((to) => to !== lang).map((to) => ({ '@id': `${root}/${to}/${path.slice(3)}` })),
    version,
    dateModified: latest(figures.map(({ recorded_on }) => recorded_on)),
    temporalCoverage: coverage(figures),
    isAccessibleForFree: true,
    license: `${root}/${lang}/data/#licence`,
    creator: { '@type': 'Organization', name: t.common.site, url: `${root}/${lang}/` },
    includedInDataCatalog: { '@type': 'DataCatalog', name: t.common.site, url: `${root}/${lang}/data/` },
  };
}

/** With its unit where the page is about it alone; elsewhere the name is enough, and short. */
const variable = (name: string, unitText: string | null | undefined): Thing | string =>
  unitText == null ? name : { '@type': 'PropertyValue', name, unitText };

/** Search engines want fifty letters at least. */
const SHORTEST = 50;

const download = (contentUrl: string, name: string): Thing => ({
  '@type': 'DataDownload',
  name,
  contentUrl,
  encodingFormat: name.endsWith('.csv') ? 'text/csv' : 'application/json',
});

function placeOf(all: Ledger, code: string, lang: Lang): Thing | null {
  const place = all.places.find((one) => one.code === code);
  if (place === undefined) return null;
  const parent = all.places.find((one) => one.code === place.parent);
  return {
    '@type': 'Place',
    name: place[`name_${lang}`],
    alternateName: LANGS.filter((to) => to !== lang).map((to) => place[`name_${to}`]),
    ...identified(place),
    ...(place.lat === null || place.lon === null
      ? {}
      : { geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon } }),
    ...(parent === undefined ? {} : { containedInPlace: { '@type': 'Place', name: parent[`name_${lang}`] } }),
  };
}

function identified({ kato, iso }: Place): Thing {
  const codes = [
    ['KATO', kato],
    ['ISO 3166-2', iso],
  ].flatMap(([propertyID, value]) => (value == null ? [] : [{ '@type': 'PropertyValue', propertyID, value }]));
  return codes.length === 0 ? {} : { identifier: codes };
}

/** Addresses of the publications, each once, in the order of the ledger. */
function sourcesOf(all: Ledger, figures: readonly Figure[]): string[] {
  const used = new Set(figures.map(({ source }) => source));
  return [...new Set(all.sources.flatMap(({ id, url }) => (used.has(id) && url !== null ? [url] : [])))];
}

/** "2010-01-01/2024-12-31", from the first day that a figure is about to the last; null where no figure is dated. */
function coverage(figures: readonly Figure[]): string | null {
  const days = figures.flatMap(({ period_start, period_end }) => [
    period_start ?? period_end,
    period_end ?? period_start,
  ]);
  const known = days.filter((day) => day !== null).sort();
  return known.length === 0 ? null : `${known[0]}/${known.at(-1)}`;
}

function latest(days: readonly string[]): string {
  return days.reduce((newest, day) => (day > newest ? day : newest), '');
}

/** What descriptions of pages in JSON-LD are made of: a data set, its file, its places, sources and time. */
import type { Figure } from '#lib/figures/figure.ts';
import { LANGS, type Lang } from '#lib/i18n/lang.ts';
import type { Words } from '#lib/i18n/messages.ts';
import type { Ledger, Place } from '#lib/ledger/types.ts';

export type Thing = Readonly<Record<string, unknown>>;

export interface Page {
  /** Id of the route, as SvelteKit gives it. */
  readonly route: string | null;
  readonly params: Readonly<Record<string, string | undefined>>;
  /** Origin and sub-path of the site; without the origin addresses begin with the sub-path, which JSON-LD allows. */
  readonly root: string;
  /** Day of the newest row of the ledger. */
  readonly version: string;
}

export interface Subject {
  readonly name: string;
  readonly about: string;
}

interface Described extends Subject {
  readonly path: string;
  readonly figures: readonly Figure[];
}

export function dataset(
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
export const variable = (name: string, unitText: string | null | undefined): Thing | string =>
  unitText == null ? name : { '@type': 'PropertyValue', name, unitText };

/** Search engines want fifty letters at least. */
const SHORTEST = 50;

export const download = (contentUrl: string, name: string): Thing => ({
  '@type': 'DataDownload',
  name,
  contentUrl,
  encodingFormat: name.endsWith('.csv') ? 'text/csv' : 'application/json',
});

export function placeOf(all: Ledger, code: string, lang: Lang): Thing | null {
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
export function sourcesOf(all: Ledger, figures: readonly Figure[]): string[] {
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

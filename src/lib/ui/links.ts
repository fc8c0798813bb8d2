/** Addresses of the pages, in one place. `resolve` adds the sub-path of the site, relative while prerendering. */
import { resolve } from '$app/paths';
import type { Figure } from '#lib/figures/figure.ts';
import type { Lang } from '#lib/i18n/lang.ts';

export const SECTIONS = [
  'explore',
  'rankings',
  'places',
  'topics',
  'indicators',
  'sources',
  'figures',
  'coverage',
  'changes',
  'conflicts',
  'sql',
  'own',
  'read',
  'registers',
  'data',
  'methods',
] as const;
/** Sections of the head of the page, in order; all others stand at its foot. */
export const MAIN_SECTIONS = [
  'explore',
  'rankings',
  'places',
  'topics',
  'read',
  'own',
  'sql',
] as const satisfies readonly Section[];

export type Section = (typeof SECTIONS)[number];

/** Every page lives at an address with a slash at its end; without it a plain file host would answer with a redirect. */
const slashed = (address: string): string => (address.endsWith('/') ? address : `${address}/`);

export function toHome(lang: Lang): string {
  return slashed(resolve('/[lang=lang]', { lang }));
}

export function toSection(lang: Lang, section: Section): string {
  return slashed(resolve(`/[lang=lang]/${section}`, { lang }));
}

/** Address of the folder of the ledger's own files, with a slash at the end. */
export function toDataFolder(): string {
  return resolve('/data/[file]', { file: '_' }).slice(0, -1);
}

/** The file that the reader of articles learns from. */
export function toReadingWords(): string {
  return resolve('/reading/[file]', { file: 'words.json' });
}

/** The Atom feed of changes: of everything, or of one region or district. */
export function toFeed(lang: Lang, place = 'atom'): string {
  return resolve('/[lang=lang]/changes/[feed]', { lang, feed: `${place}.xml` });
}

/** The figures of one indicator, place or topic as CSV, at an address that stays. */
export function toSlice(slice: 'indicator' | 'place' | 'topic', code: string): string {
  return resolve('/data/[slice=slice]/[file]', { slice, file: `${code}.csv` });
}

/** The page that shows a single chart inside other sites. */
export function toEmbed(lang: Lang): string {
  return slashed(resolve('/[lang=lang]/embed', { lang }));
}

/** Address of one thing in a section: a place, a topic, an indicator, a source or a press figure. */
export function toItem(
  lang: Lang,
  section: 'rankings' | 'places' | 'topics' | 'indicators' | 'sources' | 'figures' | 'registers',
  code: string,
): string {
  return `${toSection(lang, section)}${code}/`;
}

/** The press figures of a year: four digits, or `undated`. */
export function toPressYear(lang: Lang, year: string): string {
  return `${toSection(lang, 'figures')}year/${year}/`;
}

/** Coverage of a group of indicators, district by district. */
export function toCoverageGroup(lang: Lang, group: string): string {
  return `${toSection(lang, 'coverage')}${group}/`;
}

/** Coverage of one district; with an indicator or a group, its entry there. */
export function toCoverageDistrict(lang: Lang, place: string, entry?: string): string {
  const page = `${toSection(lang, 'coverage')}districts/${place}/`;
  return entry === undefined ? page : `${page}#${entry}`;
}

/** One disagreement between sources, or with `check` what a check found. */
export function toDispute(
  lang: Lang,
  { kind, id }: { readonly kind: 'conflict' | 'check'; readonly id: string },
): string {
  const page = toSection(lang, 'conflicts');
  return `${kind === 'conflict' ? page : `${page}checks/`}#${id}`;
}

/**
 * Where a figure lives for good: a press figure has a page of its own, an official statistic is an anchor in the page
 * of its indicator.
 */
export function toFigure(lang: Lang, figure: Pick<Figure, 'id' | 'origin' | 'indicator'>): string {
  return figure.origin === 'press'
    ? toItem(lang, 'figures', figure.id)
    : `${toItem(lang, 'indicators', figure.indicator)}#${figure.id}`;
}

/** Where a derived value lives: with the total that it follows from. */
export function toDerived(lang: Lang, total: Pick<Figure, 'id' | 'origin' | 'indicator'>, anchor: string): string {
  return `${toFigure(lang, total).split('#')[0]}#${anchor}`;
}

/** The same with origin and all, to be written down. Only in the browser, or where the build knows its origin. */
export function toPermalink(lang: Lang, figure: Pick<Figure, 'id' | 'origin' | 'indicator'>): string {
  return new URL(toFigure(lang, figure), __AINA_ORIGIN__ === '' ? location.href : new URL(__AINA_ORIGIN__)).href;
}

/** A published register as a file: its first layer, or all of it. */
export function toCubeFile(name: string, part: 'first' | 'cube'): string {
  return resolve('/registers/[file]', { file: `${name}.${part}.aina` });
}

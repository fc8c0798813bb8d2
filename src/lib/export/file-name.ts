/**
 * Names of downloaded files: ASCII, at most 100 characters, telling indicator, topic, place, period, language and the version of
 * the ledger, so that a file found in a folder a year later still says what it is.
 */
import type { Figure } from '#lib/figures/figure.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { ABOUT, type Format } from './formats.ts';
import type { Profile } from './profiles.ts';

const LONGEST = 100;

/** More topics than this are "several": their codes would leave no room for the rest. */
const MOST_TOPICS = 3;

export type NamedRow = Pick<Figure, 'indicator' | 'topic' | 'place' | 'period_start' | 'period_end'>;

export interface Named {
  /** What the file holds: one code or several ("ile", ["map", "population"]). */
  readonly what: string | readonly string[];
  readonly rows: readonly NamedRow[];
  readonly lang: Lang;
  /** Day of the newest row of the ledger; '' if it is not known. */
  readonly version: string;
  readonly format: Format;
}

/** One part of a name: lower-case letters, digits and hyphens. Letters with accents lose them, others go. */
function slug(part: string): string {
  return part
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * The name of a file of figures: `aina_<what>_<indicator>_<topic>_<place>_<period>_<lang>_v<version>.<ending>`. Indicator and
 * place are named where all rows share them, topics where each row has one and they are few; `_excel` tells the two kinds of CSV apart.
 */
export function figuresFileName({ what, rows, lang, version, format }: Named): string {
  const { head, period } = sharedBy(slugs(what), rows);
  const { ending, profile } = ABOUT[format];
  return join(head, [period, lang, ...versionAndProfile(version, profile)], ending);
}

/** The name of a picture of rows, in the same order: what they share, then what it is a picture of. */
export function pictureName(
  what: string | readonly string[],
  kind: string,
  rows: readonly NamedRow[],
  lang: Lang,
  version: string,
  ending: 'png' | 'svg',
): string {
  const { head, period } = sharedBy(slugs(what), rows);
  return join([...head, slug(kind)], [period, lang, ...versionAndProfile(version)], ending);
}

/** `head` and what all the rows share and it does not say yet; from when to when they speak. */
function sharedBy(head: readonly string[], rows: readonly NamedRow[]): { head: string[]; period: string } {
  const shared = [only(rows.map(({ indicator }) => indicator)), topicsOf(rows), only(rows.map(({ place }) => place))];
  const all = [...head];
  for (const code of shared.map(slug)) if (code !== '' && !all.some((part) => part.includes(code))) all.push(code);
  return { head: all, period: rows.length > 0 ? periodOf(rows) : '' };
}

function topicsOf(rows: readonly NamedRow[]): string {
  const topics = new Set(rows.map(({ topic }) => topic));
  return topics.has(null) || topics.size > MOST_TOPICS ? '' : [...topics].join('-');
}

/** The name of any other file, such as a picture or a computed table: `aina_<what>_<lang>_v<version>.<ending>`. */
export function fileName(
  what: string | readonly string[],
  lang: Lang,
  version: string,
  profile?: Profile,
  ending = 'csv',
): string {
  return join(slugs(what), [lang, ...versionAndProfile(version, profile)], ending);
}

function slugs(what: string | readonly string[]): string[] {
  return (typeof what === 'string' ? [what] : what).map(slug).filter((part) => part !== '');
}

function versionAndProfile(version: string, profile?: Profile): string[] {
  return [version === '' ? '' : `v${slug(version)}`, profile === 'excel' ? 'excel' : ''];
}

/** Where there is no room for everything, the end is kept: it says what the beginning cannot. */
function join(head: readonly string[], tail: readonly string[], ending: string): string {
  const end = `_${tail.filter((part) => part !== '').join('_')}.${ending}`;
  const start = `aina_${head.join('_') || 'figures'}`.slice(0, LONGEST - end.length).replace(/[-_]+$/, '');
  return start + end;
}

/** The code that all rows share, or ''. */
function only(codes: readonly string[]): string {
  const [first = '', ...others] = new Set(codes);
  return others.length > 0 ? '' : first;
}

/** From the first to the last day that any row speaks of: "2015-2024", "2025", "2025-01-2025-09"; '' without dates. */
function periodOf(rows: Named['rows']): string {
  let from = '9999-12-31';
  let to = '';
  for (const { period_start, period_end } of rows) {
    const start = period_start ?? period_end;
    const end = period_end ?? period_start;
    if (start !== null && start < from) from = start;
    if (end !== null && end > to) to = end;
  }
  if (to === '') return '';
  const years = from.slice(0, 4) !== to.slice(0, 4) || (from.endsWith('-01-01') && to.endsWith('-12-31'));
  const [first, last] = years ? [from.slice(0, 4), to.slice(0, 4)] : [from.slice(0, 7), to.slice(0, 7)];
  return slug(first === last ? last : `${first}-${last}`);
}

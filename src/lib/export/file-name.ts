/**
 * Names of downloaded files: ASCII, at most 100 characters, telling indicator, place, period, language and the version of
 * the ledger, so that a file found in a folder a year later still says what it is.
 */
import type { Figure } from '#lib/figures/figure.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { ABOUT, type Format } from './formats.ts';
import type { Profile } from './profiles.ts';

const LONGEST = 100;

export interface Named {
  /** What the file holds: one code or several ("ile", ["map", "population"]). */
  readonly what: string | readonly string[];
  readonly rows: readonly Pick<Figure, 'indicator' | 'place' | 'period_start' | 'period_end'>[];
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
 * The name of a file of figures: `aina_<what>_<indicator>_<place>_<period>_<lang>_v<version>.<ending>`. Indicator and place
 * are named where all rows share them; `_excel` tells the two kinds of CSV apart.
 */
export function figuresFileName({ what, rows, lang, version, format }: Named): string {
  const head = slugs(what);
  for (const code of [only(rows.map(({ indicator }) => indicator)), only(rows.map(({ place }) => place))].map(slug)) {
    if (code !== '' && !head.some((part) => part.includes(code))) head.push(code);
  }
  const { ending, profile } = ABOUT[format];
  return join(head, [rows.length > 0 ? periodOf(rows) : '', lang, ...versionAndProfile(version, profile)], ending);
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

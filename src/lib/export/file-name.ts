/** Names of downloaded files: ASCII, no longer than 100 characters, no date (the rows carry their own). */
import type { Lang } from '#lib/i18n/lang.ts';
import type { Profile } from './profiles.ts';

const LONGEST = 100;

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
 * `aina_<what>_<lang>.<ending>`; `what` is one code or several ("ile", "appeals_received"). Same rows, same name: the
 * two profiles differ by `_excel`, so that one never overwrites the other.
 */
export function fileName(what: string | readonly string[], lang: Lang, profile?: Profile, ending = 'csv'): string {
  const parts = (typeof what === 'string' ? [what] : what).map(slug).filter((part) => part !== '');
  const tail = `_${lang}${profile === 'excel' ? '_excel' : ''}.${ending}`;
  const head = `aina_${parts.join('_') || 'figures'}`.slice(0, LONGEST - tail.length).replace(/[-_]+$/, '');
  return head + tail;
}

/** Addresses to prerender: one per language and code. */
import { LANGS, type Lang } from '#lib/i18n/lang.ts';

/** Codes in the addresses of the only pages to build, see svelte.config.js; none where the whole site is built. */
const NAMED = new Set((process.env.AINA_PAGES ?? '').split(/[,/]/).filter((part) => part !== ''));

/** All codes, or of a part of the site those that it names: one at least, for a route without a page is an error. */
export function namedOnly(codes: readonly string[]): readonly string[] {
  if (NAMED.size === 0) return codes;
  const some = codes.filter((code) => NAMED.has(code));
  return some.length > 0 ? some : codes.slice(0, 1);
}

export function inEachLanguage<Name extends string>(
  name: Name,
  codes: readonly string[],
): ({ lang: Lang } & Record<Name, string>)[] {
  return LANGS.flatMap((lang) =>
    namedOnly(codes).map((code) => ({ lang, [name]: code }) as { lang: Lang } & Record<Name, string>),
  );
}

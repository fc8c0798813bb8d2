/** Addresses to prerender: one per language and code. */
import { LANGS, type Lang } from '#lib/i18n/lang.ts';

export function inEachLanguage<Name extends string>(
  name: Name,
  codes: readonly string[],
): ({ lang: Lang } & Record<Name, string>)[] {
  return LANGS.flatMap((lang) =>
    codes.map((code) => ({ lang, [name]: code }) as { lang: Lang } & Record<Name, string>),
  );
}

/** The languages of the site, in the order in which they are offered. `kz` is not a language tag; /kz/… leads to /kk/…. */
export const LANGS = ['kk', 'ru', 'en'] as const;

export type Lang = (typeof LANGS)[number];

/** One text in each language of the site. */
export type Localized = Readonly<Record<Lang, string>>;

export function isLang(value: string): value is Lang {
  return (LANGS as readonly string[]).includes(value);
}

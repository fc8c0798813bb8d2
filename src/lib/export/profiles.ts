/** The two ways in which the site writes CSV. The figures are the same; punctuation, headings and remarks differ. */
import type { Lang } from '#lib/i18n/lang.ts';

export const PROFILES = ['standard', 'excel'] as const;
export type Profile = (typeof PROFILES)[number];

/** How one profile writes a file. */
export interface Punctuation {
  readonly delimiter: ',' | ';';
  readonly decimal: '.' | ',';
  /** Excel takes a file without the mark for Windows-1251 and shows Kazakh letters as rubbish; parsers stumble over it. */
  readonly bom: '' | '\uFEFF';
  readonly newline: '\r\n';
}

export const PUNCTUATION: Readonly<Record<Profile, Punctuation>> = {
  /** RFC 4180. */
  standard: { delimiter: ',', decimal: '.', bom: '', newline: '\r\n' },
  /** Excel with Russian or Kazakh regional settings: it splits a row at semicolons and reads 12,5 as a number. */
  excel: { delimiter: ';', decimal: ',', bom: '\uFEFF', newline: '\r\n' },
};

/** What is offered before the reader has chosen: in Kazakh and Russian most files are opened by a double click. */
export function defaultProfile(lang: Lang): Profile {
  return lang === 'en' ? 'standard' : 'excel';
}

/**
 * Whether a reader who never chose has to be asked: most who read Kazakh or Russian open a file in an Excel of these settings,
 * those who read English may be programs' authors as well, and the wrong kind is garbled.
 */
export function mustAsk(lang: Lang): boolean {
  return lang === 'en';
}

/** Under this name the reader's choice of profile is kept on the device. */
export const PROFILE_CHOICE = 'aina-csv';

export function isProfile(value: unknown): value is Profile {
  return (PROFILES as readonly unknown[]).includes(value);
}

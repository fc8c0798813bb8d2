/** Which form of a counted noun stands after a number. Kazakh nouns stay singular after any numeral. */

export type RussianForm = 'one' | 'few' | 'many';

export interface RussianNoun {
  /** Nominative singular: 1 обращение. */
  readonly one: string;
  /** Genitive singular: 2 обращения; also after fractions: 1,5 обращения. */
  readonly few: string;
  /** Genitive plural: 5 обращений. */
  readonly many: string;
}

/** 1, 21 → one; 2–4, 22–24 → few; 0, 5–20, 25 → many; a number printed with decimals → few (1,5 обращения; 2,0 тонны). */
export function russianForm(value: number, decimals = 0): RussianForm {
  const n = Math.abs(value);
  if (decimals > 0 || !Number.isInteger(n)) return 'few';
  if (n % 100 >= 11 && n % 100 <= 14) return 'many';
  if (n % 10 === 1) return 'one';
  return n % 10 >= 2 && n % 10 <= 4 ? 'few' : 'many';
}

/** The form after a numeral that stands in the genitive itself (более 21 обращения, менее 2 обращений, до 1,5 обращения). */
export function russianGenitive(value: number, decimals = 0): 'few' | 'many' {
  const form = russianForm(value, decimals);
  if (decimals > 0 || !Number.isInteger(value)) return 'few';
  return form === 'one' ? 'few' : 'many';
}

/** "1 appeal", but "0 appeals", "1.5 appeals", "1.0 appeals". */
export function englishForm(value: number, decimals = 0): 'one' | 'other' {
  return Math.abs(value) === 1 && decimals === 0 ? 'one' : 'other';
}

/** For messages: the Russian noun in the form that stands after `count`, a whole number. */
export function ruPlural(count: number, one: string, few: string, many: string): string {
  return { one, few, many }[russianForm(count)];
}

/** For messages: the English noun in the form that stands after `count`. */
export function enPlural(count: number, one: string, other: string): string {
  return { one, other }[englishForm(count)];
}

/** The number that a written count stands for: "1 250" and "1,250" are 1250. */
const counted = (said: string): number => Number(String(said).replace(/\D/g, ''));

/** For messages that get their count written, such as "1,250": the form that stands after it. */
export const enWritten = (said: string, one: string, other: string): string => enPlural(counted(said), one, other);

/** The same in Russian. */
export const ruWritten = (said: string, one: string, few: string, many: string): string =>
  ruPlural(counted(said), one, few, many);

/** The Russian noun after a written count that stands in the genitive: "не больше 21 строки", "меньше 5 обращений". */
export const ruWrittenGenitive = (said: string, few: string, many: string): string =>
  ({ few, many })[russianGenitive(counted(said))];

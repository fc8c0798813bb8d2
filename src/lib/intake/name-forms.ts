/** Puts the many ways of writing one place into one form, so that names can be compared. What comes out is never shown. */
import { fold, foldToLatin } from '#lib/i18n/fold.ts';
import type { Level } from '#lib/ledger/types.ts';

/** Letters of Kazakh fonts of the time before Unicode, as they come out of files that were never converted. */
const OLD_FONT: Readonly<Record<string, string>> = {
  Ќ: 'Қ',
  ќ: 'қ',
  Є: 'Ғ',
  є: 'ғ',
  Ї: 'Ү',
  ї: 'ү',
  Ѕ: 'Ң',
  ѕ: 'ң',
  Ґ: 'Ө',
  ґ: 'ө',
  Ў: 'Ұ',
  ў: 'ұ',
  Ј: 'Ә',
  ј: 'ә',
  Ћ: 'Һ',
  ћ: 'һ',
};
const OLD_FONT_LETTERS = /[ЌќЄєЇїЅѕҐґЎўЈјЋћ]/u;

export const hasOldFont = (text: string): boolean => OLD_FONT_LETTERS.test(text);

/** Text of an old Kazakh font in the letters that were meant: "КЇРШІМ" is "КҮРШІМ". */
export function mendOldFont(text: string): string {
  return text.replace(/[ЌќЄєЇїЅѕҐґЎўЈјЋћ]/gu, (letter) => OLD_FONT[letter] ?? letter);
}

/** A letter that an encoding could not hold: "?лытау", "�лытау". */
export const hasLostLetters = (text: string): boolean => /[?\ufffd]/u.test(text) && /\p{L}/u.test(text);

/** What the words around a name say about the kind of place. */
export type TypeHint = Level | 'rural';

/** Words for kinds of places in any case, as they look after folding. */
const TYPE_WORDS: readonly (readonly [RegExp, TypeHint])[] = [
  [/^(?:республик\p{L}*|республикасы\p{L}*|republic)$/u, 'country'],
  [/^(?:област[ьиью]\p{L}*|обл|облыс\p{L}*|region|oblast|reg)$/u, 'region'],
  [/^(?:район[а-я]*|ауданы?\p{L}*|ауд|district|rayon|raion|dist)$/u, 'district'],
  [/^(?:город(?:а|е|у|ом|ской|ского)?|гор|каласы?\p{L}*|кала|city|town)$/u, 'city'],
  [/^(?:сел[оаеу]|ауыл\p{L}*|ауылы|поселок|поселка|кент\p{L}*|village|аул)$/u, 'settlement'],
  [/^(?:округ\p{L}*|окруки)$/u, 'rural'],
];

export interface NameForm {
  /** The name without words for its kind, case endings taken off. */
  readonly key: string;
  /** The same in rough Latin letters. */
  readonly latin: string;
  readonly hint: TypeHint | null;
  /** What the gender of a Russian adjective says where nothing else does: "Жамбылская" is a region, "Жамбылский" a district. */
  readonly gender: 'region' | 'district' | null;
}

/** "г.", "р-н", "қ." and the like, which folding would tear apart or make one letter. */
function spellOut(text: string): string {
  return text
    .replace(/[\u00a0\u202f\t\n\r]+/gu, ' ')
    .replace(/(?<!\p{L})р[-/ ]?н(?:а|е|у|ы)?\.?(?!\p{L})/giu, ' район ')
    .replace(/(?<!\p{L})(?:г|қ)\.(?=\s|\p{L}|$)/giu, ' город ')
    .replace(/(?<!\p{L})(?:г|қ)(?=\s\p{Lu})/gu, ' город ')
    .replace(/(?<=\p{L}\s)қ(?=\s|$)/gu, ' город ')
    .replace(/(?<!\p{L})с\.(?=\s|\p{L})/giu, ' село ')
    .replace(/(?<!\p{L})(?:а\.о\.|с\.о\.|r\.d\.)/giu, ' округ ');
}

/** Endings of Russian adjectives in every case and gender, cut down to their stem. */
function stemWord(word: string): string {
  if (!/\p{Script=Cyrillic}/u.test(word)) return word;
  return word.replace(/(с|ц|з)к(?:ий|ого|ому|ом|им|ими|их|ая|ои|ой|ую|ое|ие)$/u, '$1к').replace(/ская$/u, 'ск');
}

export function formOf(text: string): NameForm {
  let hint: TypeHint | null = null;
  const words: string[] = [];
  // "в Илийском районе": a preposition in front is no part of the name.
  const bare = text.trim().replace(/^(?:в|во|по|из|для) (?=\p{L})/iu, '');
  const folded = fold(spellOut(bare));
  const gender = /ская$/u.test(folded) ? 'region' : /ский$/u.test(folded) ? 'district' : null;
  for (const word of folded.split(' ')) {
    if (word === '') continue;
    const type = TYPE_WORDS.find(([pattern]) => pattern.test(word))?.[1];
    if (type === undefined) words.push(stemWord(word));
    else if (hint === null || type === 'rural') hint = type;
  }
  // "Енбекши-Казахский", "Енбекши казахский" and "Енбекшиказахский" are one.
  const key = words.join('');
  return { key, latin: foldToLatin(key), hint, gender };
}

/** Letters as they are, for names that lost some: lower case, no kind, no spaces; a lost letter is "?". */
export function rawForm(text: string): string {
  return text.toLowerCase().replaceAll('\ufffd', '?').replace(/\s+/gu, ' ').trim();
}

/** Steps of writing (a letter more, less, other or swapped with its neighbour) between two words, up to `most` + 1. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
    if (Math.min(...row) > most) return most + 1;
  }
  return row[b.length] ?? most + 1;
}

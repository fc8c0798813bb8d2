/**
 * Folding for search: two spellings that a reader takes for the same word become the same string. Readers type Kazakh names
 * on Russian keyboards ("Енбекшиказах"), paste words in which a Latin letter stands for its Cyrillic twin, and drop the
 * dots of ё. Folding is only for comparing: a folded string is never shown.
 */

/** Letters of the Kazakh alphabet that a Russian keyboard lacks, and letters often written for one another. */
const PLAIN: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
};

/** Other letters that look like, or are typed for, a Kazakh one in any word. */
const STAND_INS: Readonly<Record<string, string>> = {
  ə: 'ә',
  ɵ: 'ө',
  ї: 'і',
  ў: 'ұ',
  ӊ: 'ң',
  ќ: 'қ',
  ҡ: 'қ',
  ҝ: 'қ',
  ӯ: 'ұ',
};

/** Latin letters that look like a Cyrillic one; only inside a word that has Cyrillic letters too. Case matters: H, h. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  a: 'а',
  c: 'с',
  e: 'е',
  h: 'һ',
  i: 'і',
  k: 'к',
  m: 'м',
  n: 'п',
  o: 'о',
  p: 'р',
  u: 'и',
  x: 'х',
  y: 'у',
};

/** Sounds as they come out in Latin letters, for names written in either alphabet. Applied to folded Cyrillic text. */
const LATIN: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'абвгдезийклмнопрстуфхыэ'].map((c, i) => [c, [...'abvgdeziiklmnoprstufhie'][i] ?? ''])),
  ж: 'j',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ь: '',
  ю: 'iu',
  я: 'ia',
};

/** Spellings of one sound in the Latin forms of Kazakh and Russian names, longest first. */
const LATIN_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/zh/g, 'j'],
  [/shch/g, 'sh'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ng(?=$|\s)/g, 'n'],
  [/q/g, 'k'],
  [/[yı]/g, 'i'],
  [/w/g, 'u'],
  [/x/g, 'h'],
  [/i+/g, 'i'],
];

/**
 * Lower case, one letter for look-alikes, Kazakh letters as typed on a Russian keyboard, ё as е, accents dropped, every
 * other mark a single space. "Іле", "Iле" (Latin I) and "иле" all give "иле".
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{L}\p{M}]+/gu, (word) => (/\p{Script=Cyrillic}/u.test(word) ? mendMixed(word) : word))
    .toLowerCase()
    .replace(/\p{L}/gu, foldLetter)
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A coarse Latin key of the same text, the same for "Жетісу", "Zhetisu" and "Jetisu": for finding, not for showing. */
export function foldToLatin(text: string): string {
  const latin = fold(text).replace(/\p{Script=Cyrillic}/gu, (letter) => LATIN[letter] ?? letter);
  return LATIN_SPELLINGS.reduce((result, [spelling, sound]) => result.replace(spelling, sound), latin);
}

function mendMixed(word: string): string {
  return word.replace(/[A-Za-z]/g, (letter) => LOOK_ALIKE[letter] ?? letter);
}

function foldLetter(letter: string): string {
  const kazakh = STAND_INS[letter] ?? letter;
  if (kazakh === 'й') return kazakh;
  return PLAIN[kazakh] ?? kazakh.normalize('NFD').replace(/\p{M}+/gu, '');
}

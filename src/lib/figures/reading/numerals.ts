/** Finds the numbers in reported words: digits with their separators, number words, and the тыс./мың/million after them. */

/** A number as written. `digits` are its significant digits without separators; value = digits × 10^exponent. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Place value of the last written digit ("4,2 тыс.": 100). */
  readonly lastDigit: number;
  /** Place value of the last digit that is not zero ("700 тысяч": 100,000). */
  readonly lastNonzeroDigit: number;
  /** Power of ten of the word after the number (тыс.: 3), 0 without one. */
  readonly magnitude: number;
  /** 2023 and the like, bare: may be a year. */
  readonly yearlike: boolean;
  /** A lone "тысяча" or "мың" with no number before it: a number only under a hedge. */
  readonly bare: boolean;
}

/** Letters, more than the longest word for a number has. */
const LONGEST_WORD = 24;

const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
  [/^(?:трлн|триллион|trillion|trln)/u, 12],
  [/^(?:млрд|миллиард|milliard|mlrd|billion|bn(?!\p{L}))/u, 9],
  [/^(?:млн|миллион|million|mln|ميلليون)/u, 6],
  [/^(?:тыс|мың(?!даған)|миң|my[ńŋñn](?!\p{L}*daǵan)|mıń|مىڭ|thousand)/u, 3],
];

/** The letters with which they begin: of most words one look is enough. */
const MAGNITUDE_LETTERS = /^ ?(?:с лишним )?[тмtmbم]/u;

function magnitudeAt(text: string, at: number): { exponent: number; end: number } | null {
  const next = text.slice(at, at + LONGEST_WORD);
  if (!MAGNITUDE_LETTERS.test(next)) return null;
  const gap = /^ ?(?:с лишним )?/u.exec(next)?.[0] ?? '';
  const rest = text.slice(at + gap.length, at + gap.length + LONGEST_WORD);
  for (const [pattern, exponent] of MAGNITUDES) {
    if (!pattern.test(rest)) continue;
    // Case endings belong to the word ("мыңнан"); the point of "млрд." does too.
    const word = /^[\p{L}\p{M}]+\.?/u.exec(rest)?.[0] ?? '';
    return { exponent, end: at + gap.length + word.length };
  }
  return null;
}

const shift = (digits: string, exponent: number): number => Number(`${digits}e${exponent}`);

function build(digits: string, exponent: number, span: { start: number; end: number }, magnitude: number): FoundNumber {
  const zeros = Number(digits) === 0 ? 0 : (/0*$/u.exec(digits)?.[0].length ?? 0);
  return {
    ...span,
    value: shift(digits, exponent),
    lastDigit: shift('1', exponent),
    lastNonzeroDigit: shift('1', exponent + zeros),
    magnitude,
    yearlike: false,
    bare: false,
  };
}

/** Languages that group thousands by comma, by point; all others by spaces, with a decimal comma. */
const GROUPING: Readonly<Record<string, string>> = { en: ',', de: '.' };

const digitsPatterns = new Map<string, RegExp>();

function digitsPattern(lang: string): RegExp {
  const sign = GROUPING[lang] ?? '';
  let pattern = digitsPatterns.get(sign);
  if (pattern === undefined) {
    pattern = new RegExp(`(?<![\\d])(\\d{1,3}(?:[ '’${sign}]\\d{3})+(?!\\d)|\\d+)(?:[.,](\\d+))?`, 'gu');
    digitsPatterns.set(sign, pattern);
  }
  return pattern;
}

/** Guesses what separators mean where no language is given: plain Latin words are English. */
const guessLang = (text: string): string =>
  /\p{Script=Cyrillic}|[^\p{ASCII}\p{P}]/u.test(text) || !/[a-z]/u.test(text) ? 'ru' : 'en';

function writtenNumbers(text: string, lang: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(digitsPattern(lang))) {
    const [all, whole = '', fraction = ''] = match;
    // "м2", "км2": the digit is part of the unit.
    if (/(?<!\p{L})к?[мm]$/u.test(text.slice(Math.max(0, match.index - 3), match.index)) && /^[23](?!\d)/u.test(all))
      continue;
    const magnitude = magnitudeAt(text, match.index + all.length);
    const digits = whole.replace(/\D/gu, '') + fraction;
    const exponent = (magnitude?.exponent ?? 0) - fraction.length;
    const end = magnitude?.end ?? match.index + all.length;
    const number = build(digits, exponent, { start: match.index, end }, magnitude?.exponent ?? 0);
    found.push({ ...number, yearlike: magnitude === null && /^(?:19|20)\d\d$/u.test(all) });
  }
  return found;
}

/** Number words by stem; an ending of a case may follow. Longer stems first where one begins like another. */
const WORDS: readonly (readonly [RegExp, number])[] = (
  [
    ['один(?:надцат[ьи]|надцатью)|он бір|eleven', 11],
    ['двенадцат[ьи]|twelve', 12],
    ['тринадцат[ьи]', 13],
    ['четырнадцат[ьи]', 14],
    ['пятнадцат[ьи]|fifteen', 15],
    ['шестнадцат[ьи]', 16],
    ['семнадцат[ьи]', 17],
    ['восемнадцат[ьи]', 18],
    ['девятнадцат[ьи]', 19],
    ['двадцат[ьи]|жиырма|twenty', 20],
    ['тридцат[ьи]|отыз|thirty', 30],
    ['сорока?|қырық|forty', 40],
    ['пятьдесят|пятидесяти|елу|fifty', 50],
    ['шестьдесят|шестидесяти|алпыс|sixty', 60],
    ['семьдесят|семидесяти|жетпіс|seventy', 70],
    ['восемьдесят|восьмидесяти|сексен|eighty', 80],
    ['девяносто|девяноста|тоқсан|ninety', 90],
    ['сто|ста|жүз', 100],
    ['двести|двухсот', 200],
    ['триста|тр[её]хсот', 300],
    ['четыреста|четыр[её]хсот', 400],
    ['пятьсот|пятисот', 500],
    ['шестьсот|шестисот', 600],
    ['семьсот|семисот', 700],
    ['восемьсот|восьмисот', 800],
    ['девятьсот|девятисот', 900],
    ['один|одна|одно|одного|одной|бір|one', 1],
    ['два|две|двух|екі|two', 2],
    ['три|тр[её]х|үш|three', 3],
    ['четыре|четыр[её]х|төрт|four', 4],
    ['пять|пяти|бес|five', 5],
    ['шесть|шести|алты|six', 6],
    ['семь|семи|жеті|seven', 7],
    ['восемь|восьми|сегіз|eight', 8],
    ['девять|девяти|тоғыз|nine', 9],
    ['десять|десяти|он|ten', 10],
  ] as const
).map(([stems, value]) => [new RegExp(`^(?:${stems})$`, 'u'), value]);

const remembered = new Map<string, number | null>();

function wordValue(word: string): number | null {
  let value = remembered.get(word);
  if (value === undefined) {
    if (remembered.size > 20_000) remembered.clear();
    value = WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
    remembered.set(word, value);
  }
  return value;
}

/** "Ста семидесяти" is 100 + 70; a smaller place may follow a larger one only. */
function spelledNumbers(text: string, lang: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  let current: { start: number; end: number; value: number; lowest: number } | null = null;
  const close = () => {
    if (current === null) return;
    const magnitude = magnitudeAt(text, current.end);
    const span = { start: current.start, end: magnitude?.end ?? current.end };
    found.push(build(String(current.value), magnitude?.exponent ?? 0, span, magnitude?.exponent ?? 0));
    current = null;
  };
  for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    // "Он" is ten in Kazakh and "he" in Russian.
    const value = match[0] === 'он' && lang === 'ru' ? null : wordValue(match[0]);
    const span = { start: match.index, end: match.index + match[0].length };
    const follows = current !== null && text.slice(current.end, span.start) === ' ';
    if (value !== null && current !== null && follows && value < current.lowest) {
      current = {
        start: current.start,
        end: span.end,
        value: current.value + value,
        lowest: 10 ** (String(value).length - 1),
      };
      continue;
    }
    close();
    if (value !== null) current = { ...span, value, lowest: 10 ** (String(value).length - 1) };
    else if (
      !/(?:\d|\p{L}) ?$/u.test(text.slice(Math.max(0, span.start - 2), span.start)) ||
      isLoneWord(text, span.start)
    ) {
      const magnitude = magnitudeAt(text, span.start);
      if (magnitude !== null)
        found.push({
          ...build('1', magnitude.exponent, { start: span.start, end: magnitude.end }, magnitude.exponent),
          bare: true,
        });
    }
  }
  close();
  return found;
}

/** True where the word before is not a number, so that "тысяча" cannot belong to it. */
function isLoneWord(text: string, start: number): boolean {
  // The end of the text before is enough; searching all of it for each word took minutes in a long article.
  const before = /([\p{L}\p{M}\d]+)[ -]?$/u.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))?.[1] ?? '';
  return !/\d$/u.test(before) && wordValue(before) === null && before !== 'лишним';
}

/** "2 млн 78 тысяч", "16 миллион 229 мың": one number said in two parts. */
function join(text: string, numbers: readonly FoundNumber[]): FoundNumber[] {
  const joined: FoundNumber[] = [];
  for (const number of numbers) {
    const before = joined.at(-1);
    const adjoins = before !== undefined && /^ $/u.test(text.slice(before.end, number.start));
    if (before === undefined || !adjoins || number.magnitude === 0 || before.magnitude <= number.magnitude) {
      joined.push(number);
      continue;
    }
    joined[joined.length - 1] = { ...number, start: before.start, value: before.value + number.value };
  }
  return joined;
}

/**
 * All numbers of a text in reading order. `text` must be lower case with plain spaces (see `normalise`).
 * `lang` tells what a comma or point before three digits means; without it, it is guessed from the letters.
 */
export function findNumbers(text: string, lang: string | null): FoundNumber[] {
  const written = writtenNumbers(text, lang ?? guessLang(text));
  const spelled = spelledNumbers(text, lang ?? '').filter(
    (word) => !written.some((n) => n.start < word.end && word.start < n.end),
  );
  return join(
    text,
    [...written, ...spelled].sort((a, b) => a.start - b.start),
  );
}

/** Lower case, composed letters, every kind of space as one plain space: what the parser works on. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0\u2000-\u200a\u202f]+/gu, ' ')
    .trim();
}

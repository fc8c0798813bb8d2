/** Signs around digits, as accounts, keyboards and programs write them: what is negative is negative, or is no number. */

/** Every dash that stands for a minus somewhere. */
const MINUS = '\\-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u207b\u208b\u02d7\u2796\ufe58\ufe63\uff0d';
const PLUS = '+\uff0b\ufe62\u2795';

/** Spaces of every width, and letters of no width at all. */
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu;
const NOTHING = /[\u200b-\u200f\u2060\ufeff\u061c\u00ad]/gu;

/** One space between words, apostrophes and wide digits as keyboards have them. */
export function evenText(cell: string): string {
  let text = cell.trim();
  if (/[^\x20-\x7eа-яё]/iu.test(text)) {
    text = text
      .replace(NOTHING, '')
      .replace(/[\u2019\u02bc\u2032\u00b4]/gu, "'")
      .replace(/[\uff05\ufe6a]/gu, '%')
      .replace(/[\uff10-\uff19]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  }
  return text.replace(SPACES, ' ').trim();
}

const LEADING = new RegExp(`^([${MINUS}${PLUS}]) ?(?=[\\d.,])`, 'u');
/** Behind a number only these; "2020–" begins a stretch of time. */
const TRAILING = new RegExp(`^([\\d.,][^${MINUS}${PLUS}()]*?) ?([-\u2212\ufe63\uff0d])(%?)$`, 'u');
const BRACKETS = new RegExp(`^\\( ?([\\d.,][^${MINUS}${PLUS}()]*?) ?\\)( ?%)?$`, 'u');
const IS_MINUS = new RegExp(`[${MINUS}]`, 'u');

export interface Signed {
  readonly text: string;
  readonly negative: boolean;
}

/** The text without its sign: "−5", "5-" and "(5)" are negative. */
export function withoutSign(even: string): Signed {
  const first = even.charCodeAt(0);
  const last = even.charCodeAt(even.length - 1);
  if (first > 47 && first < 58 && last > 47 && last < 58) return { text: even, negative: false };
  const leading = LEADING.exec(even);
  if (leading !== null) return { text: even.slice(leading[0].length), negative: IS_MINUS.test(leading[1] ?? '') };
  const brackets = BRACKETS.exec(even);
  if (brackets !== null) return { text: (brackets[1] ?? '') + (brackets[2] ?? '').trim(), negative: true };
  const trailing = TRAILING.exec(even);
  if (trailing !== null) return { text: (trailing[1] ?? '') + (trailing[3] ?? ''), negative: true };
  return { text: even, negative: false };
}

const SIGN_IN_WORDS = new RegExp(
  [
    // At the beginning; before a number where no range can be meant; behind the number with nothing more.
    `^[${MINUS}]`,
    `(?<!\\d ?%? ?(?:(?:тыс|млн|млрд|трлн|мың|thousand|million|billion)\\p{L}*\\.? ?)?)[${MINUS}] ?(?=[\\d.,])`,
    `[\\d%.] ?[${MINUS}]$`,
    // A number alone in brackets, and a minus in letters.
    `\\([${MINUS}\\d., ]+%?\\)`,
    `(?<!\\p{L})(?:минус|minus|negative|теріс)(?!\\p{L})`,
    // Digits that are none of ours.
    `(?![0-9])\\p{Nd}`,
  ].join('|'),
  'iu',
);

/** Whether words hold a sign that a reading of words would lose. */
export const hasSignInWords = (even: string): boolean => SIGN_IN_WORDS.test(even);

const FOOTNOTE = /(?<=[\d%]) ?(?:[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,2}\u207e?|\*{1,3})\)?$/u;

/** A number with a raised digit or a star behind it: "12¹", "12*" is 12 with a footnote. */
export const withoutFootnote = (even: string): string => even.replace(FOOTNOTE, '');
export const hasFootnote = (cell: string): boolean => FOOTNOTE.test(cell.trim());

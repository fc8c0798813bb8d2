/** Makes plain text of what an editor pastes: marks of HTML go, nothing is executed, invisible signs and look-alike letters are mended. */

/** Letters that are read; a whole newspaper page has some 30,000. */
export const MOST_LETTERS = 200_000;

export interface Cleaned {
  /** Composed letters, plain spaces, one line break between paragraphs. Offsets of everything read count in this text. */
  readonly text: string;
  readonly html: boolean;
  /** Words in which Latin letters stood for Cyrillic ones. */
  readonly mended: number;
  /** Invisible signs (direction of writing, soft hyphens, zero width) that were taken out. */
  readonly invisible: number;
}

const HIDDEN_BLOCKS =
  /<(script|style|noscript|template|svg|iframe|object|head|nav|footer|form|button)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/giu;
const BREAKS =
  /<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|table|section|article|blockquote|header|main|figure|figcaption)\b[^>]*>/giu;
const IS_HTML =
  /<\/?(?:p|div|br|span|a|html|body|head|li|ul|h[1-6]|table|tr|td|script|b|strong|i|em|sup|sub|article)\b[^>]*>|&(?:nbsp|amp|lt|gt|quot|laquo|raquo|[mn]dash|#\d{2,5});/iu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u061c]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  minus: '−',
  hellip: '…',
  sup2: '²',
  sup3: '³',
  thinsp: ' ',
  ensp: ' ',
  emsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
};

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,9}));/giu, (all, dec, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? String(all);
    const code = dec === undefined ? Number.parseInt(String(hex), 16) : Number(dec);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}

function withoutMarks(html: string): string {
  const bare = html
    .replace(/<!--[\s\S]*?(?:-->|$)/gu, ' ')
    .replace(HIDDEN_BLOCKS, '\n')
    .replace(/\s*\n\s*/gu, ' ')
    // Cells of a row stay apart from each other, and in one line.
    .replace(/<\/t[dh]\s*>/giu, '\t')
    .replace(BREAKS, '\n')
    .replace(/<sup>\s*([23])\s*<\/sup>/giu, (_, digit) => (digit === '2' ? '²' : '³'))
    .replace(/<\/?[a-z!][^<>]*>/giu, '');
  return decode(bare);
}

/** Latin letters that look like Cyrillic ones, in a word that has Cyrillic letters too. */
const TWINS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'AaBCcEeHIiKkMOoPpTXxyə'].map((latin, i) => [latin, [...'АаВСсЕеНІіКкМОоРрТХхуә'][i] ?? latin]),
);

/** The twin of every Latin letter of a mixed word; a word with a Latin letter that has none ("iPhone-ды") stays. */
function mendWord(word: string): string {
  if (!/\p{Script=Cyrillic}/u.test(word) || !/[A-Za-zə]/u.test(word)) return word;
  const letters = [...word];
  const foreign = letters.some((letter) => /[A-Za-z]/u.test(letter) && TWINS[letter] === undefined);
  return foreign ? word : letters.map((letter) => TWINS[letter] ?? letter).join('');
}

export function cleanText(raw: string): Cleaned {
  const html = IS_HTML.test(raw);
  const bare = html ? withoutMarks(raw) : raw;
  const invisible = bare.match(INVISIBLE)?.length ?? 0;
  let mended = 0;
  const text = bare
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\u0130/gu, 'I')
    .replace(/[\p{L}\p{M}]+/gu, (word) => {
      const whole = mendWord(word);
      if (whole !== word) mended++;
      return whole;
    })
    .replace(/\r\n?|[\u2028\u2029\v\f]/gu, '\n')
    .replace(/[ \u00a0\u2000-\u200a\u202f\u3000]+/gu, ' ')
    .replace(/ *\t[ \t]*/gu, '\t')
    .replace(/[ \t]*\n[ \t\n]*/gu, '\n')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/gu, ' ')
    .trim();
  return { text, html, mended, invisible };
}

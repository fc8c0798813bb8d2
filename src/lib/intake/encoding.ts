/** Finds in which encoding a text file was written. The reader sees the answer with a sample and can change it. */

/** The last three are never guessed: the reader chooses them. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'koi8-r',
  'ibm866',
  'windows-1252',
  'windows-1254',
  'gb18030',
  'shift_jis',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The same in every language. */
export const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 BE',
  'windows-1251': 'Windows-1251',
  'koi8-r': 'KOI8-R',
  ibm866: 'DOS (IBM866)',
  'windows-1252': 'Windows-1252',
  'windows-1254': 'Windows-1254',
  gb18030: 'GB 18030',
  shift_jis: 'Shift JIS',
};

export interface FoundEncoding {
  readonly encoding: Encoding;
  /** Length of the byte order mark. */
  readonly bom: 0 | 2 | 3;
  /** False where another encoding fits almost as well: the reader is asked to look. */
  readonly sure: boolean;
}

/** Encodings whose bytes below 128 are ASCII and mean nothing else: delimiters can be looked for among the bytes. */
export const isByteWise = (encoding: Encoding): boolean => !/^(?:utf-16|gb18030|shift_jis)/.test(encoding);

export function detectEncoding(bytes: Uint8Array): FoundEncoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', bom: 3, sure: true };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', bom: 2, sure: true };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', bom: 2, sure: true };
  const wide = wideWithoutMark(bytes);
  if (wide !== null) return { encoding: wide, bom: 0, sure: true };
  if (isUtf8(bytes)) return { encoding: 'utf-8', bom: 0, sure: true };
  return byLetters(bytes);
}

/** UTF-16 without its mark: the high bytes of Latin (0) or Cyrillic (4) letters stand at even or at odd places. */
function wideWithoutMark(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 4096 - (4096 % 2));
  if (sample.length < 4) return null;
  let [even, odd, zeros] = [0, 0, 0];
  for (let i = 0; i + 1 < sample.length; i += 2) {
    const [first, second] = [sample[i], sample[i + 1]];
    if (first === 0 || first === 4) even++;
    if (second === 0 || second === 4) odd++;
    if (first === 0 || second === 0) zeros++;
  }
  const half = sample.length / 2;
  if (zeros < half / 20) return null;
  if (even > half * 0.7 && odd < half * 0.3) return 'utf-16be';
  if (odd > half * 0.7 && even < half * 0.3) return 'utf-16le';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const piece = 1 << 16;
  try {
    // In pieces, so that no text of the whole file is made.
    for (let at = 0; at < bytes.length; at += piece) {
      decoder.decode(bytes.subarray(at, at + piece), { stream: at + piece < bytes.length });
    }
    return true;
  } catch {
    return mostlyUtf8(bytes);
  }
}

/** A few torn letters in a long UTF-8 text do not make it another encoding. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 1_000_000));
  const broken = text.split('\ufffd').length - 1;
  const whole = text.replace(/[\x00-\x7f\ufffd]/g, '').length;
  return whole > 20 && broken * 50 < whole;
}

/** Share of each letter among the letters of Russian text, in thousandths; Kazakh in the same letters is near enough. */
const FREQUENT = new Map(
  Object.entries({
    о: 109,
    е: 85,
    а: 80,
    и: 74,
    н: 67,
    т: 63,
    с: 55,
    р: 47,
    в: 45,
    л: 44,
    к: 35,
    м: 32,
    д: 30,
    п: 28,
    у: 26,
    я: 20,
    ы: 19,
    ь: 17,
    г: 17,
    з: 16,
    б: 16,
    ч: 14,
    й: 12,
    х: 10,
    ж: 9,
    ш: 7,
    ю: 6,
    ц: 5,
    щ: 4,
    э: 3,
    ф: 3,
    ъ: 1,
    ё: 1,
    і: 9,
  }),
);

/** Words of Russian and Kazakh score some 50 for each letter; letters of another script that happen to be Cyrillic, far less. */
const LIKE_WORDS = 15;

const CYRILLIC = ['windows-1251', 'koi8-r', 'ibm866'] as const;

function byLetters(bytes: Uint8Array): FoundEncoding {
  const sample = sampleOfHighBytes(bytes);
  if (isWestern(sample)) return { encoding: 'windows-1252', bom: 0, sure: false };
  const scores = CYRILLIC.map((encoding) => ({
    encoding,
    score: plausibility(new TextDecoder(encoding).decode(sample)),
  }));
  scores.sort((a, b) => b.score - a.score);
  const [best, next] = scores;
  if (!best || !next) throw new Error('there are three Cyrillic encodings');
  const high = sample.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0);
  return {
    encoding: best.encoding,
    bom: 0,
    sure: high >= 8 && best.score > high * LIKE_WORDS && best.score > next.score * 1.5,
  };
}

/** The stretches of a file that hold letters outside ASCII, with what stands around them. */
function sampleOfHighBytes(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 127);
  return bytes.subarray(Math.max(0, first - 200), Math.max(0, first) + 60_000);
}

/** Accented letters of western languages stand alone among ASCII letters; Cyrillic ones stand together. */
function isWestern(sample: Uint8Array): boolean {
  let [alone, together] = [0, 0];
  const isLetter = (byte: number | undefined) => byte !== undefined && (byte | 32) > 96 && (byte | 32) < 123;
  for (let i = 0; i < sample.length; i++) {
    if ((sample[i] ?? 0) < 128) continue;
    const [before, after] = [sample[i - 1] ?? 32, sample[i + 1] ?? 32];
    if (before > 127 || after > 127) together++;
    else if (isLetter(before) || isLetter(after)) alone++;
  }
  return alone > together;
}

function plausibility(text: string): number {
  let score = 0;
  let before = ' ';
  for (const letter of text) {
    const frequency = FREQUENT.get(letter.toLowerCase());
    if (frequency !== undefined) {
      const capital = letter !== letter.toLowerCase();
      const afterSmall = FREQUENT.has(before.toLowerCase()) && before === before.toLowerCase();
      score += capital && afterSmall ? -60 : capital ? frequency / 3 : frequency;
    } else if (letter > '\u007f') {
      // Signs and letters that Russian and Kazakh tables hold: number sign, quotes, dashes, spaces, lost Kazakh letters.
      score += /[№«»“”„–—\u00a0°·…ЌќЄєЇїЅѕҐґЎўЈјЋћІ₸]/.test(letter) ? 5 : -60;
    }
    before = letter;
  }
  return score;
}

/** Bytes of any encoding as UTF-8 or one byte per letter, ready for the tokenizer, without the byte order mark. */
export function toByteWise(
  bytes: Uint8Array,
  { encoding, bom }: Pick<FoundEncoding, 'encoding' | 'bom'>,
): { bytes: Uint8Array; encoding: Encoding } {
  const body = bytes.subarray(bom);
  if (isByteWise(encoding)) return { bytes: body, encoding };
  // In pieces: one string of the whole text would need its size three times over. A piece ends at a whole letter.
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  // Two bytes of UTF-16 are three at most; of the others a single byte that means nothing is three.
  const out = new Uint8Array(Math.ceil(body.length * (encoding.startsWith('utf-16') ? 1.5 : 3)) + 16);
  let size = 0;
  const piece = 1 << 20;
  for (let at = 0; at < body.length; at += piece) {
    const text = decoder.decode(body.subarray(at, at + piece), { stream: at + piece < body.length });
    size += encoder.encodeInto(text, out.subarray(size)).written;
  }
  return { bytes: out.subarray(0, size), encoding: 'utf-8' };
}

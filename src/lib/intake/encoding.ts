/** Finds in which encoding a text file was written. The reader sees the answer with a sample and can change it. */

import { isByteWise, type Encoding } from './encodings.ts';
import { knownWords, LIKE_WORDS, plausibility } from './plausible.ts';

export interface FoundEncoding {
  readonly encoding: Encoding;
  /** Length of the byte order mark. */
  readonly bom: 0 | 2 | 3;
  /** False where another encoding fits almost as well: the reader is asked to look. */
  readonly sure: boolean;
}

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

const CYRILLIC = ['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic', 'iso-8859-5'] as const;

function byLetters(bytes: Uint8Array): FoundEncoding {
  const sample = sampleOfHighBytes(bytes);
  if (isWestern(sample)) return { encoding: 'windows-1252', bom: 0, sure: false };
  const scores = CYRILLIC.map((encoding) => {
    const text = new TextDecoder(encoding).decode(sample);
    const { known, of } = knownWords(text);
    // Capitals of one encoding are small letters of another: words tell which.
    const score = plausibility(text) * (0.2 + (of === 0 ? 0 : known / of));
    return { encoding, score, text, known, of };
  });
  scores.sort((a, b) => b.score - a.score);
  const [best, next] = scores;
  if (!best || !next) throw new Error('there are five Cyrillic encodings');
  const high = sample.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0);
  const likely = high >= 8 && plausibility(best.text) > high * LIKE_WORDS;
  // Some encodings differ in a few letters only: without one of them any of the two is right.
  const apart = best.score > next.score || best.text === next.text;
  const { known, of } = best;
  return { encoding: best.encoding, bom: 0, sure: likely && apart && known > 0 && known * 12 >= of };
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

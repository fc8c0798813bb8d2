/** Control characters: what tells a file of a program from a text, and what stray ones of a text are taken out. */
import { detectEncoding } from './encoding.ts';

const [TAB, LF, CR, VT, FF, SUB, SPACE] = [9, 10, 13, 11, 12, 0x1a, 32];

const isControl = (byte: number): boolean => byte < SPACE && byte !== TAB && byte !== LF && byte !== CR;

/** Beginnings of files that are no text although much of them looks like it: PDF, SQLite, RTF, images, archives, dBase. */
const STARTS: readonly (string | readonly number[])[] = [
  '%PDF-',
  'SQLite format 3',
  '{\\rtf',
  'GIF8',
  'Rar!',
  '7z\u00bc\u00af',
  'BZh',
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x7f, 0x45, 0x4c, 0x46],
];

const isStart = (bytes: Uint8Array, start: string | readonly number[]): boolean =>
  Array.from({ length: start.length }, (_, i) => (typeof start === 'string' ? start.charCodeAt(i) : start[i])).every(
    (byte, i) => bytes[i] === byte,
  );

/** A table of dBase: version, a day, and a head whose length is told in it. */
const isDbase = (bytes: Uint8Array): boolean =>
  [0x03, 0x30, 0x31, 0x43, 0x83, 0x8b, 0xf5].includes(bytes[0] ?? 0) &&
  (bytes[2] ?? 0) < 13 &&
  (bytes[3] ?? 0) < 32 &&
  bytes[(bytes[8] ?? 0) + 256 * (bytes[9] ?? 0) - 1] === 0x0d;

/** Whether a file is one of a program. A text may hold stray control characters: they are taken out, it is not refused. */
export function isBinary(bytes: Uint8Array): boolean {
  if (STARTS.some((start) => isStart(bytes, start)) || isDbase(bytes)) return true;
  const sample = bytes.subarray(0, 8192);
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) return false;
  let [control, high] = [0, 0];
  const zeros: [number, number] = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[(i & 1) as 0 | 1]++;
    else if (isControl(byte)) control++;
    else if (byte > 127) high++;
  });
  const [most, fewest] = [Math.max(...zeros), Math.min(...zeros)];
  // UTF-16 has a zero in every other byte, at most.
  if (most >= sample.length / 20 && fewest <= most / 20) return false;
  const all = control + most + fewest;
  if (all <= sample.length / 200 + 1) return false;
  if (all > sample.length / 5) return true;
  if (high === 0) return false;
  const { encoding, sure } = detectEncoding(sample.filter((byte) => !isControl(byte)));
  return encoding !== 'utf-8' && !sure;
}

/** A text without control characters; how many there were, the mark at the end of a file of DOS apart. */
export function withoutControls(bytes: Uint8Array): { bytes: Uint8Array; controls: number } {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === SUB) end--;
  let controls = 0;
  for (let i = 0; i < end; i++) if ((bytes[i] as number) < SPACE && isControl(bytes[i] as number)) controls++;
  if (controls === 0) return { bytes: end === bytes.length ? bytes : bytes.subarray(0, end), controls };
  const out = new Uint8Array(end);
  let size = 0;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] as number;
    // A line or page that begins inside a cell is a space between words.
    if (byte === VT || byte === FF) out[size++] = SPACE;
    else if (!isControl(byte)) out[size++] = byte;
  }
  return { bytes: out.subarray(0, size), controls };
}

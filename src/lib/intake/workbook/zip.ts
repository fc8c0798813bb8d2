/** The parts of a ZIP file: listed by the directory at its end, unpacked one by one, and never beyond the size they state. */
import { Inflate } from 'fflate';
import { UnreadableFile } from '../unreadable.ts';

export interface Part {
  readonly name: string;
  /** Bytes that it unpacks to, as the directory says. */
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly encrypted: boolean;
  /** Where its own head stands. */
  readonly at: number;
}

/** Null where the directory is missing or broken: the file is cut off. */
export function zipParts(bytes: Uint8Array): Part[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, bytes.length - 66_000);
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < first || end < 0) return null;
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const length = view.getUint16(at + 28, true);
    parts.push({
      // Some writers part folders by the other stroke.
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)).replaceAll('\\', '/'),
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** The content of a part. Throws `UnreadableFile`: `packed_too_tight` where it grows beyond what was stated. */
export function unpack(bytes: Uint8Array, part: Part): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (part.at + 30 > bytes.length || view.getUint32(part.at, true) !== 0x04034b50)
    throw new UnreadableFile('broken_workbook');
  const from = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true);
  const packed = bytes.subarray(from, from + part.packed);
  if (packed.length < part.packed) throw new UnreadableFile('broken_workbook');
  if (part.method === 0) {
    if (part.packed !== part.size) throw new UnreadableFile('broken_workbook');
    return packed.slice();
  }
  if (part.method !== 8) throw new UnreadableFile('broken_workbook');
  return inflated(packed, part.size);
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  const stream = new Inflate((piece) => {
    if (at + piece.length > size) throw new UnreadableFile('packed_too_tight');
    whole.set(piece, at);
    at += piece.length;
  });
  const step = 1 << 16;
  try {
    for (let from = 0; from < packed.length || from === 0; from += step)
      stream.push(packed.subarray(from, from + step), from + step >= packed.length);
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile('broken_workbook', cause);
  }
  if (at !== size) throw new UnreadableFile('broken_workbook');
  return whole;
}

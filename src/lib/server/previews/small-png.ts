/**
 * Opaque pixels as a PNG with a palette of 256 colours: drawings have few, and the file is a third of one in full colour.
 * Hundreds of them are published with every build.
 */
import { crc32, deflateSync } from 'node:zlib';

/** Colours are counted with five bits a channel; what they have in common is their mean. */
const BITS = 5;
const SHIFT = 8 - BITS;
const BINS = 1 << (3 * BITS);
const MOST = 256;

const binOf = (pixels: Uint8Array, i: number): number =>
  ((((pixels[i] as number) >> SHIFT) << (2 * BITS)) |
    (((pixels[i + 1] as number) >> SHIFT) << BITS) |
    ((pixels[i + 2] as number) >> SHIFT)) >>>
  0;

/** Calls back for each run of like pixels with their bin: drawings are mostly runs, and a run costs little more than a pixel. */
function eachRun(pixels: Uint8Array, run: (bin: number, from: number, to: number) => void): void {
  const aligned = pixels.byteOffset % 4 === 0 ? pixels : Uint8Array.from(pixels);
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, pixels.length >> 2);
  for (let from = 0, to = 0; from < words.length; from = to) {
    while (to < words.length && words[to] === words[from]) to++;
    run(binOf(pixels, 4 * from), from, to);
  }
}

/** `pixels` are RGBA, row by row; their opacity is ignored. */
export function smallPng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const { palette, index } = paletteOf(pixels);
  const numbers = new Uint8Array(height * width);
  eachRun(pixels, (bin, from, to) => numbers.fill(index[bin] as number, from, to));
  const rows = new Uint8Array(height * (width + 1));
  // The first byte of a row is its filter: none.
  for (let y = 0; y < height; y++) rows.set(numbers.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, colours from a palette.
  header[8] = 8;
  header[9] = 3;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 8 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(8);
  out.writeUInt32BE(data.length, 0);
  out.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([out.subarray(0, 4), named, out.subarray(4)]);
}

/** The commonest colours, and for each bin the number of the colour that stands for it. */
function paletteOf(pixels: Uint8Array): { palette: Uint8Array; index: Uint8Array } {
  const count = new Uint32Array(BINS);
  const sums = new Float64Array(3 * BINS);
  eachRun(pixels, (bin, from, to) => {
    count[bin] = (count[bin] as number) + to - from;
    for (let c = 0; c < 3; c++) {
      sums[3 * bin + c] = (sums[3 * bin + c] as number) + (to - from) * (pixels[4 * from + c] as number);
    }
  });
  const used = [...count.keys()].filter((bin) => (count[bin] as number) > 0);
  const colours = used
    .sort((a, b) => (count[b] as number) - (count[a] as number))
    .map((bin) => ({
      bin,
      rgb: [0, 1, 2].map((c) => Math.round((sums[3 * bin + c] as number) / (count[bin] as number))),
    }));
  const kept = colours.slice(0, MOST);
  const index = new Uint8Array(BINS);
  colours.forEach(({ bin, rgb }, i) => (index[bin] = i < MOST ? i : nearest(kept, rgb)));
  return { palette: Uint8Array.from(kept.flatMap(({ rgb }) => rgb)), index };
}

interface Colour {
  readonly rgb: readonly number[];
}

/** Number of the colour that differs least. Plain loops: this runs a million times for each build. */
function nearest(colours: readonly Colour[], [r = 0, g = 0, b = 0]: readonly number[]): number {
  let best = 0;
  let least = Infinity;
  for (let k = 0; k < colours.length; k++) {
    const [x = 0, y = 0, z = 0] = colours[k]?.rgb ?? [];
    const distance = (x - r) ** 2 + (y - g) ** 2 + (z - b) ** 2;
    if (distance < least) [best, least] = [k, distance];
  }
  return best;
}

import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { smallPng } from './small-png.ts';

it('keeps flat colours as they are', () => {
  const colours = [0xfc, 0xfb, 0xf8, 255, 0x9a, 0x4f, 0x10, 255, 0x1d, 0x5c, 0x94, 255, 0x1a, 0x1c, 0x1f, 255];
  const png = Buffer.from(smallPng(Uint8Array.from(colours), 2, 2));
  const palette = png.subarray(png.indexOf('PLTE') + 4);
  const at = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const seen = [1, 2, 4, 5].flatMap((i) => [...palette.subarray((rows[i] ?? 0) * 3, (rows[i] ?? 0) * 3 + 3), 255]);
  expect(seen).toEqual(colours);
});

it('is a picture that another program can read, a fraction of the size', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="#fcfbf8"/><circle cx="150" cy="100" r="80" fill="#24705f"/></svg>';
  const image = new Resvg(svg).render();
  const png = Buffer.from(smallPng(image.pixels, image.width, image.height));
  expect(png.length).toBeLessThan(image.asPng().length);
  const again = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><image width="300" height="200" href="data:image/png;base64,${png.toString('base64')}"/></svg>`;
  const { pixels } = new Resvg(again).render();
  expect([...pixels.subarray(0, 4)]).toEqual([0xfc, 0xfb, 0xf8, 255]);
  const middle = 4 * (100 * 300 + 150);
  expect([...pixels.subarray(middle, middle + 3)]).toEqual([0x24, 0x70, 0x5f]);
});

import { readFile, stat } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { gzippedModule } from './wasm-asset.ts';

it('the shipped module has at most 8 MB and unpacks to DuckDB’s own', async () => {
  const { file, gzipBytes, rawBytes } = await gzippedModule('node_modules/.cache/aina');
  expect((await stat(file)).size).toBe(gzipBytes);
  expect(gzipBytes).toBeLessThanOrEqual(8_000_000);
  const module = gunzipSync(await readFile(file));
  expect(module.length).toBe(rawBytes);
  expect(module.subarray(0, 4).toString('latin1')).toBe('\0asm');
});

/**
 * Vite plugin: ships DuckDB's WASM module as one gzipped asset (`virtual:aina/duckdb-wasm`). The raw file has 34 MB: over
 * the 25 MB that some hosts accept, and a host that compresses nothing would send all of it.
 */
import { createRequire } from 'node:module';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const MODULE = 'virtual:aina/duckdb-wasm';
const RESOLVED = `\0${MODULE}`;

/** Most that a visit may cost over the wire. */
const MAX_BYTES = 8_000_000;

export function wasmAsset(): Plugin {
  let root = process.cwd();
  return {
    name: 'aina-wasm-asset',
    // Found before the first click, so that the dev server need not reload the page when the engine is first imported.
    config: () => ({ optimizeDeps: { include: ['@duckdb/duckdb-wasm'] } }),
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const { file, gzipBytes, rawBytes } = await gzippedModule(join(root, 'node_modules/.cache/aina'));
      return [
        `export { default as url } from ${JSON.stringify(`${file}?url`)};`,
        `export const gzipBytes = ${gzipBytes};`,
        `export const rawBytes = ${rawBytes};`,
      ].join('\n');
    },
  };
}

/** Compresses once per version of the package; about four seconds. */
export async function gzippedModule(cache: string): Promise<{ file: string; gzipBytes: number; rawBytes: number }> {
  const require = createRequire(import.meta.url);
  const wasm = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  const { version } = JSON.parse(await readFile(join(dirname(wasm), '../package.json'), 'utf8')) as { version: string };
  const file = join(cache, `duckdb-eh-${version}.wasm.gz`);
  const { size: rawBytes } = await stat(wasm);
  let gzipBytes = await sizeOf(file);
  if (gzipBytes === undefined) {
    const packed = await promisify(gzip)(await readFile(wasm), { level: 9 });
    await mkdir(cache, { recursive: true });
    // Two builds may run at once (base '/' and '/x/'): each writes its own file, the rename is atomic.
    const unfinished = `${file}.${process.pid}`;
    await writeFile(unfinished, packed);
    await rename(unfinished, file);
    gzipBytes = packed.length;
  }
  if (gzipBytes > MAX_BYTES) throw new Error(`${file} has ${gzipBytes} bytes, more than the ${MAX_BYTES} it may have`);
  return { file, gzipBytes, rawBytes };
}

/** Undefined where there is no such file. */
async function sizeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size;
  } catch {
    return undefined;
  }
}

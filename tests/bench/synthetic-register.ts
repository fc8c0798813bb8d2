/**
 * A synthetic register of appeals: one row per appeal, invented. Nobody brought these appeals; the header line says so. The
 * same seed gives the same bytes. Closing times are lognormal and differ by topic, some appeals never close, some cells
 * are empty.
 *
 *     npx tsx tests/bench/synthetic-register.ts /tmp/register.csv [rows] [utf-8 | windows-1251] [seed]
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { csvPieces, toWindows1251 } from './synthetic-csv.ts';
import { syntheticRegister } from './synthetic-rows.ts';

/** Writes the register and tells how many bytes it has. */
export function writeRegister(path: string, rows: number, encoding = 'utf-8', seed = 1): number {
  const file = openSync(path, 'w');
  let bytes = 0;
  for (const piece of csvPieces(syntheticRegister(rows, seed))) {
    const part = encoding === 'windows-1251' ? toWindows1251(piece) : Buffer.from(piece, 'utf8');
    bytes += part.length;
    writeSync(file, part);
  }
  closeSync(file);
  return bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path, rows = '1000000', encoding = 'utf-8', seed = '1'] = process.argv.slice(2);
  if (path === undefined)
    throw new Error('Where to? synthetic-register.ts <file> [rows] [utf-8 | windows-1251] [seed]');
  const bytes = writeRegister(path, Number(rows), encoding, Number(seed));
  console.log(`${rows} synthetic appeals, ${(bytes / 1e6).toFixed(1)} MB, ${encoding}: ${path}`);
}

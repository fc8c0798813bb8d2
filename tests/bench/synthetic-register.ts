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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path, rows = '1000000', encoding = 'utf-8', seed = '1'] = process.argv.slice(2);
  if (path === undefined)
    throw new Error('Where to? synthetic-register.ts <file> [rows] [utf-8 | windows-1251] [seed]');
  const file = openSync(path, 'w');
  let bytes = 0;
  for (const piece of csvPieces(syntheticRegister(Number(rows), Number(seed)))) {
    const part = encoding === 'windows-1251' ? toWindows1251(piece) : Buffer.from(piece, 'utf8');
    bytes += part.length;
    writeSync(file, part);
  }
  closeSync(file);
  console.log(`${rows} synthetic appeals, ${(bytes / 1e6).toFixed(1)} MB, ${encoding}: ${path}`);
}

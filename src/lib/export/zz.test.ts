import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'vitest';
import { readTrusted } from '#lib/ledger/read.ts';
it('noise', () => {
  const files = readdirSync('data').filter((name) => name.endsWith('.csv'));
  const l = readTrusted(Object.fromEntries(files.map((name) => [name, readFileSync(`data/${name}`, 'utf8')])));
  const bad = l.figures.flatMap((f) => [f.lower, f.upper, f.value]).filter((n) => n !== null && String(n).length > 14);
  console.log(bad.length, bad.slice(0, 20));
});

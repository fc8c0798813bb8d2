import { readFileSync, readdirSync } from 'node:fs';
import { checkLedger } from '/work/main/src/lib/ledger/check.ts';
import { readTrusted } from '/work/main/src/lib/ledger/read.ts';
import { problemLine } from '/work/main/src/lib/ledger/problem.ts';
const texts = Object.fromEntries(
  readdirSync('/work/main/data')
    .filter((f) => f.endsWith('.csv'))
    .map((f) => [f, readFileSync('/work/main/data/' + f, 'utf8')]),
);
let t = performance.now();
const r = checkLedger(texts);
console.log('check', performance.now() - t);
for (const p of r.problems.slice(0, 40)) console.log(p.code, problemLine(p).slice(0, 300));
console.log(r.problems.length);
for (let i = 0; i < 4; i++) {
  t = performance.now();
  readTrusted(texts);
  console.log('trusted', performance.now() - t);
}
import { findingsOf } from '/work/main/src/lib/ledger/findings.ts';
t = performance.now();
const fs = findingsOf(readTrusted(texts));
console.log('findings', performance.now() - t, fs.length);
for (const f of fs)
  console.log(
    f.code,
    f.marked ? 'M' : ' ',
    f.figures.length > 6 ? f.figures.length : f.figures.join(),
    JSON.stringify(f.numbers),
    JSON.stringify(f.params),
  );

import { readFileSync } from 'node:fs';
import { openNodeEngine } from '#lib/engine/node.ts';
import { loadLedger } from '#lib/engine/tables.ts';
import { readTrusted } from '#lib/ledger/read.ts';
import { LEDGER_FILES } from '#lib/ledger/table-schema.ts';
import { exploreRows } from '#lib/questions/explore-rows.ts';
import { exploreShape } from '#lib/questions/explore-shape.ts';
import { exploreSlices } from '#lib/questions/explore-slices.ts';
import { facetCounts } from '#lib/questions/facet-counts.ts';
import { explore } from '#lib/questions/explore.ts';
const texts = Object.fromEntries(LEDGER_FILES.map((f) => [f, readFileSync(`data/${f}`, 'utf8')]));
const e = await openNodeEngine();
await loadLedger(e, readTrusted(texts));
const cpu = async (n: string, f: () => Promise<unknown>, times = 12) => {
  const ts: number[] = [];
  for (let i = 0; i < times; i++) {
    const c = process.cpuUsage();
    await f();
    const d = process.cpuUsage(c);
    ts.push((d.user + d.system) / 1000);
  }
  ts.sort((a, b) => a - b);
  console.log(n, 'median cpu', ts[times >> 1]!.toFixed(1), 'min', ts[0]!.toFixed(1), 'max', ts.at(-1)!.toFixed(1));
};

const ex = exploreRows.examples[0]!;
const P = exploreRows.params(ex);
await cpu('trivial', () => e.ask('SELECT $1::VARCHAR AS x', ['a']), 20);
await cpu(
  'count',
  () => e.ask('SELECT count(*) AS n FROM facts f WHERE f.indicator::VARCHAR = $1::VARCHAR', ['births']),
  20,
);
await cpu(
  'count-enum',
  () =>
    e.ask('SELECT count(*) AS n FROM facts f WHERE f.indicator = TRY_CAST($1::VARCHAR AS indicator_code)', ['births']),
  20,
);
await cpu('slices', () => e.ask(exploreSlices.sql, exploreSlices.params(ex)), 20);
await cpu('rows', () => e.ask(exploreRows.sql, P), 20);
await cpu('rows-explain', () => e.ask('EXPLAIN ' + exploreRows.sql, P), 20);
await cpu('slices-explain', () => e.ask('EXPLAIN ' + exploreSlices.sql, exploreSlices.params(ex)), 20);

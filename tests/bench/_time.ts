import { readFileSync } from 'node:fs';
import { openNodeEngine } from '#lib/engine/node.ts';
import { loadLedger } from '#lib/engine/tables.ts';
import { readTrusted } from '#lib/ledger/read.ts';
import { LEDGER_FILES } from '#lib/ledger/table-schema.ts';
import { syntheticLedger } from './synthetic.ts';
import { exploreRows } from '#lib/questions/explore-rows.ts';
import { exploreShape } from '#lib/questions/explore-shape.ts';
import { exploreSlices } from '#lib/questions/explore-slices.ts';
import { facetCounts } from '#lib/questions/facet-counts.ts';
const big = process.argv[2] === 'big';
const texts = big
  ? syntheticLedger().texts
  : Object.fromEntries(LEDGER_FILES.map((f) => [f, readFileSync(`data/${f}`, 'utf8')]));
let t = performance.now();
const lap = (n: string) => {
  console.log(n, Math.round(performance.now() - t));
  t = performance.now();
};
const ledger = readTrusted(texts);
lap('read');
const e = await openNodeEngine();
lap('open');
await loadLedger(e, ledger);
lap('load');
for (const q of [exploreRows, exploreShape, exploreSlices, facetCounts] as any[])
  for (const ex of q.examples) {
    for (let i = 0; i < 2; i++) {
      t = performance.now();
      const r = await e.ask(q.sql, q.params(ex));
      lap(`${q.name} ${r.length}`);
      if (i && !big) console.log(JSON.stringify(r[0]).slice(0, 400));
    }
  }
for (const ind of ['appeals_received', 'births'])
  for (const [n, v] of [
    ['bar', { place: true, topic: false, scope: false, period: false }],
    ['line', { place: true, topic: false, scope: false, period: true }],
    ['topic', { place: false, topic: true, scope: false, period: false }],
  ] as const) {
    t = performance.now();
    const r = await e.ask(
      exploreRows.sql,
      exploreRows.params({
        indicators: [ind],
        varying: v,
        category: n === 'topic' ? 'topic' : 'place',
        series: n === 'line' ? 'period' : null,
        mostCategories: 24,
        mostSeries: 60,
      }),
    );
    lap(`${ind} ${n} ${r.length}`);
  }
for (const ind of ['appeals_received', 'births']) {
  t = performance.now();
  await e.ask(exploreShape.sql, exploreShape.params({ indicators: [ind] }));
  lap('shape ' + ind);
  await e.ask(facetCounts.sql, facetCounts.params({ indicators: [ind] }));
  lap('facets ' + ind);
}

import { writeParquet } from '/tmp/clones/registers/tests/bench/registers-parquet.ts';
const t = performance.now();
await writeParquet(process.argv[2]!, Number(process.argv[3]));
console.log('written', ((performance.now() - t) / 1000).toFixed(1), 's');

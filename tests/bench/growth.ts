/**
 * How the site grows with the press figures: builds ledgers with 1, 4 and 10 times as many and prints files, bytes, seconds and
 * memory, and at how many figures a host that takes 20,000 files is full.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LEDGER_FILES } from '../../src/lib/ledger/table-schema.ts';
import { copyProject } from './project-copy.ts';
import { syntheticPress } from './synthetic-press.ts';

const TIMES = [1, 4, 10];
const MOST_FILES = 20_000;
/** What a build of four times the figures should keep to. */
const GOAL = { times: 4, files: 14_000, megabytes: 350, seconds: 180, gigabytes: 4 };

interface Built {
  readonly times: number;
  readonly figures: number;
  readonly files: number;
  readonly megabytes: number;
  readonly seconds: number;
  readonly gigabytes: number;
}

/** Prints at the end of the process how much memory it held at most, in kilobytes. */
const TELL = 'process.on("exit",()=>console.error("maxRSS",process.resourceUsage().maxRSS))';

function build(texts: Record<string, string>, times: number): Built {
  const ledger = syntheticPress(texts, times);
  const { folder, remove } = copyProject(ledger.texts);
  try {
    const since = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(TELL)}`,
        resolve('node_modules/vite/bin/vite.js'),
        'build',
      ],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, AINA_BASE: '', AINA_OUT: 'build' } },
    );
    if (status !== 0) throw new Error(`the build of ${ledger.figures} press figures failed:\n${stderr}`);
    const seconds = (performance.now() - since) / 1000;
    // Workers tell the same: it is the memory of the process.
    const held = [...stderr.matchAll(/^maxRSS (\d+)$/gm)].map(([, kilobytes]) => Number(kilobytes));
    const sizes = readdirSync(join(folder, 'build'), { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(folder, 'build', name)))
      .flatMap((stats) => (stats.isFile() ? [stats.size] : []));
    return {
      times,
      figures: ledger.figures,
      files: sizes.length,
      megabytes: sizes.reduce((sum, size) => sum + size, 0) / 1e6,
      seconds,
      gigabytes: (Math.max(...held) * 1024) / 1e9,
    };
  } finally {
    remove();
  }
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');

function say({ times, figures, files, megabytes, seconds, gigabytes }: Built): void {
  const cells = [
    `${times} ×`.padStart(5),
    `${whole(figures)} press figures`.padStart(22),
    `${whole(files)} files`.padStart(14),
    `${whole(megabytes)} MB`.padStart(9),
    `${whole(seconds)} s`.padStart(7),
    `${gigabytes.toFixed(1)} GB of memory`.padStart(18),
  ];
  const kept = files < GOAL.files && megabytes < GOAL.megabytes && seconds < GOAL.seconds && gigabytes < GOAL.gigabytes;
  const goal = `goal: ${whole(GOAL.files)} files, ${GOAL.megabytes} MB, ${GOAL.seconds} s, ${GOAL.gigabytes} GB`;
  console.log(`${cells.join('')}${times === GOAL.times ? `   ${kept ? 'within its' : 'MISSES its'} ${goal}` : ''}`);
}

/** `times`: how many times the press figures of the ledger, each a build of one to five minutes. */
export function growthBench(times: readonly number[] = TIMES): void {
  const texts = Object.fromEntries(LEDGER_FILES.map((file) => [file, readFileSync(`data/${file}`, 'utf8')]));
  console.log('Growth of the site with the press figures of the ledger (synthetic copies of an earlier year each)');
  const built = times.map((each) => {
    const one = build(texts, each);
    say(one);
    return one;
  });
  const [least, most] = [built[0], built.at(-1)];
  if (least === undefined || most === undefined || most.figures === least.figures) return;
  const perFigure = (most.files - least.files) / (most.figures - least.figures);
  console.log(`${perFigure.toFixed(2)} files a press figure`);
  const full = (each: number) => whole(least.figures + (MOST_FILES - least.files) / each);
  console.log(`${whole(MOST_FILES)} files: at ${full(perFigure)} press figures`);
  // The copies keep their sources; a new article has a page of its own, in three languages.
  const articles = new Set(texts['figures.csv']?.match(/,s\d{3},/g)).size;
  const withArticle = perFigure + (3 * articles) / least.figures;
  console.log(
    `  at ${full(withArticle)} where a new article comes with every ${(least.figures / articles).toFixed(1)} of them`,
  );
}

/**
 * How the site grows with the press figures: builds ledgers with 1, 4 and 10 times as many and prints files, bytes, seconds and
 * memory, and at how many figures a host that takes 20,000 files is full.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
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
  /** Megabytes by kind of file: "figures/ .html". */
  readonly kinds: ReadonlyMap<string, number>;
}

/** The same page in three languages is one kind; scripts are another. */
function kindOf(name: string): string {
  const [first = '', second = '', ...more] = name.replaceAll('\\', '/').split('/');
  const folder = /^(kk|ru|en)$/.test(first) && more.length > 0 ? second : first;
  return `${folder}/ ${extname(name)}`;
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
    const files = readdirSync(join(folder, 'build'), { recursive: true, encoding: 'utf8' })
      .map((name) => ({ name, stats: statSync(join(folder, 'build', name)) }))
      .flatMap(({ name, stats }) => (stats.isFile() ? [{ kind: kindOf(name), megabytes: stats.size / 1e6 }] : []));
    const kinds = new Map<string, number>();
    for (const { kind, megabytes } of files) kinds.set(kind, (kinds.get(kind) ?? 0) + megabytes);
    return {
      times,
      figures: ledger.figures,
      files: files.length,
      megabytes: files.reduce((sum, file) => sum + file.megabytes, 0),
      seconds,
      gigabytes: (Math.max(...held) * 1024) / 1e9,
      kinds,
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
  const perKind = [...most.kinds].map(([kind, megabytes]) => {
    const grown = megabytes - (least.kinds.get(kind) ?? 0);
    return { kind, megabytes, kilobytes: (1000 * grown) / (most.figures - least.figures) };
  });
  for (const { kind, megabytes, kilobytes } of perKind.sort((a, b) => b.kilobytes - a.kilobytes).slice(0, 8)) {
    console.log(`  ${kind.padEnd(20)} ${whole(megabytes)} MB, ${kilobytes.toFixed(1)} kB a press figure`);
  }
  const full = (each: number) => whole(least.figures + (MOST_FILES - least.files) / each);
  console.log(`${whole(MOST_FILES)} files: at ${full(perFigure)} press figures`);
  // The copies keep their sources; a new article has a page of its own, in three languages.
  const articles = new Set(texts['figures.csv']?.match(/,s\d{3},/g)).size;
  const withArticle = perFigure + (3 * articles) / least.figures;
  console.log(
    `  at ${full(withArticle)} where a new article comes with every ${(least.figures / articles).toFixed(1)} of them`,
  );
}

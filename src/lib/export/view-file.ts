/** One archive of everything in view: a CSV for each table of a page, with one README for all of them. */
import type { Labels } from '#lib/ledger/labels.ts';
import { figuresFileName } from './file-name.ts';
import { ABOUT } from './formats.ts';
import type { Job, Making } from './job.ts';
import type { MadeFile } from './make-file.ts';
import type { ViewTable } from './protocol.ts';
import { archive, type Packed } from './zip-file.ts';

/** `progress` is told how many rows of all tables are ready. */
export async function viewFile(
  job: Job,
  tables: readonly ViewTable[],
  words: Making['words'],
  progress: Making['progress'],
): Promise<MadeFile> {
  const { lang, version, format } = job;
  const all = new Map(tables.flatMap(({ rows }) => rows.map((row) => [row.id, row] as const)));
  const whole: Making = {
    job,
    rows: [...all.values()],
    labels: together(tables.map(({ labels }) => labels)),
    words,
    progress,
  };
  const name = figuresFileName({ what: job.name, rows: whole.rows, lang, version, format });
  const packed: Packed[] = [];
  let before = 0;
  for (const { name: what, rows, labels, links } of tables) {
    const done = before;
    before += rows.length;
    const plain = figuresFileName({ what, rows, lang, version, format: 'csv_standard' });
    packed.push({
      file: unlike(
        plain,
        packed.map(({ file }) => file),
      ),
      making: { job: { ...job, links }, rows, labels, words, progress: (here) => progress(done + here) },
    });
  }
  const bytes = await archive(whole, packed, name.replace(/\.zip$/, ''));
  return { name, rows: before, blob: new Blob([bytes], { type: ABOUT[format].mime }) };
}

/** The words of all tables. A code means the same wherever it stands. */
function together([first, ...others]: readonly Labels[]): Labels {
  if (first === undefined) throw new RangeError('An archive needs a table');
  const names = Object.keys(first).filter((name): name is Exclude<keyof Labels, 'lang'> => name !== 'lang');
  return others.reduce(
    (all, one) => ({ ...all, ...Object.fromEntries(names.map((name) => [name, { ...all[name], ...one[name] }])) }),
    first,
  );
}

/** Two tables of one subject get names that differ: a number stands before the ending of the second. */
function unlike(name: string, taken: readonly string[]): string {
  const numbered = (n: number) => (n === 1 ? name : name.replace(/(\.csv)$/, `_${n}$1`));
  let n = 1;
  while (taken.includes(numbered(n))) n++;
  return numbered(n);
}

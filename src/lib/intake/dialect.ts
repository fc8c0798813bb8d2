/** Finds delimiter, quote and the like in a sample of a text file. */
import type { Encoding } from './encoding.ts';
import { Tokenizer, type Dialect } from './tokenize.ts';

export const DELIMITERS = [';', '\t', '|', ','] as const;
/** Tried where none of the usual ones cuts anything. */
export const RARE_DELIMITERS = ['^', '~'] as const;

export interface FoundDialect {
  readonly dialect: Dialect;
  /** Bytes before the first row: a line such as "sep=;" that Excel understands. */
  readonly skipBytes: number;
  /** False where another delimiter fits as well. */
  readonly sure: boolean;
}

const SAMPLE = 200_000;
const ROWS = 400;

interface Trial {
  readonly dialect: Dialect;
  readonly score: number;
  readonly torn: number;
}

/** The first bytes of a file up to the end of a line, so that the last row of the sample is whole. */
export function sampleOf(bytes: Uint8Array, size = SAMPLE): Uint8Array {
  if (bytes.length <= size) return bytes;
  const end = bytes.subarray(0, size).lastIndexOf(10);
  return bytes.subarray(0, end > 0 ? end + 1 : size);
}

export function detectDialect(all: Uint8Array, encoding: Encoding): FoundDialect {
  const directive = sepDirective(all);
  const skipBytes = directive?.length ?? 0;
  const sample = sampleOf(all.subarray(skipBytes));
  const quote = quoteOf(new TextDecoder(encoding).decode(sample));
  const delimiters = directive === null ? DELIMITERS : [directive.delimiter];
  const escape = hasBackslashQuotes(sample) ? 'backslash' : 'double';
  const trials = delimiters
    .map((delimiter) => better(tryOut(sample, { delimiter, quote, escape }), sample))
    .sort((a, b) => b.score - a.score);
  const [best, next] = trials;
  if (!best) throw new Error('no delimiter was tried');
  if (best.score === 0) {
    const rare = RARE_DELIMITERS.map((delimiter) => tryOut(sample, { delimiter, quote, escape })).find(
      ({ score, torn }) => score >= 2 && torn === 0,
    );
    if (rare !== undefined && directive === null) return { dialect: rare.dialect, skipBytes, sure: false };
    // One column: no delimiter to be found, and a comma inside quotes is the safest.
    return { dialect: { delimiter: ',', quote, escape }, skipBytes, sure: true };
  }
  return { dialect: best.dialect, skipBytes, sure: next === undefined || best.score > next.score * 1.15 };
}

function sepDirective(bytes: Uint8Array): { delimiter: string; length: number } | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 12));
  const [line, delimiter] = /^"?sep=(.)"?(?:\r\n|\n|\r)/i.exec(start) ?? [];
  return line === undefined || delimiter === undefined ? null : { delimiter, length: line.length };
}

function tryOut(sample: Uint8Array, dialect: Dialect): Trial {
  const rows = new Tokenizer(sample, dialect);
  const counts = new Map<number, number>();
  let [all, torn, first] = [0, 0, 0];
  while (all < ROWS && rows.next()) {
    all++;
    if (rows.torn !== null) torn++;
    else counts.set(rows.count, (counts.get(rows.count) ?? 0) + 1);
    if (all === 1) first = rows.count;
  }
  const [mode] = [...counts].sort(([a, m], [b, n]) => n - m || b - a);
  if (mode === undefined || mode[0] < 2) return { dialect, torn, score: severalColumns(counts, all) };
  const share = mode[1] / all;
  const header = first === mode[0] ? 1 : 0.8;
  return { dialect, torn, score: share * share * header * (1 + Math.log2(mode[0])) };
}

/** Most rows have one cell, but some have more: titles over a small table, or a comma in a text. */
function severalColumns(counts: ReadonlyMap<number, number>, all: number): number {
  const wide = [...counts].filter(([count]) => count > 2).reduce((sum, [, rows]) => sum + rows, 0);
  return wide / Math.max(1, all) / 2;
}

/** Backslashes before quotes are an escape only where the rows hold together better with it. */
function better(trial: Trial, sample: Uint8Array): Trial {
  if (trial.dialect.escape === 'double') return trial;
  const plain = tryOut(sample, { ...trial.dialect, escape: 'double' });
  return plain.torn < trial.torn || plain.score > trial.score ? plain : trial;
}

function hasBackslashQuotes(sample: Uint8Array): boolean {
  for (let at = sample.indexOf(92); at >= 0; at = sample.indexOf(92, at + 1)) if (sample[at + 1] === 34) return true;
  return false;
}

/** Cells in single quotes, and none in double ones. */
function quoteOf(text: string): Dialect['quote'] {
  const single = text.match(/(?:^|[;,\t|\n])'[^'\n]*'(?=[;,\t|\r\n]|$)/g)?.length ?? 0;
  const double = text.match(/(?:^|[;,\t|\n]) *"/g)?.length ?? 0;
  return single > 1 && double === 0 && single * 2.5 > text.trim().split('\n').length ? "'" : '"';
}

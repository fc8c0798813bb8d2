/** Finds delimiter, quote and the like in a sample of a text file. */
import type { Encoding } from './encodings.ts';
import type { Dialect } from './quotes.ts';
import { Tokenizer } from './tokenize.ts';

export const DELIMITERS = [';', '\t', '|', ','] as const;
/** Tried where none of the usual ones cuts anything. */
export const RARE_DELIMITERS = ['^', '~'] as const;

/** Spaces are a delimiter however many stand together. */
export const withDelimiter = ({ quote, escape }: Dialect, delimiter: string): Dialect =>
  delimiter === ' ' ? { delimiter, quote, escape, runs: 'any' } : { delimiter, quote, escape };

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
  /** Cells that most rows have, the share of those rows, and cells of the first row. */
  readonly mode: number;
  readonly share: number;
  readonly first: number;
  /** Names and rows are cut alike. */
  readonly whole: boolean;
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
  const text = new TextDecoder(encoding).decode(sample);
  const quote = quoteOf(text);
  const escape = hasBackslashQuotes(sample) ? 'backslash' : 'double';
  if (directive !== null) {
    const { dialect } = better(tryOut(sample, { delimiter: directive.delimiter, quote, escape }), sample);
    return { dialect, skipBytes, sure: true };
  }
  const trials = DELIMITERS.map((delimiter) => better(tryOut(sample, { delimiter, quote, escape }), sample)).sort(
    (a, b) => b.score - a.score,
  );
  const [best, ...others] = trials;
  if (best === undefined) throw new Error('no delimiter was tried');
  const numbers = linesOfNumbers(text);
  // "12,5" below one name: a column of numbers, not two columns.
  if (best.dialect.delimiter === ',' && best.first < 2 && numbers)
    return { dialect: { delimiter: ';', quote, escape }, skipBytes, sure: false };
  const inSpaces = !best.whole && !numbers ? spaced(sample, quote, text) : undefined;
  if (best.score > 0 && inSpaces === undefined) {
    const fits = others.some(({ whole, score }) => whole || score * 1.15 > best.score);
    return { dialect: best.dialect, skipBytes, sure: !fits && !(best.dialect.delimiter === ',' && numbers) };
  }
  const rare = RARE_DELIMITERS.map((delimiter) => tryOut(sample, { delimiter, quote, escape })).find(
    ({ score, torn }) => score >= 2 && torn === 0,
  );
  const found = rare?.dialect ?? inSpaces;
  if (found !== undefined) return { dialect: found, skipBytes, sure: false };
  // One column: no delimiter to be found, and a comma inside quotes is the safest.
  return { dialect: { delimiter: ',', quote, escape }, skipBytes, sure: true };
}

/** Cells that a row of the text usually has; 0 where no number of them is usual. */
export function usualCells(bytes: Uint8Array, dialect: Dialect): number {
  const { mode, share } = tryOut(sampleOf(bytes), dialect);
  return share >= 0.6 ? mode : 0;
}

/** Columns that are cut by spaces: only where every row has as many, and one of them holds numbers or days. */
function spaced(sample: Uint8Array, quote: Dialect['quote'], text: string): Dialect | undefined {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  if (lines.length < 3) return undefined;
  const ways: Dialect[] = [
    { delimiter: ' ', quote, escape: 'double' },
    { delimiter: ' ', quote, escape: 'double', runs: 'any' },
    { delimiter: ' ', quote, escape: 'double', runs: 'wide' },
  ];
  return ways.find((dialect) => {
    const { whole, share, torn } = tryOut(sample, dialect);
    return whole && share >= 0.9 && torn === 0 && hasColumnOfNumbers(sample, dialect);
  });
}

function hasColumnOfNumbers(sample: Uint8Array, dialect: Dialect): boolean {
  const rows = new Tokenizer(sample, dialect);
  const decoder = new TextDecoder('latin1');
  const [numbers, filled]: [number[], number[]] = [[], []];
  for (let all = 0; all < ROWS && rows.next(); all++) {
    if (all === 0) continue;
    for (let i = 1; i < rows.count; i++) {
      const cell = decoder.decode(rows.bytes.subarray(rows.starts[i], rows.ends[i])).trim();
      if (cell === '') continue;
      filled[i] = (filled[i] ?? 0) + 1;
      if (/^[+-]?\d[\d.,:/-]*%?$/.test(cell)) numbers[i] = (numbers[i] ?? 0) + 1;
    }
  }
  return filled.some((count, i) => count > 1 && (numbers[i] ?? 0) >= count * 0.8);
}

/** Every line, that of the name apart, is one number with a decimal comma. */
function linesOfNumbers(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const body = lines.slice(0, ROWS).filter((line, i) => i > 0 || /^\s*[+\-−]?\d/.test(line));
  const numbers = body.filter((line) => /^\s*[+\-−]?\d[\d \u00a0\u202f]*,\d+ ?%?\s*$/.test(line)).length;
  return numbers > 0 && numbers >= body.length * 0.6 && body.every((line) => line.split(',').length <= 2);
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
  const [mode, often] = [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0] ?? [0, 0];
  const share = all === 0 ? 0 : often / all;
  const trial = { dialect, torn, mode, share, first };
  if (mode < 2) return { ...trial, score: severalColumns(counts, all), whole: false };
  const header = first === mode ? 1 : 0.8;
  const score = share * share * header * (1 + Math.log2(mode));
  return { ...trial, score, whole: first === mode && share >= 0.8 && all > 1 };
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

/** Cells in single quotes, and few or none in double ones. */
function quoteOf(text: string): Dialect['quote'] {
  const single = text.match(/(?:^|[;,\t|\n])'[^'\n]*'(?=[;,\t|\r\n]|$)/g)?.length ?? 0;
  const double = text.match(/(?:^|[;,\t|\n]) *"/g)?.length ?? 0;
  return single > 1 && single > 2 * double && single * 2.5 > text.trim().split('\n').length ? "'" : '"';
}

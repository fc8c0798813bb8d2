/** The outer form of a file: byte order mark, line ends, quotes. What RFC 4180 readers would each understand differently. */
import type { Problem, ProblemCode } from './problem.ts';

export interface FileForm {
  /** The text without byte order mark and carriage returns, fit for parsing. */
  readonly text: string;
  readonly problems: readonly Problem[];
  /** False where stray quotes leave the borders between the cells unknown. */
  readonly readable: boolean;
}

export function fileForm(file: string, raw: string): FileForm {
  const problems: Problem[] = [];
  const report = (code: ProblemCode, line: number, column: string | null, cell: string, expected: string) =>
    problems.push({ code, file, line, column, cell, expected });

  let text = raw;
  if (text.startsWith('\uFEFF')) {
    report('bom', 1, null, '\uFEFF', 'no byte order mark');
    text = text.slice(1);
  }
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn >= 0) {
    report('line_ends', text.slice(0, carriageReturn).split('\n').length, null, '\r', 'lines that end with LF only');
    text = text.replace(/\r\n?/g, '\n');
  }
  if (!text.endsWith('\n')) report('line_ends', text.split('\n').length, null, '', 'a line end after the last line');

  const quotes = strayQuotes(text);
  const header = (text.split('\n', 1)[0] ?? '').split(',');
  for (const { line, index, cell } of quotes) {
    report('stray_quote', line, header[index] ?? null, cell, 'quotes only around a whole cell, doubled inside it');
  }
  return { text, problems, readable: quotes.length === 0 };
}

interface StrayQuote {
  readonly line: number;
  /** Number of the cell in its row, from 0. */
  readonly index: number;
  readonly cell: string;
}

/** PapaParse takes a quote inside an unquoted cell as text and says nothing, so quotes are looked at before. */
function strayQuotes(text: string): StrayQuote[] {
  const found: StrayQuote[] = [];
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  let line = 1;
  let index = 0;
  let start = 0;
  let startLine = 1;
  const stray = (end: number) => found.push({ line: startLine, index, cell: text.slice(start, end) });

  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '\n') line++;
    if (state === 'quoted') {
      if (char === '"') state = 'closed';
    } else if (char === ',' || char === '\n') {
      index = char === ',' ? index + 1 : 0;
      start = at + 1;
      startLine = line;
      state = 'start';
    } else if (char === '"') {
      if (state === 'start' || state === 'closed') state = 'quoted';
      else {
        stray(endOfLine(text, at));
        at = endOfLine(text, at) - 1;
      }
    } else if (state === 'closed') {
      stray(endOfLine(text, at));
      at = endOfLine(text, at) - 1;
      state = 'plain';
    } else state = 'plain';
  }
  if (state === 'quoted') stray(endOfLine(text, start));
  return found;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

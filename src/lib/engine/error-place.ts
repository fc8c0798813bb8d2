/** Where in a statement DuckDB saw the mistake, read off the lines that it adds to its message. */

/** Offsets into the text of the statement, `to` excluded; `from` < `to` unless the text is empty. */
export interface ErrorPlace {
  readonly from: number;
  readonly to: number;
}

const LINE = /^LINE (\d+): ?(.*)\n([ \t]*)\^/m;

/**
 * DuckDB shows the line (cut with "..." at either end where it is long) and a caret below the place. Null where the message
 * names none. The columns of the caret are counted in characters, so Kazakh letters need no special care.
 */
export function placeOfError(sql: string, message: string): ErrorPlace | null {
  if (/syntax error at end of input/.test(message)) return endOf(sql);
  const found = LINE.exec(message);
  if (!found) return null;
  const [, number = '', shown = '', blank = ''] = found;
  const start = startOfLine(sql, Number(number));
  if (start === null) return null;
  const line = /[^\n]*/.exec(sql.slice(start))?.[0] ?? '';
  // The caret stands under the message's own line, whose head is "LINE 3: ".
  const column = blank.length - `LINE ${number}: `.length;
  const cutLeft = shown.startsWith('...');
  const piece = shown.slice(cutLeft ? 3 : 0).replace(/\.\.\.$/, '');
  const offset = line.indexOf(piece);
  const from = start + Math.max(0, (offset < 0 ? 0 : offset) + column - (cutLeft ? 3 : 0));
  if (from >= sql.length) return endOf(sql);
  return { from, to: from + wordAt(sql.slice(from)) };
}

/** The message without the lines that only show the place. */
export function messageOnly(message: string): string {
  return message.replace(/\n+LINE \d+: [\s\S]*$/, '').trim();
}

function wordAt(rest: string): number {
  return /^(?:[\p{L}\p{N}_.]+|"[^"]*"?|'[^']*'?|\S)/u.exec(rest)?.[0].length ?? 1;
}

function endOf(sql: string): ErrorPlace {
  const length = sql.trimEnd().length;
  return { from: Math.max(0, length - 1), to: length };
}

function startOfLine(sql: string, number: number): number | null {
  let start = 0;
  for (let line = 1; line < number; line++) {
    const end = sql.indexOf('\n', start);
    if (end < 0) return null;
    start = end + 1;
  }
  return start;
}

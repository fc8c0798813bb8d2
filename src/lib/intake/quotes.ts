/** How a text writes its cells, and how a cell in quotes is turned into its text. */

export interface Dialect {
  /** One ASCII character. */
  readonly delimiter: string;
  readonly quote: '"' | "'" | '';
  /** How a quote inside quotes is written: doubled, or after a backslash. */
  readonly escape: 'double' | 'backslash';
  /** Several delimiters in a row are one: columns lined up with spaces; `wide` where a single space cuts nothing. */
  readonly runs?: 'any' | 'wide';
}

export const PLAIN = 0;
/** In quotes with nothing to undo. */
export const QUOTED = 1;
/** In quotes with doubled or escaped quotes, with quotes that nobody doubled, or with letters after the closing quote. */
export const ESCAPED = 2;

export const [CR, LF, SPACE, BACKSLASH] = [13, 10, 32, 92];

/** The dialect as bytes; −1 for a quote that there is not. */
export interface Signs {
  readonly delimiter: number;
  readonly quote: number;
  readonly backslash: boolean;
  readonly runs: boolean;
  readonly wide: boolean;
}

export const signsOf = ({ delimiter, quote, escape, runs }: Dialect): Signs => ({
  delimiter: delimiter.charCodeAt(0),
  quote: quote === '' ? -1 : quote.charCodeAt(0),
  backslash: escape === 'backslash',
  runs: runs !== undefined,
  wide: runs === 'wide',
});

export function behindRun(bytes: Uint8Array, at: number, delimiter: number): number {
  while (bytes[at] === delimiter) at++;
  return at;
}

/** Whether nothing but delimiters stands before the line end. */
export function endsRun(bytes: Uint8Array, at: number, delimiter: number): boolean {
  const byte = bytes[behindRun(bytes, at, delimiter)];
  return byte === undefined || byte === LF || byte === CR;
}

/** Turns an ESCAPED cell (with its quotes) into its text. */
export function undoQuotes(raw: string, { quote, escape }: Dialect): string {
  const closed = raw.length > 1 && raw.endsWith(quote);
  const last = closed ? raw.length - 1 : raw.length;
  let text = '';
  let inside = true;
  for (let i = 1; i < last; i++) {
    const letter = raw[i] ?? '';
    if (!inside) text += letter;
    else if (letter === '\\' && escape === 'backslash') text += raw[++i] ?? '';
    else if (letter !== quote) text += letter;
    else if (raw[i + 1] === quote && i + 1 < last) text += raw[++i] ?? '';
    else if (closed) text += letter;
    else inside = false;
  }
  return text;
}

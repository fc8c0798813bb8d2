/**
 * `ask` reads and never writes: one statement, of a reading kind. The engine's own lock keeps SQL from addresses, files and
 * settings; this check keeps a reader's SQL from the tables that every chart on the page is drawn from (DROP, DELETE), and
 * refuses INSTALL with a message, which DuckDB-WASM accepts without a word and without effect.
 */
import { EngineError } from './error.ts';

const READING = new Set([
  'select',
  'with',
  'from',
  'values',
  'table',
  'pivot',
  'unpivot',
  'describe',
  'desc',
  'show',
  'summarize',
  'explain',
]);

// Reading words that may be followed by a writing statement: WITH x AS (…) DELETE FROM …, EXPLAIN ANALYZE DROP ….
const WRITING =
  /\b(insert\s+(or\s+\w+\s+)?into|delete\s+from|update\s+[\w".]+\s+set|merge\s+into|create\s+(or\s+replace\s+)?(temp(orary)?\s+)?(table|view|macro|schema|type|sequence|index|secret|function)|drop\s+\w+|alter\s+\w+|truncate\s+\w+|copy\s+[\w("]|install\s+\w+|attach\s)/;

/** The statement without comments, with every quoted text or name replaced by `''`. */
export function skeleton(sql: string): string {
  const quoted =
    /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\be'(?:\\.|''|[^'\\])*(?:'|$)|'(?:''|[^'])*(?:'|$)|"(?:""|[^"])*(?:"|$)|\$([A-Za-z_]\w*)?\$[\s\S]*?(?:\$\1\$|$)/gi;
  return sql.replace(quoted, (match) => (match.startsWith('--') || match.startsWith('/*') ? ' ' : "''"));
}

/** @throws EngineError `refused_statement` unless the text is exactly one reading statement */
export function mustRead(sql: string): void {
  const bare = skeleton(sql)
    .toLowerCase()
    .replace(/[\s;]+$/, '')
    .trim();
  if (bare === '') throw new EngineError('refused_statement', 'There is no statement to run');
  if (bare.includes(';')) throw new EngineError('refused_statement', 'One statement at a time');
  const word = /^[\s(]*([a-z]+)/.exec(bare)?.[1] ?? '';
  if (!READING.has(word) || WRITING.test(bare)) {
    throw new EngineError(
      'refused_statement',
      `Only reading statements are answered; this one begins with ${word || '?'}`,
    );
  }
}

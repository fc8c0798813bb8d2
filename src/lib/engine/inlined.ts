/** A statement with its bound parameters written out as literals: to be read, copied and run by hand. */
import type { Param } from './engine.ts';

const QUOTED = String.raw`--[^\n]*|\/\*[\s\S]*?\*\/|'(?:''|[^'])*'|"(?:""|[^"])*"`;

/**
 * `$1`, `$2`… replaced by their values, quoted so that no value can end its literal; what stands in quotes or comments stays.
 * @throws RangeError when the statement names a parameter that was not given, or one is not a finite number
 */
export function inlined(sql: string, params: readonly Param[]): string {
  return sql.replace(new RegExp(`${QUOTED}|\\$(\\d+)`, 'g'), (match, number?: string) => {
    if (number === undefined) return match;
    const param = params[Number(number) - 1];
    if (param === undefined) throw new RangeError(`There is no parameter ${match}`);
    return sqlLiteral(param);
  });
}

function sqlLiteral(param: Param): string {
  if (param === null) return 'NULL';
  if (typeof param === 'string') return `'${param.replaceAll("'", "''")}'`;
  if (typeof param === 'number' && !Number.isFinite(param)) throw new RangeError(`${param} is no literal`);
  return String(param);
}

/** The lines of a statement moved left together, without blank lines around them. */
export function dedented(sql: string): string {
  const lines = sql
    .replace(/^\s*\n/, '')
    .trimEnd()
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const least = Math.min(...indents);
  return lines.map((line) => line.slice(least)).join('\n');
}

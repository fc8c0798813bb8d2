/** Flags of a command: what is not known is refused with the nearest that is, and nothing is taken twice without a word. */
import { parseArgs } from 'node:util';
import { nearestOf } from '#lib/ledger/entry/nearest.ts';

export interface Known {
  /** Flags with a text behind them. */
  readonly texts: readonly string[];
  readonly switches: readonly string[];
  /** Flags with several texts behind them, up to the next flag. */
  readonly lists?: readonly string[];
}

export interface Command {
  readonly texts: Readonly<Record<string, string | undefined>>;
  readonly switches: ReadonlySet<string>;
  readonly lists: Readonly<Record<string, readonly string[] | undefined>>;
}

/** @throws Error with every reason, for the reader */
export function readCommand(args: readonly string[], { texts, switches, lists = [] }: Known): Command {
  const names = [...texts, ...switches, ...lists];
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: {
      ...Object.fromEntries([...texts, ...lists].map((name) => [name, { type: 'string' } as const])),
      ...Object.fromEntries(switches.map((name) => [name, { type: 'boolean' } as const])),
    },
  });
  const found = {
    texts: {} as Record<string, string>,
    switches: new Set<string>(),
    lists: {} as Record<string, string[]>,
  };
  const wrong: string[] = [];
  let open: string[] | null = null;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (open === null) wrong.push(`"${token.value}" belongs to no flag`);
      else open.push(token.value);
      continue;
    }
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    open = null;
    if (!names.includes(name))
      wrong.push(`${rawName} is no flag${nearestOf(name, names).replace('nearest: ', 'nearest: --')}`);
    else if (switches.includes(name)) {
      if (value !== undefined) wrong.push(`${rawName} takes nothing behind it`);
      found.switches.add(name);
    } else if (value === undefined || (token.inlineValue === false && value.startsWith('--'))) {
      wrong.push(`${rawName} needs something behind it`);
    } else if (lists.includes(name)) {
      open = found.lists[name] ??= [];
      open.push(value);
    } else if (found.texts[name] !== undefined) wrong.push(`${rawName} is given twice`);
    else found.texts[name] = value;
  }
  if (wrong.length > 0) throw new Error(`${wrong.join('; ')}. See --help.`);
  return found;
}

/** What `npm run register` was told. */
import { parseArgs } from 'node:util';
import { monthOfIso } from '#lib/i18n/calendar.ts';
import { NAME_FORM } from '#lib/register/published/head.ts';
import { THRESHOLD } from '#lib/register/published/recode.ts';
import type { ClickHouseAddress } from '#lib/engine/registers/clickhouse-fault.ts';

export const HELP = `A register of appeals, of any size, as a cube that browsers open and that gives no single appeal away.

  npm run register -- map   --from 'dump/*.parquet' [--map map.json]
  npm run register -- build --from 'dump/*.parquet' --name almaty-2025 --map map.json --source "Whose register, how and when it was got"

--from       CSV (also .gz) or Parquet, one file or a pattern; or clickhouse://user@host:8123/database.table
             (clickhouses:// over TLS), password in AINA_CLICKHOUSE_PASSWORD
--map        which column is what and what doubtful names mean; "map" proposes it, edit it, keep it for the next edition
--name       part of the address: lower-case letters, digits, hyphens
--source     words that stand beside every count; "kk | ru | en" says them in three languages
--threshold  smallest number of appeals in a cell, ${THRESHOLD} where nothing is said, ${THRESHOLD} at least
--memory     "2GB": how much native DuckDB may take; the rest is put on the disk for the while
--number, --version   columns: of rows with the same number the one with the highest version counts
--since, --until      first and last month, "2023-01"; where nothing is said, the first that occurs and the last that has ended
--term       days within which an appeal should be closed
--synthetic  the appeals are made up; said wherever they are shown
--internal   exact counts that must not leave the office: they lie in internal/registers/, outside of data/
--data       folder of the ledger, data where nothing is said
`;

export interface Flags {
  readonly command: 'map' | 'build' | 'help';
  readonly from: string;
  readonly map: string | undefined;
  readonly name: string;
  readonly source: string;
  readonly threshold: number;
  readonly memory: string | undefined;
  readonly newest: { readonly number: string; readonly version: string } | undefined;
  readonly since: number | null;
  readonly until: number | null;
  readonly term: number | null;
  readonly synthetic: boolean;
  readonly internal: boolean;
  readonly data: string;
}

const TEXTS = [
  'from',
  'map',
  'name',
  'source',
  'threshold',
  'memory',
  'number',
  'version',
  'since',
  'until',
  'term',
  'data',
] as const;

/** Throws an Error with a sentence where the flags do not fit together. */
export function readFlags(args: readonly string[]): Flags {
  const options = Object.fromEntries([
    ...TEXTS.map((name) => [name, { type: 'string' as const }]),
    ...['synthetic', 'internal', 'help'].map((name) => [name, { type: 'boolean' as const }]),
  ]) as Record<string, { type: 'string' | 'boolean' }>;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const text = (name: (typeof TEXTS)[number]) => values[name] as string | undefined;
  const [command = 'help'] = positionals;
  if (values.help === true || (command !== 'map' && command !== 'build')) return { ...EMPTY, command: 'help' };
  if (text('from') === undefined) throw new Error('--from is missing: the files of the register, or its table.');
  const number = whole(text('threshold'), 'threshold') ?? THRESHOLD;
  if (number < THRESHOLD) throw new Error(`--threshold ${number} would show cells of fewer than ${THRESHOLD} appeals.`);
  const name = text('name') ?? '';
  if (command === 'build' && !NAME_FORM.test(name))
    throw new Error(`--name "${name}" is no name: lower-case letters, digits and hyphens.`);
  if (command === 'build' && text('map') === undefined)
    throw new Error('--map is missing: `npm run register -- map` proposes one.');
  if ((text('number') === undefined) !== (text('version') === undefined))
    throw new Error('--number and --version belong together.');
  const memory = text('memory');
  if (memory !== undefined && !/^\d+(?:\.\d+)?\s?(?:MB|GB|MiB|GiB)$/i.test(memory))
    throw new Error(`--memory ${memory} is no amount of memory: "2GB".`);
  return {
    command,
    from: text('from') as string,
    map: text('map'),
    name,
    source: text('source') ?? name,
    threshold: number,
    memory,
    newest:
      text('number') === undefined
        ? undefined
        : { number: text('number') as string, version: text('version') as string },
    since: month(text('since'), 'since'),
    until: month(text('until'), 'until'),
    term: whole(text('term'), 'term'),
    synthetic: values.synthetic === true,
    internal: values.internal === true,
    data: text('data') ?? 'data',
  };
}

const EMPTY: Omit<Flags, 'command'> = {
  from: '',
  map: undefined,
  name: '',
  source: '',
  threshold: THRESHOLD,
  memory: undefined,
  newest: undefined,
  since: null,
  until: null,
  term: null,
  synthetic: false,
  internal: false,
  data: 'data',
};

function whole(text: string | undefined, flag: string): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(`--${flag} ${text} is no whole number above 0.`);
  return Number(text);
}

function month(text: string | undefined, flag: string): number | null {
  if (text === undefined) return null;
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new Error(`--${flag} ${text} is no month: "2025-01".`);
  return monthOfIso(text);
}

/** Null where `from` is no address of ClickHouse. Throws an Error where it is half of one. */
export function clickHouseOf(from: string, password: string): ClickHouseAddress | null {
  if (!/^clickhouses?:\/\//.test(from)) return null;
  const url = new URL(from.replace(/^clickhouse/, 'http'));
  const [, database, table] = /^\/([^./]+)\.([^/]+)$/.exec(decodeURIComponent(url.pathname)) ?? [];
  if (database === undefined || table === undefined)
    throw new Error(`${from} names no table: clickhouse://user@host:8123/database.table`);
  if (url.password !== '')
    throw new Error('A password in an address ends up in lists of commands: put it into AINA_CLICKHOUSE_PASSWORD.');
  return { url: url.origin, user: decodeURIComponent(url.username) || 'default', password, database, table };
}

/** What ClickHouse and the way to it say when something fails, as one of our faults. */
import { SourceError, type SourceFault } from './source.ts';

export interface ClickHouseAddress {
  /** "http://host:8123". */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly table: string;
}

/** Codes of ClickHouse: https://clickhouse.com, ErrorCodes; the same numbers in all its versions. */
const FAULTS: Readonly<Record<string, SourceFault>> = {
  60: 'no_table',
  81: 'no_table',
  47: 'no_column',
  16: 'no_column',
  192: 'refused_access',
  193: 'refused_access',
  194: 'refused_access',
  516: 'refused_access',
  497: 'refused_access',
  164: 'refused_access',
  291: 'refused_access',
  241: 'memory',
  243: 'disk_full',
  // Shards and sockets.
  209: 'unreachable',
  210: 'unreachable',
  279: 'unreachable',
  32: 'unreachable',
  102: 'unreachable',
};

export function faultOf(cause: unknown, { url, user, database, table }: ClickHouseAddress): SourceError {
  if (cause instanceof SourceError) return cause;
  const said = cause instanceof Error ? cause.message : String(cause);
  const code = (cause as { code?: unknown } | null)?.code;
  const number = typeof code === 'string' && /^\d+$/.test(code) ? code : (/Code: (\d+)/.exec(said)?.[1] ?? '');
  const fault: SourceFault =
    FAULTS[number] ??
    (number === '' &&
    /ECONN|socket|EPIPE|ENOTFOUND|EAI_AGAIN|timeout|hang up|cut off|network/i.test(`${String(code)} ${said}`)
      ? 'unreachable'
      : 'failed');
  const sentences: Partial<Record<SourceFault, string>> = {
    no_table: `There is no table ${database}.${table} on ${url}.`,
    refused_access: `${url} refuses the user ${user}: name, password or rights on ${database}.${table} are not right.`,
    unreachable: `${url} or one of its shards does not answer.`,
    memory: `${url} has too little memory for the question.`,
    disk_full: `The disk of ${url} is full.`,
  };
  const sentence = sentences[fault];
  return new SourceError(fault, sentence === undefined ? said : `${sentence} (${said.slice(0, 300)})`, cause);
}

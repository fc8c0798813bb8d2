/** `npm run register`: see `--help`. Exit code 1 with a sentence where there is no cube; the earlier one stays as it was. */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openClickHouse } from '#lib/engine/registers/clickhouse.ts';
import { openNative, type NativeFiles } from '#lib/engine/registers/native.ts';
import { ROLES, SourceError, type RegisterSource } from '#lib/engine/registers/source.ts';
import { dayOf } from '#lib/i18n/calendar.ts';
import { makeCube, NoCube, type Made } from './register/cube.ts';
import { asPlain, filesOf, isParquet, lookAtTexts, rewrite } from './register/files.ts';
import { clickHouseOf, HELP, readFlags, type Flags } from './register/flags.ts';
import { matchersOf } from './register/known.ts';
import { answersOf, proposeMap, readMap } from './register/map.ts';
import { ledgerPlaces } from './register/known.ts';
import { Meter, told } from './register/told.ts';

const abort = new AbortController();
process.once('SIGINT', () => abort.abort());
process.once('SIGTERM', () => abort.abort());
const { signal } = abort;

interface OpenedDump {
  readonly source: RegisterSource;
  readonly torn: Record<string, number>;
  readonly lines: string[];
}

/** `used` are the columns that are needed; null for a first look at all of them. */
async function open(
  flags: Flags,
  temporary: string,
  used: readonly string[] | null,
  again: boolean,
): Promise<OpenedDump> {
  const torn: Record<string, number> = {};
  const lines: string[] = [];
  const address = clickHouseOf(flags.from, process.env.AINA_CLICKHOUSE_PASSWORD ?? '');
  if (address !== null) return { source: await openClickHouse(address, { newest: flags.newest }), torn, lines };
  const paths = filesOf(flags.from);
  const options = { temporary, memory: flags.memory, newest: flags.newest };
  let files: NativeFiles = { kind: 'parquet', paths };
  if (!isParquet(paths)) {
    const dump = lookAtTexts(paths);
    const missing = used?.find((name) => !dump.names.includes(name));
    if (missing !== undefined) throw new SourceError('no_column', `There is no column ${missing} in ${paths[0]}.`);
    files =
      dump.plain && !again
        ? asPlain(dump)
        : await rewrite(
            dump,
            used ?? dump.names,
            temporary,
            (path, { line, why }) => {
              torn[why] = (torn[why] ?? 0) + 1;
              if (lines.length < 5) lines.push(`${path}, line ${line}: ${why}`);
            },
            signal,
          );
  }
  return { source: await openNative(files, options), torn, lines };
}

async function build(flags: Flags, temporary: string): Promise<Made & { lines: readonly string[] }> {
  const map = readMap(readFileSync(flags.map as string, 'utf8'), flags.map as string);
  const matchers = matchersOf(flags.data);
  const used = [
    ...new Set([...ROLES.map((role) => map.columns[role]), flags.newest?.number, flags.newest?.version]),
  ].filter((name) => name != null);
  const wish = {
    ...flags,
    ...answersOf(map, ledgerPlaces(flags.data)),
    dates: map.dates,
    columns: map.columns,
    notAfter: dayOf(new Date().toLocaleDateString('sv', { timeZone: 'Asia/Almaty' })),
  };
  const run = async (again: boolean) => {
    const { source, torn, lines } = await open(flags, temporary, used, again);
    const meter = new Meter();
    try {
      return { ...(await makeCube(source, { ...wish, torn }, matchers, { signal, progress: meter.tell })), lines };
    } finally {
      meter.end();
      await source.close();
    }
  };
  try {
    return await run(false);
  } catch (cause) {
    // What the engine cannot read as a clean file, the tokenizer of dropped files may.
    const isText = clickHouseOf(flags.from, '') === null && !isParquet(filesOf(flags.from));
    if (!(cause instanceof SourceError) || cause.fault !== 'unreadable' || !isText) throw cause;
    console.log('The files are not clean CSV: they are read line by line.');
    return run(true);
  }
}

/** Written beside its place and put there whole. */
function put(folder: string, name: string, bytes: Uint8Array): string {
  const target = join(folder, name);
  mkdirSync(target, { recursive: true });
  const path = join(target, 'cube.aina');
  try {
    writeFileSync(`${path}.new`, bytes);
    renameSync(`${path}.new`, path);
  } catch (cause) {
    rmSync(`${path}.new`, { force: true });
    throw cause;
  }
  return path;
}

async function main(): Promise<number> {
  const flags = readFlags(process.argv.slice(2));
  if (flags.command === 'help') {
    console.log(HELP);
    return 0;
  }
  const temporary = mkdtempSync(join(tmpdir(), 'aina-register-'));
  try {
    if (flags.command === 'map') {
      const { source } = await open(flags, temporary, null, false);
      try {
        const map = await proposeMap(source, matchersOf(flags.data));
        const json = `${JSON.stringify(map, null, 2)}\n`;
        if (flags.map === undefined) console.log(json);
        else writeFileSync(flags.map, json, { flag: 'wx' });
        if (map.undecided.length > 0)
          console.error(
            `${map.undecided.length} names of places are doubtful: fill in "places" (a code, "own" or "skip").`,
          );
        if (map.columns.received === null)
          console.error('No column looks like the day of receipt: fill in "received".');
      } finally {
        await source.close();
      }
      return 0;
    }
    const made = await build(flags, temporary);
    const folder = flags.internal ? join('internal', 'registers') : join(flags.data, 'registers');
    if (signal.aborted) throw new SourceError('cancelled', 'Stopped.');
    const path = put(folder, flags.name, made.bytes);
    console.log(told(made, path));
    return 0;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  const code = (error as NodeJS.ErrnoException).code;
  const sentence = error instanceof Error ? error.message : String(error);
  console.error(code === 'ENOSPC' ? `The disk is full. ${sentence}` : sentence);
  if (!(error instanceof SourceError || error instanceof NoCube)) console.error('Nothing was written.');
  else console.error('No cube was written; an earlier one is as it was.');
  process.exitCode = 1;
}

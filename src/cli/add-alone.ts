/** One run writes to a ledger at a time: a file outside it names the process, and what a killed process left counts for nothing. */
import { createHash } from 'node:crypto';
import { linkSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PATIENCE = 120_000;
const PAUSE = 100;
/** A claim is a matter of a millisecond; one so old belongs to a process that was killed. */
const CUT_OFF = 10_000;

/** Runs `work` while no other process does so for this folder; waits for its turn. @throws Error where that takes two minutes */
export function alone<T>(folder: string, work: () => T, say: (text: string) => void): T {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16);
  const lock = join(tmpdir(), `aina-ledger-${name}.lock`);
  const mine = `${lock}-${process.pid}`;
  writeFileSync(mine, `${process.pid}\n`);
  // Not cut off between two renames by Ctrl+C or a polite kill: they come when the work is done.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const later = () => undefined;
  let told = false;
  try {
    for (let waited = 0; !taken(mine, lock); waited += PAUSE) {
      const holder = holderOf(lock);
      if (waited >= PATIENCE) {
        throw new Error(
          `Nothing was written: process ${holder ?? '?'} is adding to ${folder}/; if it is gone, remove ${lock}`,
        );
      }
      if (!told && holder !== null) say(`Waiting for process ${holder}, which is adding to ${folder}/…`);
      told = true;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
    for (const signal of signals) process.on(signal, later);
    try {
      return work();
    } finally {
      for (const signal of signals) process.off(signal, later);
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A link is made by one process only. */
function taken(mine: string, lock: string): boolean {
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
  const holder = holderOf(lock);
  if (holder !== null && !isAlive(holder)) release(lock, holder);
  return false;
}

/** Several may find the lock of a dead process. One of them takes it away, or the lock of the next holder could go with it. */
function release(lock: string, dead: number): void {
  const claim = `${lock}-claim`;
  try {
    writeFileSync(claim, '', { flag: 'wx' });
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    if (Date.now() - (statSync(claim, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > CUT_OFF)
      rmSync(claim, { force: true });
    return;
  }
  try {
    if (holderOf(lock) === dead) rmSync(lock, { force: true });
  } finally {
    rmSync(claim, { force: true });
  }
}

function holderOf(lock: string): number | null {
  try {
    const pid = Number(readFileSync(lock, 'utf8').trim());
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

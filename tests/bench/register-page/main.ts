/** The page of the comparison: all three ways in one browser over the same rows. Called from outside, by `globalThis.bench`. */
import { monthOf } from '../../../src/lib/i18n/calendar.ts';
import { RegisterClient } from '../../../src/lib/register/client.ts';
import { FIRST_DAY, LAST_DAY, syntheticRegister } from '../synthetic-rows.ts';
import { duckdbReads } from './duckdb-reads.ts';
import { intakeReads } from './intake-reads.ts';
import { looks } from './looks.ts';
import { arquero, crossfilter2, ours, type Answer, type Way } from './ways.ts';

const WAYS: Readonly<Record<string, Way>> = { ours, crossfilter2, arquero };
const first = monthOf(FIRST_DAY);
const count = monthOf(LAST_DAY) - first + 1;

export interface Timed {
  readonly name: string;
  readonly ready: number;
  readonly times: readonly number[];
  /** One line for each look, to compare. */
  readonly answers: readonly string[];
}

/** A short line that two answers share only if they are equal, or by a chance of one in four thousand million. */
function fingerprint(answer: Answer): string {
  const { received, open, by, receivedByMonth, quartiles, ofClosed } = answer;
  const words = JSON.stringify([
    received,
    open,
    by.place,
    by.topic,
    by.channel,
    by.outcome,
    receivedByMonth,
    [quartiles.quarter, quartiles.half, quartiles.threeQuarters],
    [ofClosed.quarter, ofClosed.half, ofClosed.threeQuarters],
  ]);
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return `${received} ${open} ${(hash >>> 0).toString(16)}`;
}

const breath = () => new Promise((later) => setTimeout(later, 0));

async function run(way: string, rows: number, changes: number): Promise<Timed> {
  const { name, ready } = WAYS[way]!;
  const register = syntheticRegister(rows);
  await breath();
  const since = performance.now();
  const look = ready(register, { first, count });
  const readyAfter = performance.now() - since;
  const times: number[] = [];
  const answers: string[] = [];
  for (const choice of looks(changes, count, 5)) {
    await breath();
    const from = performance.now();
    const answer = look(choice);
    times.push(performance.now() - from);
    answers.push(fingerprint(answer));
  }
  return { name, ready: readyAfter, times, answers };
}

/** The way the page itself takes: through the worker and back. */
async function throughWorker(rows: number, changes: number): Promise<Omit<Timed, 'answers'>> {
  const register = syntheticRegister(rows);
  const client = new RegisterClient();
  const since = performance.now();
  await client.open(register);
  const ready = performance.now() - since;
  const times: number[] = [];
  for (const choice of looks(changes, count, 5)) {
    await breath();
    const from = performance.now();
    await client.look(choice);
    times.push(performance.now() - from);
  }
  client.close();
  return { name: 'Aina, through its worker', ready, times };
}

Object.assign(globalThis, { bench: { run, throughWorker, duckdbReads, intakeReads } });

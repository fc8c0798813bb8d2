/** A register in any engine -> a cube: texts, what they mean, counts, protection, bytes. The one way for all engines. */
import {
  ROLES,
  type Counted,
  type CountPlan,
  type RegisterSource,
  type RoleColumns,
  type Watch,
} from '#lib/engine/registers/source.ts';
import { isoDay, monthOf } from '#lib/i18n/calendar.ts';
import type { Matchers } from '#lib/intake/content.ts';
import {
  dayOfCode,
  meaningsOf,
  personalColumn,
  reasonOf,
  type MeaningRules,
  type Meanings,
} from '#lib/intake/meanings.ts';
import { encodeCube } from '#lib/register/published/file.ts';
import { keyOf, type CubeHead } from '#lib/register/published/head.ts';
import type { CubeKey } from '#lib/register/published/key.ts';
import { recode, unprotected, type Cells, type Recoded } from '#lib/register/published/recode.ts';
import { inOrder } from '#lib/register/published/in-order.ts';
import { BACKWARDS_TIME, CUTS, OPEN_TIME, UNDATED_TIME } from '#lib/register/published/times.ts';

export interface CubeWish extends MeaningRules {
  readonly name: string;
  readonly source: string;
  readonly synthetic: boolean;
  readonly internal: boolean;
  readonly threshold: number;
  readonly term: number | null;
  readonly columns: RoleColumns;
  /** Rows that were refused before the engine saw them, by reason. */
  readonly torn: Readonly<Record<string, number>>;
}

export interface Made {
  readonly head: CubeHead;
  readonly bytes: Uint8Array;
  readonly meanings: Meanings;
}

/** Why there is no cube: a sentence for whoever runs the command. */
export class NoCube extends Error {
  override readonly name = 'NoCube';
}

export async function makeCube(
  source: RegisterSource,
  wish: CubeWish,
  matchers: Matchers,
  watch: Watch = {},
): Promise<Made> {
  if (wish.columns.received === null) throw new NoCube('No column holds the day of receipt: name it in the map.');
  const texts = await source.spellings(wish.columns, watch);
  const personal = personalColumn(texts, wish.columns);
  if (personal !== null)
    throw new NoCube(
      `Column ${personal.name} (${personal.role}) looks personal (${personal.found}). Nothing of it may get into a cube: choose another column in the map, or none.`,
    );
  if (texts.received.every(({ rows }) => rows === 0)) throw new NoCube(`${source.label} holds no rows.`);
  const meanings = meaningsOf(texts, wish, matchers);
  if (meanings === null)
    throw new NoCube(
      `No row of ${source.label} has a day of receipt in a month that has ended. ${firstTexts(texts.received.map(({ text }) => text))}`,
    );
  const key = keyOf(meanings);
  const counted = await source.count(planOf(meanings, key, wish.columns), watch);
  return { ...finish(counted, meanings, key, wish), meanings };
}

const firstTexts = (texts: readonly string[]): string =>
  `The column holds, for instance: ${texts
    .slice(0, 3)
    .map((text) => `"${text}"`)
    .join(', ')}.`;

export function planOf({ codes, firstMonth, months }: Meanings, key: CubeKey, columns: RoleColumns): CountPlan {
  const periods = new Map([[0, key.periods.undated]]);
  for (const code of [...codes.received.values(), ...codes.closed.values()]) {
    if (code <= 0) continue;
    const month = monthOf(dayOfCode(code)) - firstMonth;
    periods.set(code, month >= 0 && month < months ? month : key.periods.undated);
  }
  const { outcome, channel, time } = key.weight;
  return {
    columns,
    codes,
    periods,
    weight: key.weight,
    cuts: CUTS,
    open: OPEN_TIME,
    undated: UNDATED_TIME,
    backwards: BACKWARDS_TIME,
    closingRest: key.sizes.outcome * outcome + key.sizes.channel * channel + key.sizes.time * time,
  };
}

function finish(
  { cells, closings }: Counted,
  meanings: Meanings,
  key: CubeKey,
  wish: CubeWish,
): Omit<Made, 'meanings'> {
  const reasons = new Map<string, number>(Object.entries(wish.torn));
  let taken = 0;
  for (let at = 0; at < cells.keys.length; at++) {
    const [cell, n] = [cells.keys[at] as number, cells.counts[at] as number];
    if (cell >= 0) taken += n;
    else {
      const column = ROLES[Math.floor(-cell / 100) - 1];
      const reason = `${column}: ${reasonOf(-(-cell % 100))}`;
      reasons.set(reason, (reasons.get(reason) ?? 0) + n);
    }
  }
  const refused = [...reasons.values()].reduce((sum, n) => sum + n, 0);
  const protect = (base: Cells): Recoded => {
    if (wish.internal) return unprotected(base);
    const answer = recode(base, key, wish.threshold, meanings.asOf);
    if (!answer.ok)
      throw new NoCube(
        `${taken} appeals are too few to publish anything of them with cells of ${wish.threshold} at least. A cube for the office itself can be made with --internal.`,
      );
    return answer.cells;
  };
  const all = protect(inOrder(cells));
  const ofClosing = inOrder(closings);
  const closed = ofClosing.keys.length === 0 ? ofClosing : protectClosings(ofClosing, protect);
  const head: CubeHead = {
    format: 1,
    name: wish.name,
    source: wish.source,
    synthetic: wish.synthetic,
    internal: wish.internal,
    asOf: isoDay(meanings.asOf),
    firstMonth: meanings.firstMonth,
    months: meanings.months,
    threshold: wish.internal ? 1 : wish.threshold,
    read: taken + refused,
    taken,
    refused,
    reasons: Object.fromEntries([...reasons].sort(([a], [b]) => (a < b ? -1 : 1))),
    names: meanings.names,
    term: wish.term,
    levels: all.appeals,
  };
  return { head, bytes: encodeCube(head, all, closed) };
}

/** Too few closings for a table of their own are none. */
function protectClosings(base: Cells, protect: (base: Cells) => Cells): Cells {
  try {
    return protect(base);
  } catch (cause) {
    if (cause instanceof NoCube) return { keys: new Float64Array(), counts: new Float64Array() };
    throw cause;
  }
}

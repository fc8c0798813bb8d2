/**
 * What the texts of a register's columns mean: days, places, topics and names, as numbers that an engine can count. The same
 * texts have the same meanings whatever engine found them, and in whatever order.
 */
import { firstDayOf, lastDayOf, monthOf, type Month } from '#lib/i18n/calendar.ts';
import { fold } from '#lib/i18n/fold.ts';
import type { RegisterName } from '#lib/register/register.ts';
import type { CubeNames } from '#lib/register/published/head.ts';
import { nameOf } from './cut-off.ts';
import type { Matchers } from './content.ts';
import type { DateOrder } from './dates.ts';
import { LIMITS } from './limits.ts';
import { personalIn, type Personal } from './personal.ts';
import { PlaceResolver, type PlaceQuestion } from './place-answers.ts';
import { DAY_SHIFT, dayMeaning, REFUSALS, type Refusal } from './register-cell.ts';
import type { RegisterRole } from './roles.ts';
import type { PlaceAnswer } from './settings.ts';
import { saysTotal } from './totals.ts';

type RoleOfText = Exclude<RegisterRole, 'none'>;

export interface TextRows {
  readonly text: string;
  readonly rows: number;
}

export type Texts = Readonly<Record<RoleOfText, readonly TextRows[]>>;

export interface MeaningRules {
  readonly dates: DateOrder;
  /** By the text of the cell. */
  readonly places: Readonly<Record<string, PlaceAnswer>>;
  /** Code of the ledger's topic, or null for a topic of the register's own. */
  readonly topics: Readonly<Record<string, string | null>>;
  /** Last day that can be true, in days since 1970-01-01: what is later is a slip of the pen. */
  readonly notAfter: number;
  /** First and last month that are told; null: the first that occurs, the last that had ended. */
  readonly since: Month | null;
  readonly until: Month | null;
}

/** Refusals beyond those of a dropped file. */
const MONTH_NOT_OVER = -9;
const BEFORE_FIRST = -10;

export type MeaningReason = (typeof REFUSALS)[Refusal] | 'month_not_over' | 'before_first_month' | 'changed';

export const reasonOf = (code: number): MeaningReason =>
  code === MONTH_NOT_OVER
    ? 'month_not_over'
    : code === BEFORE_FIRST
      ? 'before_first_month'
      : (REFUSALS[code as Refusal] ?? 'changed');

export interface Meanings {
  readonly codes: Readonly<Record<RoleOfText, ReadonlyMap<string, number>>>;
  readonly names: CubeNames;
  readonly firstMonth: Month;
  readonly months: number;
  /** Last day that counts, in days since 1970-01-01. */
  readonly asOf: number;
  /** Places that are told by nobody yet: their rows are refused until somebody answers. */
  readonly asked: readonly PlaceQuestion[];
  /** Texts that were refused, those of most rows first. */
  readonly refused: readonly (TextRows & { readonly column: RoleOfText; readonly reason: MeaningReason })[];
}

export const dayOfCode = (code: number): number => code - DAY_SHIFT;

/** A column whose texts look personal; nothing of it may get into a cube. */
export function personalColumn(texts: Texts, columns: Readonly<Record<RoleOfText, string | null>>) {
  for (const role of ['place', 'topic', 'channel', 'outcome'] as const) {
    const name = columns[role];
    if (name === null) continue;
    const found: Personal | null = personalIn(
      name,
      texts[role].slice(0, 2000).map(({ text }) => text),
    );
    if (found !== null) return { role, name, found };
  }
  return null;
}

/** Null where no row has a day of receipt that counts. */
export function meaningsOf(texts: Texts, rules: MeaningRules, matchers: Matchers): Meanings | null {
  const days = (role: 'received' | 'closed') => new Map(texts[role].map(({ text }) => [text, dayCode(text, rules)]));
  const [received, closed] = [days('received'), days('closed')];
  let [low, high] = [Infinity, -Infinity];
  for (const code of received.values()) {
    if (code <= 0) continue;
    const day = dayOfCode(code);
    if (rules.since === null || day >= firstDayOf(rules.since)) low = Math.min(low, day);
    high = Math.max(high, day);
  }
  if (low === Infinity) return null;
  const ended = high === lastDayOf(monthOf(high)) ? monthOf(high) : monthOf(high) - 1;
  const last = rules.until ?? ended;
  const firstMonth = rules.since ?? monthOf(low);
  if (last < firstMonth) return null;
  const asOf = lastDayOf(last);
  for (const [text, code] of received) {
    if (code <= 0) continue;
    if (dayOfCode(code) > asOf) received.set(text, MONTH_NOT_OVER);
    else if (dayOfCode(code) < firstDayOf(firstMonth)) received.set(text, BEFORE_FIRST);
  }
  // What was closed later was open on the last day that counts.
  for (const [text, code] of closed) if (code > 0 && dayOfCode(code) > asOf) closed.set(text, 0);
  const resolver = new PlaceResolver(matchers.places, rules.places);
  const places = named(texts.place, (text, rows) => {
    if (saysTotal(text) && rules.places[text] === undefined) return -4;
    const resolved = resolver.resolve(text, rows);
    if (resolved.kind === 'place') return resolved;
    return resolved.kind === 'too_many' ? -1 : resolved.kind === 'ask' ? -2 : -3;
  });
  const topics = named(texts.topic, (text) => ({
    code: Object.hasOwn(rules.topics, text) ? (rules.topics[text] ?? null) : matchers.topics.match(text),
    name: text,
  }));
  const own = (text: string) => ({ code: null, name: text });
  const channels = named(texts.channel, own);
  const outcomes = named(texts.outcome, own);
  const codes = {
    received,
    closed,
    place: places.codes,
    topic: topics.codes,
    channel: channels.codes,
    outcome: outcomes.codes,
  };
  return {
    codes,
    names: {
      place: places.names,
      topic: topics.names,
      channel: channels.names.map(({ name }) => name),
      outcome: outcomes.names.map(({ name }) => name),
    },
    firstMonth,
    months: last - firstMonth + 1,
    asOf,
    asked: resolver.questions(),
    refused: refusedTexts(texts, codes),
  };
}

function dayCode(text: string, rules: MeaningRules): number {
  const code = dayMeaning(text, rules);
  return code > 0 && dayOfCode(code) > rules.notAfter ? -8 : code;
}

/** One index for each name, however it is written; in an order that does not depend on the engine. 0 is "not stated". */
function named(
  texts: readonly TextRows[],
  resolve: (text: string, rows: number) => RegisterName | number,
): { codes: Map<string, number>; names: RegisterName[] } {
  const codes = new Map<string, number>();
  const groups = new Map<string, { code: string | null; name: string; rows: number; texts: string[] }>();
  const inOrder = [...texts].sort((a, b) => b.rows - a.rows || (a.text < b.text ? -1 : 1));
  for (const { text, rows } of inOrder) {
    const name = nameOf(text);
    const resolved = name === '' ? 0 : resolve(name, rows);
    if (typeof resolved === 'number') codes.set(text, resolved);
    else {
      const key = resolved.code === null ? `~${fold(resolved.name) || resolved.name}` : resolved.code;
      const group = groups.get(key) ?? { ...resolved, rows: 0, texts: [] };
      group.texts.push(text);
      groups.set(key, group);
    }
  }
  const names: RegisterName[] = [{ code: null, name: '' }];
  for (const [, { code, name, texts: written }] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const index = names.length > LIMITS.names ? -1 : names.push({ code, name }) - 1;
    for (const text of written) codes.set(text, index);
  }
  return { codes, names };
}

function refusedTexts(texts: Texts, codes: Meanings['codes']): Meanings['refused'] {
  return (Object.keys(codes) as RoleOfText[])
    .flatMap((column) =>
      texts[column].flatMap((one) => {
        const code = codes[column].get(one.text) ?? 0;
        return code < 0 ? [{ ...one, column, reason: reasonOf(code) }] : [];
      }),
    )
    .sort((a, b) => b.rows - a.rows);
}

/**
 * Where the pages get their rows from, the same way in both homes: the build lays the whole ledger on the desk, a reader who
 * asks for a day of the past lays the ledger of that day on it. One desk at a time.
 */
import type { Lang } from '#lib/i18n/lang.ts';
import { pickLabels, type CodedFigure, type ExtraCodes, type Labels } from '#lib/ledger/labels.ts';
import type { Ledger } from '#lib/ledger/types.ts';
import type { Question } from '#lib/questions/question.ts';

export interface Desk {
  /** The day up to which rows were recorded, YYYY-MM-DD; null for all of them. */
  readonly day: string | null;
  ledger(): Ledger;
  /** @throws EngineError */
  ask<Input, Row extends object>(question: Question<Input, Row>, input: Input): Promise<Row[]>;
}

let laid: Desk | undefined;

export function layDesk(desk: Desk): void {
  laid = desk;
}

function desk(): Desk {
  if (laid === undefined) throw new Error('no desk was laid: at build server/answers.ts does it');
  return laid;
}

export const deskDay = (): string | null => desk().day;

export const ledger = (): Ledger => desk().ledger();

/** Rows of a question about the ledger. @throws EngineError */
export function ask<Input, Row extends object>(question: Question<Input, Row>, input: Input): Promise<Row[]> {
  return desk().ask(question, input);
}

/** The words for the codes that these figures, and the extra codes, use. */
export function labels(lang: Lang, figures: Iterable<CodedFigure>, extra: ExtraCodes = {}): Labels {
  return pickLabels(ledger(), lang, figures, extra);
}

/** Makes something that depends on the ledger alone once for each ledger. */
export function oncePerLedger<T extends object>(make: () => T): () => T {
  const made = new WeakMap<Ledger, T>();
  return () => {
    const key = ledger();
    const known = made.get(key) ?? make();
    made.set(key, known);
    return known;
  };
}

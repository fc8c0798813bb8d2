/**
 * Where the pages get their rows from, the same way in both homes: the build asks of the whole ledger, a reader who asks for a
 * day of the past of the ledger of that day. A desk is handed to whoever asks.
 */
import type { Lang } from '#lib/i18n/lang.ts';
import { pickLabels, type CodedFigure, type ExtraCodes, type Labels } from '#lib/ledger/labels.ts';
import type { Ledger } from '#lib/ledger/types.ts';
import type { Question } from '#lib/questions/question.ts';

export interface Desk {
  /** The day up to which rows were recorded, YYYY-MM-DD; null for all of them. */
  readonly day: string | null;
  ledger(): Ledger;
  /** Rows of a question about the ledger. @throws EngineError */
  ask<Input, Row extends object>(question: Question<Input, Row>, input: Input): Promise<Row[]>;
  /** The words for the codes that these figures, and the extra codes, use. */
  labels(lang: Lang, figures: Iterable<CodedFigure>, extra?: ExtraCodes): Labels;
}

/** A desk on which a ledger lies. `ask` must answer of the same ledger. */
export function deskOf({ day, ledger, ask }: Omit<Desk, 'labels'>): Desk {
  return { day, ledger, ask, labels: (lang, figures, extra = {}) => pickLabels(ledger(), lang, figures, extra) };
}

/** Makes something that depends on the ledger alone once for each ledger. */
export function oncePerLedger<T extends object>(make: (desk: Desk) => T): (desk: Desk) => T {
  const made = new WeakMap<Ledger, T>();
  return (desk) => {
    const key = desk.ledger();
    const known = made.get(key) ?? make(desk);
    made.set(key, known);
    return known;
  };
}

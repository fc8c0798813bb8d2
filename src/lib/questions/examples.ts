/** The examples of any questions, asked and written down: how the answers of two homes of the engine are compared. */
import type { Engine, Param } from '#lib/engine/engine.ts';

/** A question whose input and row types are forgotten: enough to run its own examples, and plain enough to be sent as JSON. */
export interface AnyQuestion {
  readonly name: string;
  readonly sql: string;
  readonly columns: readonly string[];
  /** The parameters of each example. */
  readonly examples: readonly (readonly Param[])[];
}

/** The rows as one text: equal for equal rows in equal order, whichever home answered. */
export function rowsText(columns: readonly string[], rows: readonly object[]): string {
  const lines = rows.map((row) => JSON.stringify(columns.map((column) => (row as Record<string, unknown>)[column])));
  return [JSON.stringify(columns), ...lines].join('\n');
}

/** Asks every example of these questions; the texts of the answers by `question#number`. @throws EngineError */
export async function answerAll(
  engine: Pick<Engine, 'ask'>,
  questions: readonly AnyQuestion[],
): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const { name, sql, columns, examples } of questions) {
    for (const [at, params] of examples.entries()) {
      answers[`${name}#${at}`] = rowsText(columns, await engine.ask(sql, params));
    }
  }
  return answers;
}

/** What a page needs at build: the checked ledger, and answers of the engine in Node. Each is made once per build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withCache } from '#lib/engine/cache.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { loadLedger } from '#lib/engine/tables.ts';
import { checkLedger } from '#lib/ledger/check.ts';
import { problemLine } from '#lib/ledger/problem.ts';
import { LEDGER_FILES } from '#lib/ledger/table-schema.ts';
import type { Ledger } from '#lib/ledger/types.ts';
import { deskOf, type Desk } from '#lib/desk/desk.ts';
import type { Question } from '#lib/questions/question.ts';

/** The build runs at the root of the repository; bundled server code has no address of its own to start from. */
const DATA = join(process.cwd(), 'data');

let checked: Ledger | undefined;

/**
 * The ledger in data/, read and checked once.
 * @throws Error with one line per problem when the ledger has errors: the build fails with all of them at once
 */
export function ledger(): Ledger {
  if (checked === undefined) {
    const texts = Object.fromEntries(LEDGER_FILES.map((file) => [file, readFileSync(join(DATA, file), 'utf8')]));
    const { problems, ledger } = checkLedger(texts);
    if (ledger === null) {
      throw new Error([`The ledger has ${problems.length} errors:`, ...problems.map(problemLine)].join('\n'));
    }
    checked = ledger;
  }
  return checked;
}

let opened: Promise<Engine> | undefined;

/** The engine in Node with the ledger loaded. */
export function nodeEngine(): Promise<Engine> {
  opened ??= openNodeEngine().then(async (engine) => {
    await loadLedger(engine, ledger());
    return withCache(engine);
  });
  return opened;
}

/** Rows of a question about the ledger. @throws EngineError */
export async function ask<Input, Row extends object>(question: Question<Input, Row>, input: Input): Promise<Row[]> {
  const engine = await nodeEngine();
  return engine.ask<Row>(question.sql, question.params(input));
}

/** The desk of the build: the whole ledger. */
export const desk: Desk = deskOf({ day: null, ledger, ask });

/** The words for the codes that these figures, and the extra codes, use. */
export const { labels } = desk;

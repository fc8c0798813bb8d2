/** `npm run add`: adds press articles to data/, by asking, from flags or from files. Writes nothing if anything does not fit. */
import { existsSync } from 'node:fs';
import { checkLedger } from '#lib/ledger/check.ts';
import { enterArticles, type Entered } from '#lib/ledger/entry/enter.ts';
import type { GivenArticle } from '#lib/ledger/entry/given.ts';
import { newReasons } from '#lib/ledger/entry/reasons.ts';
import { alone } from './add-alone.ts';
import { answer } from './add-answer.ts';
import { askArticle } from './add-ask.ts';
import { HELP, readFlags } from './add-flags.ts';
import { readLedgerFiles, restoreLedgerFiles, writeLedgerFiles } from './ledger-files.ts';

const say = (text: string) => console.log(text);

async function main(): Promise<number> {
  const reasons = newReasons();
  const flags = readFlags(process.argv.slice(2), reasons);
  if (flags.help) {
    say(HELP);
    return 0;
  }
  const { folder, dryRun } = flags;
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}`);
  const today = process.env.AINA_TODAY ?? new Date().toLocaleDateString('sv', { timeZone: 'Asia/Almaty' });
  const articles = flags.articles ?? (await asked(folder));
  const enter = () => enterArticles(readLedgerFiles(folder), articles, today, reasons);
  const entered = dryRun ? enter() : alone(folder, () => written(folder, enter), say);
  if (!entered.ok) {
    console.error(`Nothing was written. Reasons: ${entered.reasons.length}`);
    for (const reason of entered.reasons) console.error(`- ${reason}`);
    return 1;
  }
  say(answer(entered, folder, dryRun));
  return 0;
}

function written(folder: string, enter: () => Entered): Entered {
  if (restoreLedgerFiles(folder)) say('A run was cut off while it wrote; its files were put back first.');
  const entered = enter();
  if (entered.ok) writeLedgerFiles(folder, entered.texts);
  return entered;
}

/** With errors in the ledger there is nothing to choose from; `enterArticles` says which they are. */
async function asked(folder: string): Promise<GivenArticle[]> {
  const { ledger } = checkLedger(readLedgerFiles(folder));
  return [ledger === null ? { file: null, source: {}, figures: [] } : await askArticle(ledger, process.stdin, say)];
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

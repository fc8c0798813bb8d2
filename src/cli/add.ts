/** `npm run add`: adds press articles to data/, by asking, from flags or from files. Writes nothing if anything does not fit. */
import { existsSync } from 'node:fs';
import { checkLedger } from '#lib/ledger/check.ts';
import { enterArticles, type Entered } from '#lib/ledger/entry/enter.ts';
import type { ArticleAbout } from '#lib/intake/press/proposal.ts';
import type { GivenArticle, GivenSource } from '#lib/ledger/entry/given.ts';
import type { Ledger } from '#lib/ledger/types.ts';
import { newReasons } from '#lib/ledger/entry/reasons.ts';
import { alone } from './add-alone.ts';
import { answer } from './add-answer.ts';
import { askArticle } from './add-ask.ts';
import { HELP, readFlags } from './add-flags.ts';
import { askProposals, proposed, readText } from './add-read.ts';
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
  const read = flags.text === null ? null : readText(flags.text.file, aboutOf(flags.text.about), trusted(folder));
  if (read !== null && flags.propose) {
    say(proposed(read));
    return 0;
  }
  const articles = flags.articles ?? [
    read === null ? await asked(folder) : await askProposals(read, process.stdin, say),
  ];
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
async function asked(folder: string): Promise<GivenArticle> {
  const { ledger } = checkLedger(readLedgerFiles(folder));
  return ledger === null ? { file: null, source: {}, figures: [] } : askArticle(ledger, process.stdin, say);
}

/** The reader of articles learns from a ledger without errors only. */
function trusted(folder: string): Ledger {
  const { ledger } = checkLedger(readLedgerFiles(folder));
  if (ledger === null) throw new Error(`${folder}/ has errors; mend them first (npm run check:data)`);
  return ledger;
}

const aboutOf = ({ url, publisher, title, published }: GivenSource): ArticleAbout => ({
  ...(url !== undefined && { url }),
  ...(publisher !== undefined && { publisher }),
  ...(title !== undefined && { title }),
  ...(published !== undefined && { published }),
});

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** `npm run add`: adds a press article to data/, by asking or from flags. Writes nothing if anything does not fit. */
import { addArticle, type Added } from '#lib/ledger/article.ts';
import { checkLedger } from '#lib/ledger/check.ts';
import { askArticle } from './add-ask.ts';
import { HELP, readFlags } from './add-flags.ts';
import { readLedgerFiles, writeLedgerFiles } from './ledger-files.ts';
import { report } from './report.ts';

function told(added: Extract<Added, { ok: true }>, folder: string, dry: boolean): string {
  const { source, isNewSource, figures, findings } = added;
  const rows = figures.map(
    ({ id, place, indicator, qualifier, value, unit, as_reported }) =>
      `  ${id}  ${place}, ${indicator}: ${qualifier} ${value} ${unit} («${as_reported}»)`,
  );
  return [
    `${dry ? 'Would add' : 'Added'} to ${folder}/:`,
    `  ${source.id}  ${source.publisher}${isNewSource ? '' : ' (already in the ledger)'}`,
    ...rows,
    ...(findings.length === 0
      ? []
      : [
          '',
          'The new rows do not fit together with others. That is no error; see whether one repeats or revises another:',
        ]),
    ...(findings.length === 0 ? [] : [report(findings, false)]),
    ...(dry ? [] : ['Now run npm run check:data, and see git diff data/.']),
  ].join('\n');
}

async function main(): Promise<number> {
  const flags = readFlags(process.argv.slice(2));
  if (flags.help) {
    console.log(HELP);
    return 0;
  }
  const texts = readLedgerFiles(flags.folder);
  const { ledger } = checkLedger(texts);
  // With errors in the ledger there is nothing to choose from; addArticle says which they are.
  const article =
    flags.article ??
    (ledger === null
      ? { source: {}, figures: [] }
      : await askArticle(ledger, process.stdin, (text) => console.log(text)));
  const today = process.env.AINA_TODAY ?? new Date().toLocaleDateString('sv', { timeZone: 'Asia/Almaty' });
  const added = addArticle(texts, article, today);
  if (!added.ok) {
    console.error(`Nothing was written. Reasons: ${added.reasons.length}`);
    for (const reason of added.reasons) console.error(`- ${reason}`);
    return 1;
  }
  if (!flags.dryRun) writeLedgerFiles(flags.folder, added.texts);
  console.log(told(added, flags.folder, flags.dryRun));
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

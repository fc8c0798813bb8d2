/**
 * `npm run check:data`: prints every error of the ledger in data/ with its explanation, and every finding. Exit code 1 only for errors.
 * `--json` prints errors and findings as one JSON object.
 */
import { checkLedger } from '#lib/ledger/check.ts';
import { explain } from '#lib/ledger/explain.ts';
import { findingsOf } from '#lib/ledger/findings.ts';
import { problemLine } from '#lib/ledger/problem.ts';
import { readLedgerFiles } from './ledger-files.ts';
import { report } from './report.ts';

const texts = readLedgerFiles('data');

const { problems, ledger } = checkLedger(texts);
const findings = ledger === null ? [] : findingsOf(ledger);

if (process.argv.includes('--json')) console.log(JSON.stringify({ problems, findings }, null, 2));
else {
  for (const problem of problems) console.error(`data/${problemLine(problem)}\n    ${explain(problem.code)}`);
  if (ledger !== null) console.log(report(findings));
  const figures = ledger === null ? '' : ` in ${ledger.figures.length} figures`;
  const looked = ledger === null ? 'findings were not looked for' : `${findings.length} findings${figures}`;
  console.log(`${problems.length} errors, ${looked}`);
}
process.exitCode = problems.length > 0 ? 1 : 0;

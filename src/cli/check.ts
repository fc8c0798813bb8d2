/**
 * `npm run check:data`: prints every error of the ledger with its explanation, and every finding. Exit code 1 only for errors.
 * `--data FOLDER` looks at another ledger than data/; `--json` prints errors and findings as one JSON object.
 */
import { existsSync } from 'node:fs';
import { checkLedger } from '#lib/ledger/check.ts';
import { explain } from '#lib/ledger/explain.ts';
import { findingsOf } from '#lib/ledger/findings.ts';
import { problemLine } from '#lib/ledger/problem.ts';
import { readCommand } from './flags.ts';
import { readLedgerFiles } from './ledger-files.ts';
import { report } from './report.ts';

const HELP = `npm run check:data: the errors and findings of the ledger.
  --data FOLDER (default: data)  --json  --help`;

function main(): number {
  const { texts: given, switches } = readCommand(process.argv.slice(2), {
    texts: ['data'],
    switches: ['json', 'help'],
  });
  if (switches.has('help')) {
    console.log(HELP);
    return 0;
  }
  const folder = given['data'] ?? 'data';
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}`);
  const { problems, ledger } = checkLedger(readLedgerFiles(folder));
  const findings = ledger === null ? [] : findingsOf(ledger);
  if (switches.has('json')) console.log(JSON.stringify({ problems, findings }, null, 2));
  else {
    for (const problem of problems) console.error(`${folder}/${problemLine(problem)}\n    ${explain(problem.code)}`);
    if (ledger !== null) console.log(report(findings));
    const figures = ledger === null ? '' : ` in ${ledger.figures.length} figures`;
    const looked = ledger === null ? 'findings were not looked for' : `${findings.length} findings${figures}`;
    console.log(`${problems.length} errors, ${looked}`);
  }
  return problems.length > 0 ? 1 : 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

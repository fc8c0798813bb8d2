/**
 * `npm run check:data`: prints every error and every finding of the ledger in data/. Exit code 1 only for errors.
 * `--json` prints the same as one JSON object.
 */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkLedger } from '#lib/ledger/check.ts';
import { findingsOf } from '#lib/ledger/findings.ts';
import { problemLine } from '#lib/ledger/problem.ts';
import { LEDGER_FILES } from '#lib/ledger/table-schema.ts';
import { report } from './report.ts';

const data = new URL('data/', pathToFileURL(`${process.cwd()}/`));
const texts = Object.fromEntries(
  LEDGER_FILES.map((file) => new URL(file, data))
    .filter((url) => existsSync(url))
    // A byte order mark and broken bytes (as U+FFFD) stay in the text: the check reports them.
    .map((url) => [url.pathname.split('/').at(-1) ?? '', readFileSync(url, 'utf8')]),
);

const { problems, ledger } = checkLedger(texts);
const findings = ledger === null ? [] : findingsOf(ledger);

if (process.argv.includes('--json')) console.log(JSON.stringify({ problems, findings }, null, 2));
else {
  for (const problem of problems) console.error(`data/${problemLine(problem)}`);
  if (ledger !== null) console.log(report(findings));
  const figures = ledger === null ? '' : ` in ${ledger.figures.length} figures`;
  const looked = ledger === null ? 'findings were not looked for' : `${findings.length} findings${figures}`;
  console.log(`${problems.length} errors, ${looked}`);
}
process.exitCode = problems.length > 0 ? 1 : 0;

/**
 * `npm test`: everything that guards the project, step by step, stopping at the first failure. Closes with the number
 * of unit and browser tests and one line for all of them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

interface Step {
  name: string;
  command: string[];
  env?: Record<string, string>;
}

const UNIT = 'test-results/unit.json';
const BROWSER = 'test-results/browser.json';

const STEPS: Step[] = [
  { name: 'format', command: ['npm', 'run', 'format:check'] },
  { name: 'lint', command: ['npm', 'run', 'lint'] },
  { name: 'types', command: ['npm', 'run', 'check'] },
  { name: 'ledger', command: ['npm', 'run', 'check:data'] },
  {
    name: 'unit tests',
    command: ['npm', 'run', 'test:unit', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`],
  },
  { name: 'build at /', command: ['npm', 'run', 'build'], env: { AINA_BASE: '', AINA_OUT: 'build' } },
  { name: 'build at /x/', command: ['npm', 'run', 'build'], env: { AINA_BASE: '/x', AINA_OUT: 'build-x' } },
  { name: 'browser tests', command: ['npm', 'run', 'test:browser'] },
];

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

function unitCount(): Count {
  if (!existsSync(UNIT)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(readFileSync(UNIT, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
  };
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}

/** Unit tests that were left out because something is missing on this machine. */
function leftOut(): string[] {
  if (!existsSync(UNIT)) return [];
  const { testResults } = JSON.parse(readFileSync(UNIT, 'utf8')) as {
    testResults: { assertionResults: { fullName: string; status: string }[] }[];
  };
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
}

function browserCount(): Count {
  if (!existsSync(BROWSER)) return { passed: 0, failed: 0, skipped: 0 };
  const { stats } = JSON.parse(readFileSync(BROWSER, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs a step; its output is the reader's. */
function run(step: Step, place: string): boolean {
  console.log(`\n=== ${place} ${step.name}: ${step.command.join(' ')}`);
  const since = Date.now();
  const [command, ...args] = step.command as [string, ...string[]];
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...step.env },
  });
  console.log(`=== ${place} ${step.name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds(since)}`);
  return status === 0;
}

rmSync('test-results', { recursive: true, force: true });
const begun = Date.now();
const failure = STEPS.find((step, i) => !run(step, `${i + 1}/${STEPS.length}`));

const missing = leftOut();
if (missing.length > 0) {
  console.log(
    `\nLeft out, because what they need is not on this machine:\n${missing.map((name) => `  ${name}`).join('\n')}`,
  );
}
const unit = unitCount();
const browser = browserCount();
const total = {
  passed: unit.passed + browser.passed,
  failed: unit.failed + browser.failed,
  skipped: unit.skipped + browser.skipped,
};
console.log(`\nUnit tests: ${unit.passed} passed. Browser tests: ${browser.passed} passed. ${seconds(begun)} in all.`);
console.log(failure === undefined ? 'Everything passed.' : `Stopped at: ${failure.name}.`);
// A step that is no test (types, lint, …) counts as one failure when it fails.
const failed = total.failed + (failure !== undefined && total.failed === 0 ? 1 : 0);
console.log(`${total.passed} passed, ${failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(failure === undefined ? 0 : 1);

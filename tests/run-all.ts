/**
 * `npm test`: everything that guards the project. What reads the sources runs beside the builds; the browser tests run alone,
 * for they wait for pages. What a step prints is shown when it ends. After a failure no step begins. Closes with the number of
 * unit and browser tests and one line for all of them.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { EVERY_PAGE } from './browser/pages.ts';

interface Step {
  name: string;
  command: string[];
  env?: Record<string, string>;
}

const UNIT = 'test-results/unit.json';
const BROWSER = 'test-results/browser.json';

const SOURCES: Step[] = [
  { name: 'format', command: ['npm', 'run', 'format:check'] },
  { name: 'lint', command: ['npm', 'run', 'lint'] },
  { name: 'types', command: ['npm', 'run', 'check'] },
  { name: 'ledger', command: ['npm', 'run', 'check:data'] },
  {
    name: 'unit tests',
    command: ['npm', 'run', 'test:unit', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`],
  },
];

const BUILDS: Step[] = [
  {
    name: 'build at /',
    command: ['npm', 'run', 'build'],
    // The check of types writes .svelte-kit meanwhile.
    env: { AINA_BASE: '', AINA_OUT: 'build', AINA_PAGES: '', AINA_GENERATED: '.svelte-kit/site' },
  },
  {
    name: 'build at /x/, of the pages that are looked at there',
    command: ['npm', 'run', 'build'],
    env: { AINA_BASE: '/x', AINA_OUT: 'build-x', AINA_PAGES: EVERY_PAGE.map(({ path }) => path).join(',') },
  },
];

const BROWSERS: Step[] = [{ name: 'browser tests', command: ['npm', 'run', 'test:browser'] }];

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

const failures: string[] = [];

/** Runs a step. Beside another one its output is kept until it ends, so that the two do not mix. */
function run({ name, command, env }: Step, alone: boolean): Promise<void> {
  console.log(`=== ${name}: ${command.join(' ')}`);
  const since = Date.now();
  const [program, ...args] = command as [string, ...string[]];
  const child = spawn(program, args, {
    stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => said.push(piece));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (status) => {
      if (status !== 0) failures.push(name);
      process.stdout.write(Buffer.concat(said));
      console.log(`=== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds(since)}\n`);
      done();
    });
  });
}

/** One step after the other, until one fails, here or beside. */
async function inTurn(steps: readonly Step[], alone = false): Promise<void> {
  for (const step of steps) if (failures.length === 0) await run(step, alone);
}

rmSync('test-results', { recursive: true, force: true });
const begun = Date.now();
await Promise.all([inTurn(SOURCES), inTurn(BUILDS)]);
await inTurn(BROWSERS, true);

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
console.log(failures.length === 0 ? 'Everything passed.' : `Failed: ${failures.join('; ')}.`);
// A step that is no test (types, lint, …) counts as one failure when it fails.
const steps = failures.filter((name) => name !== 'unit tests' && name !== 'browser tests').length;
const failed = Math.max(total.failed + steps, failures.length);
console.log(`${total.passed} passed, ${failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(failures.length === 0 ? 0 : 1);

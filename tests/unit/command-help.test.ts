import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** The commands that are ours, except the runner of all tests, which takes nothing. */
const OURS = Object.entries(scripts).filter(([name, command]) => command.startsWith('tsx ') && name !== 'test');

const asked = (command: string, ...flags: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', command.replace(/^tsx /, ''), ...flags], { encoding: 'utf8' });

it.each(OURS)('npm run %s answers --help and does nothing else', { timeout: 60_000 }, (_name, command) => {
  const { status, stdout, stderr } = asked(command, '--help');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toMatch(/--\w|no flags/);
  expect(stdout.length).toBeGreaterThan(60);
});

it.each([
  ['--nonsense', ''],
  ['--port', 'many'],
])('npm start says what is wrong with %s, without a stack', { timeout: 60_000 }, (...flags) => {
  const { status, stdout, stderr } = asked(scripts['start'] ?? '', ...flags);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('npm start -- --help');
  expect(stderr).not.toMatch(/^\s+at /m);
});

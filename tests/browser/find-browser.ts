/** Finds the Chromium that the browser tests drive, and installs one where there is none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

/** The shell of Chromium without windows comes first: the same engine, a third faster to start and to paint. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return path !== '' && runnable(path) ? path : undefined;
}

function installed(): string | undefined {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name + suffix)));
  return [...onPath, ...PLACES].find(runnable);
}

/** Runs an installer; its output is shown, for it can take a minute. */
function run(command: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`> ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    timeout: 8 * 60_000,
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function installFromDebian(): boolean {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = (name: string): boolean => run('apt-get', ['install', '-y', '-q', name], env);
  return run('apt-get', ['update', '-q'], env) && (install('chromium-headless-shell') || install('chromium'));
}

/**
 * The path of a Chromium: the given one (AINA_BROWSER), Playwright's own, an installed one, else one that is
 * installed now. Where nothing helps, throws one sentence that says what to do.
 */
export function findBrowser(): string {
  const given = process.env.AINA_BROWSER;
  if (given !== undefined && given !== '') return given;
  const present = playwrightsOwn() ?? installed();
  if (present !== undefined) return present;

  console.log('No Chromium found; installing one for the browser tests.');
  const downloaded = run('npx', ['--no-install', 'playwright', 'install', 'chromium'], {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  });
  const found =
    (downloaded ? playwrightsOwn() : undefined) ?? (isDebianRoot() && installFromDebian() ? installed() : undefined);
  if (found !== undefined) return found;
  throw new Error(
    'The browser tests need Chromium: install Chromium or Google Chrome, or run "npx playwright install chromium", and start again.',
  );
}

/**
 * Of two lists of features Chromium takes the later: this one stands for Playwright's own, and leaves out the interface of the
 * browser itself, which would start two processes with every page.
 */
const NOT_NEEDED = [
  'InitialWebUI',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
];

/** Flags for tests run by root, and for networks where every call home would be refused and logged. */
export const BROWSER_ARGS: string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  `--disable-features=${NOT_NEEDED.join(',')}`,
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(findBrowser());
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

/** `npm start`: the built site on the real ledger; builds it first where it is missing or older than its sources. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serve, SERVE_HELP, serveOptions } from './serve.ts';

const SOURCES = ['src', 'static', 'data', 'svelte.config.js', 'vite.config.ts', 'package.json'];

/** The latest change below a path, in milliseconds; 0 where there is nothing. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const HELP = `npm start: the built site on the real ledger; builds it first where it is missing or older than its sources.
${SERVE_HELP}`;

/** @throws Error for the reader */
async function main(): Promise<number> {
  const options = serveOptions(process.argv.slice(2));
  if (options === null) {
    console.log(HELP);
    return 0;
  }
  if (newest(join(options.dir, 'index.html')) < Math.max(...SOURCES.map(newest))) {
    console.log('Building the site (about two minutes) …');
    const { status } = spawnSync('npm', ['run', 'build'], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, AINA_BASE: options.base, AINA_OUT: options.dir },
    });
    if (status !== 0) return status ?? 1;
  }
  try {
    const site = await serve(options);
    console.log(`Aina is at ${site.url}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    const site = await serve({ ...options, port: 0 });
    console.log(`Port ${options.port} is taken. Aina is at ${site.url}`);
  }
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\nnpm start -- --help tells what it takes.`);
  process.exitCode = 1;
}

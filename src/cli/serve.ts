/**
 * A static file server for the built site: `npm start` and the browser tests use it. It behaves like a plain host
 * (compresses nothing, adds a slash to folders, answers 404.html) and sends the security headers that the README
 * recommends, so what passes here passes there.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { assetPolicy, EMBED_PAGES, embedPolicy, pagePolicy } from './policy.ts';

export interface ServeOptions {
  /** Folder with the built site. */
  dir: string;
  /** 0 picks a free port. */
  port?: number;
  host?: string;
  /** Sub-path without a trailing slash, '' for the root. */
  base?: string;
  /**
   * Whether `x.gz` is sent with `Content-Encoding: gzip`, so that it arrives inflated. Hosts differ in this, and the
   * engine has to start on both kinds.
   */
  inflateGz?: boolean;
}

export interface Served {
  /** Address of the site with its base and a trailing slash. */
  url: string;
  port: number;
  close(): Promise<void>;
}

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Types that the file name alone would leave without their character set, or wrong. */
const TYPES: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
};

function setHeaders(res: ServerResponse, pathname: string, inflateGz: boolean): void {
  const isPage = pathname.endsWith('/') || pathname.endsWith('.html');
  const policy = EMBED_PAGES.test(pathname) ? embedPolicy : pagePolicy;
  res.setHeader('Content-Security-Policy', isPage ? policy : assetPolicy);
  const type = TYPES[pathname.slice(pathname.lastIndexOf('.') + 1)];
  if (type !== undefined) res.setHeader('Content-Type', type);
  if (pathname.includes('/immutable/')) res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  else res.setHeader('Cache-Control', 'no-cache');
  if (pathname.endsWith('.gz') && !inflateGz) {
    res.setHeader('Content-Type', 'application/gzip');
    // sirv announces every .gz as encoded; `identity` says that it is sent as it lies.
    res.setHeader('Content-Encoding', 'identity');
  }
}

function notFound(dir: string, res: ServerResponse): void {
  const page = join(dir, '404.html');
  const found = existsSync(page);
  res.statusCode = 404;
  res.setHeader('Content-Security-Policy', pagePolicy);
  res.setHeader('Content-Type', found ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8');
  res.end(found ? readFileSync(page) : 'Not found');
}

interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly status: number;
}

/** The lines `from to status` of the site's `_redirects`, as hosts read them; of patterns only a `*` at the end is known. */
function redirectsOf(dir: string): Redirect[] {
  const file = join(dir, '_redirects');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([from, to, status]) => (from && to ? [{ from, to, status: Number(status ?? 301) }] : []));
}

/** The first redirect that an address meets, with what `*` stood for in the place of `:splat`. */
function redirected(
  redirects: readonly Redirect[],
  url: URL,
): { readonly location: string; readonly status: number } | null {
  for (const { from, to, status } of redirects) {
    const star = from.endsWith('*');
    const start = star ? from.slice(0, -1) : from;
    if (star ? !url.pathname.startsWith(start) : url.pathname !== from) continue;
    return { location: to.replace(':splat', () => url.pathname.slice(start.length)) + url.search, status };
  }
  return null;
}

/** Where a request for a folder without its closing slash belongs, or null. */
function withSlash(dir: string, base: string, url: URL): string | null {
  if (url.pathname === base && base !== '') return `${base}/${url.search}`;
  if (url.pathname.endsWith('/') || !url.pathname.startsWith(`${base}/`)) return null;
  const inside = join(dir, decodeURIComponent(url.pathname.slice(base.length)));
  if (!inside.startsWith(dir) || !existsSync(inside) || !statSync(inside).isDirectory()) return null;
  return `${url.pathname}/${url.search}`;
}

/** Starts serving; rejects when the folder is missing or the port is taken. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { port = 0, host = 'localhost', base = '', inflateGz = false } = options;
  const dir = resolve(options.dir);
  if (!existsSync(dir)) throw new Error(`${options.dir} does not exist; run npm run build first`);
  const files = sirv(dir, {
    etag: true,
    setHeaders: (res, pathname) => setHeaders(res, pathname, inflateGz),
    onNoMatch: (_req, res) => notFound(dir, res),
  });

  const redirects = redirectsOf(dir);

  function answer(req: IncomingMessage, res: ServerResponse): void {
    for (const [name, value] of Object.entries(HEADERS)) res.setHeader(name, value);
    let url: URL;
    let target: string | null;
    try {
      url = new URL(req.url ?? '/', 'http://localhost');
      target = withSlash(dir, base, url);
    } catch {
      // An address that is none, or with broken percent signs.
      res.writeHead(400).end();
      return;
    }
    const leads = redirected(redirects, url);
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (target !== null) {
      res.writeHead(308, { Location: target }).end();
    } else if (leads !== null) {
      res.writeHead(leads.status, { Location: leads.location }).end();
    } else if (!url.pathname.startsWith(`${base}/`)) {
      notFound(dir, res);
    } else {
      req.url = url.pathname.slice(base.length) + url.search;
      files(req, res);
    }
  }

  const server = createServer(answer);
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, done);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://${host}:${bound}${base}/`,
    port: bound,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export const SERVE_HELP = `  FOLDER             what to serve (default: build)
  --port 4173, -p    the port; another free one is taken where it is not free
  --host localhost   the address to listen at
  --base /aina       the sub-path that the site was built for
  --inflate-gz       sends .gz files as some hosts do, with Content-Encoding: gzip
  --help             this text`;

/** The options of the command line, shared with `npm start`; null where help is asked for. @throws Error for the reader */
export function serveOptions(args: string[]): ServeOptions | null {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      port: { type: 'string', short: 'p', default: '4173' },
      host: { type: 'string', default: 'localhost' },
      base: { type: 'string', default: process.env.AINA_BASE ?? '' },
      'inflate-gz': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`"${values.port}" is no port (0 to 65535)`);
  return {
    dir: positionals[0] ?? 'build',
    port,
    host: values.host,
    base: values.base.replace(/\/+$/, ''),
    inflateGz: values['inflate-gz'],
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const options = serveOptions(process.argv.slice(2));
  if (options === null) console.log(`tsx src/cli/serve.ts: serves a built site.\n${SERVE_HELP}`);
  else console.log(`Aina: ${(await serve(options)).url}`);
}

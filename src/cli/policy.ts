/**
 * The Content-Security-Policy as response headers. Pages carry the whole policy, with the hashes of their inline
 * scripts, in a meta element; the header repeats what needs no hash and adds what a meta element cannot say.
 * Scripts and workers have no meta element, so the header of a file carries everything.
 */
import config from '../../svelte.config.js';

const directives: Record<string, readonly string[]> = {
  ...((config.kit?.csp?.directives ?? {}) as Record<string, string[]>),
  'frame-ancestors': ['none'],
};

/** The pages that other sites may show in a frame, below the sub-path of the site: one chart each, and no controls. */
export const EMBED_PAGES = /^\/(kk|ru|en)\/embed\/(index\.html)?$/;

/** Sources that the header writes in quotes. */
const KEYWORD = /^(self|none|wasm-unsafe-eval|unsafe-hashes|sha256-.+)$/;

const write = (names: string[]): string =>
  names
    .map((name) => `${name} ${(directives[name] ?? []).map((s) => (KEYWORD.test(s) ? `'${s}'` : s)).join(' ')}`)
    .join('; ');

/** For scripts, workers, data: everything. */
export const assetPolicy = write(Object.keys(directives));

/** For pages: everything that does not decide about inline scripts, which the page's own meta element does. */
const OF_PAGES = Object.keys(directives).filter((name) => name !== 'default-src' && name !== 'script-src');
export const pagePolicy = write(OF_PAGES);

/** The same for the pages that may be framed: by whom is not restricted. */
export const embedPolicy = write(OF_PAGES.filter((name) => name !== 'frame-ancestors'));

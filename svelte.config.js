import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Sub-path the site is served from, without a trailing slash: '' or '/x'. */
const base = (process.env.AINA_BASE ?? '').replace(/\/+$/, '');

/** Folder to write the site to. */
const out = process.env.AINA_OUT ?? 'build';

/**
 * Where Kit keeps what it generates. Two commands at once would overwrite it for each other: a page would then name another
 * build than its scripts. Each folder of a site has its own, and a build beside a check of types is given one.
 */
const generated =
  process.env.AINA_GENERATED ?? (out === 'build' ? '.svelte-kit' : `.svelte-kit/${out.replaceAll(/[^\w-]+/g, '-')}`);

/**
 * Addresses of the only pages to build ("kk/explore/,ru/figures/f0001/"), for a build that is looked at in few places; empty for
 * the whole site. Of rows that a page each is made for, those are made whose codes the addresses name (server/entries.ts).
 */
const pages = (process.env.AINA_PAGES ?? '').split(',').filter((page) => page !== '');

/**
 * Kit's announcer of page changes carries a style attribute, which style-src 'self' drops with an error in the console.
 * The same look comes from a class of app.css.
 * @returns {import('svelte/compiler').PreprocessorGroup}
 */
function announcerWithoutStyle() {
  return {
    name: 'announcer-without-style',
    markup({ content, filename }) {
      if (!filename?.endsWith('/generated/root.svelte')) return undefined;
      return { code: content.replace(/ style="[^"]*"/, ' class="visually-hidden"') };
    },
  };
}

/** @type {Map<string, string>} */
const named = new Map();

/**
 * Every element of every page carries the name of its styles: a short one takes three of a hundred bytes away. Two components
 * with one name would take each other's styles, which a build refuses.
 * @param {string} hash of the styles
 * @param {string} whose the file that they stand in
 */
function styleName(hash, whose) {
  const name = `s${hash.slice(0, 4)}`;
  const other = named.get(name);
  if (other !== undefined && other !== whose) throw new Error(`${other} and ${whose} have one name for their styles`);
  named.set(name, whose);
  return name;
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: [vitePreprocess(), announcerWithoutStyle()],
  compilerOptions: {
    runes: true,
    cssHash: ({ hash, css, filename }) => styleName(hash(css), filename ?? css),
    // Tables that turn into lists on a narrow screen name their roles: another `display` takes them away in some browsers.
    warningFilter: ({ code }) => code !== 'a11y_no_redundant_roles',
  },
  kit: {
    adapter: adapter({ pages: out, strict: true }),
    outDir: generated,
    alias: {},
    paths: { base, relative: true },
    prerender: {
      entries: ['*', ...pages.map((page) => /** @type {const} */ (`/${page}`))],
      // The pages of a part link to those that are not built.
      crawl: pages.length === 0,
      handleHttpError: 'fail',
      handleMissingId: 'fail',
    },
    // The policy in force on every prerendered page. WASM needs 'wasm-unsafe-eval'; the engine's
    // decompressed module reaches its worker as a blob: address.
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', 'wasm-unsafe-eval'],
        'style-src': ['self'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self', 'blob:'],
        'worker-src': ['self', 'blob:'],
        'object-src': ['none'],
        'base-uri': ['self'],
        'form-action': ['self'],
      },
    },
    // One name for a whole build: this file is read more than once in it (for workers too), and pages that carry another
    // name than the scripts do not start.
    version: { name: (process.env.AINA_BUILD ??= String(Date.now())), pollInterval: 0 },
  },
};

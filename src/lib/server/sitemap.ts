/** What search engines and hosts read first: which pages there are, each in three languages, and which addresses lead on. */
import { LANGS } from '#lib/i18n/lang.ts';

/** `root`: origin and sub-path of the site, '' where it is not known. */
export function robots(root: string): string {
  const lines = ['User-agent: *', 'Allow: /'];
  if (root !== '') lines.push('', `Sitemap: ${root}/sitemap.xml`);
  return `${lines.join('\n')}\n`;
}

/**
 * What hosts that know `_redirects` (Netlify, Cloudflare Pages, our own server) read: one line, `from to status`. `base` is the
 * sub-path of the site, '' for the root. /kz/ is the page that people type who take the country for the language.
 */
export function redirects(base: string): string {
  return `${base}/kz/* ${base}/kk/:splat 301\n`;
}

/**
 * A sitemap in which every page names itself in the other languages (sitemaps.org, with the xhtml:link of Google). `paths` are
 * addresses below a language, without slashes at the ends. A file may hold 50,000 addresses and 50 MB; we have some 4,000.
 */
export function sitemap(root: string, paths: readonly string[]): string {
  const urls = paths.flatMap((path) => {
    const address = (lang: string) => escape(`${root}/${lang}/${path === '' ? '' : `${path}/`}`);
    const alternates = [
      ...LANGS.map((lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${address(lang)}"/>`),
      `<xhtml:link rel="alternate" hreflang="x-default" href="${address('kk')}"/>`,
    ].join('');
    return LANGS.map((lang) => `<url><loc>${address(lang)}</loc>${alternates}</url>`);
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

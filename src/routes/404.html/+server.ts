import { base } from '$app/paths';
import { LANGS } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import type { RequestHandler } from './$types';

/**
 * What a host answers where nothing is. It stands at every depth of addresses, so its own links are absolute, and it
 * speaks all three languages, for the address that was asked may name none. It needs no JavaScript; with it, an address below
 * /kz/ leads on to its Kazakh page where the host does not read `_redirects`.
 */
export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = async () => {
  const sections = await Promise.all(
    LANGS.map(async (lang, i) => {
      const { common } = await loadMessages(lang);
      const heading = i === 0 ? 'h1' : 'h2';
      return `<section lang="${lang}">
        <${heading}>${common.notFound}</${heading}>
        <p>${common.notFoundHelp}</p>
        <p><a href="${base}/${lang}/" hreflang="${lang}">${common.sections.overview}</a></p>
      </section>`;
    }),
  );
  const { common } = await loadMessages('kk');
  const html = `<!doctype html>
<html lang="kk">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${common.notFound} · ${common.site}</title>
    <link rel="icon" href="${base}/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${base}/404.css" />
    <script src="${base}/address.js"></script>
    <script src="${base}/kz.js"></script>
  </head>
  <body>
    <main>
      ${sections.join('\n      ')}
    </main>
  </body>
</html>
`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};

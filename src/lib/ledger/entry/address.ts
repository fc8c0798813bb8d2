/** Whether two addresses lead to one article: they differ by protocol, "www.", a slash, a tracker, and by how letters are written. */

/** Parameters that say where a reader came from, and nothing about the page. */
const TRACKERS =
  /^(?:utm_.+|[a-z]{1,4}clk?id|gclsrc|wbraid|gbraid|_?openstat|mc_[ce]id|igshi?d?|ref(?:_src|_url|errer)?|from|source|src|share[d]?|amp|_g[al]|spm|cmpid|ocid|si|feature|rss)$/i;

/** The same text for all addresses of one article. What is no address stands for itself. */
export function addressKey(address: string): string {
  const text = address.trim();
  if (!URL.canParse(text)) return text.toLowerCase();
  const { hostname, port, pathname, searchParams, hash } = new URL(text);
  const host = hostname.replace(/\.$/, '').replace(/^(?:(?:www\d?|m|mobile|amp)\.)+(?=.*\.)/, '');
  const path = written(pathname)
    .replace(/\/{2,}/g, '/')
    .replace(/\/index\.(?:html?|php)$/i, '/')
    .replace(/\/amp(?=\/|$)/gi, '')
    .replace(/\/$/, '');
  const told = [...searchParams]
    .filter(([name]) => !TRACKERS.test(name))
    .map(([name, value]) => `${name}=${value}`.normalize('NFC'))
    .sort();
  // Some sites name the page behind "#!" or "#/"; any other fragment is a spot on it.
  const inside = /^#[!/]./.test(hash) ? written(hash) : '';
  return `${host}${port === '' ? '' : `:${port}`}${path}${told.length === 0 ? '' : `?${told.join('&')}`}${inside}`;
}

/** Letters in one way: "%D2%9B" and "қ" are the same. */
function written(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}

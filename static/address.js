// Mends what mail programs, chats and counters of visits do to an address, before anything on the page reads it: "&amp;" for "&",
// signs escaped twice, slashes doubled, parameters that tell where a reader came from. None of them is the reader's, so none is
// told as a part of the address that could not be used.
{
  const TRACKERS =
    /^(utm_\w+|[a-z]{0,3}clid|ysclid|msclkid|gbraid|wbraid|igsh|igshid|mc_[ce]id|mkt_tok|srsltid|_openstat|_g[al]|hsa_\w+)$/i;
  const plain = (text) => text.replace(/&(?:amp;)+/gi, '&').replace(/^([?#])(?:amp;)+/i, '$1');
  const named = (part) => part.split('=')[0];

  const { origin, pathname, search, hash } = location;
  const path = pathname.replace(/\/{2,}/g, '/');
  // No choice of a page holds a percent sign. The part behind # may: a statement in SQL.
  const parts = plain(search)
    .replace(/%(?:25)+(?=[0-9A-F]{2})/gi, '%')
    .replace(/%7E/gi, '~')
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !TRACKERS.test(named(part)));
  const mended = `${parts.length > 0 ? `?${parts.join('&')}` : ''}${plain(hash)}`;
  if (path !== pathname) location.replace(`${origin}${path}${mended}`);
  else if (mended !== `${search}${hash}`) history.replaceState(history.state, '', `${path}${mended}`);
}

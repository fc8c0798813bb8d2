/** To whom a report of an error goes: the address that was set at build, as a link that carries the text where it can. */

export type ReportTo =
  { readonly kind: 'nobody' } | { readonly kind: 'mail' | 'page'; readonly href: string; readonly shown: string };

/** `address`: of mail, with or without "mailto:", or of a page. What is neither is nobody: a wrong link would swallow reports. */
export function reportTo(address: string, subject: string, body: string): ReportTo {
  const mail = /^(?:mailto:)?([^\s@:/?]+@[^\s@:/?]+\.[^\s@:/?]+)$/u.exec(address)?.[1];
  if (mail !== undefined) {
    const text = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
    return { kind: 'mail', href: `mailto:${mail}?${text}`, shown: mail };
  }
  if (!URL.canParse(address)) return { kind: 'nobody' };
  const { protocol, host, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? { kind: 'page', href, shown: host } : { kind: 'nobody' };
}

/** Atom feeds (RFC 4287) as text. */

export interface AtomLink {
  readonly rel: 'self' | 'alternate';
  readonly href: string;
  readonly type?: string;
}

export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  /** Calendar day; feeds tell times, and a day of the ledger begins at midnight in Kazakhstan. */
  readonly day: string;
  readonly href: string;
  /** Plain text; lines stay lines. */
  readonly content: string;
}

export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly lang: string;
  readonly author: string;
  /** Newest day of the feed. */
  readonly day: string;
  readonly links: readonly AtomLink[];
  readonly entries: readonly AtomEntry[];
}

export function writeAtom({ id, title, subtitle, lang, author, day, links, entries }: AtomFeed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(lang)}">`,
    element('id', id),
    element('title', title),
    element('subtitle', subtitle),
    element('updated', moment(day)),
    `  <author><name>${xml(author)}</name></author>`,
    ...links.map(
      ({ rel, href, type }) =>
        `  <link rel="${rel}" href="${xml(href)}"${type === undefined ? '' : ` type="${xml(type)}"`}/>`,
    ),
    ...entries.flatMap((entry) => [
      '  <entry>',
      `  ${element('id', entry.id)}`,
      `  ${element('title', entry.title)}`,
      `  ${element('updated', moment(entry.day))}`,
      `    <link rel="alternate" href="${xml(entry.href)}"/>`,
      `    <content type="text">${xml(entry.content)}</content>`,
      '  </entry>',
    ]),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

const element = (name: string, text: string) => `  <${name}>${xml(text)}</${name}>`;

const moment = (day: string) => `${day}T00:00:00+05:00`;

/** Text for an element or an attribute; what XML 1.0 cannot hold is left out. */
export function xml(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

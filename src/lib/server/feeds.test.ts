import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Parser } from 'saxen';
import { describe, expect, it } from 'vitest';
import { corrected } from '../../../tests/fixtures/ledger/small.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { readTrusted } from '#lib/ledger/read.ts';
import { LEDGER_FILES } from '#lib/ledger/table-schema.ts';
import { feedPlaces } from '#lib/desk/units.ts';
import { desk } from '#lib/server/answers.ts';
import { writeAtom, xml } from './atom.ts';
import { ALL, changesFeed } from './feeds.ts';

interface Node {
  readonly name: string;
  readonly attrs: Record<string, string>;
  readonly children: Node[];
  text: string;
}

/** A strict reading: any error or warning of the parser fails. */
function parse(document: string): Node {
  const root: Node = { name: '', attrs: {}, children: [], text: '' };
  const open = [root];
  const parser = new Parser().ns({ 'http://www.w3.org/2005/Atom': 'atom' });
  const fail = (message: unknown) => {
    // The prefix xml needs no declaration (Namespaces in XML, 3); the parser asks for one.
    if (String(message).includes('prefix <xml>')) return;
    throw new Error(String(message));
  };
  parser.on('error', fail);
  parser.on('warn', fail);
  parser.on('openTag', (name, attrs, decode) => {
    const decoded = Object.entries(attrs()).map(([key, value]) => [key, decode(value)]);
    const node = { name, attrs: Object.fromEntries(decoded) as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text, decode) => {
    const top = open.at(-1);
    if (top) top.text += decode(text);
  });
  parser.on('closeTag', () => void open.pop());
  parser.parse(document);
  expect(open).toHaveLength(1);
  return root.children[0]!;
}

const child = (node: Node, name: string) => node.children.filter((one) => one.name === `atom:${name}`);
const textOf = (node: Node, name: string) => child(node, name)[0]?.text;

/** What RFC 4287 asks of a feed and its entries. */
function expectValid(feed: Node): void {
  expect(feed.name).toBe('atom:feed');
  const moment = /^\d{4}-\d{2}-\d{2}T00:00:00\+05:00$/;
  for (const node of [feed, ...child(feed, 'entry')]) {
    for (const name of ['id', 'title', 'updated']) expect(child(node, name), name).toHaveLength(1);
    expect(textOf(node, 'id')).toMatch(/^tag:[a-z]+,\d{4}:\S+$/);
    expect(textOf(node, 'title')).not.toBe('');
    expect(textOf(node, 'updated')).toMatch(moment);
    expect(child(node, 'link').filter(({ attrs }) => attrs['rel'] === 'alternate')).toHaveLength(1);
  }
  expect(child(feed, 'author')[0]?.children[0]?.text).not.toBe('');
  const ids = child(feed, 'entry').map((entry) => textOf(entry, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
}

const real = readTrusted(
  Object.fromEntries(
    LEDGER_FILES.map((file) => [file, readFileSync(new URL(`../../../data/${file}`, import.meta.url), 'utf8')]),
  ),
);
const small = readTrusted(corrected());

describe('the feeds of changes', () => {
  it.each(LANGS)('are valid Atom in %s, of everything and of each place', async (lang) => {
    const t = await loadMessages(lang);
    const names = [ALL, ...feedPlaces(desk)];
    expect(names).toHaveLength(24);
    for (const name of names) {
      const feed = parse(changesFeed(real, name, { root: 'https://aina.example/x', lang, t }));
      expectValid(feed);
      expect(child(feed, 'link')[0]?.attrs).toEqual({
        rel: 'self',
        href: `https://aina.example/x/${lang}/changes/${name}.xml`,
        type: 'application/atom+xml',
      });
    }
  });

  it('tell a correction apart from what was added, with both sentences and the reason', async () => {
    const feed = parse(changesFeed(small, ALL, { root: '', lang: 'en', t: await loadMessages('en') }));
    expectValid(feed);
    const [correction, added] = child(feed, 'entry');
    expect(textOf(correction!, 'title')).toMatch(/^Correction: /);
    expect(textOf(correction!, 'content')).toMatch(/10.*20.*\n.*10.*30.*\nReason: misprint$/s);
    expect(child(correction!, 'link')[0]?.attrs['href']).toBe('../figures/f0005/');
    expect(textOf(added!, 'title')).toMatch(/^Added, /);
    expect(textOf(feed, 'updated')).toBe('2026-11-24T00:00:00+05:00');
  });

  it('are the same for the same ledger, byte for byte', async () => {
    const site = { root: '', lang: 'kk', t: await loadMessages('kk') } as const;
    expect(changesFeed(real, 'ile', site)).toBe(changesFeed(real, 'ile', site));
  });

  it('hold any text, without what XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const feed = { id: 'tag:a,2026:b', title: text, subtitle: 's', lang: 'kk', author: 'a', day: '2026-11-23' };
        const parsed = parse(writeAtom({ ...feed, links: [{ rel: 'alternate', href: text }], entries: [] }));
        const legal = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/gu, '').replace(/\r\n?/g, '\n');
        expect(textOf(parsed, 'title') ?? '').toBe(legal);
      }),
    );
    expect(xml('<a b="c">&\u0000')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;');
  });
});

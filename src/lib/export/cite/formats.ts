/**
 * A reference written down: in words, as BibTeX (read by BibLaTeX too), RIS and CSL-JSON 1.0. Every text is taken as it
 * is, whatever signs it holds; the tests read each format back.
 */
import { parseDate } from '#lib/i18n/calendar.ts';
import { sayIsoDate } from '#lib/i18n/date.ts';
import { noteOf, oneLine, type Reference } from './reference.ts';
import { CITE_WORDS } from './words.ts';

export const CITE_FORMATS = ['plain', 'bibtex', 'ris', 'csl'] as const;
export type CiteFormat = (typeof CITE_FORMATS)[number];

export const CITE_FILES: Readonly<Record<CiteFormat, { readonly ending: string; readonly mime: string }>> = {
  plain: { ending: 'txt', mime: 'text/plain;charset=utf-8' },
  bibtex: { ending: 'bib', mime: 'application/x-bibtex;charset=utf-8' },
  ris: { ending: 'ris', mime: 'application/x-research-info-systems;charset=utf-8' },
  csl: { ending: 'json', mime: 'application/vnd.citationstyles.csl+json' },
};

export function writeReference(reference: Reference, format: CiteFormat): string {
  switch (format) {
    case 'plain':
      return plain(reference);
    case 'bibtex':
      return bibtex(reference);
    case 'ris':
      return ris(reference);
    case 'csl':
      return csl(reference);
  }
}

function plain(reference: Reference): string {
  const { author, issued, title, source, url, version, accessed, lang, id } = reference;
  const words = CITE_WORDS[lang];
  const date = issued === null ? words.undated : sayIsoDate(issued, lang);
  const where = `${words.source}: ${source.title}${source.url === null ? '' : `, ${source.url}`}.`;
  const bare = id.replace('aina-', '');
  const figure = bare.startsWith('derived-') ? words.derived(bare.replace('derived-', '')) : words.figure(bare);
  const kept = `${words.site}, ${words.ledger(sayIsoDate(version, lang))}: ${url}`;
  return `${author} (${date}). ${title} [${figure}]. ${where} ${kept} (${words.accessed(sayIsoDate(accessed, lang))}).`;
}

/** BibTeX counts braces even behind a backslash, so braces are named and never written. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
};

const tex = (text: string) => text.replace(/[\\{}~^#$%&_]/g, (sign) => TEX[sign] ?? sign);

/** Addresses are set letter by letter; only what would break the entry or is no letter of an address is encoded. */
const address = (url: string) => oneLine(url).replace(/[\\{}"<>^`| ]/g, encodeURIComponent);

function bibtex(reference: Reference): string {
  const { id, author, issued, title, url, version, accessed, lang } = reference;
  const fields: [string, string][] = [
    // Double braces: a publisher is one name, and no letter of a title changes its case.
    ['author', `{${tex(author)}}`],
    ['title', `{${tex(title)}}`],
    ...(issued === null
      ? []
      : ([
          ['year', issued.slice(0, 4)],
          ['date', issued],
        ] as [string, string][])),
    ['howpublished', tex(`${CITE_WORDS[lang].site}, ${CITE_WORDS[lang].ledger(version)}`)],
    ['version', version],
    ['url', address(url)],
    ['urldate', accessed],
    ['langid', { kk: 'kazakh', ru: 'russian', en: 'english' }[lang]],
    ['note', tex(noteOf(reference))],
  ];
  return `@misc{${id},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** Lines end in CR LF, as the format has it; a day is YYYY/MM/DD/ with a last field for anything else. */
function ris(reference: Reference): string {
  const { id, author, issued, title, url, version, accessed, lang } = reference;
  const day = (iso: string) => `${iso.replaceAll('-', '/')}/`;
  const lines: [string, string][] = [
    ['TY', 'DATA'],
    ['ID', id],
    ['AU', author],
    ['TI', title],
    ...(issued === null
      ? []
      : ([
          ['PY', issued.slice(0, 4)],
          ['DA', day(issued)],
        ] as [string, string][])),
    ['PB', CITE_WORDS[lang].site],
    ['ET', version],
    ['LA', lang],
    ['UR', address(url)],
    ['Y2', day(accessed)],
    ['N1', noteOf(reference)],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

function csl(reference: Reference): string {
  const { id, author, issued, title, url, version, accessed, lang } = reference;
  const parts = (iso: string) => {
    const date = parseDate(iso);
    return { 'date-parts': [date === null ? [] : [date.year, date.month, date.day]] };
  };
  const item = {
    id,
    type: 'dataset',
    title,
    author: [{ literal: author }],
    ...(issued === null ? {} : { issued: parts(issued) }),
    publisher: CITE_WORDS[lang].site,
    version,
    URL: address(url),
    accessed: parts(accessed),
    language: lang,
    note: noteOf(reference),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

import { beforeAll, describe, expect, it } from 'vitest';
import { LANGS, type Lang } from '#lib/i18n/lang.ts';
import { readTrusted } from '#lib/ledger/read.ts';
import type { Ledger } from '#lib/ledger/types.ts';
import type { SearchDocument, SearchKind } from '#lib/ui/search-document.ts';
import { buildSearchIndex, readDocuments, type SearchIndex } from '#lib/ui/search-index.ts';
import { dataFiles, readDataFile } from './data-files.ts';
import { searchDocuments } from './search-documents.ts';
import { PLACE_KEYWORDS, SCOPE_KEYWORDS, TOPIC_KEYWORDS } from './search-keywords.ts';

let all: Ledger;
const documents = new Map<Lang, SearchDocument[]>();
const indexes = new Map<Lang, SearchIndex>();

beforeAll(() => {
  all = readTrusted(Object.fromEntries(dataFiles().map((file) => [file, readDataFile(file)])));
  for (const lang of LANGS) {
    const made = searchDocuments(all, lang);
    documents.set(lang, made);
    indexes.set(lang, buildSearchIndex(made));
  }
});

function groups(query: string, lang: Lang) {
  const index = indexes.get(lang);
  if (!index) throw new Error(`no index for ${lang}`);
  return index.search(query);
}

function first(query: string, lang: Lang): string | undefined {
  const hit = groups(query, lang)[0]?.hits[0];
  return hit && `${hit.document.kind} ${hit.document.code}`;
}

function codes(query: string, lang: Lang, kind: SearchKind): string[] {
  return (
    groups(query, lang)
      .find((group) => group.kind === kind)
      ?.hits.map((hit) => hit.document.code) ?? []
  );
}

describe.each(LANGS)('the search of the site in %s', (lang) => {
  it.each(['иле', 'Іле', 'Ile', 'ile', 'ІЛЕ', 'Iле', 'Илийский'])('finds Ile district first by "%s"', (query) => {
    expect(first(query, lang)).toBe('place ile');
  });

  it.each([
    ['енбекшиказах', 'enbekshikazakh'],
    ['Еңбекшіқазақ', 'enbekshikazakh'],
    ['Enbekshikazakh', 'enbekshikazakh'],
    ['Енбекшиказахский район', 'enbekshikazakh'],
    ['Кегeн', 'kegen'],
    ['кегенский', 'kegen'],
    ['Капчагай', 'qonaev'],
    ['Қапшағай', 'qonaev'],
    ['Жетысу', 'jetisu-region'],
    ['Zhetysu', 'jetisu-region'],
    ['Нур-Султан', 'astana-city'],
    ['194000000', 'enbekshikazakh'],
  ])('finds by "%s" the place %s first', (query, code) => {
    expect(first(query, lang)).toBe(`place ${code}`);
  });

  it('forgives one wrong letter in a long word', () => {
    expect(first('Енбекшиказак', lang)).toBe('place enbekshikazakh');
    expect(first('талдыкорган', lang)).toBe('place taldyqorgan');
  });

  it.each(['су', 'вода', 'water', 'водоснабжение'])('finds water by "%s"', (query) => {
    expect(codes(query, lang, 'topic')).toContain('water');
    expect(codes(query, lang, 'indicator').length).toBeGreaterThan(0);
  });

  it('finds a press figure by the words that were reported', () => {
    expect(codes('более 4 тысяч', lang, 'figure')).toContain('f0001');
    expect(codes('более 4 тысяч обращений', lang, 'figure')[0]).toBe('f0001');
    expect(codes('8230 шаршы метр', lang, 'figure')).toContain('f0008');
  });

  it.each([
    ['C03', 'C03'],
    ['расхождение газ', 'C03'],
    ['қайшылық газ', 'C03'],
  ])('finds by "%s" a disagreement between sources', (query, code) => {
    expect(codes(query, lang, 'conflict')).toContain(code);
  });

  it('finds an office under its former name', () => {
    expect(codes('Нур Отан', lang, 'scope')).toContain('amanat_offices');
  });

  it('finds nothing for a blank query and for nonsense', () => {
    expect(groups('   ', lang)).toEqual([]);
    expect(groups('ъъъъщщщщ', lang)).toEqual([]);
  });

  it('suggests a name when a word is too far off to be found', () => {
    expect(indexes.get(lang)?.suggest('райымбеккқ')).toBe(
      all.places.find((p) => p.code === 'raiymbek')?.[`name_${lang}`],
    );
  });

  it('counts every match of a group though it shows the best only', () => {
    for (const group of groups('аудан', lang)) expect(group.total).toBeGreaterThanOrEqual(group.hits.length);
  });

  it('labels things in the language of the page and marks what is in another', () => {
    for (const document of documents.get(lang) ?? []) {
      expect(document.label).not.toBe('');
      expect(document.lang).not.toBe(lang);
    }
  });

  it('survives the way through JSON', () => {
    const made = documents.get(lang);
    expect(readDocuments(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });
});

describe('the file of the search', () => {
  it('is refused when it is something else', () => {
    expect(() => readDocuments({ message: 'Not found' })).toThrow(TypeError);
    expect(() => readDocuments([{ kind: 'place', code: 1, label: 'x' }])).toThrow(TypeError);
  });

  it('uses extra words only for codes that exist', () => {
    const known = (rows: readonly { code: string }[]) => new Set(rows.map((row) => row.code));
    const unknown = [
      ...Object.keys(PLACE_KEYWORDS).filter((code) => !known(all.places).has(code)),
      ...Object.keys(TOPIC_KEYWORDS).filter((code) => !known(all.topics).has(code)),
      ...Object.keys(SCOPE_KEYWORDS).filter((code) => !known(all.scopes).has(code)),
    ];
    expect(unknown).toEqual([]);
  });
});

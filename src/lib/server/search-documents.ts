/** The list that the search box searches, one per language: what the ledger holds, small enough to be fetched whole. */
import { LANGS, type Lang } from '#lib/i18n/lang.ts';
import { derivedPairs } from '#lib/figures/derive/pairs.ts';
import { DERIVATION_WORDS } from '#lib/figures/saying/derivation-words.ts';
import { sayPair } from '#lib/figures/saying/derivation.ts';
import { allLabels } from '#lib/ledger/labels.ts';
import type { Ledger } from '#lib/ledger/types.ts';
import type { SearchDocument } from '#lib/ui/search-document.ts';
import { CONFLICT_KEYWORDS, PLACE_KEYWORDS, SCOPE_KEYWORDS, TOPIC_KEYWORDS } from './search-keywords.ts';

type Names = Readonly<Record<`name_${Lang}`, string>>;

/** Everything but the label by which it may be looked for, each word once. */
function also(label: string, ...texts: readonly (string | null | undefined)[]): string {
  const seen = new Set(label.split(' '));
  const words: string[] = [];
  for (const word of texts.flatMap((text) => text?.split(/\s+/) ?? [])) {
    if (word === '' || seen.has(word)) continue;
    seen.add(word);
    words.push(word);
  }
  return words.join(' ');
}

function allNames(row: Names): string[] {
  return LANGS.map((lang) => row[`name_${lang}`]);
}

/** A document without its empty parts: an absent key costs nothing over the wire. */
function compact({ also, hint, about, lang, ...rest }: SearchDocument): SearchDocument {
  return {
    ...rest,
    ...(lang ? { lang } : {}),
    ...(hint ? { hint } : {}),
    ...(also ? { also } : {}),
    ...(about && about.length > 0 ? { about } : {}),
  };
}

/** Documents of the search in one language; names in the other two languages are searchable, not shown. */
export function searchDocuments(ledger: Ledger, lang: Lang): SearchDocument[] {
  const documents: SearchDocument[] = [];
  const position = new Map<string, number>();
  const add = (document: SearchDocument): void => {
    position.set(`${document.kind} ${document.code}`, documents.length);
    documents.push(compact(document));
  };
  const find = (kind: SearchDocument['kind'], code: string | null): number[] => {
    const at = code === null ? undefined : position.get(`${kind} ${code}`);
    return at === undefined ? [] : [at];
  };
  const topicNames = new Map(ledger.topics.map((topic) => [topic.code, allNames(topic)]));
  const languageOf = new Map(ledger.sources.map((source) => [source.id, source.language]));

  // A place may stand before the one it belongs to: positions first, parents after.
  for (const place of ledger.places) {
    const label = place[`name_${lang}`];
    const shorts = LANGS.map((language) => place[`short_${language}`]);
    const more = [PLACE_KEYWORDS[place.code], place.kato, place.iso];
    add({ kind: 'place', code: place.code, label, also: also(label, ...allNames(place), ...shorts, ...more) });
  }
  ledger.places.forEach((place, at) => {
    const document = documents[at];
    if (document) documents[at] = compact({ ...document, about: find('place', place.parent) });
  });
  for (const row of ledger.indicators) {
    const label = row[`name_${lang}`];
    const group = [...(topicNames.get(row.group) ?? []), TOPIC_KEYWORDS[row.group]];
    add({ kind: 'indicator', code: row.code, label, also: also(label, ...allNames(row), ...group) });
  }
  for (const topic of ledger.topics) {
    const label = topic[`name_${lang}`];
    add({ kind: 'topic', code: topic.code, label, also: also(label, ...allNames(topic), TOPIC_KEYWORDS[topic.code]) });
  }
  for (const scope of ledger.scopes) {
    const label = scope[`name_${lang}`];
    add({ kind: 'scope', code: scope.code, label, also: also(label, ...allNames(scope), SCOPE_KEYWORDS[scope.code]) });
  }
  for (const row of ledger.conflicts) {
    const label = row[`what_${lang}`];
    const others = LANGS.map((language) => row[`what_${language}`]);
    add({ kind: 'conflict', code: row.id, label, also: also(label, row.id, CONFLICT_KEYWORDS, ...others) });
  }
  const labels = allLabels(ledger, lang);
  for (const pair of derivedPairs(ledger.figures)) {
    if (pair.total.origin !== 'press') continue;
    const { product, rest } = sayPair(pair, labels, lang);
    add({
      kind: 'derived',
      code: `${pair.total.id}-${pair.share.id}`,
      label: `${product}; ${rest}`,
      // What is asked for is mostly what cannot be had: how many were left.
      also: pair.rest.ok ? '' : also('', ...LANGS.map((one) => DERIVATION_WORDS[one].keywords)),
      about: [...find('place', pair.total.place), ...find('indicator', pair.share.indicator)],
    });
  }
  for (const { id, title, publisher, language, url } of ledger.sources) {
    const host = url === null || !URL.canParse(url) ? null : new URL(url).hostname;
    add({
      kind: 'source',
      code: id,
      label: title || publisher,
      lang: otherThan(lang, language),
      hint: publisher,
      also: host ?? '',
    });
  }
  for (const figure of ledger.figures) {
    if (figure.origin !== 'press') continue;
    const about = [...find('place', figure.place), ...find('indicator', figure.indicator)];
    const language = otherThan(lang, languageOf.get(figure.source));
    add({ kind: 'figure', code: figure.id, label: figure.as_reported, lang: language, about });
  }
  return documents;
}

function otherThan(lang: Lang, language: string | undefined): string | undefined {
  return language === lang ? undefined : language;
}

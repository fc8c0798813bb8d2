/** The search itself: an index built in the browser from the list of documents. Loaded when the box is first opened. */
import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { foldToLatin } from '#lib/i18n/fold.ts';
import { SEARCH_KINDS, type SearchDocument, type SearchKind } from './search-document.ts';

export interface SearchHit {
  readonly document: SearchDocument;
  /** What the thing belongs to, in words. */
  readonly hint: string;
}

export interface SearchGroup {
  readonly kind: SearchKind;
  /** How many match, of which `hits` are the best. */
  readonly total: number;
  readonly hits: readonly SearchHit[];
}

export interface SearchIndex {
  /** Groups by kind, the group of the best hit first. An empty or blank query finds nothing. */
  search(query: string): SearchGroup[];
  /** A name close to a query that found nothing. */
  suggest(query: string): string | null;
}

const HITS_PER_GROUP = 8;

/** A name that is matched says more than a passing word in a report. */
const WEIGHT: Readonly<Record<SearchKind, number>> = {
  place: 2,
  indicator: 1.4,
  topic: 1.7,
  scope: 1,
  conflict: 0.8,
  derived: 0.8,
  source: 0.7,
  figure: 0.7,
};

/** Three letters with one of them wrong are another word: short words match as they are or as a beginning. */
const FUZZY_FROM = 4;

interface Entry {
  id: number;
  label: string;
  also: string;
  hint: string;
}

const OPTIONS: Options<Entry> = {
  fields: ['label', 'also', 'hint'],
  // One key for both alphabets: "Жетісу", "Жетису", "Zhetisu" and "Jetisu" are one word.
  processTerm: (term) => foldToLatin(term) || null,
};

function searchOptions(documents: readonly SearchDocument[]): SearchOptions {
  return {
    prefix: true,
    fuzzy: (term) => (term.length >= FUZZY_FROM ? 0.2 : false),
    combineWith: 'AND',
    boost: { label: 3, also: 2.5, hint: 0.4 },
    boostDocument: (id: number) => {
      const document = documents[id];
      return document ? WEIGHT[document.kind] : 1;
    },
  };
}

/** Builds the index; some 50 ms for a thousand documents. */
export function buildSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const hints = documents.map((document) => hintOf(document, documents));
  const engine = new MiniSearch<Entry>(OPTIONS);
  engine.addAll(documents.map(({ label, also }, id) => ({ id, label, also: also ?? '', hint: hints[id] ?? '' })));
  const options = searchOptions(documents);
  return {
    search(query) {
      const strict = engine.search(query, options);
      const found = strict.length > 0 ? strict : engine.search(query, { ...options, combineWith: 'OR', fuzzy: false });
      return grouped(
        found.flatMap(({ id }) => {
          const document = documents[id as number];
          return document ? [{ document, hint: hints[id as number] ?? '' }] : [];
        }),
      );
    },
    suggest(query) {
      const [best] = engine.search(query, {
        ...options,
        combineWith: 'OR',
        fields: ['label', 'also'],
        fuzzy: (term) => (term.length >= FUZZY_FROM ? 0.4 : false),
        filter: ({ id }) => documents[id as number]?.kind !== 'figure',
      });
      return best ? (documents[best.id as number]?.label ?? null) : null;
    },
  };
}

function hintOf(document: SearchDocument, documents: readonly SearchDocument[]): string {
  const about = (document.about ?? []).flatMap((position) => documents[position]?.label ?? []);
  return [document.hint, ...about].filter((part) => part !== undefined).join(' · ');
}

/** `hits` come best first, so a group's place is that of its first hit. */
function grouped(hits: readonly SearchHit[]): SearchGroup[] {
  const groups = new Map<SearchKind, SearchHit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.document.kind);
    if (group) group.push(hit);
    else groups.set(hit.document.kind, [hit]);
  }
  return [...groups].map(([kind, all]) => ({ kind, total: all.length, hits: all.slice(0, HITS_PER_GROUP) }));
}

/** Turns what was fetched into documents. Throws a TypeError when it is something else (an error page, an old file). */
export function readDocuments(value: unknown): SearchDocument[] {
  if (!Array.isArray(value) || !value.every(isDocument)) throw new TypeError('Not a list of search documents');
  return value;
}

function isDocument(value: unknown): value is SearchDocument {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, code, label } = value as Record<string, unknown>;
  return (SEARCH_KINDS as readonly unknown[]).includes(kind) && typeof code === 'string' && typeof label === 'string';
}

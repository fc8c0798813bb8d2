/** The source of an article: one that the ledger knows, however its address is written, or a new row. */
import { fold } from '#lib/i18n/fold.ts';
import { LANGUAGES, SOURCE_KINDS, type Source } from '../types.ts';
import { addressKey } from './address.ts';
import { unknownKey, type Drafts } from './drafts.ts';
import type { GivenSource } from './given.ts';
import { nearestOf } from './nearest.ts';
import type { Refuse } from './words.ts';

export interface FoundSource {
  readonly source: Source;
  readonly isNew: boolean;
  /** What was typed of a known source and is otherwise in the ledger. */
  readonly notices: readonly string[];
}

export function sourceOf(given: GivenSource, drafts: Drafts, today: string, refuse: Refuse): FoundSource {
  const known = knownSource(given, drafts.rows('sources'));
  if (known !== undefined) return { source: known, isNew: false, notices: differences(given, known) };
  if (given.id !== undefined) refuse('id', unknownKey(drafts, 'sources', given.id) ?? '');
  return { source: newSource(given, drafts.nextKey('sources'), today, refuse), isNew: true, notices: [] };
}

function knownSource(given: GivenSource, sources: readonly Source[]): Source | undefined {
  const { id, url } = given;
  if (id !== undefined) return sources.find((source) => source.id === id);
  if (url !== undefined) {
    const key = addressKey(url);
    return sources.find((source) => source.url !== null && addressKey(source.url) === key);
  }
  return sources.find((source) => isSameArticle(given, source));
}

/** Without an address an article is known by its publisher and headline; without a headline by its day. */
function isSameArticle({ publisher, title, published }: GivenSource, source: Source): boolean {
  if (publisher === undefined || fold(publisher) !== fold(source.publisher)) return false;
  const otherDay = published !== undefined && source.published !== null && published !== source.published;
  if (otherDay) return false;
  if (title !== undefined && source.title !== null) return fold(title) === fold(source.title);
  return (
    title === undefined && source.title === null && source.url === null && (published ?? null) === source.published
  );
}

const TYPED = ['url', 'kind', 'publisher', 'title', 'language', 'published', 'note'] as const;

function differences(given: GivenSource, known: Source): string[] {
  return TYPED.flatMap((field) => {
    const typed = given[field];
    const kept = known[field];
    if (typed === undefined || typed === kept) return [];
    if (field === 'url' && kept !== null && addressKey(typed) === addressKey(kept)) return [];
    const read = field === 'language' ? `; the words are read in ${known.language}` : '';
    return [
      `${field}: you typed "${typed}", ${known.id} has ${kept === null ? 'none' : `"${kept}"`}, which stays${read}`,
    ];
  });
}

function newSource(given: GivenSource, id: string, today: string, refuse: Refuse): Source {
  const kind = given.kind ?? 'news';
  const known = SOURCE_KINDS.find((one) => one === kind);
  if (known === undefined)
    refuse('kind', `"${kind}" is none of ${SOURCE_KINDS.join(', ')}${nearestOf(kind, SOURCE_KINDS)}`);
  if (given.publisher === undefined) refuse('publisher', 'is needed');
  const { language } = given;
  const languages: readonly string[] = LANGUAGES;
  if (language === undefined) refuse('language', `is needed, one of ${LANGUAGES.join(', ')}`);
  else if (!languages.includes(language)) {
    const kazakh = language.toLowerCase() === 'kz' ? '; Kazakh is kk' : '';
    refuse('language', `"${language}" is none of ${LANGUAGES.join(', ')}${kazakh}`);
  }
  return {
    id,
    kind: known ?? 'news',
    publisher: given.publisher ?? '?',
    title: given.title ?? null,
    url: given.url ?? null,
    language: language !== undefined && languages.includes(language) ? language : 'ru',
    published: given.published ?? null,
    accessed: today,
    note: given.note ?? null,
  };
}

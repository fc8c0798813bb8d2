/** What the search knows of one thing; the file search/<lang>.json is a list of these. */
import type { Lang } from '#lib/i18n/lang.ts';
import { toDispute, toItem, toSection } from './links.ts';

/** In the order in which groups stand when they match equally well. */
export const SEARCH_KINDS = [
  'place',
  'indicator',
  'topic',
  'scope',
  'conflict',
  'derived',
  'source',
  'figure',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export interface SearchDocument {
  readonly kind: SearchKind;
  /** Code in the ledger; with `kind` it gives the address. */
  readonly code: string;
  /** What is shown: a name in the language of the page, a title or the reported words in their own. */
  readonly label: string;
  /** Language of the label where it is not that of the page. */
  readonly lang?: string;
  /** Shown small behind the label and searched, such as the publisher of a source. */
  readonly hint?: string;
  /** Searched but not shown: names in the other languages, older names. */
  readonly also?: string;
  /** Positions in the list of what this belongs to (place, indicator): shown behind the label, searched with less weight. */
  readonly about?: readonly number[];
}

/** Address of the page of a document. */
export function toDocument(lang: Lang, { kind, code }: Pick<SearchDocument, 'kind' | 'code'>): string {
  switch (kind) {
    case 'place':
      return toItem(lang, 'places', code);
    case 'indicator':
      return toItem(lang, 'indicators', code);
    case 'topic':
      return toItem(lang, 'topics', code);
    case 'source':
      return toItem(lang, 'sources', code);
    case 'figure':
      return toItem(lang, 'figures', code);
    case 'derived': {
      // The total it follows from, then the share.
      const [total = ''] = code.split('-');
      return `${toItem(lang, 'figures', total)}#derived-${code}`;
    }
    case 'conflict':
      return toDispute(lang, { kind: 'conflict', id: code });
    case 'scope':
      return `${toSection(lang, 'methods')}#scope-${code}`;
  }
}

/** The reference of a value that was derived here: nobody reported it, and both of its inputs are named with their words. */
import { pairAnchor, pairId, type DerivedPair } from '#lib/figures/derive/pairs.ts';
import { sayPeriod } from '#lib/figures/period.ts';
import { pairSentence, sayPair } from '#lib/figures/saying/derivation.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import { oneLine, type Reference } from './reference.ts';
import { CITE_WORDS } from './words.ts';

export interface CitedPair {
  readonly pair: DerivedPair;
  /** In the language of the citation. */
  readonly labels: Labels;
  readonly lang: Lang;
  readonly permalink: string;
  readonly version: string;
  readonly accessed: string;
}

export function derivedReference({ pair, labels, lang, permalink, version, accessed }: CitedPair): Reference {
  const { total, share } = pair;
  const place = labels.place[total.place]?.name ?? total.place;
  const { product, rest, derived } = sayPair(pair, labels, lang);
  const sources = [...new Set([total.source, share.source])];
  return {
    id: `aina-${pairAnchor(pair)}`,
    author: CITE_WORDS[lang].site,
    issued: null,
    title: oneLine(`${place}, ${sayPeriod(total, lang)}: ${product}; ${rest} (${derived}: ${pairId(pair)})`),
    sentence: oneLine(pairSentence(pair, place, labels, lang)),
    words: oneLine(`${total.id}: ${total.as_reported}; ${share.id}: ${share.as_reported}`),
    source: {
      title: oneLine(
        sources
          .map((code) => `${labels.source[code]?.publisher ?? code}, ${labels.source[code]?.title ?? ''}`)
          .join('; '),
      ),
      url: labels.source[total.source]?.url ?? null,
    },
    url: permalink,
    version,
    accessed,
    lang,
  };
}

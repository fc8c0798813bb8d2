/**
 * What a citation of a figure states, whatever its format: who said it and when, the value with its hedge, the words of
 * the source and where they stand, and the address at which the figure is kept as it was said.
 */
import type { Figure } from '#lib/figures/figure.ts';
import { sayPeriod } from '#lib/figures/period.ts';
import { claimSentence, valueOfBase } from '#lib/figures/saying/sentence.ts';
import { parseDate } from '#lib/i18n/calendar.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import { CITE_WORDS } from './words.ts';

export interface Cited {
  readonly figure: Figure;
  /** In the language of the citation. */
  readonly labels: Labels;
  readonly lang: Lang;
  /** Whole address of the figure. */
  readonly permalink: string;
  /** Day of the newest row of the ledger. */
  readonly version: string;
  /** Day on which the reader saw it, YYYY-MM-DD. */
  readonly accessed: string;
}

/** Every text is one line without control characters. */
export interface Reference {
  readonly id: string;
  /** Who said it: the publisher of the source. */
  readonly author: string;
  /** Day of publication, YYYY-MM-DD; null where the source carries none. */
  readonly issued: string | null;
  /** Subject and hedged value. */
  readonly title: string;
  /** The whole sentence, which keeps the hedge. */
  readonly sentence: string;
  readonly words: string;
  readonly source: { readonly title: string; readonly url: string | null };
  readonly url: string;
  readonly version: string;
  readonly accessed: string;
  readonly lang: Lang;
}

export function referenceOf({ figure, labels, lang, permalink, version, accessed }: Cited): Reference {
  const source = labels.source[figure.source];
  const name = (known: { readonly name: string } | undefined, code: string) => known?.name ?? code;
  const subject = [
    name(labels.indicator[figure.indicator], figure.indicator),
    figure.topic === null ? '' : name(labels.topic[figure.topic], figure.topic),
    name(labels.place[figure.place], figure.place),
    sayPeriod(figure, lang),
  ].filter((part) => part !== '');
  const published = source?.published ?? null;
  const status = figure.status === 'reported' ? '' : ` (${CITE_WORDS[lang].statuses[figure.status]})`;
  return {
    id: `aina-${figure.id}`,
    author: oneLine(source?.publisher ?? figure.source),
    issued: published !== null && parseDate(published) !== null ? published : null,
    title: oneLine(`${subject.join(', ')}: ${valueOfBase(figure, labels, lang)}${status}`),
    sentence: oneLine(claimSentence(figure, labels, lang)),
    words: oneLine(figure.as_reported),
    source: { title: oneLine(source?.title ?? figure.source), url: source?.url ?? null },
    url: permalink,
    version,
    accessed,
    lang,
  };
}

/** What stands in the note of every format: the sentence, the words of the source and where they are. */
export function noteOf({ lang, sentence, words, source }: Reference): string {
  const [open, close] = CITE_WORDS[lang].quotes;
  const where = source.url === null ? source.title : `${source.title}, ${source.url}`;
  return `${sentence} ${CITE_WORDS[lang].words}: ${open}${words}${close}. ${CITE_WORDS[lang].source}: ${where}`;
}

/**
 * Line ends would end a field of RIS, and control characters are legal nowhere. Spaces become plain ones: programs for
 * references search for words.
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Z}]+/gu, ' ').trim();
}

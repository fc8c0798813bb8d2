/** The few words inside citations. A citation may be in another language than the page, so all three are here. */
import type { Lang } from '#lib/i18n/lang.ts';

interface CiteWords {
  readonly site: string;
  readonly quotes: readonly [string, string];
  readonly undated: string;
  /** Behind a value that is no report. */
  readonly statuses: Readonly<Record<'plan' | 'estimate', string>>;
  readonly words: string;
  readonly source: string;
  readonly figure: (id: string) => string;
  /** What nobody reported: a value that was derived here. */
  readonly derived: (id: string) => string;
  readonly ledger: (date: string) => string;
  readonly accessed: (date: string) => string;
}

export const CITE_WORDS: Readonly<Record<Lang, CiteWords>> = {
  kk: {
    site: 'Айна',
    quotes: ['«', '»'],
    undated: 'күні көрсетілмеген',
    statuses: { plan: 'жоспар', estimate: 'бағалау' },
    words: 'Дереккөздің сөзі',
    source: 'Дереккөз',
    figure: (id) => `жарияланған сан ${id}`,
    derived: (id) => `шығарылған мән ${id}`,
    ledger: (date) => `тізілім күні: ${date}`,
    accessed: (date) => `қаралған күні: ${date}`,
  },
  ru: {
    site: 'Айна',
    quotes: ['«', '»'],
    undated: 'дата не указана',
    statuses: { plan: 'план', estimate: 'оценка' },
    words: 'Слова источника',
    source: 'Источник',
    figure: (id) => `опубликованная цифра ${id}`,
    derived: (id) => `выведенное значение ${id}`,
    ledger: (date) => `реестр от ${date}`,
    accessed: (date) => `дата обращения: ${date}`,
  },
  en: {
    site: 'Aina',
    quotes: ['“', '”'],
    undated: 'date not stated',
    statuses: { plan: 'plan', estimate: 'estimate' },
    words: 'Words of the source',
    source: 'Source',
    figure: (id) => `reported figure ${id}`,
    derived: (id) => `derived value ${id}`,
    ledger: (date) => `ledger of ${date}`,
    accessed: (date) => `accessed ${date}`,
  },
};

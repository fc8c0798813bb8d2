/**
 * One full sentence for a claim, with everything that has to travel with the number. Names are inserted in the nominative,
 * in quotation marks or after a colon, so that the sentence is grammatical whatever the name is.
 */
import { sayIsoDate } from '#lib/i18n/date.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Figure, Status } from '../figure.ts';
import { sayPeriod } from '../period.ts';
import { sayKazakhPart, sayValue, type UnitWords } from './say.ts';

/** The names a sentence needs, by code; a part of the labels that a page carries. */
export interface SentenceLabels {
  readonly place: Readonly<Record<string, { readonly name: string }>>;
  readonly indicator: Readonly<Record<string, { readonly name: string }>>;
  readonly topic: Readonly<Record<string, { readonly name: string }>>;
  readonly scope: Readonly<Record<string, { readonly name: string }>>;
  readonly unit: Readonly<Record<string, UnitWords>>;
  /** Stands after "of" in English, in the genitive in Russian and Kazakh. */
  readonly base: Readonly<Record<string, string>>;
  readonly source: Readonly<Record<string, { readonly publisher: string; readonly published: string | null }>>;
}

interface SentenceWords {
  readonly topic: string;
  readonly scope: string;
  readonly source: string;
  readonly undated: string;
  readonly baseNotStated: string;
  readonly doubtful: string;
  readonly quotes: readonly [string, string];
  /** Between the indicator and its value. */
  readonly verb: Readonly<Record<Status, string>>;
}

const WORDS: Readonly<Record<Lang, SentenceWords>> = {
  kk: {
    topic: 'тақырыбы',
    scope: 'кімнің дерегі',
    source: 'дереккөз',
    undated: 'күні көрсетілмеген',
    baseNotStated: 'үлестің негізі көрсетілмеген',
    doubtful: 'күмәнді мән',
    quotes: ['«', '»'],
    verb: { reported: ' —', plan: ' жоспар бойынша —', estimate: ' бағалау бойынша —' },
  },
  ru: {
    topic: 'тема',
    scope: 'чьи данные',
    source: 'источник',
    undated: 'дата не указана',
    baseNotStated: 'от чего считана доля, не указано',
    doubtful: 'значение вызывает сомнение',
    quotes: ['«', '»'],
    verb: { reported: ' —', plan: ' по плану —', estimate: ' по оценке —' },
  },
  en: {
    topic: 'topic',
    scope: 'counted by',
    source: 'source',
    undated: 'date not stated',
    baseNotStated: 'base not stated',
    doubtful: 'doubtful value',
    quotes: ['“', '”'],
    verb: { reported: ' was reported as', plan: ' is planned at', estimate: ' was estimated at' },
  },
};

/**
 * The claim as a sentence: place, period, indicator, topic, whose count, value with its hedge, base, source and its date.
 * A code without a label is said as the code; a figure whose unit has no words cannot be said and is an error.
 */
export function claimSentence(figure: Figure, labels: SentenceLabels, lang: Lang): string {
  const words = WORDS[lang];
  const place = labels.place[figure.place]?.name ?? figure.place;
  const indicator = labels.indicator[figure.indicator]?.name ?? figure.indicator;
  const subject = words.quotes[0] + indicator + words.quotes[1] + details(figure, labels, words);
  const doubt = figure.suspect_remark === null ? '' : `; ${words.doubtful}`;
  // "Reported as named without a number" would say the same thing twice.
  const verb = figure.unit === 'mention' && lang === 'en' ? ' was' : words.verb[figure.status];
  const predicate = `${verb} ${valueOfBase(figure, labels, lang)}${doubt}`;
  const sentence = `${place}${period(figure, lang)}: ${subject}${predicate}; ${source(figure, labels, lang)}`;
  // The Russian date ends in "г.", whose full stop serves the sentence too.
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

/** A value with the whole it is a share of: "more than 70% of appeals received", "70 % (base not stated)". */
export function valueOfBase(figure: Figure, labels: Pick<SentenceLabels, 'unit' | 'base'>, lang: Lang): string {
  const unit = labels.unit[figure.unit];
  if (unit === undefined) throw new Error(`there are no words for the unit ${figure.unit}`);
  const said = sayValue(figure, unit, lang).text;
  if (figure.base === null) return said;
  const base = labels.base[figure.base];
  if (figure.base === 'not_stated' || base === undefined) return `${said} (${WORDS[lang].baseNotStated})`;
  switch (lang) {
    case 'kk':
      return `${base} ${sayKazakhPart(figure, unit).text}`;
    case 'ru':
      return `${said} ${base}`;
    case 'en':
      return `${said} of ${base}`;
  }
}

/** "(topic: Housing; counted by: Open Almaty)" */
function details(figure: Figure, labels: SentenceLabels, words: SentenceWords): string {
  const scope = `${words.scope}: ${labels.scope[figure.scope]?.name ?? figure.scope}`;
  if (figure.topic === null) return ` (${scope})`;
  return ` (${words.topic}: ${labels.topic[figure.topic]?.name ?? figure.topic}; ${scope})`;
}

/** Words such as "year, dates not stated" have a comma of their own and stand in brackets. */
function period(figure: Figure, lang: Lang): string {
  const said = sayPeriod(figure, lang);
  return figure.period_end === null ? ` (${said})` : `, ${said}`;
}

function source(figure: Figure, labels: SentenceLabels, lang: Lang): string {
  const known = labels.source[figure.source];
  const date = known?.published ? sayIsoDate(known.published, lang) : WORDS[lang].undated;
  return `${WORDS[lang].source}: ${known?.publisher ?? figure.source}, ${date}`;
}

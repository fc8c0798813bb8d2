/** Reads an article: every number with its hedge, and for each figure what it may count, where, of when and by whose count. Nothing is decided here. */
import { parse } from '#lib/figures/reading/qualifier.ts';
import { cleanText, MOST_LETTERS } from './clean.ts';
import { addressKey } from '#lib/ledger/entry/address.ts';
import { windowAt } from './hits.ts';
import { aboutClaim, type Whereabouts } from './about-claim.ts';
import { measureOf } from './counted-noun.ts';
import { dayOfArticle } from './day-of-article.ts';
import type { Knowledge } from './knowledge.ts';
import { languageOf, type PressLanguage } from './language.ts';
import { numbersOf, type TextNumber } from './numbers-in-text.ts';
import { findPeriods } from './periods-in-text.ts';
import { PlaceFinder } from './places-in-text.ts';
import { statusHits } from './plan-or-report.ts';
import type { ArticleAbout, PassedNumber, Proposal, ReadArticle, Refusal, Remark } from './proposal.ts';
import { crowdOf } from './which-period.ts';
import { scopeHits } from './whose-count.ts';
import { sentencesOf } from './sentences.ts';
import { weighMentions } from './which-place.ts';
import { StemsInText } from './stems.ts';
import { topicFinder, topicsOf, type TopicHit } from './which-topic.ts';
import { goesOn, otherNoun, sameMeasure, type Measured, type Neighbour } from './list-clues.ts';
import { conceptsOf, indicatorsOf } from './what-it-counts.ts';

/** Below it a number is shown and not proposed. */
export const LEAST_SCORE = 3.1;

export class ArticleReader {
  readonly #known: Knowledge;
  readonly #places: PlaceFinder;
  readonly #topics: (lower: string) => TopicHit[];

  constructor(known: Knowledge) {
    this.#known = known;
    this.#places = new PlaceFinder(known.places);
    this.#topics = topicFinder(known);
  }

  read(raw: string, about: ArticleAbout = {}): ReadArticle {
    if (raw.trim() === '') return refused('', null, 'empty', []);
    if (raw.length > MOST_LETTERS * 4) return refused('', null, 'too_long', []);
    const { text, html, mended, invisible } = cleanText(raw);
    if (text === '') return refused('', null, 'empty', []);
    if (text.length > MOST_LETTERS) return refused('', null, 'too_long', []);
    const remarks: Remark[] = [];
    if (html) remarks.push('html');
    if (mended > 0) remarks.push('mended_letters');
    if (invisible > 0) remarks.push('invisible_signs');
    const language = languageOf(text);
    if (language === null) return refused(text, null, 'language', remarks);
    if ((text.match(/\t/gu)?.length ?? 0) > 2 || (text.match(/^[^\n|]*\|[^\n|]*\|/gmu)?.length ?? 0) > 2)
      remarks.push('table');
    if (twice(text)) remarks.push('pasted_twice');
    if (about.url !== undefined && this.#knows(about.url)) remarks.push('known_article');
    const dated = about.published === undefined ? dayOfArticle(text, about.url) : null;
    if (dated !== null) remarks.push(dated.from === 'address' ? 'day_from_address' : 'day_from_text');
    const day = about.published ?? dated?.day ?? null;
    const { proposals, passed, languages } = this.#figures(text, language, about, day);
    if (new Set(languages).size > 1) remarks.push('mixed_languages');
    const refusal: Refusal | null = proposals.length > 0 ? null : passed.length === 0 ? 'no_numbers' : 'no_figures';
    return { text, language, refusal, remarks, day, proposals, passed };
  }

  #knows(url: string): boolean {
    const bare = addressKey(url);
    return bare !== '' && this.#known.claims.some((claim) => claim.url !== null && addressKey(claim.url) === bare);
  }

  #figures(text: string, language: PressLanguage, about: ArticleAbout, published: string | null) {
    const known = this.#known;
    const lower = text.toLowerCase();
    const sentences = sentencesOf(text);
    const languages = sentences.map(({ start, end }) => languageOf(text.slice(start, end)) ?? language);
    const periods = findPeriods(lower, published);
    const numbers = numbersOf(text, lower, sentences, languages, periods);
    const concepts = conceptsOf(lower);
    const topics = this.#topics(lower);
    const said = new StemsInText(lower);
    const titled = [
      ...(about.title === undefined ? [] : this.#places.find(about.title).map(({ code }) => code)),
      ...(about.url === undefined ? [] : this.#places.inAddress(about.url)),
    ];
    const where: Whereabouts = {
      text,
      lower,
      known,
      places: this.#places,
      mentions: weighMentions(this.#places.find(text), text, this.#places),
      titled,
      topics,
      periods,
      crowded: crowdOf(periods, text),
      scopes: scopeHits(lower, known),
      concepts,
      statuses: statusHits(lower),
      headed: about.title === undefined ? [] : findPeriods(about.title.toLowerCase(), published),
      published,
    };
    const proposals: Proposal[] = [];
    const passed: PassedNumber[] = [];
    let before: Neighbour | null = null;
    const lately = new Map<string, string>();
    for (const number of numbers) {
      const measure = measureOf(lower, number, topics);
      if (number.no !== null && !(number.no === 'date' && number.reading.unitHint === 'percent')) {
        passed.push({ start: number.start, end: number.end, why: number.no });
        continue;
      }
      // "млн тенге" over a column: the cell's own words do not give the value.
      const { head } = number.around;
      if (head !== undefined && SCALED.test(lower.slice(head.start, head.end))) {
        passed.push({ start: number.start, end: number.end, why: 'no_indicator' });
        continue;
      }
      if (tooSmall(number, measure)) {
        passed.push({ start: number.start, end: number.end, why: 'small' });
        continue;
      }
      const topicHere = topicsOf(number, topics).here !== null;
      const placeHere = windowAt(where.mentions, number.start, 10, 10).some(
        ({ start, end, named }) => named && start >= number.around.own.start && end <= number.around.own.end,
      );
      const indicators = indicatorsOf(
        text,
        {
          number,
          measure,
          goesOn: goesOn(lower, number),
          sameMeasure: sameMeasure(lower, number),
          otherNoun: otherNoun(lower, number, measure),
          topicHere,
          placeHere,
          before,
          lately,
        },
        concepts,
        said,
        known,
      );
      const best = indicators[0];
      if (best === undefined || best.score < LEAST_SCORE) {
        passed.push({ start: number.start, end: number.end, why: 'no_indicator' });
        if (best !== undefined) before = { number, measure, indicator: null };
        continue;
      }
      const proposal = aboutClaim(number, indicators, where, wordsAround(text, number, best.indicator.unit), proposals);
      proposals.push(proposal);
      // "13 школ на 13 800 мест", "42 проекта на 3 млрд": what is told next goes on with the schools, with the projects.
      if (!(before !== null && SIZE.test(lower.slice(number.around.sentence.start, number.start))))
        before = { number, measure, indicator: number.isWhole && best.code !== 'appeals_received' ? null : best.code };
      if (!number.isWhole) lately.set(best.indicator.unit, best.code);
    }
    return { proposals, passed, languages };
  }
}

const SIZE = /\d.{0,80}(?<!\p{L})на (?:(?:общую )?сумму )?(?:(?:почти|около|более|свыше|порядка) )?$/u;
const SCALED = /(?<!\p{L})(?:тыс|млн|млрд|мың|миллион|миллиард)/u;

const refused = (
  text: string,
  language: PressLanguage | null,
  refusal: Refusal,
  remarks: readonly Remark[],
): ReadArticle => ({
  text,
  language,
  refusal,
  remarks,
  day: null,
  proposals: [],
  passed: [],
});

/** The same long paragraph stands in the text twice. */
function twice(text: string): boolean {
  const seen = new Set<string>();
  return text.split('\n').some((line) => {
    if (line.length < 80) return false;
    if (seen.has(line)) return true;
    seen.add(line);
    return false;
  });
}

/** "Два", "бір": words for small numbers count only with their noun right behind, or behind "всего". */
function tooSmall({ spelled, reading, left }: TextNumber, measure: Measured): boolean {
  if (!spelled || reading.unitHint === 'rank') return false;
  if (reading.value >= 20) return false;
  return measure.units === null || (reading.value === 1 && measure.words !== '') || left.start < 0;
}

const MOST_WORDS = 8;

/** At most eight words that alone give the same value and hedge: the number with what is said right around it. */
export function wordsAround(
  text: string,
  number: TextNumber,
  unit: string,
): { start: number; end: number; fits: boolean } {
  const { qualifier, value, valueUpper } = number.reading;
  const words = [...text.slice(number.around.own.start, number.around.own.end).matchAll(/\S+/gu)].map((match) => ({
    start: number.around.own.start + match.index,
    end: number.around.own.start + match.index + match[0].length,
  }));
  const first = words.findIndex(({ end }) => end > number.start);
  const last = words.findLastIndex(({ start }) => start < number.end);
  // Many ways to widen the words come to the same ones.
  const tried = new Set<number>();
  const agrees = (start: number, end: number): boolean => {
    const span = start * 10_000 + (end - start);
    if (tried.has(span)) return false;
    tried.add(span);
    const said = parse(text.slice(start, end), { lang: number.language, unit });
    return said.ok && said.qualifier === qualifier && said.value === value && said.valueUpper === valueUpper;
  };
  if (first === -1 || last === -1)
    return { start: number.start, end: number.end, fits: agrees(number.start, number.end) };
  const room = MOST_WORDS - (last - first + 1);
  const span = (before: number, after: number) => {
    const from = words[Math.max(0, first - before)] ?? { start: number.start, end: number.start };
    const to = words[Math.min(words.length - 1, last + after)] ?? { start: number.end, end: number.end };
    return trimmed(text, from.start, to.end, number);
  };
  const behind = Math.min(words.length - 1 - last, room);
  for (const after of [Math.min(behind, 4), Math.min(behind, 2), behind, 1, 0]) {
    for (const before of [Math.min(3, room - after), Math.min(2, room - after), 1, 0, room - after]) {
      if (before < 0 || after < 0) continue;
      const { start, end } = span(before, after);
      if (agrees(start, end)) return { start, end, fits: true };
    }
  }
  return { ...span(0, 0), fits: agrees(number.start, number.end) };
}

/** Without the marks at its ends. */
function trimmed(text: string, start: number, end: number, number: TextNumber): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from < number.start && /[\s,;:.—–«»"()|-]/u.test(text[from] ?? '')) from++;
  while (to > number.end && /[\s,;:.—–(«»"|]/u.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

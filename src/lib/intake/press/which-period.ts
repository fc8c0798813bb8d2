/** Of when a number is: the period named nearest, as a day or a time, as the indicator is counted; "not stated" is an answer. */
import { windowAt } from './hits.ts';
import type { Knowledge } from './knowledge.ts';
import type { TextNumber } from './numbers-in-text.ts';
import type { PeriodMention } from './periods-in-text.ts';
import type { Candidate } from './proposal.ts';

export interface PeriodContext {
  readonly periods: readonly PeriodMention[];
  /** Those of which several stand in one sentence. */
  readonly crowded: ReadonlySet<PeriodMention>;
  readonly headed: readonly PeriodMention[];
  readonly known: Knowledge;
  readonly published: string | null;
  readonly text: string;
  readonly plan: boolean;
  /** The period of the number before it in the same sentence. */
  readonly before: string | null;
}

export interface FoundPeriods {
  readonly candidates: readonly Candidate[];
  readonly relative: boolean;
  readonly stated: boolean;
}

const within = ({ start, end }: PeriodMention, part: { start: number; end: number }): boolean =>
  start >= part.start && end <= part.end;

/** Counts of what there is on a day rather than of what happened in a time. */
export function isStock(indicator: string, known: Knowledge): boolean {
  if (/^appeals_(?!in_progress)|_newly_/u.test(indicator)) return false;
  const counts = known.counts[indicator];
  if (counts !== undefined && counts.rows >= 4) return counts.asOf / counts.rows >= 0.5;
  return /(?:^population|_with_|coverage|queue|total|^schools$|^preschools$|settlements_gasified$|three_shift|_length$|_condition|_wear$|_paved$|hydroposts|flood_risk|dacha_|reception_offices|_prepared|_readiness|^area$|housing_queue|_to_|workers|machines)/u.test(
    indicator,
  );
}

/** It ended more than a year before the article. */
function isLongAgo({ period }: PeriodMention, published: string | null): boolean {
  const end = /(\d{4})(?:-\d\d-\d\d|-\d\d|-\p{L}\d|-\dm)?$/u.exec(period)?.[1];
  return end !== undefined && published !== null && Number(end) < Number(published.slice(0, 4)) - 1;
}

/** Counts of letters and visits, which come on a day as well as in a year. */
const PER_DAY = /^(?:appeals|citizens|receptions|akims|legal|births|deaths|crimes)_/u;

export function periodCandidates(number: TextNumber, indicator: string, context: PeriodContext): FoundPeriods {
  const { periods, crowded, headed, known, published, text, plan, before } = context;
  const stock = isStock(indicator, known);
  const counts = known.counts[indicator];
  const daily =
    (counts !== undefined && counts.oneDay / counts.rows >= 0.3) ||
    /^(?:meeting_|mobile_|road_workers|snow_machines)/u.test(indicator);
  const perDay = daily || PER_DAY.test(indicator);
  // What is left to do is told of the day of the article, whatever is promised for later.
  const left = /_to_/u.test(indicator);
  // "С 86,4% в 2019 году до 97,5%": the second number is of now.
  const changed = / до $/u.test(text.slice(number.start - 4, number.start));
  const scores = new Map<string, { score: number; because: string[]; relative: boolean }>();
  const put = (code: string, score: number, word = '', relative = false) => {
    const old = scores.get(code);
    if (old === undefined || old.score < score)
      scores.set(code, { score, because: word === '' ? [] : [word], relative });
  };
  for (const mention of windowAt(periods, number.around.sentence.end, 80, 10)) {
    const inSentence = within(mention, number.around.sentence);
    const gap = mention.start >= number.end ? mention.start - number.end : number.start - mention.end;
    let score: number;
    if (mention.start >= number.around.own.start && mention.start < number.around.own.end) score = 1.5 - gap / 500;
    else if (inSentence) score = (mention.start < number.start ? 1.25 : 0.55) - gap / 700;
    else if (mention.start > number.end) score = mention.start < number.end + 400 ? 0.1 : 0;
    else if (within(mention, number.around.before)) score = 0.85 - gap / 1500;
    else if (within(mention, number.around.paragraph)) score = 0.7 - gap / 2500;
    else score = Math.max(0.22, 0.6 - gap / 3000);
    // Several times told one after the other in a sentence were its own: what follows is of the time told before them.
    if (!inSentence && crowded.has(mention)) score -= 0.3;
    if (mention.aside && !inSentence) score -= 0.5;
    // What there is now is told of the day of the article rather than of the time that another sentence told of.
    if (stock && !inSentence && published !== null && /\.\.|-[QH9]/u.test(mention.period)) score -= 0.4;
    // "С 86,4% в 2019 году до 97,5%": the year is that of the first number.
    if (
      inSentence &&
      mention.start < number.start &&
      /\d.{0,30}$/u.test(text.slice(number.around.sentence.start, mention.start)) &&
      changed
    )
      score -= 1;
    // A time long gone in another sentence was told to compare with.
    if (!inSentence && isLongAgo(mention, published)) score -= 0.3;
    if (mention.event && !daily) score -= inSentence ? 0.25 : 0.45;
    if (mention.told && !daily) score -= inSentence ? 0.3 : 0.2;
    // A plan and its year were told in another sentence: what was reported is of another time.
    const reported = (!inSentence || mention.start > number.end) && !plan;
    if (
      (left || reported) &&
      mention.period.startsWith('@') &&
      published !== null &&
      mention.period.slice(1) > published
    )
      score -= 0.6;
    const word = text.slice(mention.start, mention.end);
    const told = mention.told && !perDay;
    for (const [code, factor] of formsFor(mention, (stock && !daily) || told, plan, perDay, published))
      put(code, score * factor, word, mention.relative);
  }
  for (const { period, relative } of headed)
    for (const [code, factor] of formsFor({ period, relative }, stock && !daily, plan, perDay, published))
      put(code, 0.45 * factor, '', relative);
  // What there is now is told of the day, though what happened before was told of a time.
  if (before !== null && !changed && !(stock && before.includes('..'))) put(before, 1.05);
  // "Из 212 квартир расселены 201": what of a whole is done is told as it stands on the day.
  const outOf = /(?:^|[^\p{L}])(?:из|ішінен) \d[^.!?]{0,60}$/iu.test(
    text.slice(Math.max(number.around.sentence.start, number.start - 70), number.start),
  );
  if (outOf && published !== null && !plan && !/^appeals_/u.test(indicator)) put(`@${published}`, 0.5);
  const last = scores.size === 0 ? 0 : Math.max(...[...scores.values()].map(({ score }) => score));
  const day = published === null ? null : `@${published}`;
  put('unknown', last < 0.3 ? 0.4 : 0.2);
  if (published !== null && daily && !stock) put(published, 0.5);
  if (day !== null && stock && (!plan || left)) put(day, last < 0.8 ? 0.66 : 0.25);
  if (day !== null && !stock) put(day, 0.15);
  const sorted = [...scores].map(([code, one]) => ({ code, ...one })).sort((a, b) => b.score - a.score);
  const best = sorted[0];
  return {
    candidates: sorted.slice(0, 3).map(({ code, score, because }) => ({ code, score, because })),
    relative: best?.relative ?? false,
    stated: best !== undefined && !best.code.startsWith('unknown'),
  };
}

/** Periods of which several stand in one sentence. */
export function crowdOf(periods: readonly PeriodMention[], text: string): ReadonlySet<PeriodMention> {
  const crowd = new Set<PeriodMention>();
  periods.forEach((mention, i) => {
    const last = periods[i - 1];
    if (last === undefined || mention.start - last.end > 160 || /[.!?]\s/u.test(text.slice(last.end, mention.start)))
      return;
    crowd.add(last).add(mention);
  });
  return crowd;
}

/** "К концу 2025 года" of a flow is the year; "в 2028 году" of a stock that is planned is its end. */
function formsFor(
  { period, relative }: Pick<PeriodMention, 'period' | 'relative'>,
  stock: boolean,
  plan: boolean,
  perDay: boolean,
  published: string | null,
): (readonly [string, number])[] {
  const end = /^@(\d{4})-12-31$/u.exec(period);
  // A plan for years ahead says by when, not in which year.
  const far = end?.[1] !== undefined && published !== null && Number(end[1]) > Number(published.slice(0, 4)) + 1;
  if (end?.[1] !== undefined && !stock && !far)
    return [
      [end[1], 1],
      [period, 0.9],
    ];
  // "12 мая подключено 300 домов" of what there is: as it was on that day.
  if (stock && /^\d{4}-\d\d-\d\d$/u.test(period))
    return [
      [`@${period}`, 1],
      [period, 0.8],
    ];
  // "Сегодня поступило": on that day; "на 12 мая поступило" is said of all until then.
  const today = relative && perDay && published !== null && period === `@${published}`;
  if (today && !stock)
    return [
      [published, 1],
      [period, 0.9],
    ];
  const year = /^(\d{4})$/u.exec(period);
  if (year?.[1] !== undefined && stock) {
    const asOf = `@${year[1]}-12-31`;
    if (plan)
      return [
        [asOf, 1],
        [period, 0.85],
      ];
    const current = published !== null && published.startsWith(year[1]);
    return current
      ? [
          [`@${published}`, 1],
          [period, 0.9],
          [asOf, 0.7],
        ]
      : [
          [period, 1],
          [asOf, 0.85],
        ];
  }
  const span = /^(\d{4})-01-01\.\.(\d{4})-12-31$/u.exec(period);
  if (span !== null && published !== null && span[2] === published.slice(0, 4) && !plan)
    return [
      [`${span[1]}-01-01..${published}`, 1],
      [period, 0.95],
    ];
  if (stock && /^\d{4}-01-01\.\.\d{4}-\d\d-\d\d$/u.test(period) && published !== null)
    return [
      [`@${published}`, 0.8],
      [period, 0.7],
    ];
  return [[period, 1]];
}

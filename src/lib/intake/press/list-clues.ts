/** What a number's neighbours and its form say of what it counts: lists go on, shares follow counts, wholes stand behind "из". */
import type { KnownIndicator } from './knowledge.ts';
import { pattern } from './letters.ts';
import type { TextNumber } from './numbers-in-text.ts';

export interface Measured {
  /** Units that the words at the number allow; null where no noun tells. */
  readonly units: readonly string[] | null;
  readonly words: string;
  /** Said by a sign or word of measure. */
  readonly measured: boolean;
}

export interface Neighbour {
  readonly number: TextNumber;
  readonly measure: Measured;
  readonly indicator: string | null;
}

export interface Asked {
  readonly number: TextNumber;
  readonly measure: Measured;
  /** "Из них", "ещё", "соның": goes on with what was counted before it. */
  readonly goesOn: boolean;
  /** "Этот показатель": the measure told last. */
  readonly sameMeasure: boolean;
  /** A noun of another kind stands right behind: "34 оператора". */
  readonly otherNoun: boolean;
  /** A topic of appeals is named in the number's own words. */
  readonly topicHere: boolean;
  /** The place in its own words is a part of the place of the number before. */
  readonly placeHere: boolean;
  readonly before: Neighbour | null;
  /** The indicator last told in each unit, within the sentences before. */
  readonly lately: ReadonlyMap<string, string>;
}

/** "На 21%", "21% больше": by how much something changed. */
export function changesOf({ start, end }: TextNumber, text: string): boolean {
  return (
    /(?:^|\P{L})на (?:\p{L}+ )?$/iu.test(text.slice(Math.max(0, start - 16), start)) ||
    /^\s?(?:%|процент\p{L}*|пайыз\p{L}*)[а-яәіңғүұқөһ-]* (?:больше|выше|ниже|меньше|артық|өс|арт|көп|кем|төмен)/iu.test(
      text.slice(end, end + 40),
    )
  );
}

const GOES_ON = pattern(
  '(?<!\\p{L})(?:из (?:них|которых|этих)|в том числе|среди них|ещ[её]|оның|олардың|соның|соның ішінде|тағы|остальн\\p{L}+|қалған\\p{L}*|только (?:в|за|на) \\P{L}*(?:[\\p{L}\\d-]+ ){1,3}?|тек(?: \\p{L}+){1,3})[ :,–—-]*(?:\\p{L}+[ :–—-]+)?$',
);
export const goesOn = (lower: string, { start, around }: TextNumber): boolean =>
  GOES_ON.test(lower.slice(Math.max(around.sentence.start, start - 50), start)) ||
  /^\s?из (?:них|которых)/u.test(lower.slice(around.own.start, start));

/** "Этот показатель составил", "бұл көрсеткіш": the measure told last. */
const SAME_MEASURE = pattern(
  '(?<!\\p{L})(?:эт\\p{L}+|данн\\p{L}+|так\\p{L}+|тот) (?:же )?показател|(?:бұл|осы|аталған|мұндай) көрсеткіш|показател\\p{L}+ (?:был|равен|равн|составл)',
);
export const sameMeasure = (lower: string, { around }: TextNumber): boolean =>
  SAME_MEASURE.test(lower.slice(around.own.start, around.own.end));

/** Genitives of the plural behind a number in Russian; in Kazakh any word that is no verb, ending or word of hedges. */
const NOUN_RU = pattern('^ (?:\\p{L}+(?:ых|их|ого) )?\\p{L}{3,}(?:ов|ев)(?!\\p{L})');
const NOUN_KK = pattern(
  '^ (?!астам|жуық|дейін|артық|шамасында|рет(?!\\p{L})|есе|жаңа)(?!\\p{L}*(?:ды|ді|ты|ті|ған|ген|қан|кен|ып|іп|ады|еді|лы|лі|ні|ны|ға|ге|қа|ке)(?!\\p{L}))\\p{L}{4,}(?!\\p{L})',
);
export const otherNoun = (lower: string, { end, language }: TextNumber, { units }: Measured): boolean =>
  units === null && (language === 'kk' ? NOUN_KK : NOUN_RU).test(lower.slice(end, end + 50));

/** "На 21% больше" is a growth, "114,6% к прошлому году" an index. */
export function changeScore({ kind }: KnownIndicator, { reading }: TextNumber, by: boolean): number {
  if (kind === 'growth') return by ? 0.9 : reading.value > 100 ? -0.8 : 0;
  if (kind !== 'index') return 0;
  return by || reading.value < 40 ? -1.2 : reading.value >= 90 && reading.value <= 180 ? 0.6 : 0;
}

const TOTALS = new Set([
  'settlements_total',
  'dacha_areas',
  'settlements_subject_to_gas',
  'investment_projects',
  'appeals_received',
  'meeting_questions',
  'schools',
  'preschools',
  'hospitals',
]);

/** "31 из 34 сёл", "27 елді мекеннің 14-і": the whole out of which the other number is. */
function outOf(code: string, { isWhole }: TextNumber): number {
  if (!isWhole) return code === 'settlements_total' ? -1.2 : 0;
  return TOTALS.has(code) ? (code === 'settlements_total' ? 2.6 : 1) : -2.8;
}

/** Lists go on: a bare number after "обращений" counts them too; a share in brackets is that of the number before it. */
export function neighbourScore(
  { code, unit }: KnownIndicator,
  { number, measure, goesOn, sameMeasure, otherNoun, topicHere, placeHere, before, lately }: Asked,
): number {
  let score = 0;
  const last = before?.indicator ?? null;
  score += outOf(code, number);
  if (otherNoun) score -= 1.6;
  const near = before !== null && number.sentence - before.number.sentence <= 1;
  if (
    topicHere &&
    code === 'appeals_received' &&
    (measure.units === null || measure.units.includes('persons') || measure.units.includes('appeals'))
  )
    score += 1.1;
  // "7 003 адам шағымданған" in a list of topics goes on counting appeals.
  const list = topicHere && last === 'appeals_received' && before?.number.sentence === number.sentence;
  if (list && code === 'appeals_received' && (measure.units?.[0] === 'persons' || measure.units?.[0] === 'questions'))
    score += 3;
  const meeting = last?.startsWith('meeting_questions') === true;
  if (meeting && code === 'meeting_questions_topic_share' && (topicHere || near)) score += 2.4;
  if (topicHere && !meeting && code === 'appeals_topic_share') score += number.companion ? 1.6 : 0.6;
  const bare = measure.units === null && !otherNoun;
  if (lately.get(unit) === code) score += measure.measured ? 0.2 : bare ? (goesOn ? 1.4 : 0.5) : 0.8;
  if (last === null || !near) return score;
  if (sameMeasure && code === last) score += 2.2;
  const same = before?.number.sentence === number.sentence || number.listed;
  if (code === last && (measure.units === null || measure.units.includes(unit))) {
    // A list of topics goes on in the sentence behind its heading.
    score +=
      bare && (same || goesOn || placeHere || (topicHere && unit === 'appeals'))
        ? 2
        : measure.measured && !number.listed
          ? 0.2
          : number.listed
            ? 1.5
            : 0.5;
  }
  // "Рассмотрено 19 793 из них": what is done with the appeals that were told before.
  if (measure.units === null && code !== last && last.startsWith('appeals_') && unit === 'appeals') score += 1;
  if (last === 'appeals_topic_share' && code === 'appeals_received' && measure.units === null) score += 1.5;
  if (number.companion && same) {
    if (code === `${last}_share`) score += 2.5;
    if (last === 'appeals_received' && code === 'appeals_topic_share') score += placeHere ? 0.4 : 1.6;
    if (last === 'appeals_received' && code === 'appeals_district_share' && placeHere) score += 2.4;
    if (last === 'settlements_gasified' && code === 'gas_coverage_settlements') score += 2.5;
    if (last === 'settlements_with_water' && code === 'water_coverage') score += 2.5;
    if (last === 'population_with_gas' && code === 'gas_coverage_population') score += 2;
    if (last.endsWith('_share') || !last.startsWith('appeals_received')) return score;
  }
  return score;
}

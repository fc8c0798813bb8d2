/** Every number of an article with its words around it: what stands before and behind belongs to it as far as the next one. */
import { parsePlaced, type PlacedReading } from '#lib/figures/reading/qualifier.ts';
import type { PressLanguage } from './language.ts';
import { firstFrom, type Around, type Hit } from './hits.ts';
import { notAFigure, type NoFigure } from './not-figures.ts';
import type { PeriodMention } from './periods-in-text.ts';
import { tableRows } from './tables.ts';
import type { Sentence } from './sentences.ts';

export interface TextNumber {
  readonly reading: PlacedReading;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly around: Around;
  /** The words behind and before that are its own. */
  readonly left: Hit;
  readonly right: Hit;
  readonly spelled: boolean;
  readonly language: PressLanguage;
  readonly no: NoFigure | null;
  /** In brackets or behind "или", right after another number: says the same of a share. */
  readonly companion: boolean;
  /** Said as the whole that another number is out of. */
  readonly isWhole: boolean;
  /** In an item of a list that stands on lines of its own or between semicolons. */
  readonly listed: boolean;
}

const BREAK =
  /[,;:.!?()\t|]|\s[–—-]\s| (?:и|а|ал|және|или|немесе|но|бірақ|далее|ещ[её]|из них|оның ішінде|в том числе|олардың|соның|при этом|где|который\p{L}*|которых|которые|что|чтобы) /gu;
const SOFT_BREAK = /(?:\s[–—-]\s|:\s?)$/u;

/** Where the words between two numbers go over from the one to the other. */
function parting(between: string): number {
  const breaks = [...between.matchAll(BREAK)];
  const bracket = breaks.find(([sign]) => sign === ')');
  // "21 %), уборка – 9": the bracket closes what was said of the first.
  if (bracket !== undefined && bracket.index < 40) return bracket.index + 1;
  const first = breaks.find(
    ({ index, 0: sign }) =>
      !(/[–—:-]/u.test(sign) && between.slice(index + sign.length).trim() === '') &&
      !(sign === '(' && between.slice(index + 1).trim() === ''),
  );
  const lastBreak = breaks.at(-1);
  // "20%, касалась дорог, 18%": nothing stands between the last comma and the next number.
  if (
    lastBreak !== undefined &&
    lastBreak !== first &&
    lastBreak[0] === ',' &&
    between.slice(lastBreak.index + 1).trim() === ''
  )
    return lastBreak.index;
  if (first !== undefined) {
    // A dash before a name right behind the number: "13 361 – транспорт, 9 – уборка".
    if (/^\s[–—-]\s$/u.test(first[0]) && first.index < 2) {
      const next = breaks.find(({ index }) => index > first.index + 2);
      return next === undefined ? between.length : next.index;
    }
    return first.index;
  }
  const words = [...between.matchAll(/\S+/gu)];
  const third = words[2];
  return third === undefined || words.length <= 3
    ? between.length - (SOFT_BREAK.test(between) ? between.length : 0)
    : third.index + third[0].length;
}

export function numbersOf(
  text: string,
  lower: string,
  sentences: readonly Sentence[],
  languages: readonly PressLanguage[],
  periods: readonly PeriodMention[],
): TextNumber[] {
  const numbers: TextNumber[] = [];
  const paragraphs = new Map<number, number>();
  for (const { paragraph, start } of sentences) if (!paragraphs.has(paragraph)) paragraphs.set(paragraph, start);
  const rows = tableRows(text);
  // What was said before the list that the sentence is an item of.
  let lead: Sentence | null = null;
  sentences.forEach((sentence, i) => {
    const language = languages[i] ?? 'ru';
    const readings = parsePlaced(text.slice(sentence.start, sentence.end).replaceAll('\t', '|'), {
      lang: language,
    }).sort((a, b) => a.start - b.start);
    const placed = readings.map((reading) => ({
      reading,
      start: sentence.start + reading.start,
      end: sentence.start + reading.end,
    }));
    const first = sentences[Math.max(0, i - 2)];
    const row = rows[firstFrom(rows, sentence.start)];
    const table = row !== undefined && row.start <= sentence.end ? row : null;
    const listed = isItem(lower, sentences, i);
    if (listed && !isItem(lower, sentences, i - 1)) lead = sentences[i - 1] ?? sentence;
    const near = first !== undefined && first.paragraph >= sentence.paragraph - 1 ? first.start : sentence.start;
    const before = Math.min(near, table?.caption.start ?? near, (listed ? lead?.start : undefined) ?? near);
    const own = paragraphs.get(sentence.paragraph) ?? sentence.start;
    const paragraph = listed || table !== null ? Math.min(own, before) : own;
    const here = periods.slice(firstFrom(periods, sentence.start), firstFrom(periods, sentence.end));
    const isTime = ({ start, end }: Hit) => here.some((period) => start < period.end && end > period.start);
    // Years and days cut no clause in two: "в 2024 году поступило 300".
    const figures = placed.filter((one) => !isTime(one));
    for (const { reading, start, end } of placed) {
      const next = figures[firstFrom(figures, end)];
      let behind = firstFrom(figures, start) - 1;
      while ((figures[behind]?.end ?? start) > start) behind--;
      const last = figures[behind];
      const from = last === undefined ? sentence.start : last.end + parting(lower.slice(last.end, start));
      const to = next === undefined ? ownEnd(lower, end, sentence.end) : end + parting(lower.slice(end, next.start));
      const gap = last === undefined ? null : lower.slice(last.end, start);
      const column = table?.cells.findIndex((cell) => start >= cell.start && end <= cell.end) ?? -1;
      const head = table?.heads[column];
      const spelled = /^\p{L}/u.test(lower.slice(start, end));
      numbers.push({
        reading,
        start,
        end,
        sentence: i,
        left: { start: from, end: start },
        right: { start: end, end: Math.max(end, to) },
        around: {
          ...(head === undefined ? {} : { head }),
          own: { start: from, end: Math.max(end, to) },
          sentence,
          before: { start: before, end: sentence.end },
          paragraph: { start: paragraph, end: sentence.end },
          text: { start: 0, end: text.length },
        },
        spelled,
        listed,
        language,
        no: isTime({ start, end })
          ? 'date'
          : notAFigure(lower, start, end, { time: reading.time, value: reading.value }),
        isWhole:
          /(?:^|[^\p{L}])(?:из|среди)(?: (?:общего числа|всех|более|почти|около|имеющихся|запланированных))* $/u.test(
            lower.slice(Math.max(0, start - 34), start),
          ) ||
          (/^(?: \p{L}+){1,4}(?:ның|нің|дың|дің|тың|тің|нан|нен|дан|ден|тан|тен)(?: (?:ішінен|ішінде))? (?:\d|\p{L})/u.test(
            lower.slice(end, sentence.end),
          ) &&
            /^[^.;]{0,60}\d-?(?:(?:і|ы|сы|сі|уі|е?у)(?:нде|нда|не|на|н|мен)?(?!\p{L})|\p{L}{2,3} (?:жуығы|астамы|таяуы))/u.test(
              lower.slice(end, sentence.end),
            )),
        companion:
          gap !== null &&
          reading.unitHint === 'percent' &&
          /^[^.;:]{0,28}(?:\($|(?:,| -| –| —)? ?(?:или|яғни|немесе|то есть|это|бұл)(?: \p{L}+)? $)/u.test(gap),
      });
    }
  });
  return numbers.map((number, i) => {
    const [before, last, next] = [numbers[i - 2], numbers[i - 1], numbers[i + 1]];
    const behind = Math.max(
      next === undefined ? 0 : behindShare(lower, number, next),
      last === undefined || !number.companion ? 0 : behindShare(lower, last, number),
    );
    if (behind > number.right.end) return reaching(number, behind);
    const taken = before === undefined || last === undefined ? 0 : behindShare(lower, before, last);
    if (taken > number.left.start && taken <= number.start) return startingAt(number, taken);
    if (next === undefined) return number;
    const gap = lower.slice(number.end, next.start);
    // "10 из 12 дачных обществ": what is said of the whole is said of its part. "6 095, яғни 94%-ы шешілген": of a count and its share alike.
    const alike = next.companion && next.sentence === number.sentence && !gap.includes('(') && gap.length < 24;
    return alike || /^ из (?:\p{L}+ )?$/u.test(gap) ? reaching(number, next.right.end) : number;
  });
}

const reaching = (number: TextNumber, end: number): TextNumber => ({
  ...number,
  right: { ...number.right, end },
  around: { ...number.around, own: { start: number.left.start, end } },
});

const startingAt = (number: TextNumber, start: number): TextNumber => ({
  ...number,
  left: { ...number.left, start },
  around: { ...number.around, own: { start, end: number.around.own.end } },
});

/** "Около 4 тысяч (25 процентов) касаются земли": where what is said of a count and of its share in brackets ends; 0 where nothing is. */
function behindShare(lower: string, number: TextNumber, share: TextNumber): number {
  if (!share.companion || !lower.slice(number.end, share.start).includes('(')) return 0;
  const close = /^[^(),;.\d]{0,14}\) (?=\p{L})/u.exec(lower.slice(share.end, share.end + 20));
  if (close === null) return 0;
  const from = share.end + close[0].length;
  const rest = lower.slice(from, number.around.sentence.end);
  const stop = /[,;.!?()\d]| [–—] /u.exec(rest);
  return from + (stop === null ? rest.length : stop.index);
}

/** "• 279 км дорог;": an item of a list, of which the line before it tells what it lists. */
function isItem(lower: string, sentences: readonly Sentence[], i: number): boolean {
  const [last, here] = [sentences[i - 1], sentences[i]];
  if (last === undefined || here === undefined || here.paragraph !== last.paragraph + 1) return false;
  return (
    /^[•·▪●–—*-] ?\S/u.test(lower.slice(here.start, here.start + 3)) || /[;:]$/u.test(lower.slice(last.start, last.end))
  );
}

/** Behind the last number of a sentence its own words go on to the next strong break. */
function ownEnd(lower: string, end: number, sentenceEnd: number): number {
  const rest = lower.slice(end, sentenceEnd);
  const stop = /[;()]|, (?:а|но|ал|бірақ|где|при|из|что|чтобы|оның|соның) |, \p{L}+ [–—-] /u.exec(rest);
  return stop === null ? sentenceEnd : end + stop.index;
}

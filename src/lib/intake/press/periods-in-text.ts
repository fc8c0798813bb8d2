/** Finds the periods of an article: dates, years, quarters, months; what is said by way of the day of the article ("last year") waits for that day. */
import { PERIOD_RULES } from './period-rules.ts';
import { pattern } from './letters.ts';
import type { PeriodMention } from './period-said.ts';
import { THIS_YEAR } from './period-words.ts';

export type { PeriodMention } from './period-said.ts';

const SAYS_THIS_YEAR = new RegExp(THIS_YEAR, 'u');

/** Words of what is to come. */
const AHEAD = pattern(
  '(?<!\\p{L})(?:план(?:ир|у|е)|заплан|намеч|намерен|будет|будут|предстоит|ожида|завершат|откро[юе]т|введут|начн[уе]т|построят|жоспар|көздел|күтіл|межелен|тиіс|болады)|(?:ады|еді|йды|йді|мақ|мек|бақ|бек|пақ|пек)(?!\\p{L})',
);

/** Words of telling and of meetings where something is told. */
const TOLD = pattern(
  '(?<!\\p{L})(?:сообщ|рассказ|заяв(?:ил|ля)|доложил|отметил|проинформ|брифинг|пресс-конференц|совещани|заседани|хабарла|мәлімде|баянда|айтты|мәслихат|жиын|отырыс)',
);

/** The letters of its sentence around a place, or what of them stands near. */
function sentenceAt(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 120), start);
  const after = text.slice(end, end + 120);
  return before.slice(before.search(/[^.!?\n]*$/u)) + ' ' + (/^[^.!?\n]*/u.exec(after)?.[0] ?? '');
}

/** "По сравнению с прошлым годом", "өткен жылмен салыстырғанда": the time that is compared with, not that of the number. */
function isCompared(text: string, start: number, end: number): boolean {
  return (
    /(?:сравнени\p{L}+ с|чем (?:в|за)?|против|относительно|к уровню|показател\p{L}+|нежели в?|больше|меньше|выше|ниже|уровня) ?(?:аналогичн\p{L}+ период\p{L}* |итог\p{L}+ )?$/u.test(
      text.slice(Math.max(0, start - 50), start),
    ) ||
    /^\p{L}* ?(?:сәйкес кезең\p{L}* |көрсеткіш\p{L}* |осы кезең\p{L}* )?(?:салыстыр|қарағанда|гөрі)/u.test(
      text.slice(end, end + 45),
    ) ||
    (/(?:дан|ден|мен)$/u.test(text.slice(start, end)) && /өткен|былтыр/u.test(text.slice(start, end)))
  );
}

/** All periods of a lower-case text in reading order, none overlapping another. `published`: the day of the article. */
export function findPeriods(text: string, published: string | null): PeriodMention[] {
  const found = PERIOD_RULES.flatMap(([pattern, read], rank) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      groups: match.slice(1),
      read,
      rank,
    })),
  ).sort((a, b) => a.start - b.start || a.rank - b.rank);
  const mentions: PeriodMention[] = [];
  let year: number | null = null;
  let covered = 0;
  for (let i = 0; i < found.length; i++) {
    const here = found[i];
    if (here === undefined || here.start < covered) continue;
    // Another that begins within this one and reaches further, by a rule that stands before, is the one that is meant.
    const better = found.find(
      (other) => other.start > here.start && other.start < here.end && other.rank < here.rank && other.end > here.end,
    );
    if (better !== undefined) continue;
    const thisYear = SAYS_THIS_YEAR.test(text.slice(here.start, here.end));
    const mention = here.read(here.groups, {
      published,
      year: thisYear ? null : year,
      thisYear,
      ahead: AHEAD.test(sentenceAt(text, here.start, here.end)),
      last: mentions.at(-1)?.period ?? null,
    });
    if (mention === null) continue;
    covered = here.end;
    if (isCompared(text, here.start, here.end)) continue;
    // "В июне 2022 года, когда область образовали": told beside the rest.
    const beside = /^, (?:когда|кезінде|қашан)(?!\p{L})/u.test(text.slice(here.end, here.end + 12));
    // "24 ноября сообщили": the day on which it was told, not that of what was told.
    const told = mention.event && TOLD.test(sentenceAt(text, here.start, here.end));
    mentions.push({ start: here.start, end: here.end, ...mention, told, aside: mention.aside || beside });
    year = mention.year ?? year;
  }
  return sameSpans(mentions, published);
}

/** "За пять лет … с 2015 года", "за три года (2023–2025)": the length alone means the years that are named beside it. */
function sameSpans(mentions: readonly PeriodMention[], published: string | null): PeriodMention[] {
  if (published === null) return [...mentions];
  const [year, day] = [Number(published.slice(0, 4)), published.slice(4)];
  const named = mentions.flatMap(({ period }) => {
    const [, from, to] = /^(\d{4})-01-01\.\.(\d{4})-\d\d-\d\d$/u.exec(period) ?? [];
    return from === undefined || to === undefined ? [] : [{ period, from: Number(from), to: Number(to) }];
  });
  return mentions.map((mention) => {
    const [, start, end] = /^(\d{4})(-\d\d-\d\d)\.\./u.exec(mention.period) ?? [];
    if (start === undefined || end !== day) return mention;
    const length = year - Number(start);
    const twin = named.find(({ from, to }) => to - from === length || to - from + 1 === length);
    return twin === undefined ? mention : { ...mention, period: twin.period };
  });
}

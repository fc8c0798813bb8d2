/** Finds the periods of an article: dates, years, quarters, months; what is said by way of the day of the article ("last year") waits for that day. */
import { daysInMonth, isCalendarDate } from '#lib/ledger/cell.ts';
import {
  COUNT,
  countOf,
  LAST_YEAR,
  MONTH,
  monthOf,
  ORDINAL,
  ordinalOf,
  SAID_YEAR,
  THIS_YEAR,
  YEAR,
} from './period-words.ts';

export interface PeriodMention {
  readonly start: number;
  readonly end: number;
  /** As `readPeriod` of the ledger takes it: "2025-9m", "@2025-12-31", "unknown:year". */
  readonly period: string;
  /** Said from the day of the article ("last year"), which may be missing. */
  readonly relative: boolean;
  /** A day on which something happened, rather than the time that a number is of. */
  readonly event: boolean;
  /** The last year it touches, for "in the second quarter" and "a year later" behind it. */
  readonly year: number | null;
}

interface Context {
  /** Day of the article, YYYY-MM-DD, or null. */
  readonly published: string | null;
  /** The year named last before; null where the words say "this year". */
  readonly year: number | null;
}

type Read = (groups: readonly string[], context: Context) => Omit<PeriodMention, 'start' | 'end'> | null;
type Rule = readonly [RegExp, Read];

const pad = (n: number): string => String(n).padStart(2, '0');
const said = (period: string, year: number | null, more: Partial<PeriodMention> = {}) => ({
  period,
  year,
  relative: false,
  event: false,
  ...more,
});
const yearOf = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));
const publishedYear = ({ published }: Context): number | null =>
  published === null ? null : Number(published.slice(0, 4));
const known = (year: string | undefined, context: Context): number | null =>
  yearOf(year) ?? context.year ?? publishedYear(context);

/** From the first month of a year to another, as the shortest form that means it. */
function months(year: number, from: number, to: number): string {
  if (from < 1 || to > 12 || from > to) return 'unknown';
  if (from === 1 && to === 12) return String(year);
  if (from === 1 && to === 9) return `${year}-9m`;
  if (from === to) return `${year}-${pad(from)}`;
  if (to - from === 2 && to % 3 === 0) return `${year}-Q${to / 3}`;
  if (to - from === 5 && to % 6 === 0) return `${year}-H${to / 6}`;
  return `${year}-${pad(from)}-01..${year}-${pad(to)}-${daysInMonth(year, to)}`;
}

function dayOf(date: string, month: string, year: number | null, asOf: boolean) {
  const which = monthOf(month);
  if (which === 0 || year === null) return null;
  const day = `${year}-${pad(which)}-${pad(Number(date))}`;
  if (!isCalendarDate(day)) return null;
  return said(asOf ? `@${day}` : day, year, { event: !asOf });
}

/** Since a day until the article; without its day only the kind is known. */
function since(from: string, context: Context) {
  const year = Number(from.slice(0, 4));
  if (context.published === null || context.published < from) return said('unknown', year, { relative: true });
  return said(`${from}..${context.published}`, publishedYear(context), { relative: true });
}

const rule = (source: string, read: Read): Rule => [new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})`, 'gu'), read];

/** The longer first: where two overlap, the one that stands before here is meant. */
const RULES: readonly Rule[] = [
  rule('(\\d{1,2})[.](\\d{1,2})[.]((?:19|20)\\d\\d)(?:-?г\\.?)?', ([d = '', m = '', y = '']) => {
    const day = `${y}-${pad(Number(m))}-${pad(Number(d))}`;
    return isCalendarDate(day) ? said(day, Number(y), { event: true }) : null;
  }),
  rule(
    `(на |к |по состоянию на )(\\d{1,2})(?:-?(?:е|го|му))? (${MONTH})(?: ${YEAR})?`,
    ([, d = '', m = '', y], context) => dayOf(d, m, known(y, context), true),
  ),
  rule(`${SAID_YEAR} (\\d{1,2})(?:-?\\p{L}+)? (${MONTH})(?: (жағдай|күні))?`, ([y = '', d = '', m = '', state]) =>
    dayOf(d, m, Number(y), state?.startsWith('жағдай') === true || /дағы|дегі|ға|ге|нда|нде/u.test(m.slice(-4))),
  ),
  rule(
    `с (\\d{1,2}) (${MONTH}) (?:по|до) (\\d{1,2}) (${MONTH}) ${YEAR}`,
    ([d1 = '', m1 = '', d2 = '', m2 = '', y = '']) => {
      const [from, to] = [`${y}-${pad(monthOf(m1))}-${pad(Number(d1))}`, `${y}-${pad(monthOf(m2))}-${pad(Number(d2))}`];
      return isCalendarDate(from) && isCalendarDate(to) && from <= to ? said(`${from}..${to}`, Number(y)) : null;
    },
  ),
  rule(`(\\d{1,2})(?:-?го)? (${MONTH})(?: ${YEAR})?`, ([d = '', m = '', y], context) =>
    dayOf(d, m, known(y, context), false),
  ),
  rule(
    `(?:с |за )?(${MONTH}) ?(?:[-–—]|по|и|мен|және) ?(${MONTH})(?: (?:месяц\\p{L}* )?(?:${YEAR}|${THIS_YEAR}|${LAST_YEAR}))?`,
    ([a = '', b = '', y], context) => {
      const year = known(y, context);
      return year === null
        ? said('unknown', null, { relative: true })
        : said(months(year, monthOf(a), monthOf(b)), year, { relative: yearOf(y) === null });
    },
  ),
  rule(`${SAID_YEAR} (${MONTH}) ?[-–—] ?(${MONTH})`, ([y = '', a = '', b = '']) =>
    said(months(Number(y), monthOf(a), monthOf(b)), Number(y)),
  ),
  // "девять месяцев 2025 года", "2025 жылдың алғашқы тоғыз айында"
  rule(
    `(?:за |в |итогам )?(?:перв\\p{L}+ |прошедш\\p{L}+ |истекш\\p{L}+ |последн\\p{L}+ )?(${COUNT}) месяц(?:ев|а|ам|ах)?(?: (?:${YEAR}|${THIS_YEAR}|(${LAST_YEAR})))?(?!\\p{L})`,
    ([n = '', y, last], context) => ofMonths(countOf(n), y, last, context),
  ),
  rule(
    `${SAID_YEAR} (?:алғашқы |бастапқы |басынан )?(${COUNT}) ай(?:да|дың|ы|ын\\p{L}*|дағы|ға|дан|)(?!\\p{L})`,
    ([y, n = ''], context) => ofMonths(countOf(n), y, undefined, context),
  ),
  rule(
    `(?:(${LAST_YEAR}) |${THIS_YEAR} |жылдың |жыл басынан )?(?:алғашқы |соңғы |өткен )?(${COUNT}) ай(?:да|дың|ын\\p{L}*|дағы|ға|)(?: ішінде)?(?!\\p{L})`,
    ([last, n = ''], context) => ofMonths(countOf(n), undefined, last, context),
  ),
  // quarters and halves
  rule(`(${ORDINAL}) (?:квартал\\p{L}*)(?: (?:${YEAR}|${THIS_YEAR}|(${LAST_YEAR})))?`, ([q = '', y, last], context) =>
    part('Q', q, y, last, context),
  ),
  rule(`(?:${SAID_YEAR} )?(${ORDINAL}) тоқсан\\p{L}*`, ([y, q = ''], context) => part('Q', q, y, undefined, context)),
  rule(
    '(үшіншісінде|екіншісінде|төртіншісінде|біріншісінде|(?:в|во) (?:третьем|втором|четв[её]ртом|первом)(?= (?:[–—-]|\\d)))',
    ([word = ''], context) =>
      part('Q', word.replace(/^во? /u, '').replace(/сінде$/u, ''), undefined, undefined, context),
  ),
  rule(`(${ORDINAL}) полугоди\\p{L}+(?: (?:${YEAR}|${THIS_YEAR}|(${LAST_YEAR})))?`, ([h = '', y, last], context) =>
    part('H', h, y, last, context),
  ),
  rule(`полугоди\\p{L}+(?: (?:${YEAR}|${THIS_YEAR}))?|полгода`, ([y], context) =>
    part('H', 'i', y, undefined, context),
  ),
  rule(`(?:${SAID_YEAR} |${THIS_YEAR} )?(${ORDINAL}) (?:жарты ?жыл\\p{L}*|жартысы\\p{L}*)`, ([y, h = ''], context) =>
    part('H', h, y, undefined, context),
  ),
  // spans of years
  rule(
    `(?:с|в|за|между) ((?:19|20)\\d\\d)(?:-?(?:го|й))?(?: год\\p{L}*)? ?(?:по|до|и|[-–—]) ?${YEAR}`,
    ([a = '', b = '']) => years(a, b),
  ),
  rule('((?:19|20)\\d\\d) ?[-–—] ?((?:19|20)\\d\\d)(?: ?(?:год\\p{L}*|гг?\\.|жыл\\p{L}*))?', ([a = '', b = '']) =>
    years(a, b),
  ),
  rule(
    `((?:19|20)\\d\\d)(?: жыл\\p{L}*)? (?:мен|бен|пен|және|ден|дан) ((?:19|20)\\d\\d) жыл\\p{L}*`,
    ([a = '', b = '']) => years(a, b),
  ),
  rule(`(?:начиная )?с ${SAID_YEAR}`, ([y = ''], context) => since(`${y}-01-01`, context)),
  rule(`${SAID_YEAR} (?:бері|бастап|басынан)`, ([y = ''], context) => since(`${y}-01-01`, context)),
  // ends of years
  rule(`(?:к|до|на) кон(?:цу|ца|ец) ${YEAR}`, ([y = '']) => said(`@${y}-12-31`, Number(y))),
  rule(`${SAID_YEAR} (?:соң\\p{L}*|аяғы\\p{L}*)(?: дейін| қарай)?`, ([y = '']) => said(`@${y}-12-31`, Number(y))),
  rule(
    `(?:к|до|на) кон(?:цу|ца|ец) (?:${THIS_YEAR}|года)|(?:${THIS_YEAR} |жыл )(?:соң\\p{L}*|аяғы\\p{L}*)(?: дейін| қарай)?`,
    (_, context) => {
      const year = publishedYear(context) ?? context.year;
      return year === null
        ? said('unknown', null, { relative: true })
        : said(`@${year}-12-31`, year, { relative: true });
    },
  ),
  rule(`(?:к|до) ${SAID_YEAR}|${SAID_YEAR} (?:дейін|қарай)`, ([a, b]) => said(`@${a ?? b}-12-31`, Number(a ?? b))),
  rule(`(?:на )?начал[оеа] ${YEAR}|${SAID_YEAR} басында(?!н)`, ([a, b]) => said(`@${a ?? b}-01-01`, Number(a ?? b))),
  rule(
    `с начала (?:${SAID_YEAR}|(?:${THIS_YEAR}|года))|${SAID_YEAR} басынан|(?:${THIS_YEAR} |жыл )басынан`,
    ([a, b], context) => {
      const year = yearOf(a ?? b) ?? publishedYear(context);
      return year === null ? said('unknown', null, { relative: true }) : since(`${year}-01-01`, context);
    },
  ),
  rule(
    `(?:за |в )?последни[ехй]\\p{L}* (${COUNT}) (?:год\\p{L}*|лет)|соңғы (${COUNT}) жыл\\p{L}*|за (${COUNT}) (?:года|лет)(?!\\p{L})|(${COUNT}) жыл(?:да|дың ішінде| ішінде)`,
    ([a, b, c, d], context) => {
      const n = countOf(a ?? b ?? c ?? d ?? '');
      if (context.published === null || n === 0) return said('unknown', null, { relative: true });
      const from = `${Number(context.published.slice(0, 4)) - n}${context.published.slice(4)}`;
      return isCalendarDate(from) ? since(from, context) : null;
    },
  ),
  rule(`(?:в |за )?(${MONTH}) ${YEAR}`, ([m = '', y = '']) => said(`${y}-${pad(monthOf(m))}`, Number(y))),
  rule(`${SAID_YEAR} (${MONTH})`, ([y = '', m = '']) => said(`${y}-${pad(monthOf(m))}`, Number(y))),
  rule(SAID_YEAR, ([y = '']) => said(y, Number(y))),
  rule(`(?:в|за|к|на|до|от) ((?:19|20)\\d\\d)(?![\\d.,]*\\d| ?(?:%|тыс|млн|\\p{L}{4,}))`, ([y = '']) =>
    said(y, Number(y)),
  ),
  // Said from the year named last, else from the day of the article.
  rule('годом ранее|(?:за )?год назад|бір жыл бұрын|предыдущ\\p{L}+ год\\p{L}*|алдыңғы жыл\\p{L}*', (_, context) =>
    shifted(-1, context),
  ),
  rule(
    '(?:в )?следующ\\p{L}+ год\\p{L}*|(?:в )?будущ\\p{L}+ год\\p{L}*|келесі жыл\\p{L}*|келер жыл\\p{L}*|годом позже|через год',
    (_, context) => shifted(1, context),
  ),
  rule(THIS_YEAR, (_, context) => fromArticle(0, context)),
  rule(LAST_YEAR, (_, context) => fromArticle(-1, context)),
  rule('(?:по )?итогам года|за (?:весь )?год|жыл қорытындысы|бір жылда|жыл ішінде', (_, context) =>
    fromArticle(0, context),
  ),
  rule(
    'сегодня|на сегодня(?:шний день)?|в настоящее время|на данный момент|қазір(?:гі)?(?: таңда| уақытта)?|бүгін(?:де|гі)?(?: таңда| күні)?',
    (_, { published }) => said(published === null ? 'unknown' : `@${published}`, null, { relative: true }),
  ),
];

function ofMonths(n: number, year: string | undefined, last: string | undefined, context: Context) {
  if (n < 1 || n > 12) return null;
  const at = last === undefined ? known(year, context) : (publishedYear(context) ?? Number.NaN) - 1;
  if (at === null || Number.isNaN(at))
    return said(n === 9 ? 'unknown:nine_months' : 'unknown', null, { relative: true });
  return said(months(at, 1, n), at, { relative: yearOf(year) === null });
}

function part(kind: 'Q' | 'H', which: string, year: string | undefined, last: string | undefined, context: Context) {
  const n = ordinalOf(which);
  if (n === 0 || (kind === 'H' && n > 2)) return null;
  const at = last === undefined ? known(year, context) : (publishedYear(context) ?? Number.NaN) - 1;
  if (at === null || Number.isNaN(at))
    return said(kind === 'H' ? 'unknown:half' : 'unknown:quarter', null, { relative: true });
  return said(`${at}-${kind}${n}`, at, { relative: yearOf(year) === null });
}

function years(from: string, to: string) {
  return from <= to ? said(from === to ? from : `${from}-01-01..${to}-12-31`, Number(to)) : null;
}

function shifted(by: number, context: Context) {
  const from = context.year ?? publishedYear(context);
  return from === null
    ? said('unknown:year', null, { relative: true })
    : said(String(from + by), from + by, { relative: true });
}

function fromArticle(by: number, context: Context) {
  const year = publishedYear(context);
  return year === null
    ? said('unknown:year', null, { relative: true })
    : said(String(year + by), year + by, { relative: true });
}

const SAYS_THIS_YEAR = new RegExp(THIS_YEAR, 'u');

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
  const found = RULES.flatMap(([pattern, read], rank) =>
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
    const ofThisYear = SAYS_THIS_YEAR.test(text.slice(here.start, here.end));
    const mention = here.read(here.groups, { published, year: ofThisYear ? null : year });
    if (mention === null) continue;
    covered = here.end;
    if (isCompared(text, here.start, here.end)) continue;
    mentions.push({ start: here.start, end: here.end, ...mention });
    year = mention.year ?? year;
  }
  return mentions;
}

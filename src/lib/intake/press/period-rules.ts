/** The ways in which Kazakh and Russian articles say a time, each with what it means. */
import { isCalendarDate, monthEnd } from '#lib/i18n/calendar.ts';
import { FROM_ARTICLE_RULES } from './period-rules-from-article.ts';
import {
  COUNT,
  countOf,
  IN_MONTH,
  LAST_YEAR,
  MONTH,
  MONTH_STEMS,
  monthOf,
  ORDINAL,
  SAID_YEAR,
  THIS_YEAR,
  YEAR,
} from './period-words.ts';
import {
  dayOf,
  fromDayToDay,
  lastMonth,
  ofMonths,
  ofNamedMonths,
  pad,
  part,
  publishedYear,
  rule,
  said,
  sameOf,
  since,
  yearOf,
  yearOfSpan,
  years,
  type Rule,
} from './period-said.ts';

/** "1 қазандағы жағдай бойынша": of the day, rather than on it. */
const onDay = (month: string, state: string | undefined): boolean =>
  state?.startsWith('жағдай') === true || /дағы|дегі|ға|ге|на|не|нда|нде/u.test(month.slice(-4));

const KIN = '(?:мен|бен|пен|және|[-–—])';
/** The longer first: where two overlap, the one that stands before here is meant. */
export const PERIOD_RULES: readonly Rule[] = [
  rule(
    '(на |по состоянию на )?(\\d{1,2})[.](\\d{1,2})[.]((?:19|20)\\d\\d)(?: ?-?[гж]\\.?(?!\\p{L}))?( жағдай)?',
    ([on, d = '', m = '', y = '', state]) => {
      const day = `${y}-${pad(Number(m))}-${pad(Number(d))}`;
      const asOf = on !== undefined || state !== undefined;
      return isCalendarDate(day) ? said(asOf ? `@${day}` : day, Number(y), { event: !asOf }) : null;
    },
  ),
  // from a day to a day
  rule(
    `с (\\d{1,2})(?:-?го)? (${MONTH}) (?:по|до) (\\d{1,2})(?:-?е)? (${MONTH})(?: ${YEAR})?`,
    ([d1 = '', m1 = '', d2 = '', m2 = '', y], context) => fromDayToDay([d1, m1], [d2, m2], y, context),
  ),
  rule(
    `(?:${SAID_YEAR} )?(\\d{1,2}) (${MONTH}) ?${KIN} ?(\\d{1,2}) (${MONTH})(?: аралы\\p{L}*)?`,
    ([y, d1 = '', m1 = '', d2 = '', m2 = ''], context) => fromDayToDay([d1, m1], [d2, m2], y, context),
  ),
  rule(
    `(?:${SAID_YEAR} )?(${MONTH}) (\\d{1,2})-?\\p{L}* ?${KIN} ?(${MONTH}) (\\d{1,2})-?\\p{L}*(?: аралы\\p{L}*)?`,
    ([y, m1 = '', d1 = '', m2 = '', d2 = ''], context) => fromDayToDay([d1, m1], [d2, m2], y, context),
  ),
  rule(
    `(?:${SAID_YEAR} )?(?:с )?(\\d{1,2})(?:-?го)? ?(?:[-–—]|по|до) ?(\\d{1,2})(?:-?(?:е|ое|го))? (${MONTH})(?: ${YEAR})?`,
    ([y1, d1 = '', d2 = '', m = '', y2], context) => fromDayToDay([d1, m], [d2, m], y1 ?? y2, context),
  ),
  // days
  rule(
    `(на |к |по состоянию на )(\\d{1,2})(?:-?(?:е|го|му))? (${MONTH})(?: ${YEAR})?`,
    ([, d = '', m = '', y], context) => dayOf(d, m, y, true, context),
  ),
  rule(
    `(?:${SAID_YEAR} |${THIS_YEAR} )(\\d{1,2})(?:-?\\p{L}+)? (${MONTH})(?: (жағдай|күні))?`,
    ([y, d = '', m = '', state], context) => dayOf(d, m, y, onDay(m, state), context),
  ),
  rule(
    `(?:${SAID_YEAR} )?((?:${MONTH_STEMS.join('|')})(?:ның|нің|дың|дің|тың|тің)?) (\\d{1,2})-(?:і|ы|сі|сы|не|на|ін|ын|сін|сын)\\p{L}*(?: (жағдай))?`,
    ([y, m = '', d = '', state], context) => dayOf(d, m, y, state !== undefined, context),
  ),
  rule(`(\\d{1,2})(?:-?го)? (${MONTH})(?: ${YEAR})?(?: (жағдай))?`, ([d = '', m = '', y, state], context) =>
    dayOf(d, m, y, state !== undefined, context),
  ),
  rule(`на начало (${MONTH})(?: ${YEAR})?`, ([m = '', y], context) => dayOf('1', m, y, true, context)),
  rule(`с начала (${MONTH})|(${MONTH}) басынан`, ([a, b], context) => {
    const month = pad(monthOf(a ?? b ?? ''));
    const year = yearOfSpan(undefined, undefined, `${month}-01`, context);
    return year === null ? null : since(`${year}-${month}-01`, context);
  }),
  // months
  rule(
    `(?:с |за )?(${MONTH}) ?(?:[-–—]|по|и|мен|және) ?(${MONTH})(?: ай\\p{L}*)?(?: (?:месяц\\p{L}* )?(?:${YEAR}|${THIS_YEAR}|(${LAST_YEAR})))?`,
    ([a = '', b = '', y, last], context) => ofNamedMonths(a, b, y, last, context),
  ),
  rule(
    `(?:${SAID_YEAR}|${THIS_YEAR}|(${LAST_YEAR})) (${MONTH}) ?${KIN} ?(${MONTH})(?: ай\\p{L}*)?`,
    ([y, last, a = '', b = ''], context) => ofNamedMonths(a, b, y, last, context),
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
    `(?:(${LAST_YEAR}) |${THIS_YEAR} |жылдың |жыл басынан (?:бері |бергі )?)?(?:алғашқы |соңғы |өткен )?(${COUNT}) ай(?:да|дың|ын\\p{L}*|дағы|ға|)(?: ішінде)?(?!\\p{L})`,
    ([last, n = ''], context) => ofMonths(countOf(n), undefined, last, context),
  ),
  // three quarters are nine months, "the 3rd quarter" is one
  rule(
    `(?:(?:за|итогам) (?:перв\\p{L}+ )?(\\d|двух|два|тр[её]х|три)|(?<!за )(двух|два|тр[её]х|три)) квартал(?:а|ов)(?!\\p{L})(?: (?:${YEAR}|${THIS_YEAR}|(${LAST_YEAR})))?`,
    ([a, b, y, last], context) => ofMonths(3 * countOf(a ?? b ?? ''), y, last, context),
  ),
  rule(
    `(?:${SAID_YEAR} |${THIS_YEAR} |(${LAST_YEAR}) )?(?:алғашқы )?(екі|үш) тоқсан(?:да|ның|ында|ынд\\p{L}*|дың)?(?!\\p{L})(?: ${SAID_YEAR})?`,
    ([y1, last, n = '', y2], context) => ofMonths(3 * countOf(n), y1 ?? y2, last, context),
  ),
  // quarters and halves
  rule(`(${ORDINAL}) (?:квартал\\p{L}*)(?: (?:${YEAR}|${THIS_YEAR}|(${LAST_YEAR})))?`, ([q = '', y, last], context) =>
    part('Q', q, y, last, context),
  ),
  rule(`(?:${SAID_YEAR} |${THIS_YEAR} |(${LAST_YEAR}) )?(${ORDINAL}) тоқсан\\p{L}*`, ([y, last, q = ''], context) =>
    part('Q', q, y, last, context),
  ),
  rule(
    '(үшіншісінде|екіншісінде|төртіншісінде|біріншісінде|(?:в|во) (?:третьем|втором|четв[её]ртом|первом)(?= (?:[–—-]|\\d)))',
    ([word = ''], context) =>
      part('Q', word.replace(/^во? /u, '').replace(/сінде$/u, ''), undefined, undefined, context),
  ),
  rule(`(${ORDINAL}) полугоди\\p{L}+(?: (?:${YEAR}|${THIS_YEAR}|(${LAST_YEAR})))?`, ([h = '', y, last], context) =>
    part('H', h, y, last, context),
  ),
  rule(
    `полугоди\\p{L}+(?: (?:${YEAR}|${THIS_YEAR}|(${LAST_YEAR})))?|полгода|жарты жыл(?:да|дың|ы\\p{L}*)`,
    ([y, last], context) => part('H', 'i', y, last, context),
  ),
  rule(
    `(?:${SAID_YEAR} |${THIS_YEAR} |(${LAST_YEAR}) )?(${ORDINAL}) (?:жарты ?жыл\\p{L}*|жартысы\\p{L}*)`,
    ([y, last, h = ''], context) => part('H', h, y, last, context),
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
  // ends of months
  rule(
    `(?:к|до|на) кон(?:цу|ца|ец) (${MONTH})(?: ${YEAR})?|(${MONTH}) (?:соң|аяғ)\\p{L}*(?: дейін| қарай)?`,
    ([a, y, b], context) => {
      const month = monthOf(a ?? b ?? '');
      const year = yearOf(y) ?? context.year ?? publishedYear(context);
      if (month === 0 || year === null) return null;
      // Promised or reported by the day of the article: the month nearest to it.
      const near = y === undefined && publishedYear(context) !== null ? (publishedYear(context) ?? year) : year;
      return said(`@${monthEnd(near, month)}`, near, { relative: y === undefined });
    },
  ),
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
      if (n === 0) return null;
      if (context.published === null)
        return said(n === 3 ? 'unknown:three_years' : n === 1 ? 'unknown:year' : 'unknown', null, { relative: true });
      const from = `${Number(context.published.slice(0, 4)) - n}${context.published.slice(4)}`;
      return isCalendarDate(from) ? since(from, context) : null;
    },
  ),
  rule(
    'за (?:последн\\p{L}+ |истекш\\p{L}+ )?(?:один )?месяц(?!\\p{L})|соңғы (?:бір )?айда|бір айда(?!\\p{L})|бір ай ішінде',
    (_, context) => lastMonth(context),
  ),
  rule(`(?:в |за )?(${MONTH}) ${YEAR}`, ([m = '', y = '']) => said(`${y}-${pad(monthOf(m))}`, Number(y))),
  rule(`${SAID_YEAR} (${MONTH})`, ([y = '', m = '']) => said(`${y}-${pad(monthOf(m))}`, Number(y))),
  rule(SAID_YEAR, ([y = '']) => said(y, Number(y))),
  rule(`(?:в|за|к|на|до|от) ((?:19|20)\\d\\d)(?![\\d.,]*\\d| ?(?:%|тыс|млн|\\p{L}{4,}))`, ([y = '']) =>
    said(y, Number(y)),
  ),
  // One month: of the year before where it has not come yet.
  rule(`(?:в|за) (${MONTH})(?: (${LAST_YEAR}))?`, ([m = '', last], context) =>
    ofNamedMonths(m, m, undefined, last, context),
  ),
  rule(`(${IN_MONTH})|(${MONTH}) ай(?:ы|ын)(?!\\p{L}|а)\\p{L}*`, ([a, b], context) =>
    ofNamedMonths(a ?? b ?? '', a ?? b ?? '', undefined, undefined, context),
  ),
  rule(`к (${MONTH})`, ([m = ''], context) => dayOf('1', m, undefined, true, context)),
  rule(
    `(?:за |в )?(?:аналогичн\\p{L}+|соответствующ\\p{L}+|тот же|этот же|том же|таком же) период\\p{L}*(?: (?:${YEAR}|${LAST_YEAR}|предыдущ\\p{L}+ год\\p{L}*))?`,
    ([y], context) => sameOf(y, context),
  ),
  rule(
    `(?:${SAID_YEAR} |${LAST_YEAR} |алдыңғы жыл\\p{L}* )(?:дәл )?(?:сәйкес|осы|сол|аталған) (?:кезең|мерзім|уақыт)\\p{L}*`,
    ([y], context) => sameOf(y, context),
  ),
  ...FROM_ARTICLE_RULES,
];

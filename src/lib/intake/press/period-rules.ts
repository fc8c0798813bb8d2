/** The ways in which Kazakh and Russian articles say a time, each with what it means. */
import { isCalendarDate } from '#lib/i18n/calendar.ts';
import { pattern } from './letters.ts';
import { COUNT, countOf, LAST_YEAR, MONTH, monthOf, ORDINAL, SAID_YEAR, THIS_YEAR, YEAR } from './period-words.ts';
import {
  dayOf,
  fromArticle,
  known,
  months,
  ofMonths,
  pad,
  part,
  publishedYear,
  said,
  shifted,
  since,
  yearOf,
  years,
  type Read,
  type Rule,
} from './period-said.ts';

const rule = (source: string, read: Read): Rule => [pattern(`(?<![\\p{L}\\p{N}])(?:${source})`, 'gu'), read];

/** The longer first: where two overlap, the one that stands before here is meant. */
export const PERIOD_RULES: readonly Rule[] = [
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

/** Times that are said from the day of the article or from the year named last: "вчера", "былтыр", "годом ранее". */
import { LAST_YEAR, THIS_YEAR } from './period-words.ts';
import { daysBefore, fromArticle, monthBefore, rule, said, shifted, type Rule } from './period-said.ts';

export const FROM_ARTICLE_RULES: readonly Rule[] = [
  rule('(?:в |за )?(?:прошл|минувш|прошедш)\\p{L}+ месяц\\p{L}*|өткен ай(?:да|дың|ы)', (_, context) =>
    monthBefore(1, context),
  ),
  rule('(?:в |за |с начала )?(?:эт|текущ|нынешн)\\p{L}+ месяц\\p{L}*|осы ай(?:да|дың)|ай басынан', (_, context) =>
    monthBefore(0, context),
  ),
  rule(
    'вчера|кеше(?!\\p{L})|за (?:минувш\\p{L}+|прошедш\\p{L}+|прошл\\p{L}+) (?:сутки|день)|өткен тәулік\\p{L}*',
    (_, context) => daysBefore(1, 1, context),
  ),
  rule('за (?:последн\\p{L}+ )?сутки|бір тәулік\\p{L}*|тәулік ішінде', (_, context) => daysBefore(0, 0, context)),
  rule(
    'за (?:(?:последн|минувш|прошедш|прошл)\\p{L}+ )?неделю|на (?:минувш|прошл)\\p{L}+ неделе|(?:бір|өткен|соңғы) апта\\p{L}*',
    (_, context) => daysBefore(7, 1, context),
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
  // What a year brought is told at its end or in the half year behind it.
  rule('(?:по )?итогам года|за (?:весь )?год|жыл қорытындысы|бір жылда|жыл ішінде', (_, context) =>
    fromArticle(context.published !== null && context.published.slice(5) < '07' ? -1 : 0, context),
  ),
  rule(
    'сегодня|сейчас|теперь|ныне(?!\\p{L})|енді(?!\\p{L})|на сегодня(?:шний день)?|в настоящее время|на данный момент|қазір(?:гі)?(?: таңда| уақытта)?|бүгін(?:де|гі)?(?: таңда| күні)?',
    (_, { published }) => said(published === null ? 'unknown' : `@${published}`, null, { relative: true }),
  ),
];

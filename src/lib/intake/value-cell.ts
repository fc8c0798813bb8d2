/** Reads the cell of a figure: a number, or words with a number that go through the qualifier policy of the ledger. */
import type { Bounds, Kind, Qualifier } from '#lib/figures/figure.ts';
import { boundsOf } from '#lib/figures/interval.ts';
import { parseAll } from '#lib/figures/reading/qualifier.ts';
import { faultOf } from './cell-fault.ts';
import { looksLikeDate } from './dates.ts';
import { readNumber, type NumberForm } from './numbers.ts';
import type { Reason } from './report.ts';
import { evenText, hasSignInWords, withoutFootnote } from './signs.ts';

export interface OwnValue extends Bounds {
  readonly qualifier: Qualifier;
  readonly value: number;
  readonly valueUpper: number | null;
  readonly percent: boolean;
}

export type ReadValue =
  { readonly ok: true; readonly value: OwnValue } | { readonly ok: false; readonly reason: Reason };

/** Signs and words that say "not published" in tables. */
const NOT_PUBLISHED =
  /^(?:[-–—−.…*xх/\\]+|n\/?a|nan|null|none|nil|no data|not available|unknown|unspecified|нет(?: данных| сведений)?|н\/?д|не опубликован\p{L}*|не указан\p{L}*|жоқ|дерек(?:тер)? жоқ|мәлімет жоқ|көрсетілмеген|inf|-inf|infinity)\.?$/iu;

/** "н/д", "-", an error of a spreadsheet, a formula that was never calculated. */
export const saysNothing = (cell: string): boolean => faultOf(cell) !== null || NOT_PUBLISHED.test(cell);

/** Words that may stand beside an exact number without making it something else. */
const BESIDE =
  /^(?:тыс\p{L}*|млн|млрд|трлн|миллион\p{L}*|миллиард\p{L}*|тысяч\p{L}*|мың\p{L}*|миллиард\p{L}*|thousand|million|billion|bn|тенге|теңге|tenge|тг|kzt|чел|человек\p{L}*|адам|обращени\p{L}*|өтініш\p{L}*|appeals?|people|persons|км|km|га|ha|шт|дана|ед|процент\p{L}*|пайыз\p{L}*|percent|м|кв|куб|m|тонн\p{L}*|единиц\p{L}*|семей|семьи|отбасы|квартир\p{L}*|пәтер|объект\p{L}*|нысан)$/iu;

const LANG_OF = { ',': 'en', '.': 'de', ' ': 'ru', "'": 'ru', '': 'ru' } as const;

export function readValue(cell: string, form: NumberForm): ReadValue {
  const text = withoutFootnote(evenText(cell));
  const plain = readNumber(text, form);
  if (plain.ok) return made('exact', plain.value, null, plain.step, plain.percent, text);
  switch (plain.reason) {
    case 'blank':
      return { ok: false, reason: 'value_blank' };
    case 'leading_zero':
      return { ok: false, reason: 'value_leading_zero' };
    case 'too_large':
      return { ok: false, reason: 'value_too_large' };
    case 'other_separators':
    case 'no_number':
  }
  const fault = faultOf(text);
  if (fault !== null) return { ok: false, reason: fault };
  if (looksLikeDate(text)) return { ok: false, reason: 'value_is_date' };
  if (plain.reason === 'other_separators') return { ok: false, reason: 'value_other_separators' };
  if (NOT_PUBLISHED.test(text)) return { ok: false, reason: 'value_not_published' };
  return fromWords(text.replace(/(?<=\d) ([–—-]) (?=\d)/gu, '$1'), form);
}

function fromWords(text: string, form: NumberForm): ReadValue {
  if (text.length > 200 || hasSignInWords(text)) return { ok: false, reason: 'value_unclear' };
  const readings = parseAll(text, { lang: LANG_OF[form.group] });
  const [reading, ...more] = readings;
  if (reading === undefined) return { ok: false, reason: 'value_no_number' };
  if (more.length > 0 || reading.time || reading.unitHint === 'rank') return { ok: false, reason: 'value_unclear' };
  // A number beside words that say nothing of it ("школа № 5", "=1+1", "<b>5</b>") is no figure.
  const words = text.replace(/%/g, ' ').match(/[\p{L}\p{M}]+/gu) ?? [];
  const signs = /[=@#№<>{}[\]_^~`"\\;:*+&|]/u.test(text);
  if (signs || (reading.qualifier === 'exact' && !words.every((word) => BESIDE.test(word)))) {
    return { ok: false, reason: 'value_unclear' };
  }
  if (!/^[^\d]*[\d .,'\u00a0–-]*[^\d]*(?:[\d .,']*[^\d]*)?$/u.test(text)) return { ok: false, reason: 'value_unclear' };
  return made(reading.qualifier, reading.value, reading.valueUpper, reading.step, reading.unitHint === 'percent', text);
}

function made(
  qualifier: Qualifier,
  value: number,
  valueUpper: number | null,
  step: number,
  percent: boolean,
  text: string,
): ReadValue {
  // A share below 0 or above 100 is a growth; whatever is negative can be cut nowhere.
  const kind: Kind = value < 0 ? 'growth' : percent ? (value > 100 ? 'growth' : 'share') : 'count';
  // Digits beyond what a number can hold ("40.707834413583214") say nothing of the value.
  const finest = Math.max(step, Math.abs(value) * 2 ** -50);
  const claim = { indicator: '', qualifier, value, value_upper: valueUpper, unit: '', as_reported: text, step: finest };
  try {
    return { ok: true, value: { qualifier, value, valueUpper, percent, ...boundsOf(claim, kind) } };
  } catch {
    // "Less than 0 people": no value agrees with the words.
    return { ok: false, reason: 'value_unclear' };
  }
}

/**
 * Says a figure exactly as firmly as it was said: hedge, number, unit, in the grammar of each language. Hedge, number and
 * short unit are joined by non-breaking spaces, so the hedge cannot wrap away; a noun may wrap to the next line.
 */
import { compact, type Compact, formatCompact, formatMantissa, plain } from '#lib/i18n/compact.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { NBSP } from '#lib/i18n/number.ts';
import type { Figure } from '../figure.ts';
import { signOf } from '../policy.ts';
import { placeUnit, sayPlace } from './place-words.ts';
import { type Grammar, type Said, type SaidPart, sharesScale, type Stated, unitPart, type UnitWords } from './said.ts';
import { sayEnglish } from './words/en.ts';
import { sayKazakh, sayKazakhShare } from './words/kk.ts';
import { sayRussian } from './words/ru.ts';

export type { Said, SaidPart, UnitWords } from './said.ts';
export { sayRank } from './place-words.ts';

/** What has to be known of a figure to say it. */
export type SayableFigure = Pick<Figure, 'qualifier' | 'value' | 'value_upper' | 'unit' | 'step'>;

const GRAMMARS: Readonly<Record<Lang, Grammar>> = { kk: sayKazakh, ru: sayRussian, en: sayEnglish };

/** The topics of the contest article were named as frequent, without a number; there is none to say. */
const NAMED_ONLY: Readonly<Record<Lang, string>> = {
  kk: 'саны көрсетілмей аталған',
  ru: 'названо без числа',
  en: 'named without a number',
};

/** The figure in words: "4 мыңнан астам өтініш", "более 4 тыс. обращений", "more than 4 thousand appeals". */
export function sayValue(figure: SayableFigure, unit: UnitWords, lang: Lang): Said {
  if (figure.unit === 'mention') return said([unitPart(NAMED_ONLY[lang])]);
  if (figure.unit === 'rank' && figure.qualifier === 'exact') return said(sayPlace(figure.value, lang));
  const spokenUnit = figure.unit === 'rank' ? placeUnit(unit) : unit;
  return said(GRAMMARS[lang](stated(figure), spokenUnit));
}

/**
 * A Kazakh share as the head of "… of the whole", to stand after the whole in the genitive: "70%-дан астамы". In Russian
 * and English a share needs no other form.
 */
export function sayKazakhPart(figure: SayableFigure, unit: UnitWords): Said {
  return said(sayKazakhShare(stated(figure), unit));
}

/** The sign that stands for the hedge where words are too long: ">", "≥", "≈", "<", "≤", "–" for a range, "" if exact. */
export function saySign(figure: Pick<Figure, 'qualifier'>): string {
  return signOf(figure.qualifier);
}

/** For axes and tiles: sign and number, with a unit only where it is a short sign: ">4 мың", ">70%", "≈10 км", "200–300". */
export function sayShort(figure: SayableFigure, unit: UnitWords, lang: Lang): string {
  if (figure.unit === 'mention') return NAMED_ONLY[lang];
  const { first, last } = stated(figure);
  const tail = shortUnit(figure.unit === 'rank' ? null : unit, lang);
  if (last === null) return saySign(figure) + formatCompact(first, lang) + tail;
  const from = sharesScale(stated(figure)) ? formatMantissa(first, lang) : formatCompact(first, lang);
  return from + '–' + formatCompact(last, lang) + tail;
}

/** The number alone, with exactly the digits that count and without hedge and unit. For a screen that has set the hedge apart. */
export function sayNumber(figure: SayableFigure, lang: Lang): string {
  return formatCompact(stated(figure).first, lang);
}

function said(parts: readonly SaidPart[]): Said {
  return { parts, text: parts.map((part) => part.text).join('') };
}

function stated(figure: SayableFigure): Stated {
  const { qualifier, value, value_upper } = figure;
  if (qualifier !== 'between') return { qualifier, first: digits(figure, value), last: null };
  if (value_upper === null) throw new Error('a figure "between" has no upper value');
  return { qualifier, first: digits(figure, value), last: digits(figure, value_upper) };
}

/** A percentage ("в 2,3 раза", 230 good to 10) has no form with thousands; a place is a plain number. */
const NEVER_SCALED: readonly string[] = ['percent', 'percent_of_prev', 'rank'];

function digits({ qualifier, unit, step }: SayableFigure, value: number): Compact {
  if (NEVER_SCALED.includes(unit)) return plain(value, step);
  const small = Math.abs(value);
  // Under "about" and "nearly" the step is the last digit that is not zero: no digit is added by writing the zeros of
  // 250 or 1,250, and "0.25 thousand" is nobody's way of saying it.
  if (qualifier !== 'exact' && (small < 1000 || (small < 10_000 && step < 100))) return plain(value, step);
  return compact(value, qualifier === 'exact' ? step : Math.min(step, largestScale(small)));
}

function largestScale(value: number): number {
  return 1000 ** Math.max(1, Math.floor(Math.log10(value) / 3 + 1e-9));
}

function shortUnit(unit: UnitWords | null, lang: Lang): string {
  if (unit === null || unit.form !== 'symbol') return '';
  const word = { kk: unit.kk, ru: unit.ru_many, en: unit.en_other }[lang];
  if ([...word].length > 2) return '';
  return (word.startsWith('%') && lang !== 'ru' ? '' : NBSP) + word;
}

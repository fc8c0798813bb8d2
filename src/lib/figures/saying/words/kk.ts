/**
 * Kazakh: the hedge mostly follows the number, which then takes a case ending; a noun after a numeral stays singular. Where
 * a sign or measure closes the expression ("70%-дан астам"), the ending is on that.
 */
import { type Compact, formatCompact, formatMantissa } from '#lib/i18n/compact.ts';
import { type Case, digitSuffix, scaleInCase, unitInCase } from '#lib/i18n/kazakh.ts';
import { NBSP } from '#lib/i18n/number.ts';
import type { Qualifier } from '../../figure.ts';
import {
  type Grammar,
  hedge,
  number,
  type SaidPart,
  sharesScale,
  type Stated,
  unitPart,
  type UnitWords,
} from '../said.ts';

type Words =
  | { readonly stands: 'before'; readonly word: string }
  /** `ofShare` is the same hedge as the head of "… of the whole": "түскен өтініштердің 70%-дан астамы". */
  | { readonly stands: 'after'; readonly word: string; readonly takes: Case; readonly ofShare: string };

const HEDGES: Readonly<Record<Exclude<Qualifier, 'exact'>, Words>> = {
  more_than: { stands: 'after', word: 'астам', takes: 'ablative', ofShare: 'астамы' },
  at_least: { stands: 'before', word: 'кемінде' },
  about: { stands: 'before', word: 'шамамен' },
  almost: { stands: 'after', word: 'жуық', takes: 'dative', ofShare: 'жуығы' },
  less_than: { stands: 'after', word: 'кем', takes: 'ablative', ofShare: 'кемі' },
  at_most: { stands: 'after', word: `артық${NBSP}емес`, takes: 'ablative', ofShare: `аспайтын${NBSP}бөлігі` },
  up_to: { stands: 'after', word: 'дейін', takes: 'dative', ofShare: `дейінгі${NBSP}бөлігі` },
  between: { stands: 'after', word: 'дейін', takes: 'dative', ofShare: `дейінгі${NBSP}бөлігі` },
};

export const sayKazakh: Grammar = (stated, unit) => say(stated, unit, false);

/** A share as a part of a whole named before it in the genitive: "түскен өтініштердің" + "70%-дан астамы". */
export const sayKazakhShare: Grammar = (stated, unit) => say(stated, unit, true);

function say(stated: Stated, unit: UnitWords, ofWhole: boolean): readonly SaidPart[] {
  const words = stated.qualifier === 'exact' ? null : HEDGES[stated.qualifier];
  const governed = words?.stands === 'after' ? words.takes : null;
  const head = ofWhole && governed === null ? '-ы' : '';
  const after = words?.stands === 'after' ? [hedge(NBSP + (ofWhole ? words.ofShare : words.word))] : [];
  const before = words?.stands === 'before' ? [hedge(words.word + NBSP)] : [];
  const numbers = [...start(stated), ...end(stated.last ?? stated.first, governed, unit)];
  if (unit.form === 'noun') return [...before, ...numbers, ...after, unitPart(` ${unit.kk}`)];
  return [...before, ...numbers, unitPart(closing(unit, governed) + head), ...after];
}

/** The first number of a range: "200-ден ", "3-тен " (before "4 мыңға"). */
function start(stated: Stated): SaidPart[] {
  if (stated.last === null) return [];
  const text = sharesScale(stated) ? withDigitSuffix(stated.first, 'ablative') : inCase(stated.first, 'ablative');
  return [number(text + NBSP)];
}

function end(value: Compact, governed: Case | null, unit: UnitWords): SaidPart[] {
  const bare = unit.form === 'symbol' || governed === null;
  return [number(bare ? formatCompact(value, 'kk') : inCase(value, governed))];
}

/** The unit that closes the expression, with the space before it: no space before a sign of percent. */
function closing(unit: UnitWords, governed: Case | null): string {
  const glue = unit.kk.startsWith('%') || unit.kk.startsWith('-') ? '' : NBSP;
  if (governed === null) return glue + unit.kk;
  const given = governed === 'ablative' ? unit.kk_ablative : unit.kk_dative;
  return glue + (given ?? unitInCase(unit.kk, governed));
}

function inCase(value: Compact, which: Case): string {
  if (value.scale === null) return withDigitSuffix(value, which);
  return formatMantissa(value, 'kk') + NBSP + scaleInCase(value.scale, which);
}

function withDigitSuffix(value: Compact, which: Case): string {
  const digits = Math.abs(value.mantissa).toFixed(value.decimals);
  return formatMantissa(value, 'kk') + digitSuffix(digits, which);
}

/** English: the hedge stands before the number and changes nothing in it. */
import { type Compact, formatCompact, formatMantissa } from '#lib/i18n/compact.ts';
import { NBSP } from '#lib/i18n/number.ts';
import { englishForm } from '#lib/i18n/plural.ts';
import type { Qualifier } from '../../figure.ts';
import { type Grammar, hedge, number, sharesScale, unitPart, type UnitWords } from '../said.ts';

const HEDGES: Readonly<Record<Exclude<Qualifier, 'exact' | 'between'>, string>> = {
  more_than: `more${NBSP}than`,
  at_least: `at${NBSP}least`,
  about: 'about',
  almost: 'nearly',
  less_than: `less${NBSP}than`,
  at_most: `at${NBSP}most`,
  up_to: `up${NBSP}to`,
};

export const sayEnglish: Grammar = (stated, unit) => {
  const { qualifier, first, last } = stated;
  if (last !== null) {
    const from = sharesScale(stated) ? formatMantissa(first, 'en') : formatCompact(first, 'en');
    // A glued sign belongs to both numbers: "between 60% and 70%".
    const sign = isGlued(unit) ? [unitPart(unit.en_other)] : [];
    const range = [hedge(`between${NBSP}`), number(from), ...sign, hedge(`${NBSP}and${NBSP}`)];
    return [...range, number(formatCompact(last, 'en')), unitPart(closing(last, unit))];
  }
  const said = [number(formatCompact(first, 'en')), unitPart(closing(first, unit))];
  return qualifier === 'exact' || qualifier === 'between' ? said : [hedge(HEDGES[qualifier] + NBSP), ...said];
};

function closing(value: Compact, unit: UnitWords): string {
  const one = value.scale === null && englishForm(value.mantissa, value.decimals) === 'one';
  const word = one ? unit.en_one : unit.en_other;
  const space = isGlued(unit) ? '' : unit.form === 'symbol' ? NBSP : ' ';
  return space + word;
}

function isGlued(unit: UnitWords): boolean {
  return unit.en_other.startsWith('%');
}

/**
 * Russian: most hedges put the number and its noun into the genitive (более 21 обращения, до 2 обращений), "почти" leaves
 * them as they are (почти 21 обращение). After тыс., млн, млрд the noun is in the genitive plural under any hedge.
 */
import { type Compact, formatCompact, formatMantissa } from '#lib/i18n/compact.ts';
import { NBSP } from '#lib/i18n/number.ts';
import { russianForm, russianGenitive } from '#lib/i18n/plural.ts';
import type { Qualifier } from '../../figure.ts';
import { type Grammar, hedge, number, type SaidPart, sharesScale, unitPart, type UnitWords } from '../said.ts';

const HEDGES: Readonly<Record<Exclude<Qualifier, 'exact' | 'between'>, string>> = {
  more_than: 'более',
  at_least: `не${NBSP}менее`,
  about: 'около',
  almost: 'почти',
  less_than: 'менее',
  at_most: `не${NBSP}более`,
  up_to: 'до',
};

/**
 * Genitive singular where it is not the form after 2–4: a noun with an adjective, or an adjective that has become a noun
 * (2 населённых пункта, but более 21 населённого пункта). Keyed by the nominative.
 */
const GENITIVE_SINGULAR: Readonly<Record<string, string>> = {
  'населённый пункт': 'населённого пункта',
  'рабочее место': 'рабочего места',
  приёмная: 'приёмной',
  'дошкольная организация': 'дошкольной организации',
  'процентный пункт': 'процентного пункта',
};

export const sayRussian: Grammar = (stated, unit) => {
  const { qualifier, first, last } = stated;
  if (last !== null) {
    const from = sharesScale(stated) ? formatMantissa(first, 'ru') : formatCompact(first, 'ru');
    const range = [hedge(`от${NBSP}`), number(from), hedge(`${NBSP}до${NBSP}`), number(formatCompact(last, 'ru'))];
    return [...range, noun(last, unit, true)];
  }
  const word = qualifier === 'exact' || qualifier === 'between' ? null : HEDGES[qualifier];
  const genitive = word !== null && qualifier !== 'almost';
  const said = [number(formatCompact(first, 'ru')), noun(first, unit, genitive)];
  return word === null ? said : [hedge(word + NBSP), ...said];
};

function russianGenitiveSingular(unit: UnitWords): string {
  return GENITIVE_SINGULAR[unit.ru_one] ?? unit.ru_few;
}

function noun(value: Compact, unit: UnitWords, genitive: boolean): SaidPart {
  const space = unit.form === 'symbol' ? NBSP : ' ';
  return unitPart(space + form(value, unit, genitive));
}

function form(value: Compact, unit: UnitWords, genitive: boolean): string {
  if (value.scale !== null) return unit.ru_many;
  // A fraction governs the genitive singular, hedged or not: 1,5 рабочего места.
  if (value.decimals > 0) return russianGenitiveSingular(unit);
  const which = genitive ? russianGenitive(value.mantissa) : russianForm(value.mantissa);
  if (which === 'one') return unit.ru_one;
  if (which === 'many') return unit.ru_many;
  return genitive ? russianGenitiveSingular(unit) : unit.ru_few;
}

/** Reads numbers written with the separators of a file, and finds out which separators these are. */

import { evenText, withoutFootnote, withoutSign } from './signs.ts';

export const DECIMALS = [',', '.'] as const;
export const GROUPS = ['', ' ', ',', '.', "'"] as const;

/** `group` " " stands for every kind of space. The two signs differ. */
export interface NumberForm {
  readonly decimal: (typeof DECIMALS)[number];
  readonly group: (typeof GROUPS)[number];
}

export interface FoundNumberForm extends NumberForm {
  /** False where cells such as "1,234" may be read in two ways and nothing decides. */
  readonly sure: boolean;
}

const NUMERIC = /^[\d ,.']*\d[\d ,.']*(?:e[+-]?\d+)? ?%?$/i;

/** Which separators the cells of a sample use. `delimiter` decides what nothing else does: with ";" the comma is a decimal. */
export function detectNumberForm(cells: Iterable<string>, delimiter: string): FoundNumberForm {
  const votes = { comma: 0, point: 0, either: 0, groupComma: 0, groupPoint: 0, space: 0, apostrophe: 0 };
  for (const raw of cells) {
    if (!/\d/.test(raw)) continue;
    const cell = withoutSign(withoutFootnote(evenText(raw)))
      .text.replace(/ ?%$/, '')
      .replace(/e[+-]?\d+$/i, '');
    if (!NUMERIC.test(cell)) continue;
    if (/\d \d{3}(?!\d)/.test(cell)) votes.space++;
    if (/\d'\d{3}/.test(cell)) votes.apostrophe++;
    voteOn(cell, votes);
  }
  const decimalComma = votes.comma + votes.groupPoint * 0.9;
  const decimalPoint = votes.point + votes.groupComma * 0.9;
  const undecided = decimalComma === 0 && decimalPoint === 0;
  const comma = undecided
    ? delimiter === ';' || votes.space > 0 || (votes.either === 0 && delimiter !== ',')
    : decimalComma > decimalPoint;
  const decimal = comma ? ',' : '.';
  const group =
    votes.space > 0
      ? ' '
      : votes.apostrophe > 0
        ? "'"
        : comma
          ? votes.groupPoint > 0
            ? '.'
            : ''
          : votes.groupComma > 0 || (undecided && votes.either > 0)
            ? ','
            : '';
  const mixed = Math.min(decimalComma, decimalPoint) > 0;
  return { decimal, group, sure: !mixed && !(undecided && votes.either > 0) };
}

function voteOn(
  cell: string,
  votes: { comma: number; point: number; either: number; groupComma: number; groupPoint: number },
) {
  const commas = cell.split(',').length - 1;
  const points = cell.split('.').length - 1;
  if (commas > 0 && points > 0) {
    const commaLast = cell.lastIndexOf(',') > cell.lastIndexOf('.');
    votes[commaLast ? 'groupPoint' : 'groupComma']++;
    votes[commaLast ? 'comma' : 'point']++;
  } else if (commas > 1) votes.groupComma++;
  else if (points > 1) {
    if (/^\d{1,3}(?:\.\d{3})+$/.test(cell)) votes.groupPoint++;
  } else if (commas === 1 && !/^[1-9]\d{0,2},\d{3}$/.test(cell)) votes.comma++;
  else if (points === 1 && !/^[1-9]\d{0,2}\.\d{3}$/.test(cell)) votes.point++;
  else if (commas + points === 1) votes.either++;
}

export type ReadNumber =
  | {
      readonly ok: true;
      readonly value: number;
      /** Place value of the last written digit. */ readonly step: number;
      readonly percent: boolean;
    }
  | { readonly ok: false; readonly reason: 'blank' | 'no_number' | 'leading_zero' | 'other_separators' | 'too_large' };

const escaped = (sign: string): string => (sign === '.' ? '\\.' : sign);
const patterns = new Map<string, RegExp>();

function patternOf({ decimal, group }: NumberForm): RegExp {
  const key = decimal + group;
  let pattern = patterns.get(key);
  if (pattern === undefined) {
    const grouped = group === '' ? '' : `\\d{1,3}(?:${escaped(group)}\\d{3})+|`;
    pattern = new RegExp(
      `^(${grouped}\\d+|(?=${escaped(decimal)}\\d))(?:${escaped(decimal)}(\\d+))?(?:e([+-]?\\d{1,3}))?$`,
      'i',
    );
    patterns.set(key, pattern);
  }
  return pattern;
}

/** Reads a cell as a number and as nothing else: words, dates and codes with leading zeros are refused. */
export function readNumber(cell: string, form: NumberForm): ReadNumber {
  const signed = withoutSign(withoutFootnote(evenText(cell)));
  let { text } = signed;
  if (text === '') return { ok: false, reason: 'blank' };
  const percent = text.endsWith('%');
  if (percent) text = text.slice(0, -1).trimEnd();
  const match = patternOf(form).exec(text);
  if (match === null) return { ok: false, reason: NUMERIC.test(text) ? 'other_separators' : 'no_number' };
  const [, whole = '', fraction = '', exponent = '0'] = match;
  const sign = signed.negative ? '-' : '';
  const digits = whole.replace(/\D/g, '');
  if (/^0\d/.test(digits)) return { ok: false, reason: 'leading_zero' };
  const power = Number(exponent);
  const value = Number(`${sign}${digits || '0'}${fraction === '' ? '' : `.${fraction}`}e${power}`);
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return { ok: false, reason: 'too_large' };
  return { ok: true, value: value + 0, step: Number(`1e${power - fraction.length}`), percent };
}

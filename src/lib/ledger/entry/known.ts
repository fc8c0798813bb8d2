/** Whether a figure of an article is in the ledger already, says something else there, or is new. */
import { fold } from '#lib/i18n/fold.ts';
import type { FigureRow } from '../types.ts';
import { writePeriod } from './period.ts';

export type Standing =
  | { readonly kind: 'new' }
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'other'; readonly field: string; readonly why: string };

/** What a figure is about. Periods are compared apart, and a contest only where one was typed. */
const ABOUT = ['place', 'indicator', 'topic', 'scope', 'status', 'base'] as const;

/**
 * `article`: the figures of the same source, in the ledger and before this one in the run. `called` says how a figure is named
 * in answers.
 */
export function standingOf(row: FigureRow, article: readonly FigureRow[], called: (id: string) => string): Standing {
  const revised = article.filter((other) => row.revises === null || other.revises === row.revises);
  const known = revised.find((other) => isAboutSame(row, other) && saysSame(row, other));
  if (known !== undefined) return { kind: 'known', id: known.id };
  if (row.revises !== null) return { kind: 'new' };
  const told = (other: FigureRow) => row.note !== null && row.note !== other.note;
  const replaced = new Set(article.map(({ revises }) => revises));
  const values = article.filter((other) => isAboutSame(row, other) && !replaced.has(other.id));
  const other = values.find((one) => !told(one));
  if (other !== undefined) {
    const why = `${said(row)} is not what ${called(other.id)} says of the same thing (${said(other)}); give --revises and a --reason, or a --note of its own that tells what this is`;
    return { kind: 'other', field: 'value', why };
  }
  const alike = article.find((one) => isSamePlaceOfText(row, one) && !told(one));
  if (alike === undefined) return { kind: 'new' };
  const field = [...ABOUT].find((column) => row[column] !== alike[column]) ?? 'period';
  const was = field === 'period' ? writePeriod(alike) : alike[field];
  const why = `the same words and value are ${called(alike.id)}, with the ${field} ${was ?? 'empty'}; if this is another figure, a --note of its own has to tell so`;
  return { kind: 'other', field, why };
}

/** Same words, same value, same thing measured, and yet not the same description: a second entry with a slip in it. */
function isSamePlaceOfText(row: FigureRow, other: FigureRow): boolean {
  const sameTopic = row.topic === other.topic || row.topic === null || other.topic === null;
  return (
    row.place === other.place &&
    row.indicator === other.indicator &&
    sameTopic &&
    saysSame(row, other) &&
    fold(row.as_reported) === fold(other.as_reported)
  );
}

function isAboutSame(row: FigureRow, other: FigureRow): boolean {
  return (
    ABOUT.every((column) => row[column] === other[column]) &&
    (row.contest === null || row.contest === other.contest) &&
    isSamePeriod(row, other)
  );
}

/** Nothing typed of the dates, or only the length, is no other period than one that the ledger knows better. */
function isSamePeriod(row: FigureRow, other: FigureRow): boolean {
  if (writePeriod(row) === writePeriod(other)) return true;
  if (row.period_kind !== 'unknown' || other.period_kind !== 'unknown') return false;
  const saysNoMore = row.period_length === null || other.period_length?.startsWith(`${row.period_length}:`) === true;
  return saysNoMore && saysSame(row, other) && fold(row.as_reported) === fold(other.as_reported);
}

function saysSame(row: FigureRow, other: FigureRow): boolean {
  return row.qualifier === other.qualifier && row.value === other.value && row.value_upper === other.value_upper;
}

function said({ qualifier, value, value_upper }: FigureRow): string {
  return `${qualifier} ${value}${value_upper === null ? '' : ` to ${value_upper}`}`;
}

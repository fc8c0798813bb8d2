/** The ledger cut by indicator, place or topic: one CSV file each, at addresses that stay. Codes only, in no language. */
import type { Figure } from '#lib/figures/figure.ts';
import { toEngineCsv } from '#lib/ledger/serialize.ts';
import { TABLES } from '#lib/ledger/table-schema.ts';
import type { Slice } from '../../params/slice.ts';
import { ledger } from './answers.ts';

/** The columns of data/figures.csv, then the bounds that the qualifier policy gives. */
export const SLICE_COLUMNS: readonly string[] = [
  ...TABLES.figures.columns.map(({ name }) => name),
  'lower',
  'upper',
  'lower_open',
  'upper_open',
];

/** Every code that has a file; one that no figure uses has a file without rows. */
export function sliceCodes(slice: Slice): string[] {
  const { indicators, places, topics } = ledger();
  return { indicator: indicators, place: places, topic: topics }[slice].map(({ code }) => code);
}

/** Rows of a slice in the order of the ledger. A topic has its appeals and the figures of its indicators. */
export function sliceRows(slice: Slice, code: string): Figure[] {
  const all = ledger();
  if (slice !== 'topic') return all.figures.filter((figure) => figure[slice] === code);
  const group = new Set(
    all.indicators.filter((indicator) => indicator.group === code).map((indicator) => indicator.code),
  );
  return all.figures.filter((figure) => figure.topic === code || group.has(figure.indicator));
}

/** Null where there is no such code. */
export function sliceCsv(slice: Slice, code: string): string | null {
  return sliceCodes(slice).includes(code) ? toEngineCsv(sliceRows(slice, code), SLICE_COLUMNS) : null;
}

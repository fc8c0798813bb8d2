/**
 * The ledger with several times as many press figures, for `npm run bench -- --growth`. Nobody reported the copies: each says
 * of an earlier year what its original says, in the words and by the source of the original.
 */
import { trustedRows, type LedgerTexts } from '../../src/lib/ledger/read.ts';
import { writeTable } from '../../src/lib/ledger/serialize.ts';
import type { FigureRow } from '../../src/lib/ledger/types.ts';

/** The same day `years` earlier; the 29th of February becomes the 28th. */
function earlier(day: string | null, years: number): string | null {
  if (day === null) return null;
  const moved = `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
  return moved.replace(/-02-29$/, '-02-28');
}

/** `times` ≥ 1; the first time is the ledger itself. @throws RangeError where the ids do not suffice (they have four digits) */
export function syntheticPress(texts: LedgerTexts, times: number): { texts: LedgerTexts; figures: number } {
  const press = trustedRows(texts, 'figures');
  const last = Math.max(...press.map(({ id }) => Number(id.slice(1))));
  if (last * times > 9999) throw new RangeError(`${last * times} figures have no ids of four digits`);
  const copies = Array.from({ length: times - 1 }, (_, i) => {
    const id = (of: string) => `f${String(Number(of.slice(1)) + (i + 1) * last).padStart(4, '0')}`;
    return press.map((row): FigureRow => {
      return {
        ...row,
        id: id(row.id) as FigureRow['id'],
        period_start: earlier(row.period_start, i + 1),
        period_end: earlier(row.period_end, i + 1),
        repeats: row.repeats && (id(row.repeats) as FigureRow['id']),
        revises: row.revises && (id(row.revises) as FigureRow['id']),
        // A catalogued disagreement is that of the originals.
        conflict: null,
      };
    });
  });
  const rows = [press, ...copies].flat();
  return { texts: { ...texts, 'figures.csv': writeTable('figures', rows) }, figures: rows.length };
}

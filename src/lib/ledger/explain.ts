/** Why the check of the ledger refuses something, and what to do. For the terminal, in English. */
import type { ProblemCode } from './problem.ts';

const WHY: Readonly<Record<ProblemCode, string>> = {
  missing_file: 'A table of the ledger is not there. Restore it; a table without rows still has its header.',
  bom: 'The file begins with a byte-order mark, which most readers take for a part of the first name. Save it as UTF-8 without one.',
  line_ends: 'Lines end in LF alone, so that a diff shows only what changed. Save the file with Unix line ends.',
  encoding: 'A letter was lost when the file was saved. Take the text from the source again and save as UTF-8.',
  stray_quote:
    'A quotation mark inside a cell is written twice, and the cell stands in quotation marks; one mark is open here.',
  missing_column:
    'Every column has to be there, in every row. Add it; its cells may be empty where the schema allows that.',
  unknown_column:
    'No table has columns of its own. Remove it, or add it to src/lib/ledger/table-schema.ts and to datapackage.json.',
  column_order: 'The columns stand in one order, that of the schema.',
  cell_count:
    'The row has more or fewer cells than the header: often a comma in a text that is not in quotation marks.',
  canonical:
    'The cells are right but written in another way than the ledger writes them. Replace the line by the expected one.',
  required:
    'This has to be known of every row. Find it in the source; if the source does not say it, the row cannot stand in the ledger.',
  type: 'The cell does not hold what its column holds; data/README.md describes every column.',
  duplicate: 'An id or code belongs to one row for good. Take the next free one; npm run add does that.',
  order: 'Rows stand in the order of their first column, so that a new row makes one line of difference.',
  reference:
    'The cell names a row of another table (or of this one) that is not there. Correct the code, or add that row first.',
  combination: 'Two cells of the row exclude or demand each other.',
  unit: 'A figure is in the unit of its indicator, so that figures of one indicator can be compared. Convert the value, or choose another indicator.',
  period:
    'The dates do not fit the kind of period. A day that was only guessed is not written down: use the kind "unknown".',
  base: 'A share says what it is a share of, or "not_stated" where the source does not; nothing else has a base.',
  domain: 'No indicator of this kind can have that value: often a value in thousands that was not multiplied out.',
  value_upper: 'Only a figure "between" has two ends, and the second is above the first.',
  step: 'The step is the place of the last digit that counts; the value cannot be finer than that.',
  history:
    'What was said stays; a later row replaces it once, about the same thing, and says why: "correction: …", "revision: …" or "withdrawal: …".',
  unused: 'Nothing in the ledger names this row. Remove it, or name it where it belongs.',
};

export function explain(code: ProblemCode): string {
  return WHY[code];
}

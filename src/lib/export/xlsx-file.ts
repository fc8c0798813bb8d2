/**
 * A workbook: the rows with typed cells under a frozen header, and a sheet of notes. Text cells have the format "text", so
 * that a spreadsheet leaves "=1+1" alone even after somebody has edited the cell; they need no apostrophe.
 */
import writeExcelFile, { type SheetData } from 'write-excel-file/universal';
import { decimalsIn } from '#lib/i18n/number.ts';
import { COLUMNS, type ColumnName, type ColumnType } from './columns.ts';
import type { Cell } from './csv.ts';
import { cellRows } from './figures-csv.ts';
import type { Making } from './job.ts';
import { notesOf } from './notes.ts';

type SheetCell = SheetData[number][number];

/** Excel cuts longer texts or calls the file broken. */
const LONGEST_CELL = 32_767;

/** In characters, by type; some columns hold more and some less than others of their type. */
const OWN_WIDTHS: Readonly<Partial<Record<ColumnName, number>>> = {
  indicator_name: 42,
  topic_name: 36,
  period_name: 44,
  flags: 10,
  unit_name: 16,
  said: 32,
  source_title: 50,
};
const WIDTHS: Readonly<Record<ColumnType, number>> = {
  text: 30,
  code: 16,
  number: 16,
  date: 12,
  flag: 12,
  address: 40,
};
const HEADER = { type: String, fontWeight: 'bold', backgroundColor: '#E6F1EC', format: '@' } as const;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

function textCell(text: string): SheetCell {
  return { value: text.slice(0, LONGEST_CELL), type: String, format: '@' };
}

/** Every decimal is shown, and none that the value has not: 12.5 is not 12.50. The reader's Excel sets the separators. */
function numberFormat(value: number): string {
  const decimals = decimalsIn(value);
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

function sheetCell(cell: Cell, type: ColumnType): SheetCell {
  switch (typeof cell) {
    case 'number':
      return { value: cell, type: Number, format: numberFormat(cell) };
    case 'boolean':
      return cell;
    case 'string':
      // A calendar date is midnight in UTC for the library, whatever the time zone of the reader.
      return type === 'date' && DATE.test(cell)
        ? { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
        : textCell(cell);
    default:
      return null;
  }
}

function notesSheet(making: Making): SheetData {
  return notesOf(making).flatMap(({ heading, lines = [], table = [] }) => {
    const [head = [], ...body] = table;
    const names = head.some((name) => name !== '') ? [head.map((name): SheetCell => ({ ...HEADER, value: name }))] : [];
    return [
      [{ value: heading, type: String, fontWeight: 'bold', fontSize: 14, format: '@' } as SheetCell],
      ...lines.map((line): SheetCell[] => [
        // Five columns wide, and high enough for the longest line of notes to wrap.
        { ...wrapped(line), columnSpan: 5, height: 16 * Math.ceil(line.length / 150) },
      ]),
      ...names,
      ...body.map((cells) => cells.map((cell, i) => (cell === '' ? null : i === 2 ? wrapped(cell) : textCell(cell)))),
      [null],
    ];
  });
}

function wrapped(text: string) {
  return { value: text.slice(0, LONGEST_CELL), type: String, format: '@', wrap: true, alignVertical: 'top' } as const;
}

export async function xlsxFile(making: Making): Promise<Blob> {
  const data: SheetData = [COLUMNS.map(({ name }): SheetCell => ({ ...HEADER, value: name }))];
  for await (const rows of cellRows(making)) {
    for (const cells of rows) data.push(COLUMNS.map(({ type }, i) => sheetCell(cells[i] ?? null, type)));
  }
  const sheets = [
    {
      data,
      sheet: making.words.sheets.rows,
      columns: COLUMNS.map(({ name, type }) => ({
        width: Math.max(OWN_WIDTHS[name] ?? WIDTHS[type], name.length + 2),
      })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape' as const,
    },
    {
      data: notesSheet(making),
      sheet: making.words.sheets.notes,
      columns: [{ width: 28 }, { width: 28 }, { width: 70 }, { width: 14 }, { width: 40 }],
    },
  ];
  // Named, or bold cells come out in another family than the rest.
  return writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBlob();
}

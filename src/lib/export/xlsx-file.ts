/**
 * A workbook: the rows with typed cells under a frozen header, and a sheet of notes. Text cells have the format "text", so
 * that a spreadsheet leaves "=1+1" alone even after somebody has edited the cell; they need no apostrophe.
 */
import writeExcelFile, { type SheetData } from 'write-excel-file/universal';
import { decimalsIn } from '#lib/i18n/number.ts';
import { COLUMNS, type ColumnName, type ColumnType } from './columns.ts';
import type { Cell } from './csv.ts';
import { cellRows, headings } from './figures-csv.ts';
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
  flags: 30,
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

/**
 * Text in the format's own escape, _x0076_ for "v". What looks like the escape is escaped itself. The library keeps texts in
 * a plain object, where those that every object inherits ("valueOf") would be found before they were put in.
 */
function spelled(text: string): string {
  if (!(text in Object.prototype)) return text.replace(/_x(?=[\dA-Fa-f]{4}_)/g, '_x005F_x');
  return `_x${text.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_${text.slice(1)}`;
}

function textCell(text: string): SheetCell {
  return { value: spelled(text.slice(0, LONGEST_CELL)), type: String, format: '@' };
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

/** Widths of the sheet of notes in characters, and what fits on a line across the first three and in the third. */
const NOTE_WIDTHS = [30, 30, 90, 14, 44];
const ACROSS = 140;
const IN_THIRD = 85;
const LINE = 16;

function notesSheet(making: Making): SheetData {
  return notesOf(making).flatMap(({ heading, lines = [], table = [] }) => {
    const [head = [], ...body] = table;
    const names = head.some((name) => name !== '') ? [head.map((name): SheetCell => ({ ...HEADER, value: name }))] : [];
    return [
      [{ ...noteCell(heading, 1), fontWeight: 'bold', fontSize: 14, height: 24, wrap: false } as SheetCell],
      ...lines.map((line): SheetCell[] => [{ ...noteCell(line, Math.ceil(line.length / ACROSS)), columnSpan: 3 }]),
      ...names,
      ...body.map((cells) => {
        const high = Math.ceil((cells[2] ?? '').length / IN_THIRD) || 1;
        return cells.map((cell): SheetCell => (cell === '' ? null : noteCell(cell, high)));
      }),
      [null],
    ];
  });
}

/** A spreadsheet does not make room for wrapped text by itself: the height is set, `high` lines of it. */
function noteCell(text: string, high: number) {
  const value = text.slice(0, LONGEST_CELL);
  return { value, type: String, format: '@', wrap: high > 1, alignVertical: 'top', height: LINE * high } as const;
}

export async function xlsxFile(making: Making): Promise<Blob> {
  // A workbook is opened by a person, as the CSV for Excel is.
  const titles = headings('excel', making.words);
  const data: SheetData = [titles.map((title): SheetCell => ({ ...HEADER, value: title }))];
  for await (const rows of cellRows(making, 'excel')) {
    for (const cells of rows) data.push(COLUMNS.map(({ type }, i) => sheetCell(cells[i] ?? null, type)));
  }
  const sheets = [
    {
      data,
      sheet: making.words.sheets.rows,
      columns: COLUMNS.map(({ name, type }, i) => ({
        width: Math.max(OWN_WIDTHS[name] ?? WIDTHS[type], (titles[i] ?? name).length + 2),
      })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape' as const,
    },
    {
      data: notesSheet(making),
      sheet: making.words.sheets.notes,
      columns: NOTE_WIDTHS.map((width) => ({ width })),
      showGridLines: false,
    },
  ];
  // Named, or bold cells come out in another family than the rest.
  return writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBlob();
}

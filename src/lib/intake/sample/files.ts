/** The made-up register and table as files such as an office would have: a CSV, and a workbook with names in two rows. */
import Papa from 'papaparse';
import writeExcelFile, { type SheetData } from 'write-excel-file/universal';
import { sampleAppeals, sampleFigures, SAMPLE_YEARS, type SampleFrom } from './rows.ts';

/** Names of the files and of the sheet: all of them say that nothing in them is real. */
export interface SampleNames {
  readonly register: string;
  readonly workbook: string;
  readonly sheet: string;
}

export function registerFile(from: SampleFrom, names: SampleNames): File {
  const text = Papa.unparse(sampleAppeals(from), { delimiter: ';', newline: '\r\n' });
  return new File([`\ufeff${text}\r\n`], names.register, { type: 'text/csv' });
}

export async function workbookFile(from: SampleFrom, names: SampleNames): Promise<File> {
  const { words } = from;
  const name = (value: string, more: object = {}) => ({ value, type: String, fontWeight: 'bold' as const, ...more });
  const head: SheetData = [
    [
      name(words.place, { rowSpan: 2 }),
      ...SAMPLE_YEARS.flatMap((year) => [{ value: year, type: Number, columnSpan: 2 }, null]),
    ],
    [null, ...SAMPLE_YEARS.flatMap(() => [name(words.count), name(words.share)])],
  ];
  const rows: SheetData = sampleFigures(from).map(({ place, years }) => [
    { value: place, type: String },
    ...years.flatMap(({ count, share }) => [
      { value: count, type: Number, format: '#,##0' },
      { value: share, type: Number, format: '0.0%' },
    ]),
  ]);
  const columns = [{ width: 32 }, ...SAMPLE_YEARS.flatMap(() => [{ width: 14 }, { width: 16 }])];
  const blob = await writeExcelFile([...head, ...rows], { sheet: names.sheet, columns }).toBlob();
  return new File([blob], names.workbook);
}

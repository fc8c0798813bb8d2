import { enPlural, enWritten } from '../../plural.ts';

const rows = (n: number, said: string) => `${said} ${enPlural(n, 'row', 'rows')}`;

const words = {
  stable: 'CSV at an address that stays',
  group: 'Download',
  rows,
  shown: (n: number, said: string) => `Download CSV: what you see · ${rows(n, said)}`,
  behind: (n: number, said: string) => `Everything behind it · ${rows(n, said)}`,
  /** A table that was computed here: CSV only. */
  download: (n: number, said: string) => `Download CSV · ${rows(n, said)}`,
  format: 'Format',
  /** The number shows the decimal sign of the profile. */
  profiles: { standard: 'Standard: comma, 12.5', excel: 'Excel: semicolon, 12,5' },
  /** Where the page itself shows no rows. */
  onlyBehind: (n: number, said: string) => `Download CSV: everything behind this page · ${rows(n, said)}`,
  shownHint: 'Exactly the rows shown here',
  behindHint: 'Every figure of the ledger behind this view, before any choice of rows',
  more: 'More formats',
  columnShown: 'What you see',
  columnBehind: 'Everything behind it',
  /** The names show the decimal sign of each kind of CSV. */
  formats: {
    csv_excel: 'CSV for Excel',
    csv_standard: 'CSV, standard',
    xlsx: 'Excel workbook (XLSX)',
    zip: 'ZIP with explanations',
    json: 'JSON file',
    parquet: 'Parquet file',
  },
  formatHelp: {
    csv_excel: 'semicolon, 12,5; opens with a double click',
    csv_standard: 'comma, 12.5; for programs',
    xlsx: 'numbers and dates as such, a sheet of notes',
    zip: 'CSV, README, description of columns, licence',
    json: 'rows with the meaning of each column',
    parquet: 'typed columns for DuckDB, Python and R',
  },
  /** What a screen reader says on a button of the table of formats. */
  button: (format: string, what: string, count: string) => `${count}: ${format}, ${what}`,
  /** Every table of the page in one archive. */
  view: (n: number, said: string, rows: string) =>
    `Everything in view as one ZIP · ${said} ${enPlural(n, 'table', 'tables')}, ${rows}`,
  ask: 'What will open the file? You are asked once; it can be changed under “More formats”.',
  answers: {
    csv_excel: 'Excel, with Windows set to Russian or Kazakh (semicolon, 12,5)',
    csv_standard: 'A program (comma, 12.5)',
    xlsx: 'Any other Excel: a workbook',
  },
  working: 'Preparing the file…',
  progress: (done: string, total: string) => `${done} of ${total} ${enWritten(total, 'row', 'rows')}`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was saved.',
  done: (n: number, said: string, name: string) => `Saved: ${name}, ${rows(n, said)}.`,
  failed: 'The file could not be made. Nothing was saved.',
  failedLoading: 'The rows could not be fetched. Nothing was saved.',
  retry: 'Try again',
  withoutScript: 'Downloads need JavaScript. The whole ledger is on the page',
};

// `export` is a reserved word: it can be the name of an export, not of a constant.
export { words as export };

/** The archive for people: one CSV or several, a README in their language, descriptions of the columns for programs, the licence. */
import { strToU8, zipSync } from 'fflate';
import { csvwMetadata } from './csvw.ts';
import { dataPackage } from './data-package.ts';
import { csvParts } from './figures-csv.ts';
import type { Making } from './job.ts';
import { licenceText, readmeText } from './readme.ts';

/** Notepad and its like take a text without the mark for an old encoding now and then. */
const MARK = '\uFEFF';

/** One CSV of an archive: its name, and what it is made from. */
export interface Packed {
  readonly file: string;
  readonly making: Making;
}

/** `name` is the name of the archive without its ending; the CSV inside has the same. */
export function zipFile(making: Making, name: string): Promise<Uint8Array<ArrayBuffer>> {
  return archive(making, [{ file: `${name}.csv`, making }], name);
}

/** `whole` holds the rows of all tables: README and descriptions speak of them together. */
export async function archive(
  whole: Making,
  tables: readonly Packed[],
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { profile, version } = whole.job;
  const { fileHelp, facts } = whole.words;
  const several = tables.length > 1;
  const described = (file: string) => (several ? `${file}-metadata.json` : 'csv-metadata.json');
  const csvHelp = ({ making: { rows } }: Packed) =>
    several ? `${fileHelp.csv} ${facts.rows}: ${rows.length}.` : fileHelp.csv;
  const files: Record<string, string> = {
    'README.txt':
      MARK +
      readmeText(whole, [
        ...tables.map((table) => [table.file, csvHelp(table)] as const),
        ['datapackage.json', fileHelp.datapackage],
        [several ? '*-metadata.json' : 'csv-metadata.json', fileHelp.csvw],
        ['LICENCE.txt', fileHelp.licence],
      ]),
  };
  for (const { file, making } of tables) {
    files[file] = (await csvParts(making, profile)).join('');
    files[described(file)] = json(await csvwMetadata(making, file, profile));
  }
  const names = tables.map(({ file }) => file);
  files['datapackage.json'] = json(dataPackage(whole, name, names, profile));
  files['LICENCE.txt'] = MARK + licenceText(whole);
  const bytes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
  // The same rows of the same ledger give the same bytes: the time in the archive is that of the ledger.
  const mtime = /^\d{4}-\d{2}-\d{2}$/.test(version) ? localNoon(version) : new Date(2020, 0, 1);
  return zipSync(bytes, { mtime });
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** An archive holds local times: the calendar date must come out whatever the time zone. */
function localNoon(day: string): Date {
  const [year = 2020, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

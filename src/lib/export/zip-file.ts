/** The archive for people: the CSV, a README in their language, descriptions of the columns for programs, the licence. */
import { strToU8, zipSync } from 'fflate';
import { csvwMetadata } from './csvw.ts';
import { dataPackage } from './data-package.ts';
import { csvParts } from './figures-csv.ts';
import type { Making } from './job.ts';
import { licenceText, readmeText } from './readme.ts';

/** Notepad and its like take a text without the mark for an old encoding now and then. */
const MARK = '\uFEFF';

/** `name` is the name of the archive without its ending; the CSV inside has the same. */
export async function zipFile(making: Making, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const { profile, version } = making.job;
  const { fileHelp } = making.words;
  const csv = `${name}.csv`;
  const files: Record<string, string> = {
    'README.txt':
      MARK +
      readmeText(making, [
        [csv, fileHelp.csv],
        ['datapackage.json', fileHelp.datapackage],
        ['csv-metadata.json', fileHelp.csvw],
        ['LICENCE.txt', fileHelp.licence],
      ]),
    [csv]: (await csvParts(making, profile)).join(''),
    'datapackage.json': `${JSON.stringify(dataPackage(making, name, csv, profile), null, 2)}\n`,
    'csv-metadata.json': `${JSON.stringify(await csvwMetadata(making, csv, profile), null, 2)}\n`,
    'LICENCE.txt': MARK + licenceText(making),
  };
  const bytes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
  // The same rows of the same ledger give the same bytes: the time in the archive is that of the ledger.
  const mtime = /^\d{4}-\d{2}-\d{2}$/.test(version) ? localNoon(version) : new Date(2020, 0, 1);
  return zipSync(bytes, { mtime });
}

/** An archive holds local times: the calendar date must come out whatever the time zone. */
function localNoon(day: string): Date {
  const [year = 2020, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

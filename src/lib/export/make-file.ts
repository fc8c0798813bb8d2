/** One job, one file. Each writer is loaded only when its format is asked for. */
import { csvParts } from './figures-csv.ts';
import { figuresFileName } from './file-name.ts';
import { ABOUT } from './formats.ts';
import type { Making } from './job.ts';

export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
  readonly rows: number;
}

export async function makeFile(making: Making): Promise<MadeFile> {
  const { job, rows } = making;
  const { format, lang, version } = job;
  const what = [
    ...(typeof job.name === 'string' ? [job.name] : job.name),
    ...(job.content === 'behind' ? ['all'] : []),
  ];
  const name = figuresFileName({ what, rows, lang, version, format });
  const type = ABOUT[format].mime;
  return { name, rows: rows.length, blob: new Blob(await partsOf(making, name), { type }) };
}

async function partsOf(making: Making, name: string): Promise<BlobPart[]> {
  switch (making.job.format) {
    case 'csv_excel':
      return csvParts(making, 'excel');
    case 'csv_standard':
      return csvParts(making, 'standard');
    case 'json':
      return (await import('./json-file.ts')).jsonParts(making);
    case 'xlsx':
      return [await (await import('./xlsx-file.ts')).xlsxFile(making)];
    case 'parquet':
      return [await (await import('./parquet-file.ts')).parquetFile(making)];
    case 'zip':
      return [await (await import('./zip-file.ts')).zipFile(making, name.replace(/\.zip$/, ''))];
  }
}

/** datapackage.json of a ZIP: the exported CSV as a Data Package (version 2) with a Table Schema. */
import { QUALIFIERS, STATUSES } from '#lib/figures/figure.ts';
import { COLUMN_NAMES, COLUMNS, type ColumnName, type ColumnType } from './columns.ts';
import { headings } from './figures-csv.ts';
import type { Making } from './job.ts';
import { PUNCTUATION, type Profile } from './profiles.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  code: 'string',
  number: 'number',
  date: 'date',
  flag: 'boolean',
  address: 'string',
};

const CONSTRAINTS: Readonly<Partial<Record<ColumnName, object>>> = {
  id: { required: true, unique: true },
  stated: { required: true },
  as_reported: { required: true },
  qualifier: { required: true, enum: QUALIFIERS },
  status: { required: true, enum: STATUSES },
};

/** `name` is the name of the archive without its ending, `files` those of the tables in it, all with the same columns. */
export function dataPackage(
  { job, rows, labels, words }: Making,
  name: string,
  files: readonly string[],
  profile: Profile,
): object {
  const { delimiter, decimal, newline } = PUNCTUATION[profile];
  const titles = headings(profile, words);
  const sources = [...new Set(rows.map(({ source }) => source))].sort().flatMap((code) => labels.source[code] ?? []);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: name.replaceAll('_', '-'),
    title: words.title,
    description: words.about,
    homepage: job.page,
    version: job.version,
    licenses: [{ title: words.licence, path: 'LICENCE.txt' }],
    ...(sources.length > 0
      ? {
          sources: sources.map(({ publisher, title, url }) => ({
            title: `${publisher}: ${title}`,
            ...(url ? { path: url } : {}),
          })),
        }
      : {}),
    resources: files.map((file) => ({
      name: files.length === 1 ? 'figures' : file.replace(/\.csv$/, '').replaceAll('_', '-'),
      type: 'table',
      path: file,
      title: words.facts[job.content],
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter, lineTerminator: newline, quoteChar: '"', doubleQuote: true, header: true },
      schema: {
        // A field is found by what stands over it; its code is told beside.
        fields: COLUMNS.map((column, i) => ({
          name: titles[i],
          code: column.name,
          type: TYPES[column.type],
          description: words.columns[column.name],
          ...(column.type === 'number' && decimal !== '.' ? { decimalChar: decimal } : {}),
          ...(CONSTRAINTS[column.name] ? { constraints: CONSTRAINTS[column.name] } : {}),
        })),
        primaryKey: [titles[COLUMN_NAMES.indexOf('id')]],
        missingValues: [''],
      },
    })),
  };
}

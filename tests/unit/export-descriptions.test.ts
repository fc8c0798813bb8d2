/**
 * The descriptions beside the data, held against what the standards allow and against the files they describe: "Metadata
 * Vocabulary for Tabular Data" (W3C, 2015) and Data Package with Table Schema (version 2).
 */
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { COLUMN_NAMES, COLUMNS } from '#lib/export/columns.ts';
import { makeFile } from '#lib/export/make-file.ts';
import { PUNCTUATION, PROFILES, type Profile } from '#lib/export/profiles.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { csvwDocument, csvwFiles, GROUP_FILE } from '#lib/server/ledger-csvw.ts';
import { LEDGER, makingOf } from '../fixtures/export/making.ts';
import { unzipped } from '../fixtures/export/read-back.ts';
import { realText } from '../fixtures/ledger/real.ts';

interface Datatype {
  base: string;
  format?: unknown;
  minimum?: number;
  maximum?: number;
}
interface CsvwColumn {
  name: string;
  titles: string;
  datatype: string | Datatype;
  required?: boolean;
}
interface CsvwTable {
  url: string;
  dialect: { encoding: string; delimiter: string; lineTerminators: string[]; header: boolean };
  tableSchema: {
    columns: CsvwColumn[];
    primaryKey: string;
    foreignKeys?: { columnReference: string; reference: { resource: string; columnReference: string } }[];
  };
}

/** Built-in datatypes of the vocabulary that are in use here. */
const BASES = ['string', 'number', 'integer', 'date', 'boolean', 'anyURI'];
/** Prefixes that every processor knows without a declaration (RDFa initial context). */
const COMMON = /^(dc|schema):[a-zA-Z]+$/;
const TABLE_KEYS = ['@context', 'url', 'dialect', 'tableSchema', 'notes', 'tables'];
const DIALECT_KEYS = ['encoding', 'delimiter', 'lineTerminators', 'header'];
const SCHEMA_KEYS = ['columns', 'primaryKey', 'foreignKeys'];
const COLUMN_KEYS = ['name', 'titles', 'datatype', 'required'];
const NAME = /^[a-zA-Z][a-zA-Z0-9_.]*$/;

const foreign = (value: object, allowed: readonly string[]): string[] =>
  Object.keys(value).filter((key) => !allowed.includes(key) && !COMMON.test(key));

const datatypeOf = ({ datatype }: CsvwColumn): Datatype =>
  typeof datatype === 'string' ? { base: datatype } : datatype;

function accepts(column: CsvwColumn, cell: string): boolean {
  if (cell === '') return column.required !== true;
  const { base, format, minimum, maximum } = datatypeOf(column);
  switch (base) {
    case 'number':
    case 'integer': {
      const decimal = (format as { decimalChar?: string } | undefined)?.decimalChar ?? '.';
      const plain = cell.replace(decimal, '.');
      const value = Number(plain);
      if (!/^-?\d+(\.\d+)?$/.test(plain) || (base === 'integer' && !Number.isInteger(value))) return false;
      return value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity);
    }
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(cell);
    case 'boolean':
      return cell === 'true' || cell === 'false';
    case 'anyURI':
      return URL.canParse(cell);
    default:
      return typeof format !== 'string' || new RegExp(`^(?:${format})$`).test(cell);
  }
}

function expectValid(table: CsvwTable, csv: string): void {
  const { columns, primaryKey } = table.tableSchema;
  expect(foreign(table, TABLE_KEYS)).toEqual([]);
  expect(foreign(table.dialect, DIALECT_KEYS)).toEqual([]);
  expect(foreign(table.tableSchema, SCHEMA_KEYS)).toEqual([]);
  expect(columns.flatMap((column) => foreign(column, COLUMN_KEYS))).toEqual([]);
  expect(columns.filter((column) => !NAME.test(column.name) || !BASES.includes(datatypeOf(column).base))).toEqual([]);
  const { delimiter, lineTerminators } = table.dialect;
  const newline = lineTerminators[0] as '\n' | '\r\n';
  const [header = [], ...rows] = Papa.parse<string[]>(csv.replace(/\r?\n$/, ''), { delimiter, newline }).data;
  expect(header).toEqual(columns.map(({ titles }) => titles));
  const refused = rows.flatMap((row) => columns.filter((column, i) => !accepts(column, row[i] ?? '')));
  expect(refused).toEqual([]);
  const key = columns.findIndex(({ name }) => name === primaryKey);
  expect(new Set(rows.map((row) => row[key])).size).toBe(rows.length);
}

describe('CSV on the Web for the ledger', () => {
  test.each(csvwFiles().filter((file) => file !== GROUP_FILE))('%s describes its table and no other', (file) => {
    const table = csvwDocument(file) as unknown as CsvwTable & { '@context': unknown[] };
    expect(table['@context'][0]).toBe('http://www.w3.org/ns/csvw');
    // The address that the standard looks for: that of the table with "-metadata.json" behind it.
    expect(`${table.url}-metadata.json`).toBe(file);
    expect(table.tableSchema.foreignKeys).toBeUndefined();
    expectValid(table, realText(table.url));
  });

  test('the group describes all tables, and its references lead to keys of tables in it', () => {
    const { tables } = csvwDocument(GROUP_FILE) as unknown as { tables: CsvwTable[] };
    expect(tables.map(({ url }) => `${url}-metadata.json`)).toEqual(csvwFiles().slice(1));
    const keys = new Map(tables.map((table) => [table.url, table.tableSchema]));
    const references = tables.flatMap(({ tableSchema }) => tableSchema.foreignKeys ?? []);
    expect(references.length).toBeGreaterThan(20);
    for (const { reference } of references) {
      expect(keys.get(reference.resource)?.primaryKey).toBe(reference.columnReference);
    }
  });

  test('has no document for anything else', () => {
    expect(csvwDocument('figures.csv')).toBeNull();
    expect(csvwDocument('nothing.csv-metadata.json')).toBeNull();
  });
});

/** A seventh of the ledger: press and statistics, every kind of column. */
const SOME = LEDGER.figures.filter((_, i) => i % 7 === 0);

const zipOf = async (lang: (typeof LANGS)[number], profile: Profile) => {
  const making = await makingOf(SOME, 'zip', { lang, profile, name: 'ile' });
  const { blob } = await makeFile(making);
  return { making, files: unzipped(new Uint8Array(await blob.arrayBuffer())) };
};

describe.each(PROFILES)('the ZIP with the CSV in the profile "%s"', (profile) => {
  test.each(LANGS)('holds rows, README, licence and two descriptions that fit (%s)', async (lang) => {
    const { making, files } = await zipOf(lang, profile);
    const csv = Object.keys(files).find((name) => name.endsWith('.csv')) ?? '';
    expect(Object.keys(files).sort()).toEqual(
      ['LICENCE.txt', 'README.txt', csv, 'csv-metadata.json', 'datapackage.json'].sort(),
    );
    // The texts of an archive are read without their byte order mark.
    const body = files[csv] ?? '';
    const described = JSON.parse(files['csv-metadata.json'] ?? '') as CsvwTable;
    expect(described.url).toBe(csv);
    expectValid(described, body);
    for (const column of described.tableSchema.columns) {
      const texts = (column as unknown as Record<string, { '@language': string; '@value': string }[]>)[
        'dc:description'
      ];
      expect(texts?.map((text) => text['@language'])).toEqual([...LANGS]);
      expect(new Set(texts?.map((text) => text['@value'])).size).toBe(LANGS.length);
    }
    const readme = files['README.txt'] ?? '';
    for (const { name } of COLUMNS) expect(readme).toContain(`- ${name} · `);
    for (const line of making.words.csvKindsHelp) expect(readme).toContain(line);
    expect(readme).toContain(`${making.words.csvHere} ${making.words.csvNames[profile]}.`);
    for (const line of making.words.licences)
      expect([readme, files['LICENCE.txt']].every((text) => text?.includes(line))).toBe(true);
    expect(readme).toContain(making.words.about);
    expect(readme).toContain(making.job.version);
  });

  test('has a Data Package that names the columns of its table, their types and how numbers are written', async () => {
    const { files } = await zipOf('ru', profile);
    const described = JSON.parse(files['datapackage.json'] ?? '') as {
      name: string;
      version: string;
      licenses: { path: string }[];
      resources: {
        path: string;
        dialect: { delimiter: string };
        schema: { fields: { name: string; code: string; type: string; decimalChar?: string }[]; primaryKey: string[] };
      }[];
    };
    const [resource] = described.resources;
    expect(described.name).toMatch(/^[a-z0-9._-]+$/);
    expect(described.licenses[0]?.path).toBe('LICENCE.txt');
    expect(Object.keys(files)).toContain(resource?.path);
    expect(resource?.schema.fields.map(({ code }) => code)).toEqual(COLUMN_NAMES);
    const head = Papa.parse<string[]>(files[resource?.path ?? ''] ?? '', {
      delimiter: PUNCTUATION[profile].delimiter,
      preview: 1,
    });
    expect(resource?.schema.fields.map(({ name }) => name)).toEqual(head.data[0]);
    expect(resource?.dialect.delimiter).toBe(PUNCTUATION[profile].delimiter);
    const decimals = new Set(
      resource?.schema.fields.filter(({ type }) => type === 'number').map(({ decimalChar }) => decimalChar ?? '.'),
    );
    expect([...decimals]).toEqual([PUNCTUATION[profile].decimal]);
  });
});

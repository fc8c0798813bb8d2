/**
 * The ledger's tables as W3C "Metadata Vocabulary for Tabular Data" (CSV on the Web): one document for each table, found
 * under the address of the CSV with "-metadata.json" behind it, and one for all of them with their references.
 */
import type { Column } from '#lib/ledger/column.ts';
import { TABLES, TABLE_NAMES } from '#lib/ledger/table-schema.ts';
import type { TableName } from '#lib/ledger/types.ts';
import { readDataFile } from './data-files.ts';

const ENDING = '-metadata.json';

/** Name of the document that describes all tables together. */
export const GROUP_FILE = 'csv-metadata.json';

const CONTEXT = ['http://www.w3.org/ns/csvw', { '@language': 'en' }];

/** Names of all documents. */
export function csvwFiles(): string[] {
  return [GROUP_FILE, ...TABLE_NAMES.map((name) => TABLES[name].file + ENDING)];
}

/** The document of that name, or null. */
export function csvwDocument(file: string): object | null {
  const described = readDescriptions();
  if (file === GROUP_FILE) {
    return {
      '@context': CONTEXT,
      'dc:title': described.title,
      'dc:description': described.description,
      'schema:version': described.version,
      tables: TABLE_NAMES.map((name) => table(name, described, true)),
    };
  }
  const name = TABLE_NAMES.find((candidate) => TABLES[candidate].file + ENDING === file);
  return name === undefined ? null : { '@context': CONTEXT, ...table(name, described, false) };
}

interface Descriptions {
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly resources: readonly {
    readonly name: string;
    readonly description?: string;
    readonly schema: { readonly fields: readonly { readonly name: string; readonly description?: string }[] };
  }[];
}

function readDescriptions(): Descriptions {
  return JSON.parse(readDataFile('datapackage.json')) as Descriptions;
}

function table(name: TableName, { resources }: Descriptions, references: boolean): object {
  const { file, key, columns } = TABLES[name];
  const resource = resources.find((candidate) => candidate.name === name);
  const meaning = new Map(resource?.schema.fields.map((field) => [field.name, field.description]));
  // A reference may only name a table of the same document.
  const foreignKeys = references ? columns.flatMap((column) => reference(column)) : [];
  return {
    url: file,
    ...(resource?.description === undefined ? {} : { 'dc:description': resource.description }),
    dialect: { encoding: 'utf-8', delimiter: ',', lineTerminators: ['\n'], header: true },
    tableSchema: {
      columns: columns.map((column) => ({
        name: column.name,
        titles: column.name,
        ...(meaning.get(column.name) === undefined ? {} : { 'dc:description': meaning.get(column.name) }),
        datatype: datatype(column),
        ...(column.required ? { required: true } : {}),
      })),
      primaryKey: key,
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  };
}

function reference(column: Column): object[] {
  if (column.type !== 'ref') return [];
  const { file, key } = TABLES[column.table];
  return [{ columnReference: column.name, reference: { resource: file, columnReference: key } }];
}

function datatype(column: Column): string | object {
  switch (column.type) {
    case 'number':
    case 'integer': {
      const { type, minimum, maximum } = column;
      const bounds = { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
      return Object.keys(bounds).length === 0 ? type : { base: type, ...bounds };
    }
    case 'date':
      return 'date';
    case 'url':
      return 'anyURI';
    case 'enum':
      return { base: 'string', format: `^(${column.values.join('|')})$` };
    case 'string':
      return column.pattern ? { base: 'string', format: column.pattern.source } : 'string';
    case 'ref':
      return 'string';
  }
}

import { describe, expect, it } from 'vitest';
import { realText, realTexts } from '../../../tests/fixtures/ledger/real.ts';
import { checkLedger } from './check.ts';
import type { Column } from './column.ts';
import { problemLine } from './problem.ts';
import { readTrusted, trustedRows } from './read.ts';
import { TABLES, TABLE_NAMES } from './table-schema.ts';

interface Field {
  name: string;
  type: string;
  format?: string;
  constraints?: {
    required?: boolean;
    unique?: boolean;
    enum?: string[];
    pattern?: string;
    minimum?: number;
    maximum?: number;
  };
}

interface Resource {
  name: string;
  path: string;
  schema: {
    fields: Field[];
    primaryKey: string[];
    foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
  };
}

/** What both descriptions say of a column, in one form. */
interface Description {
  name: string;
  type: string;
  format: string;
  required: boolean;
  unique: boolean;
  values: readonly string[] | null;
  pattern: string | null;
  minimum: number | undefined;
  maximum: number | undefined;
  refers: string | null;
}

function fromCode(column: Column): Description {
  return {
    name: column.name,
    type: ['number', 'integer', 'date'].includes(column.type) ? column.type : 'string',
    format: column.type === 'url' ? 'uri' : 'default',
    required: column.required,
    unique: column.unique,
    values: column.type === 'enum' ? [...column.values].sort() : null,
    pattern: column.type === 'string' ? (column.pattern?.source ?? null) : null,
    minimum: 'minimum' in column ? column.minimum : undefined,
    maximum: 'maximum' in column ? column.maximum : undefined,
    refers: column.type === 'ref' ? `${column.table}.${TABLES[column.table].key}` : null,
  };
}

function fromPackage(field: Field, { name, schema }: Resource): Description {
  const { required = false, unique = false, enum: values, pattern, minimum, maximum } = field.constraints ?? {};
  const foreign = schema.foreignKeys?.find(({ fields }) => fields.join() === field.name)?.reference;
  return {
    name: field.name,
    type: field.type,
    format: field.format ?? 'default',
    required,
    unique,
    values: values === undefined ? null : [...values].sort(),
    pattern: pattern ?? null,
    minimum,
    maximum,
    refers: foreign === undefined ? null : `${foreign.resource || name}.${foreign.fields.join()}`,
  };
}

describe('the real ledger', () => {
  it('has no errors', () => {
    expect(checkLedger(realTexts()).problems.map(problemLine)).toEqual([]);
  });

  it('is the same whether read to be checked or on trust', () => {
    expect(checkLedger(realTexts()).ledger).toEqual(readTrusted(realTexts()));
  });

  it('keeps every row as a figure with its bounds', () => {
    const texts = realTexts();
    const { figures } = readTrusted(texts);
    expect(figures).toHaveLength(trustedRows(texts, 'figures').length + trustedRows(texts, 'statistics').length);
    expect(figures.find(({ id }) => id === 'f0001')).toMatchObject({
      lower: 4000,
      lower_open: true,
      upper: null,
      step: 1000,
    });
  });

  it('groups indicators by topics, apart from appeals and the contest', () => {
    const { indicators, topics } = readTrusted(realTexts());
    const known = new Set<string>([...topics.map(({ code }) => code), 'appeals', 'contest']);
    expect(indicators.filter(({ group }) => !known.has(group))).toEqual([]);
  });

  it('lets net migration be negative', () => {
    const loss = readTrusted(realTexts()).figures.find(
      ({ indicator, value }) => indicator === 'net_migration' && value < 0,
    );
    expect(loss?.lower).toBeLessThan(0);
  });

  it('is not read on trust when a column or a number is missing', () => {
    const texts = realTexts();
    expect(() => readTrusted({ ...texts, 'units.csv': 'code\nappeals\n' })).toThrow('units.csv lacks the column form');
    expect(() => readTrusted({})).toThrow('lacks figures.csv');
  });

  const resources = (JSON.parse(realText('datapackage.json')) as { resources: Resource[] }).resources;

  it('is described by the data package table by table', () => {
    expect(resources.map(({ name, path }) => `${name} ${path}`).sort()).toEqual(
      TABLE_NAMES.map((name) => `${name} ${TABLES[name].file}`).sort(),
    );
  });

  it.each(TABLE_NAMES)('is described by the data package as by the code, in every column of %s', (name) => {
    const resource = resources.find((one) => one.name === name);
    expect(resource?.schema.primaryKey).toEqual([TABLES[name].key]);
    expect(resource?.schema.fields.map((field) => fromPackage(field, resource))).toEqual(
      TABLES[name].columns.map(fromCode),
    );
  });
});

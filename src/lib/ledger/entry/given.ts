/** An article as somebody types it: its source, its figures, and the rows of catalogues that it needs. All of it is text. */
import { TABLES } from '../table-schema.ts';
import type { TableName } from '../types.ts';
import { nearestOf } from './nearest.ts';
import type { Reasons, Spot } from './reasons.ts';

export const SOURCE_FIELDS = ['id', 'kind', 'publisher', 'title', 'url', 'language', 'published', 'note'] as const;

export const FIGURE_FIELDS = [
  'place',
  'indicator',
  'topic',
  'scope',
  'period',
  'status',
  'words',
  'qualifier',
  'value',
  'upper',
  'step',
  'base',
  'conflict',
  'contest',
  'repeats',
  'suspect',
  'note',
  'revises',
  'reason',
] as const;

/** Tables of which an article may bring rows, those first that others refer to. */
export const PROPOSABLE = [
  'units',
  'bases',
  'topics',
  'scopes',
  'places',
  'indicators',
  'contests',
  'conflicts',
  'remarks',
] as const satisfies readonly TableName[];
export type Proposable = (typeof PROPOSABLE)[number];

/** `id` alone stands for a source that the ledger has. */
export type GivenSource = Partial<Readonly<Record<(typeof SOURCE_FIELDS)[number], string>>>;

/** Qualifier, value and step are read from the words where they are not given. */
export type GivenFigure = Partial<Readonly<Record<(typeof FIGURE_FIELDS)[number], string>>>;

/** A row of a catalogue by the names of its columns; of a conflict or a remark also `figures`, the ids of those it marks. */
export type GivenRow = Readonly<Record<string, string>>;

export type GivenRows = Partial<Readonly<Record<Proposable, readonly GivenRow[]>>>;

export interface GivenArticle extends GivenRows {
  /** The file it was typed in; null where it was asked for or came as flags. */
  readonly file: string | null;
  readonly source: GivenSource;
  readonly figures: readonly GivenFigure[];
}

/** Columns that say which figures of the ledger a new conflict or remark is about. */
const MARKS: Partial<Record<Proposable, readonly string[]>> = { conflicts: ['figures'], remarks: ['figures'] };

/** The names that a row of a table may have. */
export const fieldsOf = (table: Proposable): readonly string[] => [
  ...TABLES[table].columns.map(({ name }) => name as string),
  ...(MARKS[table] ?? []),
];

/** An article from the text of a JSON file; whatever is no article is told, and null comes back where nothing can be made of it. */
export function readArticle(text: string, file: string, reasons: Reasons): GivenArticle | null {
  const refuse = (part: string | null, why: string, field: string | null = null) =>
    reasons.add({ file, part, figure: null, field }, why);
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    refuse(null, `is no JSON: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
  if (!isRecord(read) || !isRecord(read['source']) || !Array.isArray(read['figures'])) {
    refuse(null, 'is not {"source": {…}, "figures": [{…}]}');
    return null;
  }
  const parts = ['source', 'figures', ...PROPOSABLE];
  for (const name of Object.keys(read)) {
    if (!parts.includes(name)) refuse(name, `is no part of an article${nearestOf(name, parts)}`);
  }
  const spot = (part: string, figure: number | null = null): Spot => ({ file, part, figure, field: null });
  const rows: Partial<Record<Proposable, readonly GivenRow[]>> = {};
  for (const table of PROPOSABLE) {
    const given = read[table];
    if (given === undefined || given === null) continue;
    if (!Array.isArray(given)) refuse(table, 'is a list of rows: [{…}]');
    else {
      rows[table] = given.map((row, i) =>
        fields(row, fieldsOf(table), spot(partOf(table, isRecord(row) ? row : {}, i)), reasons),
      );
    }
  }
  return {
    ...rows,
    file,
    source: fields(read['source'], SOURCE_FIELDS, spot('source'), reasons),
    figures: read['figures'].map((figure, i) => fields(figure, FIGURE_FIELDS, spot(`figure ${i + 1}`, i + 1), reasons)),
  };
}

/** What a row of a catalogue is called in answers: by its code, else by its number. */
export function partOf(table: Proposable, row: Readonly<Record<string, unknown>>, index: number): string {
  const key = row[TABLES[table].key];
  return `${table} ${typeof key === 'string' && key !== '' ? key : `row ${index + 1}`}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of an object as texts. Numbers may be written as numbers; an empty text or null is not given. */
function fields(given: unknown, known: readonly string[], spot: Spot, reasons: Reasons): Record<string, string> {
  if (!isRecord(given)) {
    reasons.add(spot, 'is no object {…}');
    return {};
  }
  const told: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const field = { ...spot, field: name };
    if (!known.includes(name)) reasons.add(field, `is not known here${nearestOf(name, known)}`);
    else if (typeof value === 'string' || typeof value === 'number') Object.assign(told, oneLine(name, String(value)));
    else if (name === 'figures' && Array.isArray(value))
      Object.assign(told, oneLine(name, value.map(String).join(' ')));
    else if (value !== null) reasons.add(field, 'is neither a text nor a number');
  }
  return told;
}

/** One field as it is kept: one line without spaces around it. */
function oneLine(name: string, value: string): Record<string, string> {
  const text = value.replace(/\s+/g, ' ').trim();
  return text === '' ? {} : { [name]: text };
}

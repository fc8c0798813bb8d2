/** What the columns of the exported files mean, in the language of the page. */
import type { Messages } from '#lib/i18n/messages.ts';
import { COLUMNS, type ColumnName } from './columns.ts';

export interface ColumnEntry {
  readonly name: ColumnName;
  readonly type: string;
  readonly meaning: string;
}

/** One entry for each column, in the order of the file. */
export function columnDictionary(t: Pick<Messages, 'export'>): ColumnEntry[] {
  return COLUMNS.map(({ name, type }) => ({ name, type: t.export.types[type], meaning: t.export.columns[name] }));
}

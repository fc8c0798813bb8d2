/** What the columns and the marks of the exported files mean, in the language of the file. */
import type { FileWords } from '#lib/i18n/file-words.ts';
import { COLUMNS, type ColumnName } from './columns.ts';
import { RULES, type ObsCode, type RuleName } from './flags.ts';

export interface ColumnEntry {
  readonly name: ColumnName;
  /** What stands over it in files for people. */
  readonly heading: string;
  readonly type: string;
  readonly meaning: string;
}

/** One entry for each column, in the order of the file. */
export function columnDictionary(words: Pick<FileWords, 'types' | 'columns' | 'headings'>): ColumnEntry[] {
  return COLUMNS.map(({ name, type }) => ({
    name,
    heading: words.headings[name],
    type: words.types[type],
    meaning: words.columns[name],
  }));
}

export interface MarkEntry {
  /** '' for the code that stands for "nothing to say". */
  readonly mark: string;
  readonly code: ObsCode | '';
  readonly meaning: string;
}

/** One entry for each mark, then the code of a normal value. */
export function markDictionary(words: Pick<FileWords, 'rules' | 'normal'>): MarkEntry[] {
  const rules = Object.keys(RULES) as RuleName[];
  return [
    ...rules.map((rule) => ({
      mark: RULES[rule].mark,
      code: RULES[rule].code ?? ('' as const),
      meaning: words.rules[rule],
    })),
    { mark: '', code: 'a', meaning: words.normal },
  ];
}

/** Why a file cannot be read at all; each has a sentence in the messages. */
export type FileProblem =
  | 'empty'
  | 'too_big'
  | 'binary'
  | 'web_page'
  | 'pointer'
  | 'archive'
  | 'document'
  | 'encrypted'
  | 'broken_gzip'
  | 'packed_too_tight'
  | 'broken_workbook'
  | 'xml_workbook_too_big'
  | 'broken_parquet'
  | 'too_many_columns'
  | 'no_rows'
  | 'not_backup';

export class UnreadableFile extends Error {
  readonly problem: FileProblem;
  constructor(problem: FileProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

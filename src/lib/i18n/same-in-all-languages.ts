/** Texts that are right to be the same in every language: names of formats, programs and standards. For the check only. */
export const SAME_IN_ALL_LANGUAGES: ReadonlySet<string> = new Set([
  'Aina',
  'CSV',
  'SVG',
  'PNG',
  'SQL',
  'JSON',
  'DuckDB',
  'Excel',
]);

/** Figures to a CSV file, in steps, so that progress can be told and the work be stopped. */
import type { FileWords } from '#lib/i18n/file-words.ts';
import { cellsOf, COLUMN_NAMES } from './columns.ts';
import { csvHead, csvLines, type Cell } from './csv.ts';
import { contextOf, type Making } from './job.ts';
import type { Profile } from './profiles.ts';

/** Rows written between two breaths: some 5 ms of work on a slow phone. */
const CHUNK = 250;

/** What stands over the columns: codes for programs, words of the file's language for people. */
export function headings(profile: Profile, words: Pick<FileWords, 'headings'>): readonly string[] {
  return profile === 'excel' ? COLUMN_NAMES.map((name) => words.headings[name]) : COLUMN_NAMES;
}

/** The rows of the export, a few hundred at a time. Every format is written from them. */
export async function* cellRows(
  { job, rows, labels, words, progress }: Making,
  profile: Profile = 'standard',
): AsyncGenerator<Cell[][]> {
  const context = contextOf(job, labels, profile === 'excel' ? words : undefined);
  for (let start = 0; start < rows.length; start += CHUNK) {
    const part = rows.slice(start, start + CHUNK);
    yield part.map((figure) => cellsOf(figure, context));
    await progress(start + part.length);
  }
}

/** The file in parts: one line of names, then one line for each figure, in the given order. */
export async function csvParts(making: Making, profile: Profile): Promise<string[]> {
  const parts = [csvHead(headings(profile, making.words), profile)];
  for await (const rows of cellRows(making, profile)) parts.push(csvLines(rows, profile));
  return parts;
}

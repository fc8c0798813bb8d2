/** Figures to a CSV file, in steps, so that progress can be told and the work be stopped. */
import type { Figure } from '#lib/figures/figure.ts';
import { cellsOf, COLUMN_NAMES, type ExportContext } from './columns.ts';
import { csvHead, csvLines, type Cell } from './csv.ts';
import type { Making } from './job.ts';
import { contextOf } from './job.ts';
import type { Profile } from './profiles.ts';

/** Rows written between two breaths: some 5 ms of work on a slow phone. */
const CHUNK = 250;

/** The whole file as text; one line of names, then one line for each figure, in the given order. */
export function figuresCsv(figures: readonly Figure[], context: ExportContext, profile: Profile): string {
  return (
    csvHead(COLUMN_NAMES, profile) +
    csvLines(
      figures.map((figure) => cellsOf(figure, context)),
      profile,
    )
  );
}

/** The rows of the export, a few hundred at a time. Every format is written from them. */
export async function* cellRows({ job, rows, labels, progress }: Making): AsyncGenerator<Cell[][]> {
  const context = contextOf(job, labels);
  for (let start = 0; start < rows.length; start += CHUNK) {
    const part = rows.slice(start, start + CHUNK);
    yield part.map((figure) => cellsOf(figure, context));
    await progress(start + part.length);
  }
}

/** The same file in parts. */
export async function csvParts(making: Making, profile: Profile): Promise<string[]> {
  const parts = [csvHead(COLUMN_NAMES, profile)];
  for await (const rows of cellRows(making)) parts.push(csvLines(rows, profile));
  return parts;
}

/** Figures to a CSV file, in steps short enough for the page to stay awake. Loaded when a download is asked for. */
import type { Figure } from '#lib/figures/figure.ts';
import { cellsOf, COLUMN_NAMES, type ExportContext } from './columns.ts';
import { csvHead, csvLines } from './csv.ts';
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

/**
 * The same file as a Blob. `breathe` is awaited between chunks; a rejection there (an abort) stops the work and is
 * passed on.
 */
export async function figuresCsvBlob(
  figures: readonly Figure[],
  context: ExportContext,
  profile: Profile,
  breathe: () => Promise<void> = yieldToPage,
): Promise<Blob> {
  const parts = [csvHead(COLUMN_NAMES, profile)];
  for (let start = 0; start < figures.length; start += CHUNK) {
    if (start > 0) await breathe();
    const rows = figures.slice(start, start + CHUNK).map((figure) => cellsOf(figure, context));
    parts.push(csvLines(rows, profile));
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

function yieldToPage(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

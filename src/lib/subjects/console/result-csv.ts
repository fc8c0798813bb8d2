/** Any result as CSV, in either profile; made in pieces, so that the page goes on answering meanwhile. */
import type { Listing } from '#lib/engine/listing.ts';
import { csvHead, csvLines } from '#lib/export/csv.ts';
import type { Profile } from '#lib/export/profiles.ts';

const PIECE = 2_000;

export async function resultCsvBlob(listing: Listing, profile: Profile): Promise<Blob> {
  const parts = [
    csvHead(
      listing.columns.map(({ name }) => name),
      profile,
    ),
  ];
  for (let from = 0; from < listing.count; from += PIECE) {
    const length = Math.min(PIECE, listing.count - from);
    parts.push(
      csvLines(
        Array.from({ length }, (_, i) => listing.row(from + i)),
        profile,
      ),
    );
    await new Promise((resolve) => setTimeout(resolve));
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

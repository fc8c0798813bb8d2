/**
 * Many figures in few bytes, for the data of a page: what all share is said once, and of the rest each field is one list. On
 * a page of one indicator that takes more than half away.
 */
import type { Figure } from './figure.ts';

export interface PackedFigures {
  readonly count: number;
  /** Fields whose value all figures share. */
  readonly same: Partial<Figure>;
  /** The other fields, each with its value for every figure in turn. */
  readonly columns: { readonly [Field in keyof Figure]?: readonly Figure[Field][] };
}

/** `unpackFigures` gives the same figures back. */
export function packFigures(figures: readonly Figure[]): PackedFigures {
  const [first] = figures;
  const fields = Object.keys(first ?? {}) as (keyof Figure)[];
  const shared = fields.filter((field) => figures.every((figure) => figure[field] === first?.[field]));
  const own = fields.filter((field) => !shared.includes(field));
  return {
    count: figures.length,
    same: Object.fromEntries(shared.map((field) => [field, first?.[field]])),
    columns: Object.fromEntries(own.map((field) => [field, figures.map((figure) => figure[field])])),
  };
}

/** The very figures that were packed. */
export function unpackFigures({ count, same, columns }: PackedFigures): Figure[] {
  const own = Object.entries(columns);
  // Whole again: every field is either shared or a column, as packFigures took them apart.
  return Array.from(
    { length: count },
    (_, i) => ({ ...same, ...Object.fromEntries(own.map(([field, values]) => [field, values[i]])) }) as Figure,
  );
}

/** A figure of the ledger by its id. */
import type { Figure } from '#lib/figures/figure.ts';
import { oncePerLedger, type Desk } from './desk.ts';

const byId = oncePerLedger(
  (desk): ReadonlyMap<string, Figure> => new Map(desk.ledger().figures.map((figure) => [figure.id, figure])),
);

/** @throws Error for an id that is none: ids come from the ledger itself. */
export function figureOf(desk: Desk, id: string): Figure {
  const figure = byId(desk).get(id);
  if (figure === undefined) throw new Error(`No figure has the id ${id}`);
  return figure;
}

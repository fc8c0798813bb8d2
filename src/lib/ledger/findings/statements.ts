/**
 * A disagreement as statements: what was said, by whom, how often it was reprinted, and how far apart the statements are.
 * A reprint is no second witness: it stands with the statement that it repeats. Nothing is averaged.
 */
import { alike, ONE_DIMENSION, type Difference } from '#lib/figures/comparable.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { fromBounds, hull } from '#lib/figures/interval.ts';
import type { Ledger } from '../types.ts';
import { endsOf, type Ends } from './bounds.ts';
import type { Finding } from './finding.ts';

export interface Statement {
  readonly figure: Figure;
  /** The same statement in other publications, or in the same one again. */
  readonly reprints: readonly Figure[];
}

/** Statements about one thing: their values may stand on one scale. */
export interface StatementGroup {
  readonly statements: readonly Statement[];
  /** From the lowest to the highest; null where there is one statement only. */
  readonly spread: Ends | null;
  /** What else differs between them. */
  readonly differences: readonly Difference[];
}

export interface Disagreement {
  /** Of a conflict of the ledger, or of the finding where the ledger knows of none. */
  readonly id: string;
  readonly conflict: string | null;
  readonly groups: readonly StatementGroup[];
  /** Publications that are no reprints of one another. */
  readonly sources: number;
  /** Findings about the same figures. */
  readonly findings: readonly string[];
}

/** Every conflict of the ledger in its order, then the disagreements that only the checks know of. */
export function disagreementsOf(ledger: Ledger, findings: readonly Finding[]): Disagreement[] {
  const byId = new Map(ledger.figures.map((figure) => [figure.id, figure]));
  const repeated = reprints(ledger.figures, byId);
  const known = ledger.conflicts.map(({ id }) =>
    disagreement(
      id,
      id,
      ledger.figures.filter(({ conflict }) => conflict === id),
    ),
  );
  const unknown = findings
    .filter(({ code, marked }) => code === 'sources_disagree' && !marked)
    .map(({ id, figures }) =>
      disagreement(
        id,
        null,
        figures.flatMap((figure) => byId.get(figure) ?? []),
      ),
    );
  return [...known, ...unknown];

  function disagreement(id: string, conflict: string | null, figures: readonly Figure[]): Disagreement {
    const roots = [...new Set(figures.map((figure) => rootOf(figure, byId)))];
    const ids = new Set(figures.map((figure) => figure.id));
    const inIt = findings.filter((finding) => finding.figures.filter((figure) => ids.has(figure)).length > 1);
    return {
      id,
      conflict,
      groups: groupsOf(roots, ledger, repeated),
      sources: new Set(roots.map(({ source }) => source)).size,
      findings: inIt.map((finding) => finding.id),
    };
  }
}

function groupsOf(
  roots: readonly Figure[],
  ledger: Ledger,
  repeated: ReadonlyMap<string, readonly Figure[]>,
): StatementGroup[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of roots) {
    const key = [figure.place, figure.indicator, figure.topic].join('|');
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].map((figures) => {
    const inTime = figures.toSorted((a, b) => compare(a.period_end ?? '', b.period_end ?? '') || compare(a.id, b.id));
    const spread = figures.length > 1 ? hull(figures.map(fromBounds)) : null;
    const counted = ledger.indicators.find(({ code }) => code === figures[0]?.indicator)?.kind === 'count';
    return {
      statements: inTime.map((figure) => ({ figure, reprints: repeated.get(figure.id) ?? [] })),
      spread: spread?.ok ? endsOf(spread.interval, counted) : null,
      differences: differences(figures),
    };
  });
}

function differences([first, ...others]: readonly Figure[]): Difference[] {
  if (first === undefined) return [];
  const found = others.map((other) => alike(first, other, ONE_DIMENSION));
  return [...new Set(found.flatMap((one) => (one.ok ? [] : one.differences)))];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The statement that a figure repeats, however many times over. */
function rootOf(figure: Figure, byId: ReadonlyMap<string, Figure>): Figure {
  const seen = new Set<string>();
  let root = figure;
  while (root.repeats !== null && !seen.has(root.id)) {
    seen.add(root.id);
    root = byId.get(root.repeats) ?? root;
  }
  return root;
}

/** Reprints by the statement that they go back to. */
function reprints(figures: readonly Figure[], byId: ReadonlyMap<string, Figure>): Map<string, Figure[]> {
  const byRoot = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.repeats === null) continue;
    const root = rootOf(figure, byId).id;
    byRoot.set(root, [...(byRoot.get(root) ?? []), figure]);
  }
  return byRoot;
}

/** What must be alike before figures share an axis; the rule itself is in figures/. */
import { comparable, type Difference as Facet } from '#lib/figures/comparable.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { countedFigures } from '#lib/figures/revision.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { Difference } from './context.ts';

/** Reprints tell nothing new, replaced and withdrawn rows nothing true: they are left out of every drawing. */
export function withoutRepeats(figures: readonly Figure[]): Figure[] {
  return countedFigures(figures);
}

/**
 * What the figures differ in although one axis needs them alike. `allow` names what this chart may differ in because it
 * shows the difference itself: plans are outlined, scopes are the rows.
 */
export function differences(figures: readonly Figure[], allow: readonly Facet[], labels: Labels): Difference[] {
  const [first] = figures;
  if (first === undefined) return [];
  const dimensionOf = (topic: string) => labels.topic[topic]?.dimension ?? 'subject';
  const found = new Set<Facet>();
  for (const figure of figures) {
    const compared = comparable(first, figure, dimensionOf);
    if (!compared.ok) for (const facet of compared.differences) if (!allow.includes(facet)) found.add(facet);
  }
  return [...found].map((column) => ({
    column,
    values: [...new Set(figures.map((figure) => valueOf(figure, column, labels)))],
  }));
}

function valueOf(figure: Figure, facet: Facet, labels: Labels): string | null {
  if (facet === 'topic_dimension')
    return figure.topic === null ? null : (labels.topic[figure.topic]?.dimension ?? figure.topic);
  return figure[facet];
}

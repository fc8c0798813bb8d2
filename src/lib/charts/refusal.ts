/** Why there is no chart, in a sentence. */
import type { Built, ChartText, Difference } from './specify/context.ts';

export function refusalText(refused: Extract<Built<never>, { ok: false }>, { charts }: ChartText): string {
  switch (refused.reason) {
    case 'empty':
      return charts.empty;
    case 'too_many':
      return charts.tooMany(refused.max);
    case 'not_comparable':
      return `${charts.notComparable} ${refused.differences.map((one: Difference) => charts.facets[one.column]).join(', ')}.`;
  }
}

/** Why a set of figures is not drawn, in a sentence. */
import type { Built } from '#lib/charts/build/context.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import type { Labels } from '#lib/ledger/labels.ts';

type Refused = Extract<Built<never>, { ok: false }>;

export function sayRefusal(refused: Refused, t: Messages, _labels: Labels): string {
  switch (refused.reason) {
    case 'empty':
      return t.explore.empty;
    case 'too_many':
      return t.explore.tooMany(String(refused.max));
    case 'not_comparable':
      return t.explore.notComparable(refused.differences.map(({ column }) => t.explore.columns[column]).join(', '));
  }
}

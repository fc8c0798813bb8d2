import type { RefusalCount } from './measures.ts';
import type { ExploreText } from './text.ts';

/** Why nothing follows, in a sentence; where figures are not comparable it says in what they differ. */
export function refusalWords({ reason, differences }: RefusalCount, { explore, figures }: ExploreText): string {
  const own = explore.refused as Readonly<Record<string, string>>;
  const words = own[reason] ?? (figures.refusals as Readonly<Record<string, string>>)[reason] ?? reason;
  if (differences.length === 0) return words;
  const named = differences.map((one) => figures.differences[one]).join(', ');
  return `${words.replace(/\.$/, '')} (${named}).`;
}

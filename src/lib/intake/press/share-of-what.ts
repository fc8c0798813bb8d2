/** Of what a share is one: said near it, else as the ledger has it for the indicator; "not stated" where nothing tells. */
import type { ConceptHits } from './what-it-counts.ts';
import { nearest } from './hits.ts';
import type { Knowledge, KnownIndicator } from './knowledge.ts';
import type { TextNumber } from './numbers-in-text.ts';
import type { Candidate } from './proposal.ts';

export function baseCandidates(
  number: TextNumber,
  { code, kind }: KnownIndicator,
  topic: string,
  concepts: ConceptHits,
  known: Knowledge,
  text: string,
): Candidate[] {
  if (kind !== 'share') return [];
  const usual = known.basesOf[code] ?? {};
  const rows = Object.values(usual).reduce((sum, n) => sum + n, 0);
  const scores = new Map<string, { score: number; because: string[] }>();
  const put = (base: string, score: number, because: string[] = []) => {
    const old = scores.get(base)?.score ?? 0;
    scores.set(base, { score: old + score, because: [...(scores.get(base)?.because ?? []), ...because] });
  };
  for (const [base, n] of Object.entries(usual)) put(base, (0.8 * n) / rows);
  const near = (concept: keyof ConceptHits, base: string, weight: number) => {
    const found = nearest(concepts[concept], number.around, number.start);
    if (found !== null && found.weight >= 0.5)
      put(base, weight * found.weight, [text.slice(found.hit.start, found.hit.end)]);
  };
  if (code.startsWith('appeals_')) {
    near('appeal', 'appeals_received', 0.6);
    near('forwarded', 'appeals_forwarded', 0.5);
    if (topic !== '' && code !== 'appeals_topic_share') put('appeals_on_topic', 0.9);
  }
  if (/coverage/u.test(code)) {
    near('population', 'population', 0.7);
    near('settlement', 'settlements', /settlements|water/u.test(code) ? 0.6 : 0.1);
  }
  // A share of roads of one class is one of these roads.
  const roads = /^roads_(.+)$/u.exec(topic)?.[1];
  if (roads !== undefined && code.startsWith('roads_')) put(`${roads}_roads`, 1);
  put('not_stated', 0.25);
  const codes = new Set(known.bases.map((base) => base.code));
  return [...scores]
    .filter(([base]) => codes.has(base))
    .map(([base, one]) => ({ code: base, ...one }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
}

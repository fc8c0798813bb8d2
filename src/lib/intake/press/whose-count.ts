/** Whose count a number is: the body named near it, else the one that most often counts such a thing at such a place. */
import { nearest, type Hit } from './hits.ts';
import type { Knowledge } from './knowledge.ts';
import type { TextNumber } from './numbers-in-text.ts';
import type { PlaceFinder } from './places-in-text.ts';
import type { Candidate } from './proposal.ts';
import { SCOPE_WORDS } from './scope-words.ts';
import { WordFinder } from './word-finder.ts';

export type ScopeHits = ReadonlyMap<string, readonly Hit[]>;

const named = Object.keys(SCOPE_WORDS);
const finder = new WordFinder(Object.values(SCOPE_WORDS).map(({ words }) => words));

export function scopeHits(lower: string, known: Knowledge): ScopeHits {
  const codes = new Set(known.scopes.map(({ code }) => code));
  const found = finder.find(lower);
  return new Map(named.flatMap((code, i) => (codes.has(code) ? [[code, found[i] ?? []] as const] : [])));
}

export function scopeCandidates(
  number: TextNumber,
  indicator: string,
  place: string,
  hits: ScopeHits,
  known: Knowledge,
  places: PlaceFinder,
  text: string,
): Candidate[] {
  const level = places.level(place) ?? '';
  const above = new Set<string>();
  for (let code: string | null = place; code !== null; code = places.parent(code)) above.add(code);
  const usual = known.scopesOf[`${indicator} ${level}`] ?? known.scopesOf[indicator] ?? {};
  const rows = Object.values(usual).reduce((sum, n) => sum + n, 0);
  const scores = new Map<string, { score: number; because: string[] }>();
  for (const { code } of known.scopes) {
    const words = SCOPE_WORDS[code];
    const off = words?.of !== undefined && !words.of.some((start) => indicator.startsWith(start));
    const elsewhere = words?.at !== undefined && !words.at.some((at) => above.has(at));
    if (off || elsewhere) continue;
    const found = nearest(hits.get(code) ?? [], number.around, number.start);
    // Who counts is said once in an article: far words count for much here, unlike what is counted.
    const later = found !== null && found.hit.start > number.around.sentence.end ? 0.8 : 1;
    const said = found === null ? 0 : (0.55 + 0.45 * found.weight) * later;
    const learned = rows === 0 ? 0 : (usual[code] ?? 0) / rows;
    const local = words?.at === undefined ? 0 : 0.25;
    const score = said * (1 + local) + 0.45 * learned + defaultScore(code, indicator, level);
    if (score > 0)
      scores.set(code, { score, because: found === null ? [] : [text.slice(found.hit.start, found.hit.end)] });
  }
  const sorted = [...scores].map(([code, one]) => ({ code, ...one })).sort((a, b) => b.score - a.score);
  return sorted.slice(0, 3);
}

/** What is told of a region without naming anybody is mostly told by its akim; of a district by the district's. */
function defaultScore(code: string, indicator: string, level: string): number {
  if (code === 'media_report') return 0.22;
  if (/^(?:appeals|citizens|receptions|contest|meeting)_/u.test(indicator)) return 0;
  if (code === 'akim_briefing') return level === 'region' ? 0.35 : 0.12;
  if (code === 'district_akimat') return level === 'district' || level === 'city' || level === 'settlement' ? 0.3 : 0;
  return code === 'government' && level === 'country' ? 0.2 : 0;
}

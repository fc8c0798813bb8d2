/** Whether a number is promised or reported: the words of plans near it, and its year against the day of the article. */
import { firstFrom, hitsOf, type Hit } from './hits.ts';
import type { TextNumber } from './numbers-in-text.ts';
import type { Candidate } from './proposal.ts';

const PLAN =
  /(?<!\p{L})(?:планиру\p{L}*|запланирован\p{L}*|намечен\p{L}*|намерен\p{L}*|предстоит|предусмотр\p{L}*|будет|будут|станет|станут|ожида\p{L}*|прогноз\p{L}*|обеща\p{L}*|поручен\p{L}*|обязат\p{L}*|собирают\p{L}*|должн\p{L}*|достигнет|составит|превысит|поднимется|довед[уе]т\p{L}*|увеличится|вырастет|появится|появятся|построят|возведут|откроют\p{L}*|введут|сдадут|получат|получит|запустят|запустит|реализуют|закупят|начн[уе]т|завершат|приобретут|установят|переселят|охватят|газифицируют|сдаст|подключат|обеспечат|отремонтируют|проведут|направят|выделят|создадут|создаст|расселят|справит|позволит|ориентир|цел[ьи]|перспектив\p{L}*|в план\p{L}*|по плану|план\p{L}*|жоспар\p{L}*|көздел\p{L}*|болады|болмақ|тиіс|күтіл\p{L}*|межелен\p{L}*|жеткіз(?:іледі|бек|у)\p{L}*|\p{L}+(?:мақ|мек|пақ|пек|бақ|бек)(?:шы|ші)?|салынады|беріледі|ашылады|тартылады|қосылады|жөнделеді|жетеді|көтеріледі|құрылады|бөлінеді|газдандырылады|тапсырылады)(?!\p{L})/gu;
const DONE =
  /(?<!\p{L})(?:уже|построен\p{L}*|построили|введ(?:ено|ены|ён|ена)|сдан[оаы]?|открыл\p{L}*|получил\p{L}*|поступил\p{L}*|подключен\p{L}*|отремонтирован\p{L}*|выделено|выделил\p{L}*|составил\p{L}*|достиг(?:ло|ла|ли)?|вырос\p{L}*|был[аои]?|салынды|салынған|берілді|ашылды|жөнделді|бөлінді|болды|түсті|түскен|жетті|өсті|құрады|тұрғызды|қосылды|жұмсалды|жұмсалған|келді|келген|\p{L}{3,}(?:[аиеу]л[аои]?|лись|лась|лось|лся|[ае]н[оы]|ён)|\p{L}{3,}(?:[ыиау]лды|[іиеү]лді|[ыиау]лған|[іиеү]лген))(?!\p{L})/gu;

export interface StatusHits {
  readonly plan: readonly Hit[];
  readonly done: readonly Hit[];
}

export const statusHits = (lower: string): StatusHits => ({ plan: hitsOf(lower, PLAN), done: hitsOf(lower, DONE) });

/** How near the nearest word of a kind stands, in letters; the clause of the number before the rest of its sentence. */
function nearestOf(hits: readonly Hit[], number: TextNumber): { gap: number; hit: Hit } | null {
  let best: { gap: number; hit: Hit } | null = null;
  const { start, end } = number.around.sentence;
  for (const hit of hits.slice(firstFrom(hits, start), firstFrom(hits, end))) {
    if (hit.end > end) continue;
    const own = hit.start >= number.around.own.start && hit.start <= number.around.own.end;
    const gap = (hit.start < number.start ? number.start - hit.start : hit.start - number.end) + (own ? 0 : 60);
    if (best === null || gap < best.gap) best = { gap, hit };
  }
  return best;
}

export function statusCandidates(
  text: string,
  hits: StatusHits,
  number: TextNumber,
  endOfPeriod: string | null,
  published: string | null,
): Candidate[] {
  const plan = nearestOf(hits.plan, number);
  const done = nearestOf(hits.done, number);
  let planned = plan === null ? 0 : done === null ? 0.7 : plan.gap < done.gap ? 0.62 : 0.3;
  if (endOfPeriod !== null && published !== null && endOfPeriod > published) planned += 0.35;
  const because = plan === null || planned < 0.3 ? [] : [text.slice(plan.hit.start, plan.hit.end)];
  const candidates: Candidate[] = [
    { code: 'plan', score: planned, because },
    { code: 'reported', score: 1 - planned, because: done === null ? [] : [text.slice(done.hit.start, done.hit.end)] },
  ];
  return candidates.sort((a, b) => b.score - a.score);
}

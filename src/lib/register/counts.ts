/** Counts that are asked of the rows themselves: a period of days, a set of places, and what could belong there too. */
import { NO_DAY, type Register } from './register.ts';

export interface CountQuestion {
  /** Days since 1970-01-01, both included. */
  readonly from: number;
  readonly to: number;
  /** Codes; null: any, not stated included. */
  readonly place: readonly number[] | null;
  readonly topic: readonly number[] | null;
}

/** Appeals received: `certain` fit; `possible` fit too if what is not stated in them were so. */
export interface Count {
  readonly certain: number;
  readonly possible: number;
}

export type CountedColumns = Pick<Register, 'n' | 'received' | 'place' | 'topic'>;

const NO = 0;
const PERHAPS = 1;
const YES = 2;

/** Per code: does it fit? What is not stated (0) may. */
function fits(codes: readonly number[] | null, size: number): Uint8Array {
  const answer = new Uint8Array(size).fill(codes === null ? YES : NO);
  if (codes === null) return answer;
  answer[0] = PERHAPS;
  for (const code of codes) answer[code] = YES;
  return answer;
}

/** `sizes`: how many codes places and topics have. */
export function countAppeals(
  { n, received, place, topic }: CountedColumns,
  sizes: { readonly place: number; readonly topic: number },
  question: CountQuestion,
): Count {
  const places = fits(question.place, sizes.place);
  const topics = fits(question.topic, sizes.topic);
  let certain = 0;
  let perhaps = 0;
  for (let i = 0; i < n; i++) {
    const day = received[i] as number;
    const when = day === NO_DAY ? PERHAPS : day >= question.from && day <= question.to ? YES : NO;
    const least = Math.min(when, places[place[i] as number] as number, topics[topic[i] as number] as number);
    if (least === YES) certain++;
    else if (least === PERHAPS) perhaps++;
  }
  return { certain, possible: certain + perhaps };
}

/** What is asked of all three: the same brush and the same choices in the same order, as a hand would make them. */
import { DIMENSIONS } from '../../../src/lib/register/cube.ts';
import { EVERYTHING, type Choice } from '../../../src/lib/register/views.ts';
import { NAMES } from '../synthetic-rows.ts';

/** Values in [0, 1), the same for a seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** A brush that is dragged for a while, then a value chosen or let go, and so on. */
export function looks(count: number, months: number, seed: number): Choice[] {
  const next = random(seed);
  let choice = EVERYTHING;
  let from = 6;
  return Array.from({ length: count }, (_, i) => {
    if (i % 5 === 0) {
      const name = DIMENSIONS[Math.floor(next() * DIMENSIONS.length)]!;
      const codes = Array.from({ length: NAMES[name].length }, (_, code) => code).filter(() => next() < 0.4);
      choice = { ...choice, values: { ...choice.values, [name]: next() < 0.4 || codes.length === 0 ? null : codes } };
    } else {
      from = Math.min(months - 1, Math.max(0, from + Math.floor(next() * 7) - 3));
      const to = Math.min(months - 1, from + 3 + Math.floor(next() * 20));
      choice = { ...choice, months: next() < 0.1 ? null : { from, to } };
    }
    return choice;
  });
}

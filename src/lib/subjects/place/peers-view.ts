/** The weights of likeness in an address: `peers=2.1.1`, in the order of the criteria, beside whatever else it says. */
import { CRITERIA, DEFAULT_WEIGHTS, WEIGHT_CHOICES, type Criterion, type Weights } from '#lib/figures/similarity.ts';
import { fields, oneOf, type Codec } from '#lib/view/codec.ts';
import { grammar, part } from '#lib/view/grammar.ts';

const weight = oneOf<number>(WEIGHT_CHOICES);
const weights = Object.fromEntries(CRITERIA.map((criterion) => [criterion, weight])) as Record<
  Criterion,
  Codec<number>
>;

const peers = grammar<{ readonly weights: Weights }>({
  parts: { weights: part('peers', fields<Weights>(weights, '.')) },
});

/** Reads any query whatever; what is not a list of weights is the default. Never throws. */
export const parseWeights = (query: string): Weights => peers.read(query, { weights: DEFAULT_WEIGHTS }).choice.weights;

/** The query without "?", with these weights in it and the rest of it as it was. */
export function withWeights(query: string, chosen: Weights): string {
  const rest = new URLSearchParams(query);
  for (const name of peers.names) rest.delete(name);
  return `${rest}${rest.size === 0 ? '' : '&'}${peers.write({ weights: chosen })}`;
}

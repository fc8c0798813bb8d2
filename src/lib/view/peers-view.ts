/** The weights of likeness in an address: `peers=2.1.1`, in the order of the criteria. */
import { CRITERIA, DEFAULT_WEIGHTS, WEIGHT_CHOICES, type Weights } from '#lib/figures/similarity.ts';

/** Reads the value of the parameter, whatever it is; what is not a list of weights is the default. Never throws. */
export function parseWeights(value: string | null): Weights {
  const parts = (value ?? '').split('.');
  const numbers = parts.map((part) => WEIGHT_CHOICES.find((choice) => String(choice) === part));
  if (parts.length !== CRITERIA.length || numbers.some((number) => number === undefined)) return DEFAULT_WEIGHTS;
  const at = (i: number) => numbers[i] ?? DEFAULT_WEIGHTS.population;
  return { population: at(0), level: at(1), region: at(2) };
}

export const writeWeights = (weights: Weights): string => CRITERIA.map((criterion) => weights[criterion]).join('.');

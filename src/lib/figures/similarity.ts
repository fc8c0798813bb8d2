/**
 * How alike two places are. The general coefficient of J. C. Gower, "A general coefficient of similarity and some of its
 * properties", Biometrics 27 (1971) 857–871: the weighted mean of a score from 0 to 1 for each criterion, over the criteria
 * that are known for both. Numbers score 1 − |a − b| ÷ range, here on logarithms, because 30 and 60 thousand residents
 * differ as much as 150 and 300; the level and the region score 1 if they are the same, else 0.
 */

export const CRITERIA = ['population', 'level', 'region'] as const;
export type Criterion = (typeof CRITERIA)[number];
export type Weights = Readonly<Record<Criterion, number>>;

export const WEIGHT_CHOICES = [0, 1, 2, 3] as const;
export const DEFAULT_WEIGHTS: Weights = { population: 2, level: 1, region: 1 };

export interface Traits {
  readonly place: string;
  /** Residents; null where not published. Zero counts as not published: it has no logarithm. */
  readonly population: number | null;
  /** City or district: what the ledger knows of urban and rural. */
  readonly level: string;
  readonly region: string | null;
}

export interface Likeness {
  readonly place: string;
  /** 0–1. */
  readonly score: number;
  /** Criteria that had a weight and are known for both. */
  readonly used: readonly Criterion[];
}

const logOf = (population: number | null): number | null =>
  population === null || !(population > 0) || !Number.isFinite(population) ? null : Math.log(population);

function scoreOf(criterion: Criterion, a: Traits, b: Traits, range: number): number | null {
  if (criterion !== 'population') {
    const [x, y] = [a[criterion], b[criterion]];
    return x === null || y === null ? null : Number(x === y);
  }
  const [x, y] = [logOf(a.population), logOf(b.population)];
  if (x === null || y === null) return null;
  // Where all places are equally large there is no range to divide by, and no difference either.
  return range > 0 ? 1 - Math.abs(x - y) / range : 1;
}

/**
 * All other places, the most alike first, equals in the order given; a place for which no weighted criterion is known is
 * left out. The range of population is that of `all`.
 */
export function likenessTo(place: string, all: readonly Traits[], weights: Weights): Likeness[] {
  const own = all.find((traits) => traits.place === place);
  if (own === undefined) return [];
  const logs = all.map(({ population }) => logOf(population)).filter((log) => log !== null);
  const range = logs.length > 1 ? Math.max(...logs) - Math.min(...logs) : 0;
  const others = all.filter((traits) => traits !== own);
  return others
    .flatMap((other): Likeness[] => {
      const scores = CRITERIA.flatMap((criterion) => {
        const score = weights[criterion] > 0 ? scoreOf(criterion, own, other, range) : null;
        return score === null ? [] : [{ criterion, score }];
      });
      const total = scores.reduce((sum, { criterion }) => sum + weights[criterion], 0);
      if (total === 0) return [];
      const score = scores.reduce((sum, one) => sum + weights[one.criterion] * one.score, 0) / total;
      return [{ place: other.place, score, used: scores.map(({ criterion }) => criterion) }];
    })
    .sort((a, b) => b.score - a.score);
}

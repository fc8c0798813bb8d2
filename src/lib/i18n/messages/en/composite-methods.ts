/** How the composite ranking is made. */
export const compositeMethods = {
  title: 'Composite ranking and how firm it is',
  text: [
    'The reader chooses indicators, weights, directions, a scale and a mean; the steps and their names follow the OECD/JRC handbook. Values are turned so that more is better and brought to one scale; the scores of a district are averaged by weight.',
    'All four scales give points above zero, which the geometric mean needs. The standard deviation is that of all districts in the order (divisor n). Ties share their mean place.',
    'Values are intervals. A score interval holds the score of every combination of values inside their intervals; under z-scores it may be a little wider than necessary. The range of places follows from the score intervals.',
    'Nothing is imputed. A district without a figure stands outside, or its other weights are re-scaled if at least the stated share of the weight is published. A value that is probably wrong counts as missing. A figure without an upper or lower end takes its indicator out, with the reason.',
    'Stability: 10,000 draws. Each takes weights from a Dirichlet distribution round the chosen ones, each value evenly and independently from its interval, and one of the scales (min–max, z-score, rank; the target as well if it was chosen) with equal chances. The mean stays as chosen. With concentration K a weight of share w has the standard deviation √(w (1 − w) / (K + 1)): for w = 20% that is 4 percentage points at K = 100.',
    'The draws are the same in every browser: the random numbers come from an integer generator (xoshiro128**), and logarithms and roots are computed from the four basic operations, whose last bit the standard fixes. Scores are compared to nine decimals; equal scores share the better place.',
    'The draws describe what the reader left open and what the reports left open. They are no probability that a district is better.',
  ],
  formulas: {
    minmax: 'min–max',
    zscore: 'z-score',
    rank: 'rank r of n',
    target: 'target t',
    arithmetic: 'arithmetic mean',
    geometric: 'geometric mean',
  },
  references: 'References',
};

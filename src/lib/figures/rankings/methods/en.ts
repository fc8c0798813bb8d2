import type { RankingMethodWords } from './words.ts';

export const en: RankingMethodWords = {
  title: 'How rankings are made',
  formula: 'Formula',
  source: 'Source',
  checked: 'Checked against',
  own: 'A rule of our own.',
  items: {
    ranges: {
      title: 'Ranges and bands',
      text: 'A place is a range: the best place counts those certainly ahead, the worst also those possibly ahead. A band ends where everybody before is certainly ahead of everybody after.',
      formula: 'best = 1 + #{j: j certainly ahead of i}; worst = 1 + #{j: j possibly ahead of i}',
      checked: 'every order of values inside their intervals, tried out in full for small cases',
    },
    arrows: {
      title: 'Arrows',
      text: 'Both periods are ranked again among the districts that have a place in both and no break in between. An arrow stands only where the two ranges do not overlap.',
      formula: 'up: worst now < best before; down: best now > worst before',
      checked: 'worked cases by hand',
    },
    small: {
      title: 'Small numbers',
      text: 'A rate that rests on fewer counted cases or residents than the threshold is shown, marked and takes no place. The reader may move both thresholds; the address keeps them.',
      formula: 'no place if min(counts) < 10 or residents < 10,000',
      checked: 'worked cases by hand',
    },
    measures: {
      title: 'Derived measures',
      text: 'Two figures of one district, scope and year are divided as intervals. A doubtful or disputed figure, a plan, another year or a divisor that may be zero is refused with its reason.',
      formula: 'r = times × [a, b] ÷ [c, d]',
      checked: 'random values inside the intervals',
    },
    funnel: {
      title: 'Funnel and its limits',
      text: 'Limits are exact binomial quantiles around the share of all cases together, smoothed between whole counts. Only whole counts of one scope and period enter.',
      formula: 'P(X ≤ k) = I(1−p; n−k, k+1); limit = (r − (F(r) − q) ÷ (F(r) − F(r−1))) ÷ n',
      checked:
        'the values printed by R. G. Newcombe, Statistics in Medicine 17 (1998), table I, and sums of binomial terms with whole-number coefficients',
    },
    similarity: {
      title: 'Likeness of districts',
      text: 'The weighted mean of one score per criterion: nearness of the logarithms of population, the same level (city or district), the same region. A criterion that is not published is left out.',
      formula: 's = Σ w·s ÷ Σ w; population: 1 − |ln a − ln b| ÷ range',
      checked: 'the formula worked out by hand for places a power of ten apart',
    },
    median: {
      title: 'The middle',
      text: 'The median of the published values, as an interval: the median of the lower ends and that of the upper ends. Fewer than three values have none.',
      formula: '[med(lower), med(upper)]',
      checked: 'medians of random values inside the intervals',
    },
    movement: {
      title: 'Places over the years',
      text: 'A line joins two years only if the same districts were ranked in both and the district’s own series has no break. A year that nobody published is a gap.',
      formula: 'joined(t) if field(t) = field(t−1) and no break at t',
      checked: 'worked cases by hand',
    },
  },
};

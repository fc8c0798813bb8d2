/** A district beside its peers. */
export const peers = {
  title: 'Against its peers',
  help: 'The five districts and cities most like this one, and the middle of its region and of both regions. Change what likeness means.',
  weights: 'What likeness counts',
  criteria: { population: 'number of residents', level: 'city or district', region: 'same region' },
  weight: { 0: 'not at all', 1: 'a little', 2: 'more', 3: 'most' } as Record<number, string>,
  likeness: (said: string) => `likeness ${said}`,
  noPopulation: 'Its population is not published, so likeness is judged without it.',
  noWeights: 'With all three set to “not at all” nothing is like anything. Set at least one.',
  only: (used: string) => `judged by: ${used}`,
  measure: 'Measure',
  peersMedian: 'Middle of the five',
  regionMedian: 'Middle of its region',
  bothMedian: 'Middle of both regions',
  medianOf: (n: string, all: string) => `${n} of ${all} published`,
  tooFew: 'fewer than three published',
  unbounded: 'no end was stated for it',
  medianNote:
    'The middle is the median of what was published; no average is made up for districts without a figure. Its number of figures stands beside it.',
};

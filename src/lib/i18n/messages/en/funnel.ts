import { enWritten } from '../../plural.ts';

/** Funnels of appeals. */
export const funnel = {
  title: 'Shares with exact counts',
  help: 'A share of few cases varies more by chance than a share of many. The curves show how far: inside them a share cannot be told from the share of all cases together.',
  none: 'No share with exact counts of at least three places is in the ledger.',
  finding: (share: string, outside: number, all: number) => `${share}: ${outside} of ${all} outside what chance allows`,
  target: (share: string) => `All together: ${share}`,
  limit95: '95%',
  limit998: '99.8%',
  countAxis: 'cases (each step ten times more)',
  beside: 'Beside the funnel',
  besideHelp: 'These figures have no dot, and this is why.',
  part: 'Cases that count',
  total: 'All cases',
  share: 'Share',
  interval: '95% interval',
  standing: 'Against all together',
  standings: {
    inside: 'inside: chance explains the difference',
    low: 'below the 95% limit',
    very_low: 'below the 99.8% limit',
    high: 'above the 95% limit',
    very_high: 'above the 99.8% limit',
  },
  reasons: {
    bound: 'a bound, not a count',
    rounded: 'a rounded count',
    not_counted: 'the counts behind the share are not published',
    base_not_stated: 'what it is a share of is not stated',
    base_differs: 'a share of something else',
    disputed: 'its counts and its share contradict each other',
    suspect: 'probably wrong as printed',
    plan: 'a plan, not a report',
    part_above_total: 'the part is larger than the whole',
    no_cases: 'no cases, so no share',
    other_period: 'another period',
  },
  reason: 'Reason',
  meaning:
    'The counts are complete, not a sample: the limits say what chance alone would do to shares of so many cases, not how sure the counts are.',
  alt: (share: string, shown: string, outside: string) =>
    `${share} against the number of cases, ${shown} ${enWritten(shown, 'place', 'places')}, ${outside} outside the 99.8% or 95% limits. The table below holds all values.`,
  table: 'The funnel as a table',
};

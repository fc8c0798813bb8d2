export const methods = {
  title: 'Methods',
  lede: 'What each word of a report says about its number, and what may be computed from it. This page is made from the tables that the program computes with.',
  policy: 'From words to intervals',
  policyHelp:
    'x is the number as stated. s is its step: the place value of the last digit that counts (“4.2 thousand”: 100; “69%”: 1).',
  qualifier: 'Hedge',
  words: 'Words',
  interval: 'Interval',
  meaning: 'What it means',
  explanations: {
    exact_counted: 'A whole number of things, printed to the last one, is that number.',
    exact_rounded: 'A percentage or a rounded number stands for everything that rounds to it.',
    more_than: 'The value lies above x. How far, nobody said.',
    at_least: 'The value is x or more.',
    about: 'The value lies within one step of x. The step is the last digit that is not zero.',
    almost: 'The value is x or just below, by less than a step.',
    almost_zhuyq:
      'The Kazakh word “жуық” is said as “nearly”, but sources use it for values on both sides of x: it takes the interval of “about”.',
    less_than: 'The value lies below x.',
    at_most: 'The value is x or less.',
    up_to: 'The value is x or less.',
    between: 'The value lies between the two numbers, ends included.',
  },
  domainTitle: 'Domains',
  domain:
    'Each interval is then cut to what the indicator can be: shares to 0–100%, counts and amounts to zero and above. Growth, indices and net migration are not cut.',
  missingTitle: 'Missing is missing',
  missing:
    'A number that no source gives is shown as “not published”. It is never zero, never filled from other years, and stays outside every order.',
  comparableTitle: 'What may share an axis',
  comparable:
    'Figures stand on one axis only when indicator, unit, scope (whose count), base, status and kind of period agree. Repeats of one report are counted once.',
  arithmeticTitle: 'Arithmetic that may refuse',
  arithmetic:
    'Sums, products and ratios are computed on intervals. From “more than 4 thousand appeals” and “more than 70% solved” follows “more than 2.8 thousand solved”. How many were not solved does not follow, and the program says so.',
  refusals: 'Why a number may be refused',
  ranksTitle: 'Ranks are ranges',
  ranks:
    'A district’s best place counts those that are certainly ahead of it; its worst place also counts those that are possibly ahead. If the two differ, the range is shown. Districts without a figure have no place.',
  perThousandTitle: 'Per 1,000 residents',
  perThousand:
    'The figure is divided by the population at the end of the same year; both intervals count. Without a population of that year nothing is derived.',
  suspectTitle: 'Probably wrong values',
  suspect:
    'A value that contradicts its own series or source is kept as printed, carries a remark, and takes no place in an order.',
  breaksTitle: 'Breaks of series',
  breaks:
    'On 8 June 2022 Jetisu Region was split off Almaty Region: “Almaty Region” before and after is two places. Population was re-based on the 2021 census. No growth is computed across a break.',
  conflictsTitle: 'Where sources disagree',
  conflicts: 'All statements are kept and shown with their sources. No average is taken.',
  conflictsList: 'Conflicts in the ledger',
  boundsWarning: 'An interval describes what was said, not what is true.',
  signs: 'Signs',
  scopesTitle: 'Whose count',
  scopesHelp: 'Each scope counts in its own way. Figures of two scopes are never added, ranked or drawn on one axis.',
};

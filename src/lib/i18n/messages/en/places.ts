export const places = {
  title: 'Districts and cities',
  lede: 'The 21 districts and cities of the two regions, and the other places that the ledger names for comparison.',
  others: 'Other places in the ledger',
  press: 'Press reports',
  statistics: 'Official statistics',
  missing: 'Not published for this place',
  nothing: 'The ledger holds no figure for this place.',
  kato: 'KATO code',
  since: 'Exists since',
  until: 'Existed until',
  children: 'Districts and cities inside',
  also: 'Same name elsewhere',
  /** What the pages of places are about. */
  subject: 'What was reported about appeals and districts',
  series: 'Series',
  toCoverage: 'What is published and what is not',
};
